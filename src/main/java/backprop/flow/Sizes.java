package backprop.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sizes of a network as a person writes them: {@code 10,20,20,1} or {@code 10-20-20-1}, and {@code 10-20×2-1} where a
 * size is repeated ({@code x} and {@code *} do for the sign).
 */
public final class Sizes {
    private static final Pattern PART = Pattern.compile("(\\d{1,6})(?:×(\\d{1,3}))?");
    private static final Pattern TIMES = Pattern.compile("\\s*[×x*]\\s*");

    /** Room for more layers than any network has; without a bound, short words repeated without end fill the memory. */
    private static final int LONGEST = 1_000;

    private Sizes() {}

    /**
     * n_0 to n_L.
     *
     * @throws IllegalArgumentException if the text is something else; whether the sizes are in bounds is for
     *     {@link Experiment} to say
     */
    public static List<Integer> parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "expected whole numbers such as 10,20,20,1, found a text of " + text.length() + " characters");
        }
        List<Integer> sizes = new ArrayList<>();
        for (String part : TIMES.matcher(text.strip()).replaceAll("×").split("\\s*[-,;\\s]\\s*", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("expected whole numbers such as 10,20,20,1, found '" + text + "'");
            }
            int times = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            sizes.addAll(Collections.nCopies(times, Integer.valueOf(matcher.group(1))));
        }
        return sizes;
    }

    /** The short form, {@code 10-20×5-1}. */
    public static String text(List<Integer> sizes) {
        StringBuilder text = new StringBuilder();
        int next;
        for (int i = 0; i < sizes.size(); i = next) {
            next = i;
            while (next < sizes.size() && sizes.get(next).equals(sizes.get(i))) {
                next++;
            }
            text.append(i == 0 ? "" : "-").append(sizes.get(i));
            text.append(next - i > 1 ? "×" + (next - i) : "");
        }
        return text.toString();
    }
}
