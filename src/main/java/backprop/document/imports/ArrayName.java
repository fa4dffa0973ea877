package backprop.document.imports;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of an array says: which part of a layer it is, and of which layer.
 *
 * <p>Known are the names that PyTorch ({@code 0.weight}, {@code fc1.bias}), Keras ({@code dense_1/kernel:0}) and
 * scikit-learn ({@code coefs_0}, {@code intercepts_0}) give, and those of books ({@code W1}, {@code b_hidden}).
 *
 * @param layer what is left of the name without its part: arrays of one layer have the same
 * @param part which part of a layer it is
 */
record ArrayName(String layer, Part part) {
    /** A part of a layer, as a name tells it. */
    enum Part {
        WEIGHTS,
        /** Weights of a library that writes one row for each input. */
        WEIGHTS_BY_INPUT,
        BIASES,
        UNTOLD
    }

    private static final String WORDS = "(weights?|kernel|coefs?|w|biases|bias|intercepts?|b)";
    private static final Pattern VARIABLE = Pattern.compile(":[0-9]+$");

    /** {@code fc1.weight}: the part stands last. */
    private static final Pattern LAST = Pattern.compile("(?s)(?:(.*)[._/-])?" + WORDS);

    /** {@code W1}, {@code coefs_0}, {@code net.b_hidden}: the part stands before a number or a word of its own. */
    private static final Pattern BEFORE =
            Pattern.compile("(?s)(.*[./])?" + WORDS + "(?:[._-]?([0-9]+)_?|[._-]([a-z0-9_]+))");

    static ArrayName of(String name) {
        String plain = VARIABLE.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
        Matcher last = LAST.matcher(plain);
        if (last.matches()) {
            return new ArrayName(text(last.group(1)), part(last.group(2)));
        }
        Matcher before = BEFORE.matcher(plain);
        if (before.matches()) {
            return new ArrayName(
                    text(before.group(1)) + text(before.group(3)) + text(before.group(4)), part(before.group(2)));
        }
        return new ArrayName(plain, Part.UNTOLD);
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static Part part(String word) {
        return switch (word.charAt(0)) {
            case 'b', 'i' -> Part.BIASES;
            case 'k', 'c' -> Part.WEIGHTS_BY_INPUT;
            default -> Part.WEIGHTS;
        };
    }

    boolean isWeights() {
        return part == Part.WEIGHTS || part == Part.WEIGHTS_BY_INPUT;
    }
}
