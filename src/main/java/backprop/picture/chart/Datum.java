package backprop.picture.chart;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.Mark;
import backprop.picture.Role;
import org.jspecify.annotations.Nullable;

/**
 * One number of a chart.
 *
 * @param key the name of its shape
 * @param name what it is, in words: {@code sigmoid, layer 1}
 * @param value the number; NaN if it is undefined
 * @param reason why it is 0 or undefined, if somebody knows: {@code dead output unit}
 * @param cell the number of a pass that a click leads to, if any
 */
public record Datum(
        String key,
        String name,
        double value,
        @Nullable String reason,
        @Nullable Cell cell) {
    /** True if a logarithmic axis has a place for it. */
    boolean hasLogarithm() {
        return value > 0 && Double.isFinite(value);
    }

    /** The number with so many digits after the first, or {@code exactly 0} or {@code undefined}. */
    String text(int digits) {
        return value == 0 ? "exactly 0" : Numerals.scientific(value, digits);
    }

    /** What a tooltip says: the name, the number with seven digits, and the reason. */
    String spoken() {
        return name + ": " + text(Numerals.DIGITS) + (reason == null ? "" : ": " + reason);
    }

    Mark mark() {
        return new Mark(key, Role.DATUM, cell, spoken()).telling(value);
    }
}
