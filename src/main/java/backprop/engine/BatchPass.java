package backprop.engine;

/**
 * The mean loss over some samples and its gradient, for programs that need it many times: no allocation in {@link
 * #gradient}, and no explanation.
 *
 * <p>Weights, biases and gradients are handed out as they are: what a caller writes into weights and biases is what the
 * next pass uses. Layers count from 1, rows and entries from 0. Not for two threads at a time.
 *
 * <pre>{@code
 * BatchPass pass = BatchPass.of(network, inputs.length);
 * pass.take(inputs, targets, order, 0, 10);       // ten samples
 * double loss = pass.gradient();                  // and pass.weightGradient(1) is their mean ∂ℒ/∂W⁽¹⁾
 * }</pre>
 */
public final class BatchPass {
    private final Workspace workspace;
    private final double[][][] weightGradients;
    private final double[][] biasGradients;
    private final double[][] inputs;
    private final double[][] targets;
    private final double[] squares;
    private int count;

    private BatchPass(Workspace workspace, int capacity) {
        this.workspace = workspace;
        int depth = workspace.depth();
        this.weightGradients = new double[depth][][];
        this.biasGradients = new double[depth][];
        this.squares = new double[depth];
        this.inputs = new double[capacity][];
        this.targets = new double[capacity][];
        for (int l = 1; l <= depth; l++) {
            weightGradients[l - 1] = new double[workspace.weights(l).length][workspace.activation(l - 1).length];
            biasGradients[l - 1] = new double[workspace.biases(l).length];
        }
    }

    /** A pass with the numbers of a network, for so many samples at most. */
    public static BatchPass of(Network network, int capacity) {
        return new BatchPass(Workspace.of(network), capacity);
    }

    /** L. */
    public int depth() {
        return workspace.depth();
    }

    /** The rows of W⁽ˡ⁾; they may be written. */
    public double[][] weights(int l) {
        return workspace.weights(l);
    }

    /** b⁽ˡ⁾; it may be written. */
    public double[] biases(int l) {
        return workspace.biases(l);
    }

    /** The rows of ∂ℒ/∂W⁽ˡ⁾ of the last {@link #gradient}, meaned over its samples. */
    public double[][] weightGradient(int l) {
        return weightGradients[l - 1];
    }

    /** ∂ℒ/∂b⁽ˡ⁾ of the last {@link #gradient}, meaned over its samples. */
    public double[] biasGradient(int l) {
        return biasGradients[l - 1];
    }

    /** √(mean of ‖δ⁽ˡ⁾‖² over the samples of the last {@link #gradient}). */
    public double deltaNorm(int l) {
        return Math.sqrt(squares[l - 1] / count);
    }

    /** A network with the numbers as they are now. */
    public Network network() {
        return workspace.network();
    }

    /** Makes the samples order[from] to order[to − 1] those of the next passes. */
    public void take(double[][] x, double[][] y, int[] order, int from, int to) {
        count = to - from;
        for (int k = 0; k < count; k++) {
            inputs[k] = x[order[from + k]];
            targets[k] = y[order[from + k]];
        }
    }

    /** The mean of ℒ over the samples taken. */
    public double loss() {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            workspace.forward(inputs[k]);
            sum += workspace.loss(targets[k]);
        }
        return sum / count;
    }

    /** The mean of ℒ over the samples taken; afterwards the gradients are those of this mean. */
    public double gradient() {
        clear();
        double sum = 0;
        for (int k = 0; k < count; k++) {
            workspace.forward(inputs[k]);
            sum += workspace.loss(targets[k]);
            workspace.backward(targets[k]);
            accumulate();
        }
        divide();
        return sum / count;
    }

    private void clear() {
        for (int l = 0; l < depth(); l++) {
            squares[l] = 0;
            java.util.Arrays.fill(biasGradients[l], 0);
            for (double[] row : weightGradients[l]) {
                java.util.Arrays.fill(row, 0);
            }
        }
    }

    private void accumulate() {
        for (int l = 0; l < depth(); l++) {
            double[] delta = workspace.delta(l + 1);
            double[] a = workspace.activation(l);
            for (int i = 0; i < delta.length; i++) {
                biasGradients[l][i] += delta[i];
                squares[l] += delta[i] * delta[i];
                double[] row = weightGradients[l][i];
                for (int j = 0; j < a.length; j++) {
                    row[j] += delta[i] * a[j];
                }
            }
        }
    }

    private void divide() {
        for (int l = 0; l < depth(); l++) {
            for (int i = 0; i < biasGradients[l].length; i++) {
                biasGradients[l][i] /= count;
                double[] row = weightGradients[l][i];
                for (int j = 0; j < row.length; j++) {
                    row[j] /= count;
                }
            }
        }
    }
}
