package backprop.training;

import backprop.engine.Numerals;
import java.util.List;

/** Something that keeps a run from learning, and what to try against it. */
public sealed interface Finding {
    /** What it is, as a sentence. */
    String text();

    /** What to try. */
    Fix fix();

    /** What keeps one unit from learning. */
    sealed interface OfUnit extends Finding {
        /** The layer of the unit, from 1. */
        int layer();

        /** The row of the unit, from 1. */
        int row();

        /** The step from which on it has been so. */
        int since();
    }

    /**
     * A unit whose slope is 0 on every sample, so that nothing it has can learn any more.
     *
     * @param layer of the unit, from 1
     * @param row of the unit, from 1
     * @param since the step from which on it has been so
     */
    record Dead(int layer, int row, int since, Fix fix) implements OfUnit {
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
    record Saturated(int layer, int row, List<Integer> samples, int count, int since, Fix fix) implements OfUnit {
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
     * @param ratio ‖ΔW‖/‖W‖ of a step: the median of the last epoch
     */
    record Stride(int layer, double ratio, Fix fix) implements Finding {
        /** Where the ratio is usual. */
        public static final double USUAL = 1e-3;

        /** Below this, a layer hardly learns. */
        public static final double LEAST = 1e-5;

        /** Above this, a step forgets what those before have learned. */
        public static final double MOST = 1e-1;

        /** True if the layer moves too little, false if too much. */
        public boolean isTooSmall() {
            return ratio < USUAL;
        }

        @Override
        public String text() {
            return text("layer " + layer, Numerals.scientific(ratio, 1));
        }

        /** The sentence of several layers with the same trouble, {@code layers 1 to 4}, by {@code 2e-07 to 3e-07}. */
        public String text(String layers, String ratios) {
            return "The weights of " + layers + " move too " + (isTooSmall() ? "little" : "much") + ": by " + ratios
                    + " of their size in a step, where " + Numerals.scientific(USUAL, 0) + " is usual.";
        }
    }

    /**
     * A loss that is no longer finite, or larger than at the start and more than ten times its smallest.
     *
     * @param loss the mean over all samples
     * @param first that of the start
     * @param smallest the smallest of a batch
     * @param since the step of the smallest
     */
    record Exploding(double loss, double first, double smallest, int since, Fix fix) implements Finding {
        @Override
        public String text() {
            return Double.isFinite(loss)
                    ? "The loss explodes: it is " + Numerals.shown(loss) + ", was " + Numerals.shown(first)
                            + " at the start and at its best " + Numerals.shown(smallest) + ", at step " + since + "."
                    : "The loss explodes: it is no longer finite, and was at its best at step " + since + ".";
        }
    }
}
