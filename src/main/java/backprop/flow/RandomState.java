package backprop.flow;

import backprop.engine.RandomSource;

/**
 * NumPy's legacy generator {@code numpy.random.RandomState(seed)}, number for number.
 *
 * <p>The bits are those of the Mersenne Twister MT19937, seeded from one 32-bit number by Knuth's linear recurrence. A
 * double takes two draws a and b: (⌊a/2⁵⌋·2²⁶ + ⌊b/2⁶⌋)/2⁵³. A normal number is made by Marsaglia's polar method, which
 * yields two at a time; as in NumPy, the one of the second coordinate comes first and the other is kept for the next call.
 * Doubles are equal to NumPy's to the last bit, normal numbers to one unit in the last place, since the logarithms of two
 * mathematical libraries may differ by that.
 *
 * <p>Sources: M. Matsumoto and T. Nishimura, <i>Mersenne Twister</i>, ACM TOMACS 8 (1998); G. Marsaglia and T. A. Bray,
 * <i>A convenient method for generating normal variables</i>, SIAM Review 6 (1964).
 */
public final class RandomState implements RandomSource {
    /** The largest seed, 2³² − 1. */
    public static final long LARGEST_SEED = 0xFFFFFFFFL;

    private static final int N = 624;
    private static final int M = 397;
    private static final int TWIST = 0x9908b0df;
    private static final int UPPER_BIT = 0x80000000;
    private static final int LOWER_BITS = 0x7fffffff;

    private final int[] state = new int[N];
    private int next = N;
    private double kept;
    private boolean hasKept;

    /**
     * A generator at the start of the stream of a seed.
     *
     * @throws IllegalArgumentException if the seed is not from 0 to 2³² − 1
     */
    public RandomState(long seed) {
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("expected a seed from 0 to " + LARGEST_SEED + ", found " + seed);
        }
        state[0] = (int) seed;
        for (int i = 1; i < N; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    /** The next number of {@code random_sample()}: uniform in [0, 1) with 53 bits. */
    public double randomSample() {
        int high = bits() >>> 5;
        int low = bits() >>> 6;
        return (high * 0x1p26 + low) * 0x1p-53;
    }

    /** The next number of {@code randn()}: standard normal. */
    public double randn() {
        if (hasKept) {
            hasKept = false;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * randomSample() - 1;
            y = 2 * randomSample() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * Math.log(square) / square);
        kept = factor * x;
        hasKept = true;
        return factor * y;
    }

    /** Fills the array as {@code randn(values.length)} does. */
    public void fill(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = randn();
        }
    }

    @Override
    public double gaussian() {
        return randn();
    }

    @Override
    public double uniform() {
        return randomSample();
    }

    /** The next 32 bits, tempered. */
    private int bits() {
        if (next == N) {
            twist();
            next = 0;
        }
        int y = state[next];
        next++;
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = (state[i] & UPPER_BIT) | (state[(i + 1) % N] & LOWER_BITS);
            state[i] = state[(i + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : TWIST);
        }
    }
}
