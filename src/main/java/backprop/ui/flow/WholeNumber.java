package backprop.ui.flow;

import java.util.function.Function;

/** Whole numbers as a person types them. */
final class WholeNumber {
    private static final int MOST_DIGITS = 18;

    private WholeNumber() {}

    /** Reads a number from 0 to {@code most}; {@code what} names it in the refusal. */
    static Function<String, Long> upTo(String what, long most) {
        return text -> {
            String typed = text.strip();
            boolean digits = typed.length() <= MOST_DIGITS
                    && !typed.isEmpty()
                    && typed.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || Long.parseLong(typed) > most) {
                throw new IllegalArgumentException(
                        "expected " + what + ", a whole number up to " + most + ", found '" + typed + "'");
            }
            return Long.parseLong(typed);
        };
    }
}
