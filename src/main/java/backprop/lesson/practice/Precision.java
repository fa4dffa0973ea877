package backprop.lesson.practice;

import backprop.engine.Numerals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * When two numbers are the same to so many significant digits.
 *
 * <p>One unit of the last digit asked for is allowed, not half of one: who computes with the printed operands is right. A
 * number that was cut off where one rounds is not, whatever its digits: see {@link #isCutOff}.
 */
final class Precision {
    private static final double AS_PRINTED_ZERO = 5e-7;
    private static final double ROUNDING_OF_ZERO = 1e-12;
    private static final int LONGEST = 12;
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

    /** True if {@code typed} is {@code exact} cut off after so many digits, and rounded it would be another number. */
    static boolean isCutOff(double typed, double exact, int digits) {
        return Double.isFinite(exact)
                && typed == shortened(exact, digits, RoundingMode.DOWN)
                && typed != shortened(exact, digits, RoundingMode.HALF_UP);
    }

    /** See {@link Closeness#toDigitsGiven}. */
    static boolean isToDigitsGiven(TypedNumber typed, double exact) {
        int digits = Math.min(typed.digits(), LONGEST);
        if (exact == 0 || digits >= Question.DIGITS) {
            boolean cut = digits == Question.DIGITS && isCutOff(typed.value(), exact, digits);
            return matches(typed.value(), exact, digits) && !cut;
        }
        return isHalfUnit(typed, exact);
    }

    /** See {@link Closeness#within}. */
    static boolean isWithin(TypedNumber typed, double exact, double tolerance) {
        return Math.abs(typed.value() - exact) <= tolerance * Math.abs(exact)
                || (exact == 0 ? Math.abs(typed.value()) <= ROUNDING_OF_ZERO : isHalfUnit(typed, exact));
    }

    /** Half a unit of the last digit given; of a zero, which has none, of six decimals. */
    private static boolean isHalfUnit(TypedNumber typed, double exact) {
        double unit = typed.value() == 0 ? 2 * AS_PRINTED_ZERO : unit(typed.value(), typed.digits());
        return Math.abs(typed.value() - exact) <= unit / 2 * SLACK;
    }

    private static double shortened(double exact, int digits, RoundingMode mode) {
        return BigDecimal.valueOf(exact).round(new MathContext(digits, mode)).doubleValue();
    }

    /** The number rounded to so many significant digits, zeros at its end included. */
    static String text(double exact, int digits) {
        String plain = BigDecimal.valueOf(exact)
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .toPlainString();
        return plain.length() > LONGEST ? Numerals.scientific(exact, digits - 1) : plain;
    }
}
