package backprop.engine;

import java.util.Optional;

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
    private final double[][] targets;
    private final double[][] residuals;
    private final Columns columns;
    private final OutputRows output;
    private double largestInput = Double.NaN;
    private Optional<Varied> varied = Optional.empty();

    /** None before the first gradient: many passes only go forward. */
    private double[][][] deltas = {};

    RowPass(Parameters parameters, int count) {
        this.parameters = parameters;
        this.count = count;
        int depth = parameters.depth();
        this.preActivations = rows();
        this.slopes = rows();
        this.values = new double[depth + 1][][];
        this.values[0] = new double[parameters.size(0)][count];
        System.arraycopy(rows(), 0, values, 1, depth);
        this.targets = new double[parameters.size(depth)][count];
        this.residuals = new double[parameters.size(depth)][count];
        this.columns = new Columns(parameters, count);
        this.output = new OutputRows(parameters.activation(depth), parameters.loss(), parameters.size(depth));
    }

    /** A row for each neuron of each layer from the first. */
    private double[][][] rows() {
        double[][][] rows = new double[parameters.depth()][][];
        for (int l = 1; l <= rows.length; l++) {
            rows[l - 1] = new double[parameters.size(l)][count];
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
        if (count >= TanhLoop.LONG) {
            largestInput = RowKernels.largest(values[0]);
        }
    }

    private void gather(double[][] samples, int[] order, int from, double[][] rows) {
        for (int j = 0; j < rows.length; j++) {
            double[] row = rows[j];
            for (int k = 0; k < row.length; k++) {
                row[k] = samples[order[from + k]][j];
            }
        }
    }

    /** The pass for the same samples, each so many times, with the numbers of the last forward pass. */
    RowPass repeated(int times) {
        RowPass all = new RowPass(parameters, count * times);
        for (int l = 0; l < values.length; l++) {
            repeat(values[l], all.values[l]);
        }
        repeat(targets, all.targets);
        all.largestInput = RowKernels.largest(values[0]);
        return all;
    }

    private static void repeat(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
            RowKernels.repeat(to[i], from[i].length);
        }
    }

    /**
     * From now on two weights or biases, which are 0 in the parameters, have values of their own on each sample; there has
     * been a forward pass.
     *
     * @param largest what none of its values is above
     */
    void vary(Cell one, double largest, Cell other, double largestOther) {
        int layer = Math.min(one.layer(), other.layer());
        int next = layer < parameters.depth() ? parameters.size(layer + 1) : 0;
        Varied all = new Varied(one, largest, other, largestOther, layer, next, count);
        varied = Optional.of(all);
        if (next > 0) {
            all.hold(parameters.weights(layer + 1), parameters.biases(layer + 1), values[layer]);
        }
    }

    /** The forward pass with these values on each sample; what they do not reach is as it was. */
    void forwardVaried(double[] one, double[] other) {
        Varied all = varied.orElseThrow();
        all.take(one, other);
        int layer = all.layer();
        if (parameters.activation(layer).isVectorValued()) {
            forwardFrom(layer);
            return;
        }
        for (int i : all.moving()) {
            forward(layer, i);
        }
        if (layer < parameters.depth()) {
            complete(all, layer + 1);
        }
        forwardFrom(layer + 2);
    }

    /** The layer behind the first one that changes. */
    private void complete(Varied all, int l) {
        double[][] z = preActivations[l - 1];
        for (int i = 0; i < z.length; i++) {
            all.complete(i, parameters.weights(l)[i], values[l - 1], z[i]);
            activate(l, i);
        }
        activateTogether(l);
    }

    @Override
    public double loss() {
        forward();
        return loss(0, count) / count;
    }

    /** The forward pass. */
    void forward() {
        forwardFrom(1);
    }

    /** The forward pass from a layer to the last, and a − y. */
    private void forwardFrom(int first) {
        int depth = parameters.depth();
        for (int l = first; l <= depth; l++) {
            forward(l);
        }
        for (int i = 0; i < targets.length; i++) {
            output.residuals(preActivations[depth - 1][i], values[depth][i], targets[i], residuals[i]);
        }
    }

    /** The forward pass from the pre-activations of a layer on, which are copied. */
    void forwardBehind(int layer, double[][] z) {
        for (int i = 0; i < z.length; i++) {
            System.arraycopy(z[i], 0, preActivations[layer - 1][i], 0, count);
            activate(layer, i, RowKernels.largest(z[i]));
        }
        activateTogether(layer);
        forwardFrom(layer + 1);
    }

    /** The sum of ℒ over some samples in a row, of the last forward pass. */
    double loss(int from, int to) {
        int depth = parameters.depth();
        double[][] z = preActivations[depth - 1];
        if (parameters.activation(depth).isVectorValued()) {
            return columns.loss(z, values[depth], targets, from, to);
        }
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += output.loss(z[i], values[depth][i], targets[i], residuals[i], from, to);
        }
        return sum;
    }

    /** Adds to each of some sums, from one on, ℒ of as many samples each, which follow each other. */
    void addLosses(int size, double[] sums, int first, int count) {
        int depth = parameters.depth();
        double[][] z = preActivations[depth - 1];
        if (parameters.activation(depth).isVectorValued()) {
            for (int g = 0; g < count; g++) {
                sums[first + g] += columns.loss(z, values[depth], targets, g * size, (g + 1) * size);
            }
            return;
        }
        for (int i = 0; i < z.length; i++) {
            output.addLosses(z[i], values[depth][i], targets[i], residuals[i], size, sums, first, count);
        }
    }

    private void forward(int l) {
        for (int i = 0; i < parameters.size(l); i++) {
            forward(l, i);
        }
        activateTogether(l);
    }

    private void forward(int l, int i) {
        RowKernels.affine(parameters.weights(l)[i], values[l - 1], parameters.biases(l)[i], preActivations[l - 1][i]);
        activate(l, i);
    }

    /** a of one neuron, unless it depends on the others. */
    private void activate(int l, int i) {
        if (count < TanhLoop.LONG && varied.isEmpty()) {
            activate(l, i, Double.NaN);
            return;
        }
        double[] z = preActivations[l - 1][i];
        double reach = reach(l - 1);
        double bound = RowKernels.sumOfSizes(parameters.weights(l)[i]) * reach
                + Math.abs(parameters.biases(l)[i]);
        if (varied.isPresent()) {
            bound = varied.get().addShifts(l, i, values[l - 1], z, bound, reach);
        }
        activate(l, i, bound);
    }

    private void activate(int l, int i, double bound) {
        double[] z = preActivations[l - 1][i];
        Activation activation = parameters.activation(l);
        if (activation.notesSlopes()) {
            TanhLoop.apply(z, values[l][i], slopes[l - 1][i], bound);
        } else if (!activation.isVectorValued()) {
            activation.values(z, values[l][i]);
        }
    }

    private void activateTogether(int l) {
        Activation activation = parameters.activation(l);
        if (activation.isVectorValued()) {
            columns.values(activation, preActivations[l - 1], values[l]);
        }
    }

    /** What no |a⁽ˡ⁾| is above; NaN if that is not known. */
    private double reach(int l) {
        return l == 0 ? largestInput : parameters.activation(l).reach();
    }

    @Override
    public double gradient() {
        double loss = loss();
        if (deltas.length == 0) {
            deltas = rows();
        }
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
            output.delta(z[i], values[l][i], targets[i], residuals[i], slopes[l - 1][i], deltas[l - 1][i]);
        }
    }

    /** W⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾, and in its place δ⁽ˡ⁾. */
    private void hiddenDelta(int l) {
        double[][] turned = parameters.turned(l + 1);
        double[][] z = preActivations[l - 1];
        double[][] delta = deltas[l - 1];
        Activation activation = parameters.activation(l);
        for (int j = 0; j < delta.length; j++) {
            if (activation.notesSlopes()) {
                RowKernels.sumTimes(turned[j], deltas[l], slopes[l - 1][j], delta[j]);
                continue;
            }
            RowKernels.affine(turned[j], deltas[l], 0, delta[j]);
            if (!activation.isVectorValued()) {
                activation.pullBack(z[j], values[l][j], delta[j], delta[j]);
            }
        }
        if (activation.isVectorValued()) {
            columns.pullBack(activation, z, values[l], delta, delta);
        }
    }

    /** BP3 and BP4, the mean over the samples. */
    private void gradient(int l) {
        double[][] delta = deltas[l - 1];
        double[][] dW = parameters.weightGradient(l);
        double[] db = parameters.biasGradient(l);
        double factor = 1.0 / count;
        RowSums.products(delta, values[l - 1], factor, dW);
        RowSums.sums(delta, factor, db);
    }

    @Override
    public double deltaNorm(int l) {
        double sum = 0;
        for (double[] row : deltas[l - 1]) {
            sum += RowSums.product(row, row);
        }
        return Math.sqrt(sum / count);
    }
}
