package backprop.engine;

/**
 * tanh and its slope for whole rows, several times as fast as {@link Math#tanh} and right but for a few units in the last
 * place.
 *
 * <p>With c the nearest multiple of 1/128 to |x| and r = |x| − c, which is exact, tanh(c + r) = (T + t)/(1 + T t), where T =
 * tanh c comes from a table and t = tanh r from three terms of its series. In the same way 1 − tanh²(c + r) = (1 − T²)(1 −
 * t²)/(1 + T t)², which keeps its digits where tanh has rounded to 1. A sum with 1.5·2⁴⁵, whose last bit is worth 1/128,
 * rounds |x| to c and has the number of c in its last bits: that is faster than to make an integer of it.
 *
 * <p>A table cannot be read by vector instructions. Rows of some length whose numbers are known to be small go through a loop
 * without one: t = 2 sinh u of u = z/9 from a polynomial whose terms never cancel; then twice 2 sinh 3u = t (3 + t²), and in
 * the end 1 − tanh² = 4/(4 + t²) and tanh = t √(1/(4 + t²)). A longer loop would not be made of vectors.
 */
final class TanhLoop {
    private static final int STEPS = 128;
    private static final int END = 20;

    /** A power of two above the last number of the table, so that no index need be checked. */
    private static final int SIZE = 4096;

    private static final double ROUNDER = 1.5 * (1L << 52) / STEPS;
    private static final double C3 = 1.0 / 3;
    private static final double C5 = 2.0 / 15;
    private static final double[] TANH = new double[SIZE];
    private static final double[] SLOPE = new double[SIZE];

    static {
        for (int k = 0; k < SIZE; k++) {
            double c = (double) k / STEPS;
            TANH[k] = StrictMath.tanh(c);
            SLOPE[k] = Function.sechSquared(c);
        }
    }

    /** Up to here |u| ≤ 4/3, where the polynomial has all its digits, and the slope keeps fourteen of them. */
    static final double SMALL = 12;

    /** Rows shorter than this would hardly fill a vector; their bound is not looked at. */
    static final int LONG = 24;

    private static final double SHARE = 1.0 / 9;

    // 2 sinh u / u by powers of u², equal to it at the eight nodes of Chebyshev of 0 to 16/9; 2·10⁻¹⁷ off between them.
    private static final double S1 = 2;
    private static final double S3 = 0.3333333333333346;
    private static final double S5 = 0.016666666666651803;
    private static final double S7 = 3.968253968922565e-4;
    private static final double S9 = 5.511463697148386e-6;
    private static final double S11 = 5.010439375298926e-8;
    private static final double S13 = 3.2106345362866747e-10;
    private static final double S15 = 1.5699154308268008e-12;

    private TanhLoop() {}

    /**
     * As {@link #apply(double[], double[], double[])}, but for numbers below 10⁻³⁰⁰, which may lose digits.
     *
     * @param bound what no |z| is above; NaN if one may be anything
     */
    static void apply(double[] z, double[] a, double[] slope, double bound) {
        if (z.length >= LONG && bound <= SMALL) {
            applySmall(z, a, slope);
        } else {
            apply(z, a, slope);
        }
    }

    /** As {@link #apply(double[], double[], double[], double)}, where nothing is known of the numbers. */
    static void applyAny(double[] z, double[] a, double[] slope) {
        apply(z, a, slope, z.length >= LONG && areSmall(z) ? SMALL : Double.NaN);
    }

    private static boolean areSmall(double[] z) {
        for (double entry : z) {
            if (!(Math.abs(entry) <= SMALL)) {
                return false;
            }
        }
        return true;
    }

    private static void applySmall(double[] z, double[] a, double[] slope) {
        for (int i = 0; i < z.length; i++) {
            double u = z[i] * SHARE;
            double q = u * u;
            double rest = S9 + q * (S11 + q * (S13 + q * S15));
            double t = u * (S1 + q * (S3 + q * (S5 + q * (S7 + q * rest))));
            t *= 3 + t * t;
            t *= 3 + t * t;
            double share = 1 / (4 + t * t);
            a[i] = t * Math.sqrt(share);
            slope[i] = 4 * share;
        }
    }

    /** a = tanh z and slope = 1 − tanh² z. */
    static void apply(double[] z, double[] a, double[] slope) {
        for (int i = 0; i < z.length; i++) {
            double x = Math.abs(z[i]);
            if (x < END) {
                double rounded = x + ROUNDER;
                int k = (int) Double.doubleToRawLongBits(rounded) & (SIZE - 1);
                double r = x - (rounded - ROUNDER);
                double square = r * r;
                double t = r - r * square * (C3 - square * C5);
                double share = 1 / (1 + TANH[k] * t);
                a[i] = Math.copySign((TANH[k] + t) * share, z[i]);
                slope[i] = SLOPE[k] * (1 - t * t) * (share * share);
            } else {
                a[i] = Math.tanh(z[i]);
                slope[i] = Function.sechSquared(z[i]);
            }
        }
    }
}
