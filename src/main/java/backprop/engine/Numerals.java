package backprop.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same in every locale and rounded from the exact binary value, half to even, as C and Python
 * print them.
 *
 * <p>This is written by hand because one frame shows hundreds of numbers and {@code String.format} takes over a
 * microsecond for each.
 */
public final class Numerals {
    /** The decimals that the chapter is printed with. */
    public static final int DIGITS = 6;

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final double SMALLEST_SHOWN = 5e-7;
    private static final double LARGEST_FIXED = 1e9;

    private Numerals() {}

    /** The number with so many decimals: {@code fixed(0.3775, 6)} is {@code 0.377500}. Zero has no sign. */
    public static String fixed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        double size = Math.abs(value);
        if (digits >= POWERS.length || size >= LARGEST_FIXED) {
            return exact(value, digits);
        }
        double scaled = size * POWERS[digits];
        long whole = (long) scaled;
        double rest = scaled - whole;
        if (scaled >= 1e15 || Math.abs(rest - 0.5) < 1e-6) {
            return exact(value, digits);
        }
        return assemble(value < 0, rest > 0.5 ? whole + 1 : whole, digits);
    }

    private static String assemble(boolean negative, long scaled, int digits) {
        StringBuilder s = new StringBuilder(digits + 12);
        if (negative && scaled != 0) {
            s.append('-');
        }
        s.append(scaled / POWERS[digits]);
        if (digits > 0) {
            String decimals = Long.toString(scaled % POWERS[digits]);
            s.append('.');
            s.append("0".repeat(digits - decimals.length())).append(decimals);
        }
        return s.toString();
    }

    private static String exact(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }

    /** The number with one digit before the point and so many after: {@code 7.002996e-05}. */
    public static String scientific(double value, int digits) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        if (value == 0) {
            return fixed(0, digits) + "e+00";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.scaleByPowerOfTen(-exponent)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
        int size = Math.abs(exponent);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }

    /** A computed number that stands alone, in the form that {@link Digits} has for its size. */
    public static String shown(double value) {
        return Digits.of(value).text(value);
    }

    /**
     * A computed number with so many decimals, or in scientific notation where they would show a zero that is none or more
     * digits than one can read.
     */
    public static String shown(double value, int digits) {
        double size = Math.abs(value);
        double half = Math.max(SMALLEST_SHOWN, 0.5 * Math.pow(10, -digits));
        boolean fits = size == 0 || (size > half && size < LARGEST_FIXED);
        return fits ? fixed(value, digits) : scientific(value, digits);
    }

    /** A number that somebody typed: as typed where that is short, with two decimals at least: {@code 0.20}. */
    public static String given(double value) {
        if (Math.abs(value) < LARGEST_FIXED) {
            for (int digits = 2; digits <= DIGITS; digits++) {
                String text = fixed(value, digits);
                if (Double.parseDouble(text) == value) {
                    return text;
                }
            }
        }
        return shown(value);
    }

    /**
     * The number for a place that holds so many characters: the text if it is short enough, else with fewer decimals, and
     * where none would be left in scientific notation. At least one digit and the exponent are always there.
     */
    public static String fitted(double value, String text, int most) {
        if (text.length() <= most || !Double.isFinite(value)) {
            return text;
        }
        for (int digits = DIGITS; digits > 0 && Math.abs(value) >= 1; digits--) {
            String fewer = fixed(value, digits);
            if (fewer.length() <= most) {
                return fewer;
            }
        }
        for (int digits = DIGITS; digits > 0; digits--) {
            String fewer = scientific(value, digits);
            if (fewer.length() <= most) {
                return fewer;
            }
        }
        return scientific(value, 0);
    }

    /** A number as it stands on a screen: {@code 7.00300e-05} as {@code 7.00300·10⁻⁵}. */
    public static String withPower(String number) {
        int e = number.indexOf('e');
        if (e < 1
                || !Character.isDigit(number.charAt(e - 1))
                || !Character.isDigit(number.charAt(number.length() - 1))) {
            return number;
        }
        StringBuilder power = new StringBuilder(number.substring(0, e)).append("·10");
        Integer.toString(Integer.parseInt(number.substring(e + 1)))
                .chars()
                .forEach(c -> power.append(c == '-' ? '⁻' : RAISED.charAt(c - '0')));
        return power.toString();
    }

    /** The shortest text that reads back to the same bits. */
    public static String precise(double value) {
        return Double.toString(value);
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "undefined" : value > 0 ? "∞" : "-∞";
    }
}
