package backprop.training;

/** How the rate changes with the steps; t counts the steps before, from 0. */
public sealed interface Schedule {
    /** η_t for a rate η at the start. */
    double rate(double rate, int t);

    /** Its name where one is typed or kept. */
    String word();

    /** η_t = η. */
    record Constant() implements Schedule {
        @Override
        public double rate(double rate, int t) {
            return rate;
        }

        @Override
        public String word() {
            return "constant";
        }
    }

    /**
     * η_t = η fᵏ with k = ⌊t/every⌋.
     *
     * @param every steps, at least 1
     * @param factor f, above 0
     */
    record Steps(int every, double factor) implements Schedule {
        /** @throws IllegalArgumentException if a number is not as above */
        public Steps {
            Share.requirePositive("number of steps", every);
            Share.requirePositive("factor", factor);
        }

        @Override
        public double rate(double rate, int t) {
            int times = t / every;
            return rate * Math.pow(factor, times);
        }

        @Override
        public String word() {
            return "steps";
        }
    }

    /**
     * η_t = η fᵗ.
     *
     * @param factor f, above 0
     */
    record Exponential(double factor) implements Schedule {
        /** @throws IllegalArgumentException if the factor is not above 0 */
        public Exponential {
            Share.requirePositive("factor", factor);
        }

        @Override
        public double rate(double rate, int t) {
            return rate * Math.pow(factor, t);
        }

        @Override
        public String word() {
            return "exponential";
        }
    }

    /**
     * Half a wave of the cosine from η down to a share of it: η_t = η (f + (1 − f) (1 + cos(π t/T))/2), and ηf from T on.
     *
     * <p>Source: I. Loshchilov and F. Hutter, <i>SGDR</i> (2017), without restarts.
     *
     * @param steps T, at least 1
     * @param floor f, from 0 to below 1
     */
    record Cosine(int steps, double floor) implements Schedule {
        /** @throws IllegalArgumentException if a number is not as above */
        public Cosine {
            Share.requirePositive("number of steps", steps);
            Share.require("floor", floor);
        }

        @Override
        public double rate(double rate, int t) {
            double way = Math.min(1.0, (double) t / steps);
            return rate * (floor + (1 - floor) * 0.5 * (1 + Math.cos(Math.PI * way)));
        }

        @Override
        public String word() {
            return "cosine";
        }
    }
}
