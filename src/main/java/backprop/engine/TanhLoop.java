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
 * without one: t = μ sinh(z/9) comes from a polynomial whose terms never cancel, summed in pairs so that its products need not
 * wait for each other. sinh 3u = 3 sinh u + 4 sinh³ u is t (β + t²) but for factors; two such steps, whose factors are chosen so
 * that in the end t = sinh z, and then 1 − tanh² = 1/(1 + t²) and tanh = t √(1/(1 + t²)). A longer loop, or one with its sums in
 * another order, may not be made of vectors: measure.
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

    /** Up to here the polynomial has all its digits, and the slope keeps fourteen of them. */
    static final double SMALL = 12;

    /** Rows shorter than this would hardly fill a vector; their bound is not looked at. */
    static final int LONG = 24;

    // μ sinh(z/9) / z by powers of z², equal to it at the eight nodes of Chebyshev of 0 to 144; 2·10⁻¹⁷ off between
    // them.
    private static final double A1 = 0.20574993606384231;
    private static final double A3 = 4.2335377790914217e-4;
    private static final double A5 = 2.613294925362735e-7;
    private static final double A7 = 7.681642932996383e-11;
    private static final double A9 = 1.3171541025232427e-14;
    private static final double A11 = 1.4782926940132197e-18;
    private static final double A13 = 1.1694737363451846e-22;
    private static final double A15 = 7.059774663650599e-27;

    // μ = 4^(4/9) and then λ = 4^(1/3), of which these are 3/4 of the squares.
    private static final double B1 = 2.5717319485592185;
    private static final double B2 = 1.8898815748423097;

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
            double q = z[i] * z[i];
            double p = q * q;
            double t = z[i] * ((A1 + q * A3 + p * (A5 + q * A7)) + p * p * (A9 + q * A11 + p * (A13 + q * A15)));
            t *= B1 + t * t;
            t *= B2 + t * t;
            double share = 1 / (1 + t * t);
            a[i] = t * Math.sqrt(share);
            slope[i] = share;
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
