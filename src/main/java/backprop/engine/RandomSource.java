package backprop.engine;

/** Where an initialiser draws from. */
public interface RandomSource {
    /** The next number of a standard normal distribution. */
    double gaussian();

    /** Fills an array with {@link #gaussian}. */
    default void gaussians(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = gaussian();
        }
    }

    /** The next number that is uniform in [0, 1). */
    double uniform();
}
