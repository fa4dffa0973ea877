package backprop.lesson.text;

import backprop.engine.Cell;
import backprop.picture.formula.Formula;
import backprop.picture.formula.TexReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses in plain words as mathematics, so that what the marker says looks like the lesson around it: {@code That is
 * ∂ℒ/∂a⁽¹⁾₂ alone} becomes words, a formula and words.
 */
public final class PlainMath {
    private static final Pattern ADDRESS =
            Pattern.compile("(∂ℒ/∂)?([a-zA-Zδ])(⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾)(⁺?)([₀₁₂₃₄₅₆₇₈₉]+(?:,[₀₁₂₃₄₅₆₇₈₉]+)?)?"
                    + "|(?<!\\p{L})[xy][₀₁₂₃₄₅₆₇₈₉]+|ℒ");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private PlainMath() {}

    /** Reads words with addresses such as W⁽²⁾₁,₂ among them; all else stays as it is. */
    public static Prose read(String words) {
        List<Inline> parts = new ArrayList<>();
        Matcher m = ADDRESS.matcher(words);
        int from = 0;
        while (m.find()) {
            if (m.start() > from) {
                parts.add(text(words.substring(from, m.start())));
            }
            parts.add(mathematics(m));
            from = m.end();
        }
        if (from < words.length()) {
            parts.add(text(words.substring(from)));
        }
        return new Prose(parts);
    }

    /** A hyphen before a digit, with no digit or letter before it, is a minus. */
    private static Inline text(String words) {
        return new Inline.Text(words.replaceAll("(?<![\\w)])-(?=\\d)", "−"));
    }

    private static Inline mathematics(Matcher m) {
        String latex = Cell.parse(m.group())
                .map(Cell::latex)
                .orElseGet(() -> (m.group(1) == null ? "" : "\\partial \\mathcal{L}/\\partial ")
                        + m.group(2).replace("δ", "\\delta") + "^{" + digits(m.group(3)) + digits(m.group(4)) + "}"
                        + (m.group(5) == null ? "" : "_{" + digits(m.group(5)) + "}"));
        Formula formula = TexReader.read(latex);
        return new Inline.Mathematics(latex, formula);
    }

    private static String digits(String raised) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < raised.length(); i++) {
            char c = raised.charAt(i);
            int digit = Math.max(SUPERSCRIPTS.indexOf(c), SUBSCRIPTS.indexOf(c));
            s.append(digit >= 0 ? (char) ('0' + digit) : c == '⁽' ? '(' : c == '⁾' ? ')' : c == '⁺' ? '+' : c);
        }
        return s.toString();
    }
}
