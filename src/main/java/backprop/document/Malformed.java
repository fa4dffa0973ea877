package backprop.document;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The piece of a text at which it stops being JSON: the word around the character that the parser objects to, or that
 * character if it belongs to none.
 *
 * @param start its first character, from 0
 */
record Malformed(String text, int start, int end) {
    /** Words that other programs write for what is no number; the parser objects to them from behind. */
    private static final Set<String> NON_NUMBERS = Set.of("NaN", "Infinity", "-Infinity", "+Infinity", "-");

    /** One half of a character, as an escape at the end of a text; the parser objects to what follows it. */
    private static final Pattern HALF = Pattern.compile("\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}$");

    private static final int HALF_LENGTH = 6;

    static Malformed at(String text, int offset) {
        if (offset < 0 || offset >= text.length()) {
            return new Malformed(text, text.length(), text.length());
        }
        Matcher half = HALF.matcher(text.substring(Math.max(0, offset - HALF_LENGTH), offset));
        if (half.find()) {
            return new Malformed(text, offset - HALF_LENGTH, offset);
        }
        int start = wordStart(text, offset);
        boolean word = isWord(text.charAt(offset)) || NON_NUMBERS.contains(text.substring(start, offset));
        return word
                ? new Malformed(text, start, wordEnd(text, offset))
                : new Malformed(text, offset, offset + Character.charCount(text.codePointAt(offset)));
    }

    /** What was found instead of JSON. */
    String found() {
        return start == text.length() ? "the end of the file" : Excerpt.quoted(text.substring(start, end));
    }

    private static int wordStart(String text, int offset) {
        int start = offset;
        while (start > 0 && offset - start < Excerpt.LENGTH && isWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && end - offset < Excerpt.LENGTH && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "+-._".indexOf(c) >= 0;
    }
}
