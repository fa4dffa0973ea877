package backprop.engine;

/**
 * The loops of {@link FewPass}, whose rows hold a layer's numbers sample after sample; there are at least two samples.
 *
 * <p>A few samples and a few neurons make loops too short for vectors. What counts here is how often a number is fetched:
 * each loop keeps eight sums in registers, of two samples and four neurons, or of four rows and two columns of a gradient.
 * The last block of an odd number reaches back and sums some numbers once more. The methods are short and static on purpose;
 * measure before restructuring.
 */
final class FewKernels {
    private static final int BLOCK = 4;
    private static final int PAIR = 2;
    private static final int FIVE = 5;

    private FewKernels() {}

    /** z_k = W a_k + b for each sample k, n×1 = n×m · m×1 + n×1. */
    static void affine(double[][] w, double[] b, double[] a, double[] z, int count) {
        int n = w.length;
        if (n < BLOCK) {
            for (int i = 0; i < n; i++) {
                oneNeuron(w[i], b[i], a, z, i, n, count);
            }
            return;
        }
        for (int i = 0; i < n; i += BLOCK) {
            int block = Math.min(i, n - BLOCK);
            int k = 0;
            for (; k + FIVE <= count; k += FIVE) {
                fourOfFive(w, b, a, z, block, k);
            }
            for (; k < count; k += PAIR) {
                fourOfTwo(w, b, a, z, block, Math.min(k, count - PAIR));
            }
        }
    }

    private static void fourOfFive(double[][] w, double[] b, double[] a, double[] z, int i, int k) {
        double[] w0 = w[i];
        double[] w1 = w[i + 1];
        double[] w2 = w[i + 2];
        double[] w3 = w[i + 3];
        int m = w0.length;
        int x = k * m;
        double r0 = b[i];
        double r1 = b[i + 1];
        double r2 = b[i + 2];
        double r3 = b[i + 3];
        double s0 = r0;
        double s1 = r1;
        double s2 = r2;
        double s3 = r3;
        double t0 = r0;
        double t1 = r1;
        double t2 = r2;
        double t3 = r3;
        double u0 = r0;
        double u1 = r1;
        double u2 = r2;
        double u3 = r3;
        double v0 = r0;
        double v1 = r1;
        double v2 = r2;
        double v3 = r3;
        for (int j = 0; j < m; j++) {
            double p0 = w0[j];
            double p1 = w1[j];
            double p2 = w2[j];
            double p3 = w3[j];
            double q = a[x + j];
            r0 += p0 * q;
            r1 += p1 * q;
            r2 += p2 * q;
            r3 += p3 * q;
            q = a[x + m + j];
            s0 += p0 * q;
            s1 += p1 * q;
            s2 += p2 * q;
            s3 += p3 * q;
            q = a[x + 2 * m + j];
            t0 += p0 * q;
            t1 += p1 * q;
            t2 += p2 * q;
            t3 += p3 * q;
            q = a[x + 3 * m + j];
            u0 += p0 * q;
            u1 += p1 * q;
            u2 += p2 * q;
            u3 += p3 * q;
            q = a[x + 4 * m + j];
            v0 += p0 * q;
            v1 += p1 * q;
            v2 += p2 * q;
            v3 += p3 * q;
        }
        int n = b.length;
        int to = k * n + i;
        set(z, to, r0, r1, r2, r3);
        set(z, to + n, s0, s1, s2, s3);
        set(z, to + 2 * n, t0, t1, t2, t3);
        set(z, to + 3 * n, u0, u1, u2, u3);
        set(z, to + 4 * n, v0, v1, v2, v3);
    }

    private static void fourOfTwo(double[][] w, double[] b, double[] a, double[] z, int i, int k) {
        double[] w0 = w[i];
        double[] w1 = w[i + 1];
        double[] w2 = w[i + 2];
        double[] w3 = w[i + 3];
        int first = k * w0.length;
        int second = first + w0.length;
        double s0 = b[i];
        double s1 = b[i + 1];
        double s2 = b[i + 2];
        double s3 = b[i + 3];
        double t0 = s0;
        double t1 = s1;
        double t2 = s2;
        double t3 = s3;
        for (int j = 0; j < w0.length; j++) {
            double x = a[first + j];
            double y = a[second + j];
            s0 += w0[j] * x;
            s1 += w1[j] * x;
            s2 += w2[j] * x;
            s3 += w3[j] * x;
            t0 += w0[j] * y;
            t1 += w1[j] * y;
            t2 += w2[j] * y;
            t3 += w3[j] * y;
        }
        set(z, k * b.length + i, s0, s1, s2, s3);
        set(z, (k + 1) * b.length + i, t0, t1, t2, t3);
    }

    private static void set(double[] row, int at, double s0, double s1, double s2, double s3) {
        row[at] = s0;
        row[at + 1] = s1;
        row[at + 2] = s2;
        row[at + 3] = s3;
    }

    private static void oneNeuron(double[] w, double b, double[] a, double[] z, int i, int n, int count) {
        if (count < BLOCK) {
            for (int k = 0; k < count; k++) {
                oneSum(w, b, a, z, i, n, k);
            }
            return;
        }
        for (int k = 0; k < count; k += BLOCK) {
            fourSamples(w, b, a, z, i, n, Math.min(k, count - BLOCK));
        }
    }

    private static void oneSum(double[] w, double b, double[] a, double[] z, int i, int n, int k) {
        double sum = b;
        for (int j = 0; j < w.length; j++) {
            sum += w[j] * a[k * w.length + j];
        }
        z[k * n + i] = sum;
    }

    private static void fourSamples(double[] w, double b, double[] a, double[] z, int i, int n, int k) {
        int m = w.length;
        int x = k * m;
        double s0 = b;
        double s1 = b;
        double s2 = b;
        double s3 = b;
        for (int j = 0; j < m; j++) {
            s0 += w[j] * a[x + j];
            s1 += w[j] * a[x + m + j];
            s2 += w[j] * a[x + 2 * m + j];
            s3 += w[j] * a[x + 3 * m + j];
        }
        z[k * n + i] = s0;
        z[(k + 1) * n + i] = s1;
        z[(k + 2) * n + i] = s2;
        z[(k + 3) * n + i] = s3;
    }

    /** g_k = Wᵀ δ_k for each sample k, m×1 = (n×m)ᵀ · n×1. */
    static void transposed(double[][] w, double[] delta, double[] g, int count) {
        int m = w[0].length;
        if (m < BLOCK) {
            for (int k = 0; k < count; k++) {
                for (int j = 0; j < m; j++) {
                    g[k * m + j] = column(w, delta, j, k);
                }
            }
            return;
        }
        for (int j = 0; j < m; j += BLOCK) {
            int block = Math.min(j, m - BLOCK);
            int k = 0;
            for (; k + FIVE <= count; k += FIVE) {
                fourColumnsOfFive(w, delta, g, block, k, m);
            }
            for (; k < count; k += PAIR) {
                fourColumns(w, delta, g, block, Math.min(k, count - PAIR), m);
            }
        }
    }

    private static void fourColumnsOfFive(double[][] w, double[] delta, double[] g, int j, int k, int m) {
        int n = w.length;
        int d = k * n;
        double r0 = 0;
        double r1 = 0;
        double r2 = 0;
        double r3 = 0;
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
        for (int i = 0; i < n; i++) {
            double[] row = w[i];
            double p0 = row[j];
            double p1 = row[j + 1];
            double p2 = row[j + 2];
            double p3 = row[j + 3];
            double q = delta[d + i];
            r0 += p0 * q;
            r1 += p1 * q;
            r2 += p2 * q;
            r3 += p3 * q;
            q = delta[d + n + i];
            s0 += p0 * q;
            s1 += p1 * q;
            s2 += p2 * q;
            s3 += p3 * q;
            q = delta[d + 2 * n + i];
            t0 += p0 * q;
            t1 += p1 * q;
            t2 += p2 * q;
            t3 += p3 * q;
            q = delta[d + 3 * n + i];
            u0 += p0 * q;
            u1 += p1 * q;
            u2 += p2 * q;
            u3 += p3 * q;
            q = delta[d + 4 * n + i];
            v0 += p0 * q;
            v1 += p1 * q;
            v2 += p2 * q;
            v3 += p3 * q;
        }
        int to = k * m + j;
        set(g, to, r0, r1, r2, r3);
        set(g, to + m, s0, s1, s2, s3);
        set(g, to + 2 * m, t0, t1, t2, t3);
        set(g, to + 3 * m, u0, u1, u2, u3);
        set(g, to + 4 * m, v0, v1, v2, v3);
    }

    private static void fourColumns(double[][] w, double[] delta, double[] g, int j, int k, int m) {
        int first = k * w.length;
        int second = first + w.length;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double t0 = 0;
        double t1 = 0;
        double t2 = 0;
        double t3 = 0;
        for (int i = 0; i < w.length; i++) {
            double[] row = w[i];
            double d = delta[first + i];
            double e = delta[second + i];
            s0 += row[j] * d;
            s1 += row[j + 1] * d;
            s2 += row[j + 2] * d;
            s3 += row[j + 3] * d;
            t0 += row[j] * e;
            t1 += row[j + 1] * e;
            t2 += row[j + 2] * e;
            t3 += row[j + 3] * e;
        }
        set(g, k * m + j, s0, s1, s2, s3);
        set(g, (k + 1) * m + j, t0, t1, t2, t3);
    }

    private static double column(double[][] w, double[] delta, int j, int k) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i][j] * delta[k * w.length + i];
        }
        return sum;
    }

    /** BP3 and BP4, the mean over the samples: dW = 1/N Σ_k δ_k a_kᵀ, n×m, and db = 1/N Σ_k δ_k, n×1. */
    static void means(double[] delta, double[] a, double[][] dW, double[] db, int count) {
        double factor = 1.0 / count;
        int n = dW.length;
        int m = dW[0].length;
        if (n < BLOCK || m < PAIR) {
            for (int i = 0; i < n; i++) {
                oneRow(delta, i, n, a, dW[i], count, factor);
                db[i] = sum(delta, i, n, count) * factor;
            }
            return;
        }
        for (int i = 0; i < n; i += BLOCK) {
            int block = Math.min(i, n - BLOCK);
            fourRowsAndBiases(delta, block, a, dW, db, count, factor);
            for (int j = PAIR; j < m; j += PAIR) {
                fourRows(delta, block, a, Math.min(j, m - PAIR), dW, count, factor);
            }
        }
    }

    private static void fourRows(double[] delta, int i, double[] a, int j, double[][] dW, int count, double factor) {
        int n = dW.length;
        int m = dW[i].length;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double t0 = 0;
        double t1 = 0;
        double t2 = 0;
        double t3 = 0;
        int d = i;
        int x = j;
        for (int k = 0; k < count; k++) {
            double left = a[x];
            double right = a[x + 1];
            s0 += delta[d] * left;
            s1 += delta[d + 1] * left;
            s2 += delta[d + 2] * left;
            s3 += delta[d + 3] * left;
            t0 += delta[d] * right;
            t1 += delta[d + 1] * right;
            t2 += delta[d + 2] * right;
            t3 += delta[d + 3] * right;
            d += n;
            x += m;
        }
        set(dW[i], j, s0 * factor, t0 * factor);
        set(dW[i + 1], j, s1 * factor, t1 * factor);
        set(dW[i + 2], j, s2 * factor, t2 * factor);
        set(dW[i + 3], j, s3 * factor, t3 * factor);
    }

    private static void set(double[] row, int at, double left, double right) {
        row[at] = left;
        row[at + 1] = right;
    }

    /** The first two columns, and the biases, which are a column whose inputs are 1. */
    private static void fourRowsAndBiases(
            double[] delta, int i, double[] a, double[][] dW, double[] db, int count, double factor) {
        int n = dW.length;
        int m = dW[i].length;
        double r0 = 0;
        double r1 = 0;
        double r2 = 0;
        double r3 = 0;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double t0 = 0;
        double t1 = 0;
        double t2 = 0;
        double t3 = 0;
        int d = i;
        int x = 0;
        for (int k = 0; k < count; k++) {
            double left = a[x];
            double right = a[x + 1];
            double d0 = delta[d];
            double d1 = delta[d + 1];
            double d2 = delta[d + 2];
            double d3 = delta[d + 3];
            r0 += d0;
            r1 += d1;
            r2 += d2;
            r3 += d3;
            s0 += d0 * left;
            s1 += d1 * left;
            s2 += d2 * left;
            s3 += d3 * left;
            t0 += d0 * right;
            t1 += d1 * right;
            t2 += d2 * right;
            t3 += d3 * right;
            d += n;
            x += m;
        }
        set(db, i, r0 * factor, r1 * factor, r2 * factor, r3 * factor);
        set(dW[i], 0, s0 * factor, t0 * factor);
        set(dW[i + 1], 0, s1 * factor, t1 * factor);
        set(dW[i + 2], 0, s2 * factor, t2 * factor);
        set(dW[i + 3], 0, s3 * factor, t3 * factor);
    }

    private static void oneRow(double[] delta, int i, int n, double[] a, double[] row, int count, double factor) {
        int m = row.length;
        int j = 0;
        for (; j + BLOCK <= m; j += BLOCK) {
            fourEntries(delta, i, n, a, row, j, count, factor);
        }
        for (; j < m; j++) {
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += delta[k * n + i] * a[k * m + j];
            }
            row[j] = sum * factor;
        }
    }

    private static void fourEntries(
            double[] delta, int i, int n, double[] a, double[] row, int j, int count, double factor) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int d = i;
        int x = j;
        for (int k = 0; k < count; k++) {
            s0 += delta[d] * a[x];
            s1 += delta[d] * a[x + 1];
            s2 += delta[d] * a[x + 2];
            s3 += delta[d] * a[x + 3];
            d += n;
            x += row.length;
        }
        set(row, j, s0 * factor, s1 * factor, s2 * factor, s3 * factor);
    }

    private static double sum(double[] delta, int i, int n, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += delta[k * n + i];
        }
        return sum;
    }
}
