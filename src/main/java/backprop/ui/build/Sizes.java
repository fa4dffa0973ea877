package backprop.ui.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sizes of the layers as typed, from the input to the output: {@code 2-3-1}, {@code 2 3 1}, {@code 2,3,1}.
 *
 * @param text as typed
 */
record Sizes(String text) {
    /** The limits of a network file, so that whatever is built can be saved. */
    static final int MOST_NEURONS = 4_096;

    static final int MOST_LAYERS = 200;
    static final long MOST_PARAMETERS = 1_000_000;

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[-–,;x×]\\s*|\\s+");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private List<String> entries() {
        return List.of(SEPARATOR.split(text.strip(), -1));
    }

    /** n_0 to n_L; empty if an entry is no count. */
    Optional<List<Integer>> read() {
        List<Integer> read = new ArrayList<>();
        for (String entry : entries()) {
            if (!COUNT.matcher(entry).matches()) {
                return Optional.empty();
            }
            read.add(Integer.parseInt(entry));
        }
        return Optional.of(read);
    }

    /** Which entry is wrong and what is allowed, if any is. */
    Optional<String> problem() {
        List<String> entries = entries();
        if (text.isBlank()) {
            return Optional.of("Write the sizes from the input to the output, such as 2-3-1.");
        }
        for (int k = 0; k < entries.size(); k++) {
            Optional<String> wrong = problem(entries.get(k), place(k, entries.size()));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        if (entries.size() < 2) {
            return Optional.of("A network needs an input and an output: write at least two sizes, such as 3-2.");
        }
        if (entries.size() - 1 > MOST_LAYERS) {
            return Optional.of("At most 200 layers can be saved; these are " + (entries.size() - 1) + ".");
        }
        return read().flatMap(Sizes::tooMany);
    }

    private static Optional<String> problem(String entry, String place) {
        if (entry.isEmpty()) {
            return Optional.of(
                    "The size of " + place + " is missing: write a number between two dashes, such as 2-3-1.");
        }
        if (!entry.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of("“" + entry + "” is no size for " + place + ": write whole numbers, such as 2-3-1.");
        }
        boolean fits = COUNT.matcher(entry).matches()
                && Integer.parseInt(entry) >= 1
                && Integer.parseInt(entry) <= MOST_NEURONS;
        return fits
                ? Optional.empty()
                : Optional.of("“" + entry + "” is no size for " + place + ": a layer has from 1 to 4,096 neurons.");
    }

    private static String place(int index, int count) {
        return index == 0 ? "the input" : index == count - 1 ? "the output" : "layer " + index;
    }

    private static Optional<String> tooMany(List<Integer> read) {
        long all = 0;
        long most = 0;
        int largest = 1;
        for (int l = 1; l < read.size(); l++) {
            long parameters = read.get(l) * (read.get(l - 1) + 1L);
            all += parameters;
            largest = parameters > most ? l : largest;
            most = Math.max(most, parameters);
        }
        return all <= MOST_PARAMETERS
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "At most 1,000,000 parameters can be saved; these are %,d, of which the %d×%d weights into %s make"
                                + " the most.",
                        all,
                        read.get(largest),
                        read.get(largest - 1),
                        place(largest, read.size())));
    }
}
