package backprop.training;

import backprop.engine.BatchPass;
import backprop.engine.Network;

/** The loss of a network over samples that do not change. */
public final class Evaluation {
    private final Samples samples;
    private final BatchPass pass;

    private Evaluation(Samples samples, BatchPass pass) {
        this.samples = samples;
        this.pass = pass;
    }

    /** ℒ over the samples, their mean or their sum as they say; 0 if there are none. */
    public static double loss(Network network, Samples samples) {
        return of(network, samples).loss();
    }

    static Evaluation of(Network network, Samples samples) {
        BatchPass pass = BatchPass.of(network);
        int[] all = new int[samples.size()];
        for (int k = 0; k < all.length; k++) {
            all[k] = k;
        }
        if (!samples.isEmpty()) {
            pass.take(samples.inputs(), samples.targets(), all, 0, all.length);
        }
        return new Evaluation(samples, pass);
    }

    double loss() {
        return samples.isEmpty() ? 0 : samples.reduction().of(pass.loss(), samples.size());
    }

    /** The loss with the numbers that another pass has now. */
    double loss(BatchPass other) {
        for (int l = 1; l <= pass.depth(); l++) {
            State.copy(other.weights(l), pass.weights(l));
            System.arraycopy(other.biases(l), 0, pass.biases(l), 0, pass.biases(l).length);
        }
        return loss();
    }
}
