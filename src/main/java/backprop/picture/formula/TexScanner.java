package backprop.picture.formula;

/** Cuts a TeX text into commands and characters; white space only separates. */
final class TexScanner {
    /**
     * A piece of the text.
     *
     * @param text a command with its backslash, a character, or nothing at the end
     * @param start its index in the text
     * @param end the index after it
     */
    record Token(String text, int start, int end) {
        boolean is(String other) {
            return text.equals(other);
        }

        boolean isEnd() {
            return text.isEmpty();
        }

        boolean isDigit() {
            return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        }

        @Override
        public String toString() {
            return isEnd() ? "the end" : text;
        }
    }

    private final String source;
    private int at;

    TexScanner(String source) {
        this.source = source;
    }

    /** The index of the next character. */
    int at() {
        return at;
    }

    String between(int start, int end) {
        return source.substring(start, end);
    }

    Token peek() {
        int start = at;
        while (start < source.length() && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        int end = start;
        if (start < source.length()) {
            end += Character.charCount(source.codePointAt(start));
            if (source.charAt(start) == '\\') {
                end = commandEnd(end);
            }
        }
        return new Token(source.substring(start, end), start, end);
    }

    private int commandEnd(int afterBackslash) {
        int end = afterBackslash;
        while (end < source.length() && isLetter(source.charAt(end))) {
            end++;
        }
        boolean sign = end == afterBackslash && end < source.length();
        return sign ? end + Character.charCount(source.codePointAt(end)) : end;
    }

    /** Whether a character is a letter of a command, which are those of ASCII. */
    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    Token next() {
        Token token = peek();
        at = token.end();
        return token;
    }

    /** Takes the next token if it is this one. */
    boolean take(String text) {
        Token token = peek();
        if (!token.isEnd() && token.is(text)) {
            at = token.end();
            return true;
        }
        return false;
    }

    void expect(String text, String after) {
        if (!take(text)) {
            throw error("expected " + text + " after " + after + ", found " + peek(), peek());
        }
    }

    /** One letter, or the text between the next braces. */
    String letterOrBraced(String after) {
        String text = peek().text();
        return text.length() == 1 && isLetter(text.charAt(0)) ? next().text() : braced(after);
    }

    /** The text between the next braces as it stands, with its spaces. */
    String braced(String after) {
        expect("{", after);
        int start = at;
        int end = source.indexOf('}', start);
        if (end < 0) {
            throw new FormulaSyntaxException("expected } after " + after + "{, found the end", source.length() + 1);
        }
        at = end + 1;
        return source.substring(start, end);
    }

    static FormulaSyntaxException error(String problem, Token token) {
        return new FormulaSyntaxException(problem, token.start() + 1);
    }
}
