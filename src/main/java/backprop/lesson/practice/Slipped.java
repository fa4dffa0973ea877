package backprop.lesson.practice;

import backprop.lesson.text.Calculation;
import java.util.Optional;

/**
 * What one slip gives for one number.
 *
 * @param slip the mistake
 * @param value the number that it leads to
 * @param says what that number is, and what is wrong with it
 * @param next the smaller thing to work out next, if there is one
 */
public record Slipped(Slip slip, double value, String says, Optional<Calculation> next) {
    static Slipped of(Slip slip, double value, String says) {
        return new Slipped(slip, value, says, Optional.empty());
    }

    static Slipped of(Slip slip, double value, String says, String next) {
        return new Slipped(slip, value, says, Optional.of(Calculation.read(next)));
    }
}
