package backprop.engine;

/**
 * tanh and its slope for whole rows, several times as fast as {@link Math#tanh} and right but for a few units in the last
 * place.
 *
 * <p>With c the nearest multiple of 1/32 to |x| and r = |x| − c, which is exact, tanh(c + r) = (T + t)/(1 + T t), where T =
 * tanh c comes from a table and t = tanh r from four terms of its series. In the same way 1 − tanh²(c + r) = (1 − T²)(1 −
 * t²)/(1 + T t)², which keeps its digits where tanh has rounded to 1.
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

    private TanhLoop() {}

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
