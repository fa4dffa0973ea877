package backprop.cli;

import java.util.Locale;

/** Text from outside, such as a name of a file or a network, as one line that a terminal shows as it is. */
final class OneLine {
    private OneLine() {}

    /** The text with every control character and line separator as an escape. */
    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.append(isLine(c) ? Character.toString(c) : escape(c)));
        return line.toString();
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
