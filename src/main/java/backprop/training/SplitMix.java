package backprop.training;

import backprop.engine.RandomSource;

/**
 * SplitMix64, a generator of one number of state: any seed is a good one, and the same seed gives the same numbers on every
 * machine.
 *
 * <p>Source: G. L. Steele, D. Lea and C. H. Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, OOPSLA 2014.
 */
public final class SplitMix implements RandomSource {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** The generator of a seed. */
    public SplitMix(long seed) {
        this.state = seed;
    }

    /** One of many independent generators of a seed. */
    static SplitMix of(long seed, int stream) {
        return new SplitMix(mix(mix(seed) + stream * GOLDEN));
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long x) {
        long y = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    @Override
    public double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** By Marsaglia's polar method; the second number of each pair is not used. */
    @Override
    public double gaussian() {
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * Math.log(square) / square);
            }
        }
    }

    /** A whole number from 0 to below n. */
    public int below(int n) {
        return (int) (uniform() * n);
    }

    /** Puts the entries into an order of chance, each order as likely as any other (Fisher and Yates). */
    public void shuffle(int[] entries) {
        for (int i = entries.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = entries[i];
            entries[i] = entries[j];
            entries[j] = kept;
        }
    }
}
