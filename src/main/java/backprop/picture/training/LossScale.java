package backprop.picture.training;

import backprop.engine.Numerals;
import backprop.picture.chart.LinearAxis;
import backprop.picture.chart.Tick;
import backprop.training.LossLandscape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From the lowest to the highest loss of a landscape.
 *
 * @param lowest the loss at 0
 * @param highest the loss at 1
 * @param log true if equal ratios are equally far apart
 */
record LossScale(double lowest, double highest, boolean log) {
    private static final int MOST_LEVELS = 9;
    /** How far down a logarithm goes. */
    private static final double DEEPEST = 1e-8;
    /** Within a smaller ratio, round numbers of an even scale tell more. */
    private static final double EVEN = 8;

    /** The scale of the finite numbers of a landscape; even where a loss is negative, which has no logarithm. */
    static LossScale of(LossLandscape landscape, boolean log) {
        double[] finite = IntStream.range(0, landscape.up().count())
                .boxed()
                .flatMapToDouble(
                        j -> IntStream.range(0, landscape.across().count()).mapToDouble(i -> landscape.loss(i, j)))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        LinearAxis around = LinearAxis.around(java.util.Arrays.stream(finite));
        boolean negative = finite.length > 0 && finite[0] < 0;
        double lowest = negative ? around.start() : Math.max(0, around.start());
        return log && !negative
                ? new LossScale(Math.max(lowest, around.end() * DEEPEST), around.end(), true)
                : new LossScale(lowest, around.end(), false);
    }

    /** Where a loss stands, from 0 to 1. */
    double place(double loss) {
        double share = log
                ? Math.log(Math.max(loss, lowest) / lowest) / Math.log(highest / lowest)
                : (loss - lowest) / (highest - lowest);
        return Math.max(0, Math.min(1, share));
    }

    /** The loss at a place from 0 to 1. */
    double loss(double place) {
        return log ? lowest * Math.pow(highest / lowest, place) : lowest + place * (highest - lowest);
    }

    /** Round losses between the ends. */
    List<Tick> levels() {
        if (!log || highest < EVEN * lowest) {
            return new LinearAxis(lowest, highest).ticks(MOST_LEVELS);
        }
        return Stream.of(new int[] {1, 2, 5}, new int[] {1, 3}, new int[] {1})
                .map(this::levels)
                .filter(levels -> levels.size() <= MOST_LEVELS)
                .findFirst()
                .orElseGet(() -> levels(new int[] {1}));
    }

    /** Those that begin with one of some digits. */
    private List<Tick> levels(int[] digits) {
        List<Tick> levels = new ArrayList<>();
        for (int exponent = (int) Math.floor(Math.log10(lowest)); exponent <= Math.log10(highest); exponent++) {
            for (int digit : digits) {
                double level = Double.parseDouble(digit + "e" + exponent);
                if (level >= lowest && level <= highest) {
                    levels.add(new Tick(level, label(level, exponent)));
                }
            }
        }
        return levels;
    }

    private static String label(double level, int exponent) {
        return exponent >= -4 && exponent <= 4
                ? Numerals.fixed(level, Math.max(0, -exponent))
                : Numerals.scientific(level, 0);
    }
}
