package backprop.flow;

import java.util.Arrays;

/**
 * The quartiles of some numbers, by linear interpolation: quantile p of n sorted numbers stands at position p (n − 1),
 * counted from 0, as in {@code numpy.quantile} by default. (R. J. Hyndman and Y. Fan, <i>Sample quantiles in statistical
 * packages</i>, The American Statistician 50 (1996), definition 7.)
 *
 * @param lower a quarter of the numbers is below
 * @param median half of the numbers is below
 * @param upper three quarters of the numbers are below
 */
public record Quartiles(double lower, double median, double upper) {
    /** The quartiles of at least one number, in any order. */
    static Quartiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted);
    }

    /** The quartiles of at least one number, the smallest first. */
    static Quartiles ofSorted(double[] sorted) {
        return new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    private static double quantile(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
