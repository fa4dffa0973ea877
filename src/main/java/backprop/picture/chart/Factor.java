package backprop.picture.chart;

import backprop.engine.Numerals;
import backprop.picture.Mark;
import backprop.picture.Role;
import java.util.OptionalDouble;

/**
 * By how much something was multiplied.
 *
 * @param key the name of its shape
 * @param name what did it, in words: {@code W⁽²⁾ᵀ on the way into layer 1}
 * @param value the factor; empty if it is undefined
 * @param loud true of the one that did most
 */
public record Factor(String key, String name, OptionalDouble value, boolean loud) {
    /** With about three digits: {@code ×0.221}, {@code ×14.0}, {@code ×3e-09}. */
    public String text() {
        return value.isEmpty() ? number() : "×" + number();
    }

    /** The same without the sign. */
    public String number() {
        return value.isEmpty() ? "–" : number(value.getAsDouble());
    }

    private static String number(double factor) {
        if (factor == 0) {
            return "0";
        }
        if (factor >= 1e4 || factor < 1e-3) {
            return Numerals.scientific(factor, 0);
        }
        return Numerals.fixed(factor, factor >= 100 ? 0 : factor >= 10 ? 1 : factor >= 1 ? 2 : 3);
    }

    Mark mark() {
        String number = value.isEmpty() ? "undefined" : "×" + Numerals.shown(value.getAsDouble());
        return new Mark(key, Role.DATUM, null, name + ": " + number + (loud ? ", the largest of all" : ""))
                .telling(value.orElse(Double.NaN));
    }
}
