package backprop.document;

/** The words of a text around the character at which it stops being JSON. */
final class Malformed {
    private Malformed() {}

    /** What stands at a place: the word there, as far as it is one, or a single character. */
    static String at(String text, int offset) {
        if (text.isEmpty() || offset > text.length()) {
            return "the end of the file";
        }
        int end = Math.min(Math.max(offset, 0), text.length());
        int start = end;
        while (start > 0 && end - start < Excerpt.LENGTH && isWord(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && end - start < Excerpt.LENGTH && isWord(text.charAt(end))) {
            end++;
        }
        if (start == end) {
            start = Math.max(0, start - 1);
            start = Character.isLowSurrogate(text.charAt(start)) && start > 0 ? start - 1 : start;
        }
        return Excerpt.quoted(text.substring(start, Math.max(end, start + 1)));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "+-._".indexOf(c) >= 0;
    }
}
