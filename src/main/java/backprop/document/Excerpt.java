package backprop.document;

import java.util.Locale;

/** A piece of a file as one harmless line of a message: short, without control characters or halves of characters. */
public final class Excerpt {
    /** The code points of a text from outside that a message repeats at most. */
    static final int LENGTH = 40;

    private Excerpt() {}

    /** The text in quotation marks, cut where it is long. */
    public static String quoted(String text) {
        return "\"" + plain(text) + "\"";
    }

    /** The text without quotation marks, cut where it is long. */
    public static String plain(String text) {
        return plain(text, LENGTH);
    }

    /** The same, cut after so many code points. */
    public static String plain(String text, int length) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(length).forEach(c -> line.append(isHarmless(c) ? Character.toString(c) : escape(c)));
        return line + (text.codePointCount(0, text.length()) > length ? "…" : "");
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String escape(int codePoint) {
        return codePoint < 0x10000
                ? String.format(Locale.ROOT, "\\u%04x", codePoint)
                : String.format(Locale.ROOT, "\\u{%x}", codePoint);
    }
}
