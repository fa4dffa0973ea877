package backprop.engine;

/**
 * The activations that sweeps and trainings run most, each a loop over a layer with the bits of one neuron's rule.
 *
 * <p>The sign of z is anybody's guess, and a branch guessed wrong costs more than an exponential: here the bits of z
 * choose.
 */
final class LayerLoops {
    private static final long BITS_OF_ONE = Double.doubleToRawLongBits(1);

    private LayerLoops() {}

    static void sigmoid(double[] z, double[] a) {
        for (int i = 0; i < z.length; i++) {
            double e = Math.exp(-Math.abs(z[i]));
            a[i] = ifNegative(z[i], e, 1) / (1 + e);
        }
    }

    static void sigmoidError(double[] z, double[] g, double[] delta) {
        for (int i = 0; i < z.length; i++) {
            delta[i] = g[i] * Function.sigmoidSlope(z[i]);
        }
    }

    static void relu(double[] z, double[] a) {
        for (int i = 0; i < z.length; i++) {
            a[i] = ifNegative(z[i], 0, z[i]);
        }
    }

    static void reluError(double[] z, double[] g, double[] delta) {
        for (int i = 0; i < z.length; i++) {
            delta[i] = g[i] * step(z[i]);
        }
    }

    /** {@code z < 0 ? negative : other} by the sign bit of z; −0.0 counts as negative. */
    private static double ifNegative(double z, double negative, double other) {
        long sign = Double.doubleToRawLongBits(z) >> 63;
        return Double.longBitsToDouble(
                (Double.doubleToRawLongBits(negative) & sign) | (Double.doubleToRawLongBits(other) & ~sign));
    }

    /** {@code z > 0 ? 1 : 0}: only the bits of a number above 0 have no sign, and still none after taking 1 away. */
    private static double step(double z) {
        long bits = Double.doubleToRawLongBits(z);
        long notPositive = (bits | (bits - 1)) >> 63;
        return Double.longBitsToDouble(BITS_OF_ONE & ~notPositive);
    }
}
