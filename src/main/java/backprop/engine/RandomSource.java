package backprop.engine;

/** Where an initialiser draws from. */
public interface RandomSource {
    /** The next number of a standard normal distribution. */
    double gaussian();

    /** Fills an array with {@link #gaussian} times σ. */
    default void gaussians(double[] values, double deviation) {
        for (int i = 0; i < values.length; i++) {
            values[i] = gaussian() * deviation;
        }
    }

    /** The next number that is uniform in [0, 1). */
    double uniform();
}
