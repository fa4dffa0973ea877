package backprop.flow;

/**
 * MT19937, block by block: 624 words of 32 bits at a time.
 *
 * <p>Each loop runs over whole arrays with a bare index, since such loops the virtual machine turns into vector
 * instructions.
 *
 * <p>Source: M. Matsumoto and T. Nishimura, <i>Mersenne Twister</i>, ACM TOMACS 8 (1998).
 */
final class MersenneTwister {
    /** The words of a block. */
    static final int N = 624;

    private static final int M = 397;
    private static final int TWIST = 0x9908b0df;
    private static final int UPPER_BIT = 0x80000000;
    private static final int LOWER_BITS = 0x7fffffff;

    private final int[] state = new int[N];
    private final int[] moved = new int[N];
    private final int[] twisted = new int[N];
    private final int[] words = new int[N];

    /** Starts the stream of a seed, by Knuth's linear recurrence. */
    void seed(int seed) {
        int last = seed;
        state[0] = last;
        for (int i = 1; i < N; i++) {
            last = 1812433253 * (last ^ (last >>> 30)) + i;
            state[i] = last;
        }
    }

    /** Makes the next block; {@link #words} is then the new one. */
    void advance() {
        System.arraycopy(state, 1, moved, 0, N - 1);
        twist(state, moved, twisted);
        combine(M, 0, N - M);
        combine(0, N - M, 2 * (N - M));
        combine(N - M, 2 * (N - M), N - 1);
        state[N - 1] = state[M - 1] ^ twist(state[N - 1], state[0]);
        temper(state, words);
    }

    /** New words from index {@code from} to {@code to}, each with the one that stands as far on as {@code partners} is. */
    private void combine(int partners, int from, int to) {
        System.arraycopy(state, partners, moved, from, to - from);
        combine(moved, twisted, state, from, to);
    }

    private static void combine(int[] partners, int[] twisted, int[] state, int from, int to) {
        for (int i = from; i < to; i++) {
            state[i] = partners[i] ^ twisted[i];
        }
    }

    /** The words of the block, tempered. */
    int[] words() {
        return words;
    }

    private static void twist(int[] state, int[] successors, int[] twisted) {
        for (int i = 0; i < N - 1; i++) {
            twisted[i] = twist(state[i], successors[i]);
        }
    }

    private static int twist(int word, int successor) {
        int y = (word & UPPER_BIT) | (successor & LOWER_BITS);
        return (y >>> 1) ^ (-(y & 1) & TWIST);
    }

    private static void temper(int[] state, int[] words) {
        for (int i = 0; i < N; i++) {
            int y = state[i];
            y ^= y >>> 11;
            y ^= (y << 7) & 0x9d2c5680;
            y ^= (y << 15) & 0xefc60000;
            words[i] = y ^ (y >>> 18);
        }
    }
}
