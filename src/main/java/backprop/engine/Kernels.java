package backprop.engine;

import java.util.Arrays;

/**
 * The loops of {@link Workspace}: each entry is summed in the order of {@link Matrix#times}, so that it has the same bits.
 *
 * <p>A sum of products cannot be turned into vector instructions without changing its order, but four sums at once keep the
 * processor busy. The transposed product runs along the rows, where the virtual machine does find vectors. The methods are
 * short and static on purpose; measure before restructuring.
 */
final class Kernels {
    private static final int ROWS = 4;

    /** Between these, a sum of squares has lost nothing. */
    private static final double SMALLEST_SQUARES = 1e-280;

    private static final double LARGEST_SQUARES = 1e300;

    private Kernels() {}

    /** z = W a + b, n×1 = n×m · m×1 + n×1. */
    static void affine(double[][] w, double[] a, double[] b, double[] z) {
        int i = 0;
        for (; i + ROWS <= w.length; i += ROWS) {
            fourSums(w[i], w[i + 1], w[i + 2], w[i + 3], a, b, z, i);
        }
        for (; i < w.length; i++) {
            z[i] = sum(w[i], a) + b[i];
        }
    }

    private static void fourSums(
            double[] w0, double[] w1, double[] w2, double[] w3, double[] a, double[] b, double[] z, int i) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int j = 0; j < a.length; j++) {
            double aj = a[j];
            sum0 += w0[j] * aj;
            sum1 += w1[j] * aj;
            sum2 += w2[j] * aj;
            sum3 += w3[j] * aj;
        }
        z[i] = sum0 + b[i];
        z[i + 1] = sum1 + b[i + 1];
        z[i + 2] = sum2 + b[i + 2];
        z[i + 3] = sum3 + b[i + 3];
    }

    private static double sum(double[] w, double[] a) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += w[j] * a[j];
        }
        return sum;
    }

    /** g = Wᵀ δ, m×1 = (n×m)ᵀ · n×1. */
    static void transposed(double[][] w, double[] delta, double[] g) {
        transposed(w, delta, g, w.length);
    }

    /** The sum over the first rows. */
    private static void transposed(double[][] w, double[] delta, double[] g, int rows) {
        int i = 0;
        if (rows >= ROWS) {
            setFour(g, w[0], delta[0], w[1], delta[1], w[2], delta[2], w[3], delta[3]);
            i = ROWS;
        } else {
            Arrays.fill(g, 0);
        }
        for (; i + ROWS <= rows; i += ROWS) {
            addFour(g, w[i], delta[i], w[i + 1], delta[i + 1], w[i + 2], delta[i + 2], w[i + 3], delta[i + 3]);
        }
        for (; i < rows; i++) {
            add(g, w[i], delta[i]);
        }
    }

    /** The sums begin with 0, as if it had been filled in before. */
    @SuppressWarnings("TooManyParameters") // an array instead would be read in every round
    private static void setFour(
            double[] g,
            double[] w0,
            double d0,
            double[] w1,
            double d1,
            double[] w2,
            double d2,
            double[] w3,
            double d3) {
        for (int j = 0; j < g.length; j++) {
            g[j] = 0 + w0[j] * d0 + w1[j] * d1 + w2[j] * d2 + w3[j] * d3;
        }
    }

    @SuppressWarnings("TooManyParameters")
    private static void addFour(
            double[] g,
            double[] w0,
            double d0,
            double[] w1,
            double d1,
            double[] w2,
            double d2,
            double[] w3,
            double d3) {
        for (int j = 0; j < g.length; j++) {
            g[j] = g[j] + w0[j] * d0 + w1[j] * d1 + w2[j] * d2 + w3[j] * d3;
        }
    }

    /**
     * δ = Wᵀ δ′ ⊙ slope, with g for what is summed on the way. The slope comes in with the last rows: a loop of its own would
     * take longer to begin than to run.
     */
    static void pullBack(double[][] w, double[] next, double[] slope, double[] g, double[] delta) {
        int i = w.length - ROWS;
        if (w.length == 1) {
            oneTimes(w[0], next[0], slope, delta);
        } else if (i >= ROWS) {
            transposed(w, next, g, i);
            lastFour(
                    g,
                    w[i],
                    next[i],
                    w[i + 1],
                    next[i + 1],
                    w[i + 2],
                    next[i + 2],
                    w[i + 3],
                    next[i + 3],
                    slope,
                    delta);
        } else {
            transposed(w, next, g);
            RowKernels.times(g, slope, delta);
        }
    }

    @SuppressWarnings("TooManyParameters")
    private static void lastFour(
            double[] g,
            double[] w0,
            double d0,
            double[] w1,
            double d1,
            double[] w2,
            double d2,
            double[] w3,
            double d3,
            double[] slope,
            double[] delta) {
        for (int j = 0; j < g.length; j++) {
            delta[j] = (g[j] + w0[j] * d0 + w1[j] * d1 + w2[j] * d2 + w3[j] * d3) * slope[j];
        }
    }

    private static void oneTimes(double[] w, double d, double[] slope, double[] delta) {
        for (int j = 0; j < delta.length; j++) {
            delta[j] = w[j] * d * slope[j];
        }
    }

    private static void add(double[] g, double[] w, double d) {
        for (int j = 0; j < g.length; j++) {
            g[j] += w[j] * d;
        }
    }

    /** dW = δ aᵀ, n×m = n×1 · 1×m. */
    static void outer(double[] delta, double[] a, double[][] dW) {
        int i = 0;
        for (; i + ROWS <= dW.length; i += ROWS) {
            scaleFour(a, delta[i], dW[i], delta[i + 1], dW[i + 1], delta[i + 2], dW[i + 2], delta[i + 3], dW[i + 3]);
        }
        for (; i < dW.length; i++) {
            scale(a, delta[i], dW[i]);
        }
    }

    @SuppressWarnings("TooManyParameters")
    private static void scaleFour(
            double[] a,
            double d0,
            double[] row0,
            double d1,
            double[] row1,
            double d2,
            double[] row2,
            double d3,
            double[] row3) {
        for (int j = 0; j < a.length; j++) {
            row0[j] = a[j] * d0;
            row1[j] = a[j] * d1;
            row2[j] = a[j] * d2;
            row3[j] = a[j] * d3;
        }
    }

    private static void scale(double[] a, double d, double[] row) {
        for (int j = 0; j < a.length; j++) {
            row[j] = a[j] * d;
        }
    }

    /** The Euclidean norm, right also where the squares overflow or underflow. */
    static double norm(double[] v) {
        double squares = sum(v, v);
        return squares > SMALLEST_SQUARES && squares < LARGEST_SQUARES ? Math.sqrt(squares) : scaledNorm(v);
    }

    private static double scaledNorm(double[] v) {
        double largest = 0;
        for (double entry : v) {
            largest = Math.max(largest, Math.abs(entry));
        }
        if (largest == 0 || !(largest < Double.POSITIVE_INFINITY)) {
            return largest;
        }
        // A power of two, which rounds nothing.
        double unit = Math.scalb(1.0, Math.getExponent(largest));
        double squares = 0;
        for (double entry : v) {
            squares += (entry / unit) * (entry / unit);
        }
        return unit * Math.sqrt(squares);
    }
}
