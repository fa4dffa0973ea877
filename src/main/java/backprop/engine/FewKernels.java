package backprop.engine;

/**
 * The loops of {@link FewPass}, whose rows hold a layer's numbers sample after sample; there are at least two samples.
 *
 * <p>A few samples and a few neurons make loops too short for vectors. What counts here is how often a number is fetched:
 * each loop keeps twenty sums in registers, of four neurons and five samples, or eight where fewer samples are left. The last
 * block of an odd number reaches back and sums some numbers once more. Sums over the samples are the work of {@link FewSums}.
 * The methods are static on purpose; measure before restructuring.
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
        Entries.set(z, to, r0, r1, r2, r3);
        Entries.set(z, to + n, s0, s1, s2, s3);
        Entries.set(z, to + 2 * n, t0, t1, t2, t3);
        Entries.set(z, to + 3 * n, u0, u1, u2, u3);
        Entries.set(z, to + 4 * n, v0, v1, v2, v3);
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
        Entries.set(z, k * b.length + i, s0, s1, s2, s3);
        Entries.set(z, (k + 1) * b.length + i, t0, t1, t2, t3);
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
        Entries.set(g, to, r0, r1, r2, r3);
        Entries.set(g, to + m, s0, s1, s2, s3);
        Entries.set(g, to + 2 * m, t0, t1, t2, t3);
        Entries.set(g, to + 3 * m, u0, u1, u2, u3);
        Entries.set(g, to + 4 * m, v0, v1, v2, v3);
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
        Entries.set(g, k * m + j, s0, s1, s2, s3);
        Entries.set(g, (k + 1) * m + j, t0, t1, t2, t3);
    }

    private static double column(double[][] w, double[] delta, int j, int k) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i][j] * delta[k * w.length + i];
        }
        return sum;
    }
}
