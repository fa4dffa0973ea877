package backprop.training;

/**
 * In which order a run sees its samples. The order of an epoch follows from the seed and the number of the epoch alone, so
 * that any step can be found again without those before it.
 */
final class Order {
    private final long seed;
    private final int batch;
    private final int stepsPerEpoch;
    private final int[] samples;
    private int epoch = -1;

    Order(Recipe recipe) {
        this.seed = recipe.seed();
        this.batch = recipe.batchSize();
        this.stepsPerEpoch = recipe.stepsPerEpoch();
        this.samples = new int[recipe.training().size()];
    }

    /** The samples in the order of the epoch of step t; a full batch stays as it is. */
    int[] at(int t) {
        if (epoch != t / stepsPerEpoch && (epoch < 0 || stepsPerEpoch > 1)) {
            epoch = t / stepsPerEpoch;
            for (int k = 0; k < samples.length; k++) {
                samples[k] = k;
            }
            if (stepsPerEpoch > 1) {
                SplitMix.of(seed, epoch).shuffle(samples);
            }
        }
        return samples;
    }

    /** Where the batch of step t begins. */
    int from(int t) {
        return t % stepsPerEpoch * batch;
    }

    /** Where it ends. */
    int to(int t) {
        return Math.min(samples.length, from(t) + batch);
    }

    /** True if every step sees every sample. */
    boolean isWhole() {
        return stepsPerEpoch == 1;
    }
}
