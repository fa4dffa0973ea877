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
    private final OutputRule rule;
    private final double factor;
    private final double gradientFactor;
    private final boolean bySquares;
    private final boolean shortcut;

    OutputRows(Activation activation, Loss loss, int outputs) {
        this.activation = activation;
        this.rule = OutputRule.of(activation, loss, outputs);
        this.factor = loss.squareFactor(outputs);
        this.gradientFactor = 2 * factor;
        this.bySquares = !Double.isNaN(factor) && !activation.isVectorValued();
        this.shortcut = rule.isShortcut() && !activation.isVectorValued();
    }

    /** a − y of every entry, where ℒ or δ follows from it; with squares ∂ℒ/∂a is a multiple of it. */
    void residuals(double[] z, double[] a, double[] y, double[] residuals) {
        if (bySquares || shortcut) {
            for (int k = 0; k < residuals.length; k++) {
                residuals[k] = a[k] - y[k];
            }
            correct(z, a, y, residuals);
        }
    }

    /** A loop of its own, since the one before has no branch and so is made of vectors. */
    private void correct(double[] z, double[] a, double[] y, double[] residuals) {
        for (int k = 0; k < residuals.length; k++) {
            if (Math.abs(residuals[k]) <= NEAR) {
                residuals[k] = activation.residual(z[k], a[k], y[k]);
            }
        }
    }

    /** The sum of ℒ over the entries from one to before another, from their {@link #residuals} where these are needed. */
    double loss(double[] z, double[] a, double[] y, double[] residuals, int from, int to) {
        if (!bySquares) {
            return rule.loss(part(z, from, to), part(a, from, to), part(y, from, to));
        }
        return factor * RowSums.squares(residuals, from, to);
    }

    /** Adds to each of some sums the {@link #loss} of as many entries each, which follow each other. */
    @SuppressWarnings("TooManyParameters") // four rows and two places in rows
    void addLosses(
            double[] z, double[] a, double[] y, double[] residuals, int size, double[] sums, int first, int count) {
        if (bySquares) {
            addSquares(residuals, size, sums, first, count);
            return;
        }
        for (int g = 0; g < count; g++) {
            sums[first + g] += loss(z, a, y, residuals, g * size, (g + 1) * size);
        }
    }

    /** Loops of their own, since they run over very few entries at a time. */
    private void addSquares(double[] residuals, int size, double[] sums, int first, int count) {
        if (size == 1) {
            for (int g = 0; g < count; g++) {
                sums[first + g] += factor * (residuals[g] * residuals[g]);
            }
            return;
        }
        int k = 0;
        for (int g = first; g < first + count; g++) {
            double sum = 0;
            for (int end = k + size; k < end; k++) {
                sum += residuals[k] * residuals[k];
            }
            sums[g] += factor * sum;
        }
    }

    private static double[] part(double[] row, int from, int to) {
        return from == 0 && to == row.length ? row : Arrays.copyOfRange(row, from, to);
    }

    /** δ of every entry, from the {@link #residuals}, which may be written, and with tanh from the slopes. */
    void delta(double[] z, double[] a, double[] y, double[] residuals, double[] slope, double[] delta) {
        if (shortcut) {
            System.arraycopy(residuals, 0, delta, 0, delta.length);
        } else if (!bySquares) {
            rule.delta(z, a, y, residuals, delta);
        } else {
            fromSquares(z, a, residuals, slope, delta);
        }
    }

    private void fromSquares(double[] z, double[] a, double[] residuals, double[] slope, double[] delta) {
        if (gradientFactor != 1) {
            RowKernels.scale(residuals, gradientFactor);
        }
        if (activation.notesSlopes()) {
            RowKernels.times(residuals, slope, delta);
        } else {
            activation.pullBack(z, a, residuals, delta);
        }
    }
}
