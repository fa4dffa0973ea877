package backprop.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the biases of a layer. */
public enum Bias {
    /** They learn as the weights do. */
    FREE,
    /** They are added, and stay as they are given. */
    HELD,
    /** There are none: z = W a. */
    NONE;

    /** The name in network files and on the command line: {@code held}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name, exactly as written. */
    public static Optional<Bias> named(String fileName) {
        return Arrays.stream(values())
                .filter(b -> b.fileName().equals(fileName))
                .findFirst();
    }
}
