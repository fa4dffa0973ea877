package backprop.document;

/**
 * Where a value stands in a file. Line and column are counted only when they are needed, from the text itself: the parser
 * counts halves of characters, and a file may be one line of a million numbers.
 *
 * @param text the text of the file
 * @param path its JSON path
 * @param offset its first character, from 0
 */
record Place(String text, String path, int offset) {
    DocumentException expected(String expectation, String found) {
        int line = 1;
        int start = 0;
        int end = Math.max(0, Math.min(offset, text.length()));
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                line++;
                start = i + 1;
            }
        }
        int column = 1 + text.codePointCount(Math.min(start, end), end);
        return new DocumentException(path, expectation, found, line, column);
    }
}
