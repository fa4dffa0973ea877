package backprop.engine;

/** The mean loss over a number of samples that does not change, and its gradient. */
interface Samplewise {
    /** How many samples. */
    int count();

    /** Makes the samples from order[from] on those of the next passes. */
    void take(double[][] x, double[][] y, int[] order, int from);

    /** The mean of ℒ. */
    double loss();

    /** The mean of ℒ; its gradient is written where {@link Parameters} has it. */
    double gradient();

    /** √(mean of ‖δ⁽ˡ⁾‖²) of the last {@link #gradient}. */
    double deltaNorm(int l);
}
