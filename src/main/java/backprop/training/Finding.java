package backprop.training;

import java.util.List;

/** Something that keeps a run from learning, and what to try against it. */
public sealed interface Finding {
    /** What it is, as a sentence. */
    String text();

    /** What to try. */
    Fix fix();

    /**
     * A unit whose slope is 0 on every sample, so that nothing it has can learn any more.
     *
     * @param layer of the unit, from 1
     * @param row of the unit, from 1
     * @param since the step from which on it has been so
     */
    record Dead(int layer, int row, int since, Fix fix) implements Finding {
        @Override
        public String text() {
            return "Unit " + row + " of layer " + layer + " is dead since step " + since
                    + ": its slope is 0 on every sample.";
        }
    }

    /**
     * A unit that is near the ends of its range on more than half of the samples.
     *
     * @param layer of the unit, from 1
     * @param row of the unit, from 1
     * @param samples those on which it is, from 0
     * @param count of all samples
     * @param since the step from which on it has been so
     */
    record Saturated(int layer, int row, List<Integer> samples, int count, int since, Fix fix) implements Finding {
        @Override
        public String text() {
            return "Unit " + row + " of layer " + layer + " is saturated since step " + since + ": on " + samples.size()
                    + " of " + count + " samples its slope is below a twentieth of the steepest.";
        }
    }

    /**
     * A layer whose weights move too little or too much by their size.
     *
     * @param layer from 1
     * @param ratio ‖ΔW‖/‖W‖ of the step
     */
    record Stride(int layer, double ratio, Fix fix) implements Finding {
        /** Where the ratio is usual. */
        public static final double USUAL = 1e-3;

        /** Below this, a layer hardly learns. */
        public static final double LEAST = 1e-5;

        /** Above this, a step forgets what those before have learned. */
        public static final double MOST = 1e-1;

        @Override
        public String text() {
            return "The weights of layer " + layer + " move too " + (ratio < USUAL ? "little" : "much")
                    + ": a usual step is a thousandth of their size.";
        }
    }

    /**
     * A loss that has grown to more than ten times its smallest, or is no longer finite.
     *
     * @param smallest the smallest before
     * @param since the step of the smallest
     */
    record Exploding(double smallest, int since, Fix fix) implements Finding {
        @Override
        public String text() {
            return "The loss explodes: it was smallest at step " + since + " and has grown more than tenfold since.";
        }
    }
}
