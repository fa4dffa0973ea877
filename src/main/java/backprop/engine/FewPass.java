package backprop.engine;

/**
 * The pass of {@link BatchPass} for a few samples, at least two: one row for each layer, in which the neurons of a sample
 * stand side by side and the samples one after the other. So an activation runs over all of them at once, a row long enough
 * for vectors, and the sums read numbers that lie together.
 *
 * <p>Activations act on each neuron alone; softmax is left to {@link RowPass}.
 */
final class FewPass implements Samplewise {
    private final Parameters parameters;
    private final int count;
    private final double[][] values;
    private final double[][] preActivations;
    private final double[][] slopes;
    private final double[][] deltas;
    private final double[] targets;
    private final double[] residuals;
    private final OutputRows output;

    FewPass(Parameters parameters, int count) {
        this.parameters = parameters;
        this.count = count;
        int depth = parameters.depth();
        this.values = new double[depth + 1][];
        this.values[0] = new double[count * parameters.size(0)];
        this.preActivations = rows();
        this.slopes = rows();
        this.deltas = rows();
        for (int l = 1; l <= depth; l++) {
            values[l] = new double[count * parameters.size(l)];
        }
        this.targets = new double[count * parameters.size(depth)];
        this.residuals = new double[count * parameters.size(depth)];
        this.output = new OutputRows(parameters.activation(depth), parameters.loss(), parameters.size(depth));
    }

    /** A row for each layer. */
    private double[][] rows() {
        double[][] rows = new double[parameters.depth()][];
        for (int l = 1; l <= rows.length; l++) {
            rows[l - 1] = new double[count * parameters.size(l)];
        }
        return rows;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void take(double[][] x, double[][] y, int[] order, int from) {
        gather(x, order, from, values[0]);
        gather(y, order, from, targets);
    }

    /** The samples are many and their numbers few, so that the long loop is inside. */
    private void gather(double[][] samples, int[] order, int from, double[] row) {
        int size = row.length / count;
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < count; k++) {
                row[k * size + j] = samples[order[from + k]][j];
            }
        }
    }

    @Override
    public double loss() {
        int depth = parameters.depth();
        for (int l = 1; l <= depth; l++) {
            double[] z = preActivations[l - 1];
            FewKernels.affine(parameters.weights(l), parameters.biases(l), values[l - 1], z, count);
            if (parameters.activation(l).notesSlopes()) {
                TanhLoop.applyAny(z, values[l], slopes[l - 1]);
            } else {
                parameters.activation(l).values(z, values[l]);
            }
        }
        double[] z = preActivations[depth - 1];
        output.residuals(z, values[depth], targets, residuals);
        return output.loss(z, values[depth], targets, residuals, 0, targets.length) / count;
    }

    @Override
    public double gradient() {
        double loss = loss();
        int depth = parameters.depth();
        int last = depth - 1;
        output.delta(preActivations[last], values[depth], targets, residuals, slopes[last], deltas[last]);
        for (int l = depth; l >= 1; l--) {
            double[][] dW = parameters.weightGradient(l);
            FewSums.means(deltas[l - 1], values[l - 1], dW, parameters.biasGradient(l), count);
            if (l > 1) {
                hiddenDelta(l - 1);
            }
        }
        return loss;
    }

    /** W⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾, and in its place δ⁽ˡ⁾. */
    private void hiddenDelta(int l) {
        double[] delta = deltas[l - 1];
        FewKernels.transposed(parameters.weights(l + 1), deltas[l], delta, count);
        if (parameters.activation(l).notesSlopes()) {
            RowKernels.times(delta, slopes[l - 1], delta);
        } else {
            parameters.activation(l).pullBack(preActivations[l - 1], values[l], delta, delta);
        }
    }

    @Override
    public double deltaNorm(int l) {
        return Math.sqrt(RowSums.product(deltas[l - 1], deltas[l - 1]) / count);
    }
}
