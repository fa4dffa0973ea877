package backprop.training;

/** What the numbers of a recipe must be. */
final class Share {
    private Share() {}

    /** @throws IllegalArgumentException if the value is not from 0 to below 1 */
    static void require(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("expected a " + name + " from 0 to below 1, found " + value);
        }
    }

    /** @throws IllegalArgumentException if the value is not a finite number above 0 */
    static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a " + name + " above 0, found " + value);
        }
    }
}
