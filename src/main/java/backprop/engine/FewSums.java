package backprop.engine;

/**
 * The sums over the samples of {@link FewPass}, whose rows hold a layer's numbers sample after sample: gradients of four rows and
 * two columns at a time, those of the biases beside the first. The methods are static on purpose; measure before restructuring.
 */
final class FewSums {
    private static final int BLOCK = 4;
    private static final int PAIR = 2;

    private FewSums() {}

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
        Entries.set(dW[i], j, s0 * factor, t0 * factor);
        Entries.set(dW[i + 1], j, s1 * factor, t1 * factor);
        Entries.set(dW[i + 2], j, s2 * factor, t2 * factor);
        Entries.set(dW[i + 3], j, s3 * factor, t3 * factor);
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
        Entries.set(db, i, r0 * factor, r1 * factor, r2 * factor, r3 * factor);
        Entries.set(dW[i], 0, s0 * factor, t0 * factor);
        Entries.set(dW[i + 1], 0, s1 * factor, t1 * factor);
        Entries.set(dW[i + 2], 0, s2 * factor, t2 * factor);
        Entries.set(dW[i + 3], 0, s3 * factor, t3 * factor);
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
        Entries.set(row, j, s0 * factor, s1 * factor, s2 * factor, s3 * factor);
    }

    private static double sum(double[] delta, int i, int n, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += delta[k * n + i];
        }
        return sum;
    }
}
