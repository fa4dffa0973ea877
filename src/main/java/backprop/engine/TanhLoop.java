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
 * <p>A table cannot be read by vector instructions. Rows of some length whose numbers are known to be small go through two
 * loops without one: sinh u of u = z/27 from its power series, whose terms never cancel; then three times sinh 3u = sinh u (3
 * + 4 sinh² u), and in the end 1 − tanh² = 1/(1 + sinh²) and tanh = sinh √(1 − tanh²). The virtual machine finds vectors in
 * short loops only, hence two.
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

    /** Up to here |u| ≤ 4/9, where the series has all its digits, and the slope keeps fourteen of them. */
    static final double SMALL = 12;

    /** Rows shorter than this would hardly fill a vector; their bound is not looked at. */
    static final int LONG = 24;

    private static final double SHARE = 1.0 / 27;
    private static final double S3 = 1.0 / 6;
    private static final double S5 = S3 / 20;
    private static final double S7 = S5 / 42;
    private static final double S9 = S7 / 72;
    private static final double S11 = S9 / 110;
    private static final double S13 = S11 / 156;
    private static final double S15 = S13 / 210;

    private TanhLoop() {}

    /**
     * As {@link #apply(double[], double[], double[])}, but for numbers below 10⁻³⁰⁰, which may lose digits.
     *
     * @param bound what no |z| is above; NaN if one may be anything
     */
    static void apply(double[] z, double[] a, double[] slope, double bound) {
        if (z.length >= LONG && bound <= SMALL) {
            sinh(z, a);
            tripled(a, slope);
        } else {
            apply(z, a, slope);
        }
    }

    /** sinh u of u = z/27. */
    private static void sinh(double[] z, double[] sinh) {
        for (int i = 0; i < z.length; i++) {
            double u = z[i] * SHARE;
            double q = u * u;
            double rest = S9 + q * (S11 + q * (S13 + q * S15));
            sinh[i] = u * (1 + q * (S3 + q * (S5 + q * (S7 + q * rest))));
        }
    }

    /** From sinh u, in place, to tanh 27u, and 1/cosh² 27u. */
    private static void tripled(double[] sinh, double[] slope) {
        for (int i = 0; i < sinh.length; i++) {
            double s = sinh[i];
            s *= 3 + 4 * (s * s);
            s *= 3 + 4 * (s * s);
            s *= 3 + 4 * (s * s);
            double share = 1 / (1 + s * s);
            sinh[i] = s * Math.sqrt(share);
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
