package backprop.engine;

import java.util.function.DoubleUnaryOperator;

/**
 * The forward pass with one number moved: z⁽ˡ⁾_i itself, or z⁽ˡ⁾_i by way of one of its weights or its bias. Only what lies
 * behind is computed again; what lies before, and the other units of layer l, are taken from the trace.
 */
final class NudgedPass {
    /**
     * A centred difference.
     *
     * @param value (ℒ(w + h) − ℒ(w − h)) / 2h
     * @param crossesKink whether a unit with a kink changed sides between the two passes, or left a 0
     */
    record Difference(double value, boolean crossesKink) {}

    /** What a pass came to: z⁽ˡ⁾ to z⁽ᴸ⁾ and a⁽ˡ⁾ to a⁽ᴸ⁾ from the layer l of the moved number on, and ℒ. */
    static final class Run {
        private final int first;
        private final double[][] preActivations;
        private final double[][] activations;
        private final double loss;

        private Run(int first, double[][] preActivations, double[][] activations, double loss) {
            this.first = first;
            this.preActivations = preActivations;
            this.activations = activations;
            this.loss = loss;
        }

        double[] preActivation(int l) {
            return preActivations[l - first];
        }

        double[] activation(int l) {
            return activations[l - first];
        }

        double loss() {
            return loss;
        }
    }

    /**
     * A number that can be moved, and how z⁽ˡ⁾_i follows.
     *
     * @param layer l
     * @param row i
     * @param at its value
     * @param factor ∂z⁽ˡ⁾_i by it: a⁽ˡ⁻¹⁾_j for a weight, 1 for a bias and for z⁽ˡ⁾_i itself
     * @param preActivation z⁽ˡ⁾_i as a function of it
     */
    record Moved(int layer, int row, double at, double factor, DoubleUnaryOperator preActivation) {}

    private final Network network;
    private final OutputRule rule;
    private final double[] target;
    private final double[][] preActivations;
    private final double[][] activations;

    NudgedPass(Trace trace) {
        this.network = trace.network();
        this.rule = OutputRule.of(network.output().activation(), network.loss(), network.size(network.depth()));
        this.target = trace.sample().target().toVector();
        this.preActivations = new double[network.depth() + 1][];
        this.activations = new double[network.depth() + 1][];
        for (int l = 0; l <= network.depth(); l++) {
            preActivations[l] = l == 0 ? new double[0] : trace.preActivation(l).toVector();
            activations[l] = trace.activation(l).toVector();
        }
    }

    Network network() {
        return network;
    }

    OutputRule rule() {
        return rule;
    }

    double[] target() {
        return target;
    }

    /** a⁽ˡ⁾ of the trace. */
    double[] activation(int l) {
        return activations[l];
    }

    /** z⁽ˡ⁾_i of the trace. */
    double preActivation(int l, int row) {
        return preActivations[l][row - 1];
    }

    /** W, b or, for δ, z, which can be moved. */
    Moved moved(Cell cell) {
        int l = cell.layer();
        int i = cell.row();
        return switch (cell.quantity()) {
            case WEIGHT ->
                new Moved(l, i, network.get(cell), activations[l - 1][cell.column() - 1], w -> sum(l, i, cell, w));
            case BIAS -> new Moved(l, i, network.get(cell), 1, b -> sum(l, i, cell, b));
            case DELTA -> new Moved(l, i, preActivation(l, i), 1, z -> z);
            default -> throw new IllegalArgumentException(cell + " has no difference");
        };
    }

    /** z⁽ˡ⁾_i with one of its parameters at another value. */
    private double sum(int l, int i, Cell parameter, double value) {
        Layer layer = network.layer(l);
        double[] row = layer.weights().rowsRef()[i - 1];
        double[] input = activations[l - 1];
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += (j + 1 == parameter.column() ? value : row[j]) * input[j];
        }
        return sum
                + (parameter.quantity() == Quantity.BIAS
                        ? value
                        : layer.biases().at(i));
    }

    /** The pass with a number at another value. */
    Run run(Moved moved, double value) {
        return run(moved.layer(), moved.row(), moved.preActivation().applyAsDouble(value));
    }

    /** The pass with z⁽ˡ⁾_i at another value. */
    Run run(int layer, int row, double preActivation) {
        int count = network.depth() - layer + 1;
        double[][] z = new double[count][];
        double[][] a = new double[count][];
        z[0] = preActivations[layer].clone();
        z[0][row - 1] = preActivation;
        a[0] = network.layer(layer).activation().values(z[0]);
        for (int m = 1; m < count; m++) {
            z[m] = sums(network.layer(layer + m), a[m - 1]);
            a[m] = network.layer(layer + m).activation().values(z[m]);
        }
        return new Run(layer, z, a, rule.loss(z[count - 1], a[count - 1], target));
    }

    private static double[] sums(Layer layer, double[] input) {
        double[][] rows = layer.weights().rowsRef();
        double[] z = new double[rows.length];
        for (int i = 0; i < z.length; i++) {
            double[] row = rows[i];
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                sum += row[j] * input[j];
            }
            z[i] = sum + layer.biases().at(i + 1);
        }
        return z;
    }

    /** The difference with a step and nothing more. */
    Difference difference(Moved moved, double h) {
        double w = moved.at();
        Run up = run(moved, w + h);
        Run down = run(moved, w - h);
        // The distance of the two numbers themselves: w + h may have been rounded.
        return new Difference((up.loss() - down.loss()) / ((w + h) - (w - h)), crossesKink(up, down));
    }

    private boolean crossesKink(Run up, Run down) {
        for (int l = up.first; l <= network.depth(); l++) {
            if (network.layer(l).activation().hasKink()) {
                double[] high = up.preActivation(l);
                double[] low = down.preActivation(l);
                for (int i = 0; i < high.length; i++) {
                    boolean atKink = preActivations[l][i] == 0;
                    if (high[i] != low[i] && (atKink || Math.signum(high[i]) != Math.signum(low[i]))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
