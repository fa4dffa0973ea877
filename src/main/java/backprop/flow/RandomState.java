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
 * <p>Normal numbers are made some ahead. A uniform number drawn in between takes the words behind the last normal
 * number that was handed out, as if the others had never been made.
 */
public final class RandomState implements RandomSource {
    /** The largest seed, 2³² − 1. */
    public static final long LARGEST_SEED = 0xFFFFFFFFL;

    private final MersenneTwister twister = new MersenneTwister();
    private final PolarBatch batch = new PolarBatch();

    /** The next word of the block. */
    private int next;

    /** The first word that the batch was made of, or −1 if its one point lies across two blocks. */
    private int batchStart;

    /** The next normal number of the batch, and how many there are. */
    private int used;

    private int made;
    private double kept;
    private boolean hasKept;

    /**
     * A generator at the start of the stream of a seed.
     *
     * @throws IllegalArgumentException if the seed is not from 0 to 2³² − 1
     */
    public RandomState(long seed) {
        start(seed);
    }

    /**
     * Goes to the start of the stream of a seed, as if newly made.
     *
     * @throws IllegalArgumentException if the seed is not from 0 to 2³² − 1
     */
    public void seed(long seed) {
        start(seed);
    }

    private void start(long seed) {
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("expected a seed from 0 to " + LARGEST_SEED + ", found " + seed);
        }
        twister.seed((int) seed);
        next = MersenneTwister.N;
        used = 0;
        made = 0;
        hasKept = false;
    }

    /** The next number of {@code random_sample()}: uniform in [0, 1) with 53 bits. */
    public double randomSample() {
        forgetBatch();
        return uniformAtNext();
    }

    /** The next number of {@code randn()}: standard normal. */
    public double randn() {
        if (hasKept) {
            hasKept = false;
            return kept;
        }
        if (used == made) {
            makeBatch();
        }
        double normal = batch.normals()[used];
        used++;
        return normal;
    }

    /** Fills the array as {@code randn(values.length) * deviation} does. */
    @Override
    public void gaussians(double[] values, double deviation) {
        int filled = 0;
        while (filled < values.length) {
            if (hasKept || used == made) {
                values[filled] = randn() * deviation;
                filled++;
            } else {
                int length = Math.min(made - used, values.length - filled);
                scale(batch.normals(), used, values, filled, length, deviation);
                used += length;
                filled += length;
            }
        }
    }

    private static void scale(double[] from, int start, double[] to, int at, int length, double factor) {
        for (int i = 0; i < length; i++) {
            to[at + i] = from[start + i] * factor;
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

    private void makeBatch() {
        do {
            if (next == MersenneTwister.N) {
                nextBlock();
            }
            boolean whole = next + PolarBatch.WORDS_OF_POINT <= MersenneTwister.N;
            made = whole ? pointsOfBlock() : pointAcrossBlocks();
        } while (made == 0);
        used = 0;
    }

    /** The whole points that are left in the block, up to the most of a batch. */
    private int pointsOfBlock() {
        int points = Math.min(MersenneTwister.N - next, PolarBatch.MOST_WORDS) / PolarBatch.WORDS_OF_POINT;
        batchStart = next;
        next += points * PolarBatch.WORDS_OF_POINT;
        return batch.fill(twister.words(), batchStart, next);
    }

    /** The point of the last two words of a block and the first two of the next. */
    private int pointAcrossBlocks() {
        double x = 2 * uniformAtNext() - 1;
        double y = 2 * uniformAtNext() - 1;
        batchStart = -1;
        return batch.fill(x, y);
    }

    private double uniformAtNext() {
        if (next == MersenneTwister.N) {
            nextBlock();
        }
        double sample = bits53(twister.words()[next], twister.words()[next + 1]) * 0x1p-53;
        next += 2;
        return sample;
    }

    private void nextBlock() {
        twister.advance();
        next = 0;
    }

    /** Puts the words of the normal numbers that nobody has asked for yet back; of a pair begun, the other is kept. */
    private void forgetBatch() {
        if (made == 0) {
            return;
        }
        if (used % 2 == 1) {
            kept = batch.normals()[used];
            hasKept = true;
        }
        if (batchStart >= 0) {
            next = PolarBatch.end(twister.words(), batchStart, (used + 1) / 2);
        }
        used = 0;
        made = 0;
    }

    /** ⌊a/2⁵⌋·2²⁶ + ⌊b/2⁶⌋. */
    static long bits53(int a, int b) {
        return ((long) (a >>> 5) << 26) | (b >>> 6);
    }
}
