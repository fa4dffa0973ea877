package backprop.document;

import java.util.Set;

/** What stands in a text where it stops being JSON. */
final class Malformed {
    /** Words that other programs write for what is no number; the parser objects to them from behind. */
    private static final Set<String> NON_NUMBERS = Set.of("NaN", "Infinity", "-Infinity", "+Infinity");

    private Malformed() {}

    /** The word around the character at an offset, or that character if it belongs to none. */
    static String at(String text, int offset) {
        if (offset < 0 || offset >= text.length()) {
            return "the end of the file";
        }
        int start = offset;
        while (start > 0 && offset - start < Excerpt.LENGTH && isWord(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && end - offset < Excerpt.LENGTH && isWord(text.charAt(end))) {
            end++;
        }
        boolean word = isWord(text.charAt(offset)) || NON_NUMBERS.contains(text.substring(start, offset));
        return Excerpt.quoted(word ? text.substring(start, end) : Character.toString(text.codePointAt(offset)));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "+-._".indexOf(c) >= 0;
    }
}
