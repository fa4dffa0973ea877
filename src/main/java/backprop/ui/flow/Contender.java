package backprop.ui.flow;

import backprop.engine.Activation;
import org.jspecify.annotations.Nullable;

/**
 * One of the networks that are compared.
 *
 * @param hidden the activation of its hidden layers
 * @param output that of its output; null if it is to be the same
 */
record Contender(Activation hidden, @Nullable Activation output) {
    /** The same activation in all layers. */
    static Contender of(Activation activation) {
        return new Contender(activation, null);
    }

    Activation outputOrSame() {
        return output == null ? hidden : output;
    }
}
