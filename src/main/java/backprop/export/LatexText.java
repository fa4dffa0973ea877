package backprop.export;

import java.text.Normalizer;
import java.util.Locale;

/** Text from outside, such as the name of a network, for the text mode of LaTeX without any package. */
final class LatexText {
    /** After so many letters without a space a line may break. */
    private static final int UNBROKEN = 20;

    /** The letters of Latin-1 that the old text fonts of TeX cannot put together from a base and an accent. */
    private static final String NOT_COMPOSED = "ÐðÞþ×÷";

    private LatexText() {}

    /** The text with every special character escaped, and what these fonts lack by its number: {@code U+1F600}. */
    static String of(String text) {
        StringBuilder latex = new StringBuilder();
        int unbroken = 0;
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            unbroken = c == ' ' ? 0 : unbroken + 1;
            if (unbroken > UNBROKEN) {
                latex.append("\\allowbreak{}");
                unbroken = 1;
            }
            latex.append(escaped(c));
        }
        return latex.toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '{', '}', '#', '$', '%', '&', '_' -> "\\" + (char) c;
            case 'δ' -> "$\\delta$";
            case '·' -> "$\\cdot$";
            case '–' -> "--";
            default -> isPlain(c) ? Character.toString(c) : String.format(Locale.ROOT, "\\texttt{U+%04X}", c);
        };
    }

    private static boolean isPlain(int c) {
        boolean accented = c >= 0xC0 && c <= 0xFF && NOT_COMPOSED.indexOf(c) < 0;
        return (c >= ' ' && c < 0x7F) || accented;
    }
}
