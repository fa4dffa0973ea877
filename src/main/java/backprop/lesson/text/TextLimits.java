package backprop.lesson.text;

/**
 * How much may stand in one place of a text. More than this nobody has written by hand; it would take the parser of
 * Markdown a time that grows with its square, or the window one in which it does nothing else.
 */
public final class TextLimits {
    /** Quotations, lists and emphasis inside each other. */
    public static final int DEPTH = 50;

    /** Characters of one paragraph, heading or cell of a table. */
    private static final int LENGTH = 20_000;

    /** Signs of Markdown in it. */
    private static final int SIGNS = 2_000;

    private static final String SIGN = "*_[]<&`{$!\\";

    private TextLimits() {}

    /**
     * Refuses a line that is too deep.
     *
     * @throws TextException if more quotations and lists than {@link #DEPTH} begin in it
     */
    public static void checkLine(String line, int number) {
        int depth = 0;
        for (int at = container(line, 0); at > 0; at = container(line, at)) {
            depth++;
        }
        if (depth > DEPTH) {
            throw tooDeep(number);
        }
    }

    /**
     * Refuses a paragraph that would take too long to read.
     *
     * @throws TextException if it is too long, or too full of signs
     */
    public static void checkParagraph(String text, int line) {
        if (text.length() > LENGTH) {
            throw new TextException(line, "more than " + LENGTH + " characters in one paragraph");
        } else if (text.chars().filter(c -> SIGN.indexOf(c) >= 0).count() > SIGNS) {
            throw new TextException(line, "more than " + SIGNS + " signs of Markdown in one paragraph");
        }
    }

    /** What is said of a place that is too deep. */
    public static TextException tooDeep(int line) {
        return new TextException(line, "more than " + DEPTH + " quotations, lists or emphases inside each other");
    }

    /** Where the text goes on behind the sign of a quotation or of an item that begins at a place; 0 if none does. */
    private static int container(String line, int from) {
        int at = from;
        while (at < line.length() && isBlank(line, at)) {
            at++;
        }
        if (at < line.length() && line.charAt(at) == '>') {
            return at + 1;
        }
        int digits = at;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        String signs = digits > at ? ".)" : "-+*";
        boolean item =
                digits + 1 < line.length() && signs.indexOf(line.charAt(digits)) >= 0 && isBlank(line, digits + 1);
        return item ? digits + 1 : 0;
    }

    private static boolean isBlank(String line, int at) {
        return line.charAt(at) == ' ' || line.charAt(at) == '\t';
    }
}
