package backprop.engine;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative from difference quotients of smaller and smaller steps, extrapolated to the step 0, with an estimate of its
 * own error.
 *
 * <p>Quotients of the steps h, h/2, h/4, … stand in the first column of a table; each further column removes the next power
 * of h from their error: h², h⁴, … for centred quotients, h, h², … for those of one side. An entry is as far from the truth
 * as it is from its two neighbours in the column before, and as rounding makes it; the entry where the two together are
 * smallest is taken.
 *
 * <p>Source: C. J. F. Ridders, Accurate computation of F′(x) and F′(x) F″(x), <i>Advances in Engineering Software</i> 4
 * (1982) 75–76.
 *
 * @param value the derivative
 * @param error what it may miss the truth by: truncation and rounding; infinite if nothing is known
 */
record Extrapolation(double value, double error) {
    static final Extrapolation NOTHING = new Extrapolation(Double.NaN, Double.POSITIVE_INFINITY);

    private static final double[] SAFETY = {0, 0, 32, 8, 2};

    /** An entry that is known to this share of itself needs no finer steps. */
    private static final double ENOUGH = 1e-9;

    /**
     * From (f(x + h) − f(x − h)) / 2h.
     *
     * @param rows how many steps at most: h to h/2ʳ⁻¹
     * @param noise what rounding may move a value of f by
     */
    static Extrapolation centred(DoubleUnaryOperator f, double x, double h, int rows, double noise) {
        return table(
                step -> (f.applyAsDouble(x + step) - f.applyAsDouble(x - step)) / ((x + step) - (x - step)),
                x,
                h,
                rows,
                4,
                noise);
    }

    /** From (f(x + h) − f(x)) / h, the slope to the right, or with h below 0 the one to the left. */
    static Extrapolation oneSided(DoubleUnaryOperator f, double x, double h, int rows, double noise) {
        double here = f.applyAsDouble(x);
        return table(step -> (f.applyAsDouble(x + step) - here) / ((x + step) - x), x, h, rows, 2, 2 * noise);
    }

    private static Extrapolation table(
            DoubleUnaryOperator quotient, double x, double h, int rows, double ratio, double noise) {
        Extrapolation best = NOTHING;
        double[] above = {};
        double[] noiseAbove = {};
        double step = h;
        for (int r = 0; r < rows && Math.abs(step) >= Math.ulp(x); r++, step /= 2) {
            double[] row = new double[r + 1];
            double[] noises = new double[r + 1];
            row[0] = quotient.applyAsDouble(step);
            noises[0] = noise / Math.abs(step);
            double power = 1;
            for (int m = 1; m <= r; m++) {
                power *= ratio;
                row[m] = row[m - 1] + (row[m - 1] - above[m - 1]) / (power - 1);
                noises[m] = (power * noises[m - 1] + noiseAbove[m - 1]) / (power - 1);
                double truncation = SAFETY[Math.min(r, SAFETY.length - 1)]
                        * Math.max(Math.abs(row[m] - row[m - 1]), Math.abs(row[m] - above[m - 1]));
                if (r > 1 && truncation + noises[m] < best.error) {
                    best = new Extrapolation(row[m], truncation + noises[m]);
                }
            }
            if (best.error <= ENOUGH * Math.abs(best.value) || noises[0] > best.error) {
                break;
            }
            above = row;
            noiseAbove = noises;
        }
        return best;
    }
}
