package backprop.lesson.practice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * When two numbers are the same to so many significant digits.
 *
 * <p>One unit of the last digit asked for is allowed, not half of one: who computes with the printed operands, or cuts off
 * where others round, is right.
 */
final class Precision {
    private static final double AS_PRINTED_ZERO = 5e-7;
    private static final double SLACK = 1 + 1e-9;

    private Precision() {}

    /** True if {@code typed} is {@code exact} to so many significant digits; 0 digits ask for the very number. */
    static boolean matches(double typed, double exact, int digits) {
        if (digits == 0) {
            return typed == exact;
        }
        return exact == 0 ? Math.abs(typed) < AS_PRINTED_ZERO : Math.abs(typed - exact) <= unit(exact, digits) * SLACK;
    }

    /** One unit of the last of so many significant digits. */
    static double unit(double exact, int digits) {
        return Math.pow(10, Math.floor(Math.log10(Math.abs(exact))) - digits + 1);
    }

    /** True if {@code typed} is {@code exact} rounded to so many digits. */
    static boolean isRounded(double typed, double exact, int digits) {
        return exact != 0 && Math.abs(typed - exact) <= unit(exact, digits) / 2 * SLACK;
    }

    /** The number with so many significant digits, rounded or cut off. */
    static double shortened(double exact, int digits, RoundingMode mode) {
        return BigDecimal.valueOf(exact).round(new MathContext(digits, mode)).doubleValue();
    }
}
