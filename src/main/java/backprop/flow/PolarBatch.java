package backprop.flow;

/**
 * Normal numbers by Marsaglia's polar method, as many as some random words yield.
 *
 * <p>Four words are a point (x, y) of the square [−1, 1)². A point with 0 < s = x² + y² < 1 gives the two numbers f y and
 * f x with f = √(−2 ln s / s), in this order; any other gives none. The points are sorted out first and worked on in loops
 * of their own then: one branch that nobody can predict costs as much as a square root.
 *
 * <p>Source: G. Marsaglia and T. A. Bray, <i>A convenient method for generating normal variables</i>, SIAM Review 6 (1964).
 */
final class PolarBatch {
    static final int WORDS_OF_POINT = 4;

    /** The most words of a batch: what a program does not ask for any more should not cost much. */
    static final int MOST_WORDS = MersenneTwister.N / 2;

    private static final int MOST = MOST_WORDS / WORDS_OF_POINT + 1;

    private static final long BITS_OF_ONE = Double.doubleToRawLongBits(1);

    private final double[] x = new double[MOST];
    private final double[] y = new double[MOST];
    private final double[] square = new double[MOST];
    private final double[] factor = new double[MOST];
    private final double[] normals = new double[2 * MOST];
    private final Logarithms logarithms = new Logarithms(MOST);

    /** Takes all whole points between two words and returns how many normal numbers they gave. */
    int fill(int[] words, int from, int to) {
        return numbersOf(accept(words, from, to, x, y, square));
    }

    /** Takes one point and returns how many normal numbers it gave. */
    int fill(double px, double py) {
        x[0] = px;
        y[0] = py;
        square[0] = px * px + py * py;
        return numbersOf(isInside(square[0]));
    }

    private int numbersOf(int points) {
        logarithms.of(square, factor, points);
        factors(square, factor, points);
        place(factor, x, y, normals, points);
        return 2 * points;
    }

    /** The numbers of the last filling. */
    double[] normals() {
        return normals;
    }

    /** Writes points down, each over the one before if that may not stay, and returns how many have stayed. */
    private static int accept(int[] words, int from, int to, double[] x, double[] y, double[] square) {
        int points = 0;
        int last = to - WORDS_OF_POINT;
        for (int w = from; w <= last; w += WORDS_OF_POINT) {
            double px = coordinate(words[w], words[w + 1]);
            double py = coordinate(words[w + 2], words[w + 3]);
            double s = px * px + py * py;
            x[points] = px;
            y[points] = py;
            square[points] = s;
            points += isInside(s);
        }
        return points;
    }

    /** The index of the word behind point number {@code count}, from 1, of those that stay. */
    static int end(int[] words, int from, int count) {
        int w = from;
        for (int points = 0; points < count; w += WORDS_OF_POINT) {
            double px = coordinate(words[w], words[w + 1]);
            double py = coordinate(words[w + 2], words[w + 3]);
            points += isInside(px * px + py * py);
        }
        return w;
    }

    /**
     * 1 if a point with this x² + y² may stay, else 0. Without a branch: the bits of a double from 0 on are ordered as the
     * double is, so that the sign of their difference to those of 1 tells, and 0 is the only one that gets a sign by −1.
     */
    private static int isInside(double s) {
        long bits = Double.doubleToRawLongBits(s);
        return (int) (((bits - BITS_OF_ONE) & ~(bits - 1)) >>> 63);
    }

    /** 2u − 1 for the uniform u of two words; exact but for the last subtraction, whatever the order. */
    private static double coordinate(int high, int low) {
        return RandomState.bits53(high, low) * 0x1p-52 - 1;
    }

    /** √(−2 ln s / s) in the place of ln s. */
    private static void factors(double[] square, double[] factor, int points) {
        for (int k = 0; k < points; k++) {
            factor[k] = Math.sqrt(-2 * factor[k] / square[k]);
        }
    }

    private static void place(double[] factor, double[] x, double[] y, double[] normals, int points) {
        for (int k = 0; k < points; k++) {
            normals[2 * k] = factor[k] * y[k];
            normals[2 * k + 1] = factor[k] * x[k];
        }
    }
}
