package backprop.ui.kit;

import java.util.function.Function;

/** Whole numbers as a person types them. */
public final class WholeNumber {
    private static final int MOST_DIGITS = 18;

    private WholeNumber() {}

    /** Reads a number between two bounds, each included; a refusal gives an example. */
    public static Function<String, Long> between(long least, long most, long example) {
        return text -> {
            String typed = text.strip();
            boolean digits = typed.length() <= MOST_DIGITS
                    && !typed.isEmpty()
                    && typed.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || Long.parseLong(typed) < least || Long.parseLong(typed) > most) {
                throw new IllegalArgumentException("expected a whole number from " + least + " to " + most + " such as "
                        + example + ", found '" + typed + "'");
            }
            return Long.parseLong(typed);
        };
    }
}
