package backprop.cli;

import backprop.document.Excerpt;
import java.util.List;
import java.util.Locale;

/** Text from outside, such as a name of a file or a network, as one line that a terminal shows as it is. */
final class OneLine {
    private static final int HEAD = 40;
    private static final int TAIL = 255;
    private static final int LONGEST_WORD = HEAD + TAIL;
    private static final int LONGEST = 2_000;

    private OneLine() {}

    /** The text with every control character and line separator as an escape. */
    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.append(isLine(c) ? Character.toString(c) : escape(c)));
        return line.toString();
    }

    /** A word that somebody typed, in quotation marks, cut where it is long. */
    static String quoted(String word) {
        return "'" + Excerpt.plain(word) + "'";
    }

    /** A message in which each of these words is cut in the middle where it is longer than any name of a file. */
    static String of(String message, List<String> words) {
        String text = message;
        for (String word : words) {
            if (word.length() > LONGEST_WORD) {
                text = text.replace(word, word.substring(0, HEAD) + "…" + word.substring(word.length() - TAIL));
            }
        }
        String line = of(text);
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static boolean isLine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String escape(int codePoint) {
        return String.format(Locale.ROOT, codePoint < 0x10000 ? "\\u%04x" : "\\u{%x}", codePoint);
    }
}
