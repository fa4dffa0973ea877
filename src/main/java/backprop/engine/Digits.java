package backprop.engine;

/**
 * The form that the numbers of one step have together, by the largest of them: six decimals, eight where it is below 0.01,
 * and six significant digits with a power of ten where it is below 0.0001, or too large to be read.
 *
 * <p>A number that stands alone, such as a loss, has the form of its own size.
 */
public enum Digits {
    /** {@code 0.377500}. */
    SIX,
    /** {@code 0.00060516}. */
    EIGHT,
    /** {@code 7.00300e-05}; 0 is {@code 0}. */
    POWER;

    private static final double LEAST_OF_SIX = 0.01;
    private static final double LEAST_OF_EIGHT = 1e-4;
    private static final double LARGEST_FIXED = 1e9;
    private static final int SIGNIFICANT = 6;

    /** The form of one number or of several together. What is infinite or undefined does not count; zeros have six decimals. */
    public static Digits of(double... values) {
        return ofLargest(largest(0, values));
    }

    private static double largest(double soFar, double[] values) {
        double largest = soFar;
        for (double value : values) {
            double size = Math.abs(value);
            if (size > largest && size < Double.POSITIVE_INFINITY) {
                largest = size;
            }
        }
        return largest;
    }

    private static Digits ofLargest(double largest) {
        if (largest == 0 || (largest >= LEAST_OF_SIX && largest < LARGEST_FIXED)) {
            return SIX;
        }
        return largest >= LEAST_OF_EIGHT && largest < LARGEST_FIXED ? EIGHT : POWER;
    }

    /** The form of all entries of a matrix together. */
    public static Digits of(Matrix matrix) {
        double largest = 0;
        for (double[] row : matrix.rowsRef()) {
            largest = largest(largest, row);
        }
        return ofLargest(largest);
    }

    /** A number in this form. */
    public String text(double value) {
        return switch (this) {
            case SIX -> Numerals.fixed(value, 6);
            case EIGHT -> Numerals.fixed(value, 8);
            case POWER -> value == 0 ? "0" : Numerals.scientific(value, SIGNIFICANT - 1);
        };
    }
}
