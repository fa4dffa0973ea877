package backprop.engine;

/**
 * The pass of {@link BatchPass} for some samples at once: a row for each neuron, with an entry for each sample.
 *
 * <p>Softmax looks at all neurons of one sample, so that its numbers are copied out sample by sample and back.
 */
final class RowPass implements Samplewise {
    private final Parameters parameters;
    private final int count;
    private final double[][][] values;
    private final double[][][] preActivations;
    private final double[][][] slopes;
    private final double[][][] arriving;
    private final double[][][] deltas;
    private final double[][] targets;
    private final Columns columns;
    private final OutputRows output;

    RowPass(Parameters parameters, int count) {
        this.parameters = parameters;
        this.count = count;
        int depth = parameters.depth();
        this.values = new double[depth + 1][][];
        this.values[0] = new double[parameters.size(0)][count];
        this.preActivations = new double[depth][][];
        this.slopes = new double[depth][][];
        this.arriving = new double[depth][][];
        this.deltas = new double[depth][][];
        for (int l = 1; l <= depth; l++) {
            values[l] = new double[parameters.size(l)][count];
            preActivations[l - 1] = new double[parameters.size(l)][count];
            slopes[l - 1] = new double[parameters.size(l)][count];
            arriving[l - 1] = new double[parameters.size(l)][count];
            deltas[l - 1] = new double[parameters.size(l)][count];
        }
        this.targets = new double[parameters.size(depth)][count];
        this.columns = new Columns(parameters, count);
        this.output = new OutputRows(parameters.activation(depth), parameters.loss());
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void take(double[][] x, double[][] y, int[] order, int from) {
        for (int k = 0; k < count; k++) {
            scatter(x[order[from + k]], values[0], k);
            scatter(y[order[from + k]], targets, k);
        }
    }

    private static void scatter(double[] from, double[][] rows, int k) {
        for (int j = 0; j < from.length; j++) {
            rows[j][k] = from[j];
        }
    }

    @Override
    public double loss() {
        int depth = parameters.depth();
        for (int l = 1; l <= depth; l++) {
            forward(l);
        }
        double[][] z = preActivations[depth - 1];
        if (parameters.activation(depth).isVectorValued()) {
            return columns.loss(z, values[depth], targets) / count;
        }
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += output.loss(z[i], values[depth][i], targets[i]);
        }
        return sum / count;
    }

    private void forward(int l) {
        double[][] w = parameters.weights(l);
        double[] b = parameters.biases(l);
        double[][] z = preActivations[l - 1];
        Activation activation = parameters.activation(l);
        for (int i = 0; i < z.length; i++) {
            RowKernels.affine(w[i], values[l - 1], b[i], z[i]);
            if (activation == Activation.TANH) {
                TanhLoop.apply(z[i], values[l][i], slopes[l - 1][i]);
            } else if (!activation.isVectorValued()) {
                activation.values(z[i], values[l][i]);
            }
        }
        if (activation.isVectorValued()) {
            columns.values(activation, z, values[l]);
        }
    }

    @Override
    public double gradient() {
        double loss = loss();
        int depth = parameters.depth();
        outputDelta(depth);
        for (int l = depth; l >= 1; l--) {
            gradient(l);
            if (l > 1) {
                hiddenDelta(l - 1);
            }
        }
        return loss;
    }

    private void outputDelta(int l) {
        double[][] z = preActivations[l - 1];
        if (parameters.activation(l).isVectorValued()) {
            columns.outputDelta(z, values[l], targets, deltas[l - 1]);
            return;
        }
        for (int i = 0; i < z.length; i++) {
            output.delta(z[i], values[l][i], targets[i], slopes[l - 1][i], deltas[l - 1][i]);
        }
    }

    private void hiddenDelta(int l) {
        double[][] turned = parameters.turned(l + 1);
        double[][] z = preActivations[l - 1];
        double[][] g = arriving[l - 1];
        Activation activation = parameters.activation(l);
        for (int j = 0; j < g.length; j++) {
            RowKernels.affine(turned[j], deltas[l], 0, g[j]);
            if (activation == Activation.TANH) {
                RowKernels.times(g[j], slopes[l - 1][j], deltas[l - 1][j]);
            } else if (!activation.isVectorValued()) {
                activation.pullBack(z[j], values[l][j], g[j], deltas[l - 1][j]);
            }
        }
        if (activation.isVectorValued()) {
            columns.pullBack(activation, z, values[l], g, deltas[l - 1]);
        }
    }

    /** BP3 and BP4, the mean over the samples. */
    private void gradient(int l) {
        double[][] delta = deltas[l - 1];
        double[][] dW = parameters.weightGradient(l);
        double[] db = parameters.biasGradient(l);
        double factor = 1.0 / count;
        int n = delta.length;
        for (int i = 0; i + 1 < n; i += 2) {
            RowKernels.products(delta[i], delta[i + 1], values[l - 1], factor, dW[i], dW[i + 1]);
        }
        if (n % 2 == 1) {
            RowKernels.products(delta[n - 1], delta[n - 1], values[l - 1], factor, dW[n - 1], dW[n - 1]);
        }
        for (int i = 0; i < n; i++) {
            db[i] = RowKernels.sum(delta[i]) * factor;
        }
    }

    @Override
    public double deltaNorm(int l) {
        double sum = 0;
        for (double[] row : deltas[l - 1]) {
            sum += RowKernels.product(row, row);
        }
        return Math.sqrt(sum / count);
    }
}
