package backprop.ui.training;

import backprop.engine.Bias;
import backprop.engine.Loss;
import backprop.training.Reduction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one book takes otherwise than the next, and so begins a run of its own.
 *
 * @param bias whether the biases of all layers learn, stay at 0 or are left out
 * @param loss ℒ of a sample; empty if it follows from the data
 * @param reduction ℒ of several samples
 */
record Convention(Bias bias, Optional<Loss> loss, Reduction reduction) {
    /** Biases that learn, the loss of the data, and its mean. */
    static final Convention USUAL = new Convention(Bias.FREE, Optional.empty(), Reduction.MEAN);

    /** @throws IllegalArgumentException if not every kind of data has targets for the loss */
    Convention {
        loss.filter(l -> !l.isForNumbers()).ifPresent(l -> {
            throw new IllegalArgumentException(
                    "expected a loss that takes any numbers, found " + l.fileName() + ", which follows from the data");
        });
    }

    /** The losses that can be chosen: those that take the targets of any data. */
    static List<Loss> losses() {
        return Arrays.stream(Loss.values()).filter(Loss::isForNumbers).toList();
    }

    Convention with(Bias other) {
        return new Convention(other, loss, reduction);
    }

    Convention with(Optional<Loss> other) {
        return new Convention(bias, other, reduction);
    }

    Convention with(Reduction other) {
        return new Convention(bias, loss, other);
    }
}
