package backprop.training;

import backprop.engine.Cell;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Evenly spaced values of one weight or bias.
 *
 * @param parameter which
 * @param from the first value
 * @param to the last value
 * @param count how many values, at least 2
 */
public record Axis(Cell parameter, double from, double to, int count) {
    /** Moves of an arrow key from one end to the other. */
    private static final int MOVES = 200;
    /** Values between the ends that a drag can give, at least. */
    private static final double GRAINS = 500;
    /** A shorter axis would show the gaps between the numbers that a double can be. */
    private static final double LEAST_SHARE = 1e-9;
    /** A longer one goes beyond the range of double on the way. */
    private static final double LONGEST = 1e304;

    /** @throws IllegalArgumentException if there are fewer than 2 values or the cell is no weight or bias */
    public Axis {
        if (count < 2 || !parameter.quantity().isParameter()) {
            throw new IllegalArgumentException(
                    "expected at least 2 values of a weight or bias, found " + count + " of " + parameter);
        }
    }

    /**
     * The axis between two values, wider where they are so large that hardly a number lies between them.
     *
     * @param count how many values, at least 2
     */
    public static Axis over(Cell parameter, double from, double to, int count) {
        double least = LEAST_SHARE * Math.max(Math.abs(from), Math.abs(to));
        if (to - from >= least && to - from <= LONGEST) {
            return new Axis(parameter, from, to, count);
        }
        double middle = from / 2 + to / 2;
        double side = Math.min(Math.max(to - from, least), LONGEST) / 2;
        return new Axis(parameter, middle - side, middle + side, count);
    }

    /** All values. */
    double[] values() {
        return IntStream.range(0, count).mapToDouble(this::value).toArray();
    }

    /** Value i, from 0. */
    public double value(int i) {
        return from + (to - from) * i / (count - 1);
    }

    /** A value with few digits, inside the axis: what a drag gives. */
    public double tidy(double value) {
        double perUnit = Math.pow(10, -Math.floor(Math.log10((to - from) / GRAINS)));
        double rounded = Math.rint(value * perUnit) / perUnit;
        return Math.max(from, Math.min(to, rounded));
    }

    /** Where the move of an arrow key leads from a value, from one of the places along the axis to another. */
    public double moved(double value, UnaryOperator<Integer> move) {
        double stride = (to - from) / MOVES;
        int place = (int) Math.round((value - from) / stride);
        int next = Math.max(0, Math.min(MOVES, move.apply(place)));
        return tidy(value + (next - place) * stride);
    }
}
