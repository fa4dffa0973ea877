package backprop.engine;

import java.util.Arrays;

/**
 * ℒ and BP1 of output neurons in a row: of one or all of them on many samples where each stands for itself, of all of them on
 * one sample with softmax.
 *
 * <p>Where a and y differ by more than a thousandth, a − y has all the digits that count; nearer, {@link
 * Activation#residual} takes over.
 */
final class OutputRows {
    private static final double NEAR = 1e-3;

    private final Activation activation;
    private final Loss loss;
    private final OutputRule rule;
    private final boolean shortcut;

    OutputRows(Activation activation, Loss loss) {
        this.activation = activation;
        this.loss = loss;
        this.rule = OutputRule.of(activation, loss);
        this.shortcut = rule.isShortcut();
    }

    /** The sum of ℒ over the entries from one to before another. */
    double loss(double[] z, double[] a, double[] y, int from, int to) {
        if (loss != Loss.MSE || activation.isVectorValued()) {
            return rule.loss(part(z, from, to), part(a, from, to), part(y, from, to));
        }
        double sum = 0;
        for (int k = from; k < to; k++) {
            double residual = residual(z[k], a[k], y[k]);
            sum += residual * residual;
        }
        return 0.5 * sum;
    }

    private static double[] part(double[] row, int from, int to) {
        return from == 0 && to == row.length ? row : Arrays.copyOfRange(row, from, to);
    }

    /** δ of every entry, where the slopes are known or not. */
    void delta(double[] z, double[] a, double[] y, double[] slope, double[] delta) {
        if (activation.isVectorValued()) {
            rule.delta(z, a, y, slope, delta);
            return;
        }
        if (loss == Loss.MSE || shortcut) {
            for (int k = 0; k < z.length; k++) {
                delta[k] = residual(z[k], a[k], y[k]);
            }
        } else {
            rule.delta(z, a, y, slope, delta);
        }
        if (loss == Loss.MSE && activation == Activation.TANH) {
            RowKernels.times(delta, slope, delta);
        } else if (loss == Loss.MSE) {
            activation.pullBack(z, a, delta, delta);
        }
    }

    private double residual(double z, double a, double y) {
        double difference = a - y;
        return Math.abs(difference) > NEAR ? difference : activation.residual(z, a, y);
    }
}
