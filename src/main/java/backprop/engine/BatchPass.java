package backprop.engine;

import java.util.Arrays;

/**
 * The mean loss over some samples and its gradient, for programs that need it many times: no allocation in {@link
 * #gradient}, and no explanation. Sums run in another order than those of {@link Trace}, so that the last bits may differ.
 *
 * <p>Weights, biases and gradients are handed out as they are: what a caller writes into weights and biases is what the
 * next pass uses. Layers count from 1, rows and entries from 0. Not for two threads at a time.
 *
 * <pre>{@code
 * BatchPass pass = BatchPass.of(network);
 * pass.take(inputs, targets, order, 0, 10);       // ten samples
 * double loss = pass.gradient();                  // and pass.weightGradient(1) is their mean ∂ℒ/∂W⁽¹⁾
 * }</pre>
 */
public final class BatchPass {
    /** Up to so many samples the loops of {@link FewPass} are faster than those of {@link RowPass}. */
    private static final int FEW = 32;

    private static final double[] NONE = {};

    private final Parameters parameters;

    /** The pass of the samples taken, and the one before it: the last batch of an epoch may be smaller than the others. */
    private Samplewise pass;

    private Samplewise other;
    private double[][] x = new double[0][];
    private double[][] y = new double[0][];
    private int[] order = new int[0];
    private int from;

    /** ‖δ⁽ˡ⁾‖ where {@link #gradientBeyondRange} was the last to find it, else empty. */
    private double[] deltaNorms = NONE;

    private BatchPass(Parameters parameters) {
        this.parameters = parameters;
        this.pass = new SinglePass(parameters);
        this.other = pass;
    }

    /** A pass with the numbers of a network, and one sample of zeros. */
    public static BatchPass of(Network network) {
        return new BatchPass(new Parameters(network));
    }

    /** L. */
    public int depth() {
        return parameters.depth();
    }

    /** Whether b⁽ˡ⁾ learns, stays as it is or is none. */
    public Bias bias(int l) {
        return parameters.bias(l);
    }

    /** The rows of W⁽ˡ⁾; they may be written. */
    public double[][] weights(int l) {
        return parameters.weights(l);
    }

    /** b⁽ˡ⁾; it may be written, but for a layer without biases, where it stays 0. */
    public double[] biases(int l) {
        return parameters.biases(l);
    }

    /** The rows of ∂ℒ/∂W⁽ˡ⁾ of the last {@link #gradient}, the mean over its samples. */
    public double[][] weightGradient(int l) {
        return parameters.weightGradient(l);
    }

    /** ∂ℒ/∂b⁽ˡ⁾ of the last {@link #gradient}, the mean over its samples. */
    public double[] biasGradient(int l) {
        return parameters.biasGradient(l);
    }

    /** √(mean of ‖δ⁽ˡ⁾‖² over the samples of the last {@link #gradient}). */
    public double deltaNorm(int l) {
        return deltaNorms.length == 0 ? pass.deltaNorm(l) : deltaNorms[l - 1];
    }

    /** A network with the numbers as they are now. */
    public Network network() {
        return parameters.network();
    }

    /** Makes the samples order[from] to order[to − 1], at least one, those of the next passes. They may not change. */
    public void take(double[][] x, double[][] y, int[] order, int from, int to) {
        if (pass.count() != to - from) {
            Samplewise before = pass;
            pass = other.count() == to - from ? other : passFor(to - from);
            other = before;
        }
        pass.take(x, y, order, from);
        this.x = x;
        this.y = y;
        this.order = order;
        this.from = from;
    }

    /** How many samples were taken. */
    public int count() {
        return pass.count();
    }

    private Samplewise passFor(int count) {
        if (count == 1) {
            return new SinglePass(parameters);
        }
        return count <= FEW && !parameters.hasSoftmax()
                ? new FewPass(parameters, count)
                : new RowPass(parameters, count);
    }

    /** The mean of ℒ over the samples taken. */
    public double loss() {
        return pass.loss();
    }

    /** The mean of ℒ over the samples taken; afterwards the gradients are those of this mean. */
    public double gradient() {
        deltaNorms = NONE;
        return pass.gradient();
    }

    /**
     * As {@link #gradient}, some hundred times slower and right also where numbers on the way are larger than any double: to
     * be called where that is not finite.
     */
    public double gradientBeyondRange() {
        int[] samples = Arrays.copyOfRange(order, from, from + pass.count());
        BeyondBatch batch = new BeyondBatch(parameters, x, y, samples);
        deltaNorms = batch.deltaNorms();
        return batch.gradient();
    }
}
