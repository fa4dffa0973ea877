package backprop.training;

import backprop.engine.Cell;

/**
 * Evenly spaced values of one weight or bias.
 *
 * @param parameter which
 * @param from the first value
 * @param to the last value
 * @param count how many values, at least 2
 */
public record Axis(Cell parameter, double from, double to, int count) {
    /** @throws IllegalArgumentException if there are fewer than 2 values or the cell is no weight or bias */
    public Axis {
        if (count < 2 || !parameter.quantity().isParameter()) {
            throw new IllegalArgumentException(
                    "expected at least 2 values of a weight or bias, found " + count + " of " + parameter);
        }
    }

    /** Value i, from 0. */
    public double value(int i) {
        return from + (to - from) * i / (count - 1);
    }
}
