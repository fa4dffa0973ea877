package backprop.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Σ ℒ over some samples at pairs of values of two weights or biases: each pair has a copy of every sample, and one pass takes
 * as many copies as fit a processor's cache with all that is computed of them.
 */
final class PairLosses {
    private static final int MOST_COLUMNS = 256;

    private final RowPass once;
    private final Cell across;
    private final Cell up;
    private final int samples;

    /**
     * @param some which of x and y, at least one
     * @param across what has values from left to right; its own is 0 in the parameters
     * @param up what has values upwards; its own is 0 too
     */
    PairLosses(Parameters parameters, double[][] x, double[][] y, int[] some, Cell across, Cell up) {
        this.once = new RowPass(parameters, some.length);
        this.across = across;
        this.up = up;
        this.samples = some.length;
        once.take(x, y, some, 0);
        once.forward();
    }

    /** The sums at all pairs, those of the first value upwards before those of the second. */
    double[] sums(double[] values, double[] others) {
        double[] sums = new double[others.length * values.length];
        int width = Math.min(values.length, Math.max(1, MOST_COLUMNS / samples));
        int height = width < values.length ? 1 : Math.min(others.length, Math.max(1, MOST_COLUMNS / (samples * width)));
        RowPass pass = once.repeated(width * height);
        pass.vary(across, RowKernels.largest(values), up, RowKernels.largest(others));
        List<double[]> parts = new ArrayList<>();
        for (int first = 0; first < values.length; first += width) {
            parts.add(shift(values, first, width, height));
        }
        double[] upwards = new double[pass.count()];
        for (int j = 0; j < others.length; j += height) {
            fill(upwards, others, j, height);
            int rows = Math.min(height, others.length - j);
            for (int part = 0; part < parts.size(); part++) {
                pass.forwardVaried(parts.get(part), upwards);
                int first = part * width;
                int count = rows * Math.min(width, values.length - first);
                pass.addLosses(samples, sums, j * values.length + first, count);
            }
        }
        return sums;
    }

    /** Some values, each on every sample, as often as there are rows of pairs in a pass; the last one fills what is left. */
    private double[] shift(double[] values, int first, int width, int rows) {
        double[] shift = new double[rows * width * samples];
        for (int i = 0; i < width; i++) {
            double value = values[Math.min(values.length - 1, first + i)];
            Arrays.fill(shift, i * samples, (i + 1) * samples, value);
        }
        RowKernels.repeat(shift, width * samples);
        return shift;
    }

    private static void fill(double[] upwards, double[] others, int first, int rows) {
        int length = upwards.length / rows;
        for (int j = 0; j < rows; j++) {
            double value = others[Math.min(others.length - 1, first + j)];
            Arrays.fill(upwards, j * length, (j + 1) * length, value);
        }
    }
}
