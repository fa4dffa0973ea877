package backprop.engine;

import java.util.Arrays;

/**
 * The centred differences of every weight and bias at once, which {@link NudgedPass} takes one by one: a batch for each layer,
 * with two entries for each parameter of it, of which only what lies behind is computed. tanh comes from {@link TanhLoop}, so
 * that the last bits of ℒ, and with them the last digits of a difference, may be others.
 *
 * <p>Not for two threads at a time.
 */
public final class Differences {
    /** The smallest step as a share of the nudged number: below it, w + h has too few digits of h. */
    private static final double SMALLEST_SHARE = 0x1p-32;

    private final Workspace base;
    private final RowPass[] passes;
    private final double[][][] preActivations;
    private final double h;
    private final int parameters;

    private Differences(Network network, double h) {
        Parameters own = new Parameters(network);
        int depth = network.depth();
        this.base = Workspace.of(network);
        this.h = h;
        this.parameters = (int) network.parameters();
        this.passes = new RowPass[depth];
        this.preActivations = new double[depth][][];
        for (int l = 1; l <= depth; l++) {
            int columns = (int) (2 * network.layer(l).parameters());
            passes[l - 1] = new RowPass(own, columns);
            preActivations[l - 1] = new double[network.size(l)][columns];
        }
    }

    /** Differences of a network with step h, which is made larger for a weight too large to be moved by so little. */
    public static Differences of(Network network, double h) {
        return new Differences(network, h);
    }

    /** The step of a parameter that has a value. */
    static double step(double h, double value) {
        return Math.max(h, Math.abs(value) * SMALLEST_SHARE);
    }

    /** (ℒ(w + h) − ℒ(w − h)) / 2h of one sample, in the order of {@link Network#parameterCells}. */
    public double[] all(double[] x, double[] y) {
        base.forward(x);
        double[] differences = new double[parameters];
        int from = 0;
        for (int l = 1; l <= passes.length; l++) {
            move(l);
            RowPass pass = passes[l - 1];
            pass.take(new double[][] {x}, new double[][] {y}, new int[pass.count()], 0);
            pass.forwardBehind(l, preActivations[l - 1]);
            from = write(l, pass, differences, from);
        }
        return differences;
    }

    /** Every z⁽ˡ⁾ as it is, but for its own entries: each of its weights, then its bias, moved up and down. */
    private void move(int l) {
        double[] a = base.activation(l - 1);
        int column = 0;
        for (int i = 0; i < preActivations[l - 1].length; i++) {
            double[] z = preActivations[l - 1][i];
            double still = base.preActivation(l)[i];
            Arrays.fill(z, still);
            for (int j = 0; j < a.length + biases(l); j++) {
                double w = parameter(l, i, j);
                double step = step(h, w);
                double input = j < a.length ? a[j] : 1;
                z[column++] = still + ((w + step) - w) * input;
                z[column++] = still + ((w - step) - w) * input;
            }
        }
    }

    /** How many biases a neuron of a layer has: one or none. */
    private int biases(int l) {
        return base.bias(l) == Bias.NONE ? 0 : 1;
    }

    private double parameter(int l, int i, int j) {
        double[] w = base.weights(l)[i];
        return j < w.length ? w[j] : base.biases(l)[i];
    }

    private int write(int l, RowPass pass, double[] differences, int from) {
        int inputs = base.activation(l - 1).length;
        int biases = biases(l);
        int neurons = preActivations[l - 1].length;
        int column = 0;
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < inputs + biases; j++) {
                double w = parameter(l, i, j);
                double step = step(h, w);
                double rise = pass.loss(column, column + 1) - pass.loss(column + 1, column + 2);
                int at = from + (j < inputs ? i * inputs + j : neurons * inputs + i);
                // The distance of the two numbers themselves: w + h may have been rounded.
                differences[at] = rise / ((w + step) - (w - step));
                column += 2;
            }
        }
        return from + neurons * (inputs + biases);
    }
}
