package backprop.ui.kit;

import java.util.Locale;

/** How many of something there are, in words: {@code 1 sample}, {@code 1,820 parameters}. */
public final class Plural {
    private Plural() {}

    /** The count, with commas between thousands, and the noun in its number. */
    public static String of(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
