package backprop.engine;

/**
 * The loops of {@link RowPass}, whose rows hold one neuron's numbers on all samples: those that give a row again. Sums over the
 * samples are the work of {@link RowSums}.
 *
 * <p>They run along the samples with a bare index, where the virtual machine finds vectors. The methods are short and static on
 * purpose; measure before restructuring: one more term in a loop, and it is no vector any more.
 */
final class RowKernels {
    private static final int BLOCK = 4;

    private RowKernels() {}

    /** z = b + Σ_j w_j a_j. */
    static void affine(double[] w, double[][] a, double b, double[] z) {
        affine(w, a, b, z, w.length);
    }

    /** The sum over the first so many j. */
    private static void affine(double[] w, double[][] a, double b, double[] z, int few) {
        int j = (few + BLOCK - 1) % BLOCK + 1; // one to four, so that fours are left
        start(w, a, b, z, j);
        for (; j < few; j += BLOCK) {
            addFour(z, a[j], w[j], a[j + 1], w[j + 1], a[j + 2], w[j + 2], a[j + 3], w[j + 3]);
        }
    }

    /** z = b + Σ_j w_j a_j over the first few j. */
    private static void start(double[] w, double[][] a, double b, double[] z, int few) {
        switch (few) {
            case 1 -> setOne(z, b, a[0], w[0]);
            case 2 -> setTwo(z, b, a[0], w[0], a[1], w[1]);
            case 3 -> {
                setTwo(z, b, a[0], w[0], a[1], w[1]);
                addOne(z, a[2], w[2]);
            }
            default -> setFour(z, b, a[0], w[0], a[1], w[1], a[2], w[2], a[3], w[3]);
        }
    }

    @SuppressWarnings("TooManyParameters") // an array instead would be read in every round
    private static void setFour(
            double[] z,
            double b,
            double[] a0,
            double w0,
            double[] a1,
            double w1,
            double[] a2,
            double w2,
            double[] a3,
            double w3) {
        for (int k = 0; k < z.length; k++) {
            z[k] = b + a0[k] * w0 + a1[k] * w1 + a2[k] * w2 + a3[k] * w3;
        }
    }

    private static void setOne(double[] z, double b, double[] a, double w) {
        for (int k = 0; k < z.length; k++) {
            z[k] = b + a[k] * w;
        }
    }

    private static void setTwo(double[] z, double b, double[] a0, double w0, double[] a1, double w1) {
        for (int k = 0; k < z.length; k++) {
            z[k] = b + a0[k] * w0 + a1[k] * w1;
        }
    }

    /** z += w a. */
    static void addOne(double[] z, double[] a, double w) {
        for (int k = 0; k < z.length; k++) {
            z[k] += a[k] * w;
        }
    }

    @SuppressWarnings("TooManyParameters")
    private static void addFour(
            double[] z,
            double[] a0,
            double w0,
            double[] a1,
            double w1,
            double[] a2,
            double w2,
            double[] a3,
            double w3) {
        for (int k = 0; k < z.length; k++) {
            z[k] = z[k] + a0[k] * w0 + a1[k] * w1 + a2[k] * w2 + a3[k] * w3;
        }
    }

    /** z = base + w a. */
    static void plus(double[] base, double[] a, double w, double[] z) {
        for (int k = 0; k < z.length; k++) {
            z[k] = base[k] + a[k] * w;
        }
    }

    /** z += a. */
    static void add(double[] z, double[] a) {
        addOne(z, a, 1);
    }

    /** z += a ⊙ b. */
    static void addProducts(double[] z, double[] a, double[] b) {
        for (int k = 0; k < z.length; k++) {
            z[k] += a[k] * b[k];
        }
    }

    /** delta = Σ_j w_j a_j ⊙ slope. */
    static void sumTimes(double[] w, double[][] a, double[] slope, double[] delta) {
        int j = w.length - BLOCK;
        if (w.length == 1) {
            oneTimes(a[0], w[0], slope, delta);
        } else if (j > 0) {
            affine(w, a, 0, delta, j);
            lastFour(delta, a[j], w[j], a[j + 1], w[j + 1], a[j + 2], w[j + 2], a[j + 3], w[j + 3], slope);
        } else {
            affine(w, a, 0, delta);
            times(delta, slope, delta);
        }
    }

    /** z = (z + Σ_j w_j a_j) ⊙ slope. */
    @SuppressWarnings("TooManyParameters")
    private static void lastFour(
            double[] z,
            double[] a0,
            double w0,
            double[] a1,
            double w1,
            double[] a2,
            double w2,
            double[] a3,
            double w3,
            double[] slope) {
        for (int k = 0; k < z.length; k++) {
            z[k] = (z[k] + a0[k] * w0 + a1[k] * w1 + a2[k] * w2 + a3[k] * w3) * slope[k];
        }
    }

    private static void oneTimes(double[] a, double w, double[] slope, double[] delta) {
        for (int k = 0; k < delta.length; k++) {
            delta[k] = a[k] * w * slope[k];
        }
    }

    /** delta = g ⊙ slope. */
    static void times(double[] g, double[] slope, double[] delta) {
        for (int k = 0; k < delta.length; k++) {
            delta[k] = g[k] * slope[k];
        }
    }

    /** Multiplies every entry. */
    static void scale(double[] row, double factor) {
        for (int k = 0; k < row.length; k++) {
            row[k] *= factor;
        }
    }

    /** Copies the first entries of a row into the rest of it, again and again. */
    static void repeat(double[] row, int length) {
        for (int done = length; done < row.length; done *= 2) {
            System.arraycopy(row, 0, row, done, Math.min(done, row.length - done));
        }
    }

    /** Σ_j |w_j|. */
    static double sumOfSizes(double[] w) {
        double sum = 0;
        for (double weight : w) {
            sum += Math.abs(weight);
        }
        return sum;
    }

    /** The largest |a| of some rows; NaN if one is. */
    static double largest(double[]... rows) {
        double largest = 0;
        for (double[] row : rows) {
            for (double entry : row) {
                double size = Math.abs(entry);
                largest = size > largest || Double.isNaN(size) ? size : largest;
            }
        }
        return largest;
    }
}
