package backprop.engine;

/**
 * tanh and its slope for whole rows, several times as fast as {@link Math#tanh} and right but for a few units in the last
 * place.
 *
 * <p>With c the nearest multiple of 1/32 to |x| and r = |x| − c, which is exact, tanh(c + r) = (T + t)/(1 + T t), where T =
 * tanh c comes from a table and t = tanh r from four terms of its series. In the same way 1 − tanh²(c + r) = (1 − T²)(1 −
 * t²)/(1 + T t)², which keeps its digits where tanh has rounded to 1.
 *
 * <p>A table cannot be read by vector instructions. Rows of some length whose numbers are known to be small go through three
 * loops without one: sinh u and cosh u of u = z/16 from their power series, whose terms never cancel, four times sinh 2u = 2
 * sinh u cosh u and cosh 2u = 1 + 2 sinh² u, and in the end tanh = sinh/cosh and 1 − tanh² = 1/cosh². The virtual machine
 * finds vectors in short loops only, hence three.
 */
final class TanhLoop {
    private static final int STEPS = 32;
    private static final int END = 20;
    private static final double WIDTH = 1.0 / STEPS;
    private static final double C3 = 1.0 / 3;
    private static final double C5 = 2.0 / 15;
    private static final double C7 = 17.0 / 315;
    private static final double[] TANH = new double[END * STEPS + 1];
    private static final double[] SLOPE = new double[END * STEPS + 1];

    static {
        for (int k = 0; k < TANH.length; k++) {
            TANH[k] = StrictMath.tanh(k * WIDTH);
            SLOPE[k] = Function.sechSquared(k * WIDTH);
        }
    }

    /** Up to here the series have all their digits: |u| ≤ 1. */
    private static final double SMALL = 16;

    /** Rows shorter than this would hardly fill a vector; their bound is not looked at. */
    static final int LONG = 24;

    private static final double SHARE = 1 / SMALL;
    private static final double S3 = 1.0 / 6;
    private static final double S5 = S3 / 20;
    private static final double S7 = S5 / 42;
    private static final double S9 = S7 / 72;
    private static final double S11 = S9 / 110;
    private static final double S13 = S11 / 156;
    private static final double S15 = S13 / 210;
    private static final double S17 = S15 / 272;
    private static final double H2 = 1.0 / 2;
    private static final double H4 = H2 / 12;
    private static final double H6 = H4 / 30;
    private static final double H8 = H6 / 56;
    private static final double H10 = H8 / 90;
    private static final double H12 = H10 / 132;
    private static final double H14 = H12 / 182;
    private static final double H16 = H14 / 240;
    private static final double H18 = H16 / 306;

    private TanhLoop() {}

    /**
     * As {@link #apply(double[], double[], double[])}, but for numbers below 10⁻³⁰⁰, which may lose digits.
     *
     * @param bound what no |z| is above; NaN if one may be anything
     */
    static void apply(double[] z, double[] a, double[] slope, double bound) {
        if (z.length >= LONG && bound <= SMALL) {
            sinh(z, a);
            cosh(z, slope);
            doubled(a, slope);
        } else {
            apply(z, a, slope);
        }
    }

    /** sinh u of u = z/16. */
    private static void sinh(double[] z, double[] sinh) {
        for (int i = 0; i < z.length; i++) {
            double u = z[i] * SHARE;
            double q = u * u;
            double rest = S9 + q * (S11 + q * (S13 + q * (S15 + q * S17)));
            sinh[i] = u * (1 + q * (S3 + q * (S5 + q * (S7 + q * rest))));
        }
    }

    /** cosh u of u = z/16. */
    private static void cosh(double[] z, double[] cosh) {
        for (int i = 0; i < z.length; i++) {
            double u = z[i] * SHARE;
            double q = u * u;
            double rest = H10 + q * (H12 + q * (H14 + q * (H16 + q * H18)));
            cosh[i] = 1 + q * (H2 + q * (H4 + q * (H6 + q * (H8 + q * rest))));
        }
    }

    /** From sinh u and cosh u, in place, to tanh 16u and 1/cosh² 16u. */
    private static void doubled(double[] sinh, double[] cosh) {
        for (int i = 0; i < sinh.length; i++) {
            double s = sinh[i];
            double s2 = 2 * s * cosh[i];
            double c2 = 1 + 2 * s * s;
            double s4 = 2 * s2 * c2;
            double c4 = 1 + 2 * s2 * s2;
            double s8 = 2 * s4 * c4;
            double c8 = 1 + 2 * s4 * s4;
            double inverse = 1 / (1 + 2 * s8 * s8);
            sinh[i] = 2 * s8 * c8 * inverse;
            cosh[i] = inverse * inverse;
        }
    }

    /** a = tanh z and slope = 1 − tanh² z. */
    static void apply(double[] z, double[] a, double[] slope) {
        for (int i = 0; i < z.length; i++) {
            double x = Math.abs(z[i]);
            if (x < END) {
                int k = (int) (x * STEPS + 0.5);
                double r = x - k * WIDTH;
                double square = r * r;
                double t = r - r * square * (C3 - square * (C5 - square * C7));
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
