package backprop.engine;

/**
 * The sums over the samples of {@link RowPass}, whose rows hold one neuron's numbers on all samples.
 *
 * <p>Such a sum cannot be turned into vectors without changing its order, but sixteen at once keep the processor busy. The
 * methods are short and static on purpose; measure before restructuring.
 */
final class RowSums {
    private static final int BLOCK = 4;
    private static final int PAIR = 2;

    private RowSums() {}

    /**
     * The products of every row of δ with every row of a, times a factor, n×m. The last block of an odd number reaches back
     * and sums some products once more.
     */
    static void products(double[][] delta, double[][] a, double factor, double[][] products) {
        int n = delta.length;
        int m = a.length;
        int width = m < BLOCK ? PAIR : BLOCK;
        if (n < BLOCK || m < PAIR) {
            for (int i = 0; i < n; i++) {
                products(delta[i], a, factor, products[i]);
            }
            return;
        }
        for (int i = 0; i < n; i += BLOCK) {
            int block = Math.min(i, n - BLOCK);
            for (int j = 0; j < m; j += width) {
                if (width == PAIR) {
                    eightProducts(delta, block, a, Math.min(j, m - PAIR), factor, products);
                } else {
                    sixteenProducts(delta, block, a, Math.min(j, m - BLOCK), factor, products);
                }
            }
        }
    }

    /** The products of one row with many. */
    private static void products(double[] d, double[][] a, double factor, double[] products) {
        int j = 0;
        for (; j + BLOCK <= a.length; j += BLOCK) {
            fourProducts(d, a[j], a[j + 1], a[j + 2], a[j + 3], factor, products, j);
        }
        for (; j < a.length; j++) {
            products[j] = product(d, a[j]) * factor;
        }
    }

    private static void fourProducts(
            double[] d, double[] a0, double[] a1, double[] a2, double[] a3, double factor, double[] products, int j) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int k = 0; k < d.length; k++) {
            s0 += d[k] * a0[k];
            s1 += d[k] * a1[k];
            s2 += d[k] * a2[k];
            s3 += d[k] * a3[k];
        }
        Entries.set(products, j, s0 * factor, s1 * factor, s2 * factor, s3 * factor);
    }

    private static void eightProducts(
            double[][] delta, int i, double[][] a, int j, double factor, double[][] products) {
        double[] d0 = delta[i];
        double[] d1 = delta[i + 1];
        double[] d2 = delta[i + 2];
        double[] d3 = delta[i + 3];
        double[] a0 = a[j];
        double[] a1 = a[j + 1];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double t0 = 0;
        double t1 = 0;
        double t2 = 0;
        double t3 = 0;
        for (int k = 0; k < a0.length; k++) {
            double left = a0[k];
            double right = a1[k];
            s0 += d0[k] * left;
            s1 += d1[k] * left;
            s2 += d2[k] * left;
            s3 += d3[k] * left;
            t0 += d0[k] * right;
            t1 += d1[k] * right;
            t2 += d2[k] * right;
            t3 += d3[k] * right;
        }
        Entries.set(products[i], j, s0 * factor, t0 * factor);
        Entries.set(products[i + 1], j, s1 * factor, t1 * factor);
        Entries.set(products[i + 2], j, s2 * factor, t2 * factor);
        Entries.set(products[i + 3], j, s3 * factor, t3 * factor);
    }

    private static void sixteenProducts(
            double[][] delta, int i, double[][] a, int j, double factor, double[][] products) {
        double[] d0 = delta[i];
        double[] d1 = delta[i + 1];
        double[] d2 = delta[i + 2];
        double[] d3 = delta[i + 3];
        double[] a0 = a[j];
        double[] a1 = a[j + 1];
        double[] a2 = a[j + 2];
        double[] a3 = a[j + 3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double t0 = 0;
        double t1 = 0;
        double t2 = 0;
        double t3 = 0;
        double u0 = 0;
        double u1 = 0;
        double u2 = 0;
        double u3 = 0;
        double v0 = 0;
        double v1 = 0;
        double v2 = 0;
        double v3 = 0;
        for (int k = 0; k < d0.length; k++) {
            double x0 = a0[k];
            double x1 = a1[k];
            double x2 = a2[k];
            double x3 = a3[k];
            s0 += d0[k] * x0;
            s1 += d0[k] * x1;
            s2 += d0[k] * x2;
            s3 += d0[k] * x3;
            t0 += d1[k] * x0;
            t1 += d1[k] * x1;
            t2 += d1[k] * x2;
            t3 += d1[k] * x3;
            u0 += d2[k] * x0;
            u1 += d2[k] * x1;
            u2 += d2[k] * x2;
            u3 += d2[k] * x3;
            v0 += d3[k] * x0;
            v1 += d3[k] * x1;
            v2 += d3[k] * x2;
            v3 += d3[k] * x3;
        }
        Entries.set(products[i], j, s0 * factor, s1 * factor, s2 * factor, s3 * factor);
        Entries.set(products[i + 1], j, t0 * factor, t1 * factor, t2 * factor, t3 * factor);
        Entries.set(products[i + 2], j, u0 * factor, u1 * factor, u2 * factor, u3 * factor);
        Entries.set(products[i + 3], j, v0 * factor, v1 * factor, v2 * factor, v3 * factor);
    }

    /** Σ_k d_k a_k, in four sums. */
    static double product(double[] d, double[] a) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + BLOCK <= d.length; k += BLOCK) {
            s0 += d[k] * a[k];
            s1 += d[k + 1] * a[k + 1];
            s2 += d[k + 2] * a[k + 2];
            s3 += d[k + 3] * a[k + 3];
        }
        for (; k < d.length; k++) {
            s0 += d[k] * a[k];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Σ_k r_k² over the entries from one to before another, in four sums. */
    static double squares(double[] r, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = from;
        for (; k + BLOCK <= to; k += BLOCK) {
            s0 += r[k] * r[k];
            s1 += r[k + 1] * r[k + 1];
            s2 += r[k + 2] * r[k + 2];
            s3 += r[k + 3] * r[k + 3];
        }
        for (; k < to; k++) {
            s0 += r[k] * r[k];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** The sum of every row, times a factor. */
    static void sums(double[][] d, double factor, double[] sums) {
        int i = 0;
        for (; i + 2 * BLOCK <= d.length; i += 2 * BLOCK) {
            eightSums(d, i, factor, sums);
        }
        for (; i < d.length; i++) {
            sums[i] = sum(d[i]) * factor;
        }
    }

    private static void eightSums(double[][] d, int i, double factor, double[] sums) {
        double[] d0 = d[i];
        double[] d1 = d[i + 1];
        double[] d2 = d[i + 2];
        double[] d3 = d[i + 3];
        double[] d4 = d[i + 4];
        double[] d5 = d[i + 5];
        double[] d6 = d[i + 6];
        double[] d7 = d[i + 7];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int k = 0; k < d0.length; k++) {
            s0 += d0[k];
            s1 += d1[k];
            s2 += d2[k];
            s3 += d3[k];
            s4 += d4[k];
            s5 += d5[k];
            s6 += d6[k];
            s7 += d7[k];
        }
        Entries.set(sums, i, s0 * factor, s1 * factor, s2 * factor, s3 * factor);
        Entries.set(sums, i + BLOCK, s4 * factor, s5 * factor, s6 * factor, s7 * factor);
    }

    /** Σ_k d_k, in four sums. */
    private static double sum(double[] d) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + BLOCK <= d.length; k += BLOCK) {
            s0 += d[k];
            s1 += d[k + 1];
            s2 += d[k + 2];
            s3 += d[k + 3];
        }
        for (; k < d.length; k++) {
            s0 += d[k];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
