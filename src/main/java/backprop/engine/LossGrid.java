package backprop.engine;

import java.util.Arrays;

/**
 * The mean loss over some samples at many values of two weights or biases. Many pairs of values go through one pass, neurons
 * that neither reaches are computed once, and a sample whose input at a changed weight is 0 once for all its values.
 *
 * <pre>{@code
 * LossGrid grid = LossGrid.of(network, inputs, targets, Cell.weight(1, 1, 1), across, Cell.weight(1, 1, 2), up);
 * grid.loss(0, 3); // at across[0] and up[3]
 * }</pre>
 */
public final class LossGrid {
    private static final double[] ANY = {0};

    private final int width;
    private final double[] losses;

    private LossGrid(int width, double[] losses) {
        this.width = width;
        this.losses = losses;
    }

    /**
     * The losses at all pairs of values.
     *
     * @param x the inputs of the samples, at least one
     * @param y their targets
     * @param across a weight or bias
     * @param up another one
     */
    public static LossGrid of(
            Network network, double[][] x, double[][] y, Cell across, double[] values, Cell up, double[] others) {
        Parameters parameters = new Parameters(network);
        parameters.set(across, 0);
        parameters.set(up, 0);
        Sums sums = new Sums(parameters, x, y, across, up);
        double[] byNone = sums.of(false, false, ANY, ANY);
        double[] byAcross = sums.of(true, false, values, ANY);
        double[] byUp = sums.of(false, true, ANY, others);
        double[] losses = sums.of(true, true, values, others);
        for (int j = 0; j < others.length; j++) {
            meanRow(losses, j * values.length, byAcross, byNone[0] + byUp[j], x.length);
        }
        return new LossGrid(values.length, losses);
    }

    private static void meanRow(double[] losses, int first, double[] more, double inAll, int samples) {
        for (int i = 0; i < more.length; i++) {
            losses[first + i] = (losses[first + i] + more[i] + inAll) / samples;
        }
    }

    /** The mean loss at a value of the one and a value of the other, both from 0. */
    public double loss(int across, int up) {
        return losses[up * width + across];
    }

    /** Σ ℒ over the samples that feel both parameters, one of them or none. */
    private static final class Sums {
        private final Parameters parameters;
        private final double[][] x;
        private final double[][] y;
        private final Cell across;
        private final Cell up;
        private final boolean[] feelAcross;
        private final boolean[] feelUp;

        Sums(Parameters parameters, double[][] x, double[][] y, Cell across, Cell up) {
            this.parameters = parameters;
            this.x = x;
            this.y = y;
            this.across = across;
            this.up = up;
            this.feelAcross = those(x, across);
            this.feelUp = those(x, up);
        }

        /** False for each sample that no value of the parameter changes anything for: a weight on an input that is 0. */
        private static boolean[] those(double[][] x, Cell parameter) {
            boolean always = parameter.quantity() != Quantity.WEIGHT || parameter.layer() > 1;
            boolean[] those = new boolean[x.length];
            for (int k = 0; k < x.length; k++) {
                those[k] = always || x[k][parameter.column() - 1] != 0;
            }
            return those;
        }

        /** The sums over those of one kind at all pairs of values. */
        double[] of(boolean byAcross, boolean byUp, double[] values, double[] others) {
            int[] some = some(byAcross, byUp);
            return some.length == 0
                    ? new double[others.length * values.length]
                    : new PairLosses(parameters, x, y, some, across, up).sums(values, others);
        }

        private int[] some(boolean byAcross, boolean byUp) {
            int[] some = new int[x.length];
            int count = 0;
            for (int k = 0; k < some.length; k++) {
                if (feelAcross[k] == byAcross && feelUp[k] == byUp) {
                    some[count] = k;
                    count++;
                }
            }
            return Arrays.copyOf(some, count);
        }
    }
}
