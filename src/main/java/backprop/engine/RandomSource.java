package backprop.engine;

/** Where an initialiser draws from. */
public interface RandomSource {
    /** The next number of a standard normal distribution. */
    double gaussian();

    /** The next number that is uniform in [0, 1). */
    double uniform();
}
