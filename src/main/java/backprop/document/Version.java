package backprop.document;

import backprop.engine.Bias;
import backprop.engine.Loss;
import backprop.engine.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The versions of a network file. The second has layers whose biases are held or none, and two more losses; it is written
 * only where one of these is there, so that older programs read all else.
 */
enum Version {
    /** Nothing is known yet; the field may come last. */
    UNKNOWN("", Arrays.asList(Loss.values())),
    FIRST("1", List.of(Loss.MSE, Loss.BINARY_CROSS_ENTROPY, Loss.CROSS_ENTROPY)),
    SECOND("2", Arrays.asList(Loss.values()));

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody changes
    private final List<Loss> losses;

    Version(String fileName, List<Loss> losses) {
        this.fileName = fileName;
        this.losses = losses;
    }

    /** The losses that it knows. */
    List<Loss> losses() {
        return losses;
    }

    /** As in a file: {@code 2}. */
    String fileName() {
        return fileName;
    }

    /** The version of that name, exactly as written. */
    static Optional<Version> named(String fileName) {
        return Arrays.stream(values())
                .filter(v -> v != UNKNOWN && v.fileName().equals(fileName))
                .findFirst();
    }

    /** The lowest version that can say all of a network. */
    static Version of(Network network) {
        boolean first = FIRST.losses.contains(network.loss())
                && network.layers().stream().allMatch(layer -> layer.bias() == Bias.FREE);
        return first ? FIRST : SECOND;
    }
}
