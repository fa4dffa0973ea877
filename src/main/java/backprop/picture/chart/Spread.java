package backprop.picture.chart;

import backprop.engine.Numerals;
import backprop.picture.Mark;
import backprop.picture.Role;

/**
 * Many numbers of one kind in short.
 *
 * @param key the name of its shape
 * @param name what they are, in words: {@code sigmoid, layer 1}
 * @param low the lower quartile
 * @param median the middle one
 * @param high the upper quartile
 */
public record Spread(String key, String name, double low, double median, double high) {
    private static String text(double value) {
        return value == 0 ? "exactly 0" : Numerals.scientific(value, Numerals.DIGITS);
    }

    Mark mark() {
        String spoken = name + ": median " + text(median) + ", quartiles " + text(low) + " and " + text(high);
        return new Mark(key, Role.DATUM, null, spoken).telling(median);
    }
}
