package backprop.engine;

/** The pass of {@link BatchPass} for one sample: a vector for each layer, and gradients written where they belong. */
final class SinglePass implements Samplewise {
    private final Parameters parameters;
    private final OutputRows output;
    private final double[][] values;
    private final double[][] preActivations;
    private final double[][] slopes;
    private final double[][] arriving;
    private double[] target;

    SinglePass(Parameters parameters) {
        this.parameters = parameters;
        int depth = parameters.depth();
        this.output = new OutputRows(parameters.activation(depth), parameters.loss(), parameters.size(depth));
        this.values = new double[depth + 1][];
        this.values[0] = new double[parameters.size(0)];
        this.preActivations = new double[depth][];
        this.slopes = new double[depth][];
        this.arriving = new double[depth][];
        for (int l = 1; l <= depth; l++) {
            values[l] = new double[parameters.size(l)];
            preActivations[l - 1] = new double[parameters.size(l)];
            slopes[l - 1] = new double[parameters.size(l)];
            arriving[l - 1] = new double[parameters.size(l)];
        }
        this.target = new double[parameters.size(depth)];
    }

    @Override
    public int count() {
        return 1;
    }

    /** The rows themselves are read, not copied. */
    @Override
    public void take(double[][] x, double[][] y, int[] order, int from) {
        values[0] = x[order[from]];
        target = y[order[from]];
    }

    @Override
    public double loss() {
        int depth = parameters.depth();
        for (int l = 1; l <= depth; l++) {
            double[] z = preActivations[l - 1];
            Kernels.affine(parameters.weights(l), values[l - 1], parameters.biases(l), z);
            if (parameters.activation(l).notesSlopes()) {
                TanhLoop.apply(z, values[l], slopes[l - 1]);
            } else {
                parameters.activation(l).values(z, values[l]);
            }
        }
        double[] z = preActivations[depth - 1];
        output.residuals(z, values[depth], target, arriving[depth - 1]);
        return output.loss(z, values[depth], target, arriving[depth - 1], 0, target.length);
    }

    @Override
    public double gradient() {
        double loss = loss();
        int depth = parameters.depth();
        double[] z = preActivations[depth - 1];
        output.delta(z, values[depth], target, arriving[depth - 1], slopes[depth - 1], parameters.biasGradient(depth));
        for (int l = depth; l >= 1; l--) {
            Kernels.outer(parameters.biasGradient(l), values[l - 1], parameters.weightGradient(l));
            if (l > 1) {
                hiddenDelta(l - 1);
            }
        }
        return loss;
    }

    /** δ⁽ˡ⁾ is ∂ℒ/∂b⁽ˡ⁾. */
    private void hiddenDelta(int l) {
        double[][] w = parameters.weights(l + 1);
        double[] next = parameters.biasGradient(l + 1);
        double[] g = arriving[l - 1];
        double[] delta = parameters.biasGradient(l);
        if (parameters.activation(l).notesSlopes()) {
            Kernels.pullBack(w, next, slopes[l - 1], g, delta);
        } else {
            Kernels.transposed(w, next, g);
            parameters.activation(l).pullBack(preActivations[l - 1], values[l], g, delta);
        }
    }

    @Override
    public double deltaNorm(int l) {
        return Kernels.norm(parameters.biasGradient(l));
    }
}
