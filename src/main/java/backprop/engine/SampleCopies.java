package backprop.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Some samples with a copy of each for every value of one weight or bias, so that one pass takes all values at once. A sample
 * that no value changes anything for stands only once.
 */
final class SampleCopies {
    /** Copies of samples that still fit a processor's cache with all that is computed of them. */
    private static final int MOST_COLUMNS = 1024;

    private final RowPass pass;

    /** Samples that stand once, before the copies. */
    private final int still;

    /** Samples that have a copy for each value. */
    private final int moving;

    private final int values;

    /** How many values a pass takes. */
    private final int groups;

    /** For each part of the values a row: the value on every copy of every sample. */
    private final List<double[]> shifts = new ArrayList<>();

    /**
     * @param samples which of x and y, at least one
     * @param along what has other values; its own is 0 in the parameters
     * @param other what else changes from pass to pass
     */
    SampleCopies(
            Parameters parameters, double[][] x, double[][] y, int[] samples, Cell along, double[] values, Cell other) {
        int[] copied = those(samples, k -> feels(x[k], along));
        int[] once = those(samples, k -> !feels(x[k], along));
        this.still = once.length;
        this.moving = copied.length;
        this.values = values.length;
        this.groups = Math.max(1, Math.min(values.length, MOST_COLUMNS / Math.max(1, moving)));
        int[] order = Arrays.copyOf(once, still + groups * moving);
        for (int g = 0; g < groups; g++) {
            System.arraycopy(copied, 0, order, still + g * moving, moving);
        }
        this.pass = new RowPass(parameters, order.length);
        pass.take(x, y, order, 0);
        for (int from = 0; from < values.length; from += groups) {
            shifts.add(shift(values, from));
        }
        pass.vary(along, RowKernels.largest(values), other);
    }

    /** Some of the samples. */
    static int[] those(int[] samples, Predicate<Integer> kind) {
        return IntStream.of(samples).filter(kind::test).toArray();
    }

    /** False if no value of the parameter changes anything for this input: it is a weight on one that is 0. */
    static boolean feels(double[] x, Cell parameter) {
        return parameter.quantity() != Quantity.WEIGHT || parameter.layer() > 1 || x[parameter.column() - 1] != 0;
    }

    private double[] shift(double[] all, int from) {
        double[] shift = new double[still + groups * moving];
        for (int g = 0; g < groups; g++) {
            int first = still + g * moving;
            Arrays.fill(shift, first, first + moving, all[Math.min(all.length - 1, from + g)]);
        }
        return shift;
    }

    /** Adds to each entry ℒ of all samples at that value, with the other numbers as they are now. */
    void addLosses(double[] sums) {
        for (int part = 0; part < shifts.size(); part++) {
            pass.forwardVaried(shifts.get(part));
            int first = part * groups;
            int count = Math.min(groups, values - first);
            double common = pass.loss(0, still);
            for (int g = first; g < first + count; g++) {
                sums[g] += common;
            }
            pass.addLosses(still, moving, sums, first, count);
        }
    }
}
