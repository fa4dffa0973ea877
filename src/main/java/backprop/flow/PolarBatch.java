package backprop.flow;

/**
 * Normal numbers by Marsaglia's polar method, as many as a block of random words yields.
 *
 * <p>Four words are a point (x, y) of the square [−1, 1)². A point with 0 < s = x² + y² < 1 gives the two numbers f y and
 * f x with f = √(−2 ln s / s), in this order; any other gives none. The points are sorted out first and worked on in loops
 * of their own then: one branch that nobody can predict costs as much as a square root.
 *
 * <p>Source: G. Marsaglia and T. A. Bray, <i>A convenient method for generating normal variables</i>, SIAM Review 6 (1964).
 */
final class PolarBatch {
    static final int WORDS_OF_POINT = 4;

    private static final int MOST = MersenneTwister.N / WORDS_OF_POINT + 1;

    private final double[] x = new double[MOST];
    private final double[] y = new double[MOST];
    private final double[] square = new double[MOST];
    private final double[] factor = new double[MOST];
    private final int[] end = new int[MOST];
    private final double[] normals = new double[2 * MOST];

    /** Takes all whole points from a word on and returns how many normal numbers they gave. */
    int fill(int[] words, int from) {
        return numbersOf(accept(words, from));
    }

    /** Takes one point, whose words end before index {@code itsEnd}, and returns how many normal numbers it gave. */
    int fill(double px, double py, int itsEnd) {
        return numbersOf(accept(px, py, itsEnd, 0));
    }

    private int numbersOf(int points) {
        logarithms(square, factor, points);
        factors(square, factor, points);
        place(points);
        return 2 * points;
    }

    /** The numbers of the last filling. */
    double[] normals() {
        return normals;
    }

    /** The index of the first word behind the point that normal number k was made of. */
    int end(int k) {
        return end[k / 2];
    }

    private int accept(int[] words, int from) {
        int points = 0;
        for (int w = from; w + WORDS_OF_POINT <= words.length; w += WORDS_OF_POINT) {
            double px = coordinate(words[w], words[w + 1]);
            double py = coordinate(words[w + 2], words[w + 3]);
            points += accept(px, py, w + WORDS_OF_POINT, points);
        }
        return points;
    }

    /** Writes a point down and returns 1 if it may stay, else 0, so that the next one takes its place. */
    @SuppressWarnings("ShortCircuitBoolean") // && would be a branch, and nobody can predict this one
    private int accept(double px, double py, int itsEnd, int place) {
        double s = px * px + py * py;
        x[place] = px;
        y[place] = py;
        square[place] = s;
        end[place] = itsEnd;
        return (s < 1 & s != 0) ? 1 : 0;
    }

    /** 2u − 1 for the uniform u of two words; exact but for the last subtraction, whatever the order. */
    private static double coordinate(int high, int low) {
        return RandomState.bits53(high, low) * 0x1p-52 - 1;
    }

    private static void logarithms(double[] square, double[] logarithm, int points) {
        for (int k = 0; k < points; k++) {
            logarithm[k] = Math.log(square[k]);
        }
    }

    /** √(−2 ln s / s) in the place of ln s. */
    private static void factors(double[] square, double[] factor, int points) {
        for (int k = 0; k < points; k++) {
            factor[k] = Math.sqrt(-2 * factor[k] / square[k]);
        }
    }

    private void place(int points) {
        for (int k = 0; k < points; k++) {
            normals[2 * k] = factor[k] * y[k];
            normals[2 * k + 1] = factor[k] * x[k];
        }
    }
}
