package backprop.engine;

/**
 * A number with the 53 bits of a double and an exponent that does not run over: mantissa · 2^exponent with 1 ≤ |mantissa| &lt;
 * 2, or 0. An infinite or undefined mantissa stands for itself.
 *
 * <p>Where a sum or a product is a plain double, this arithmetic rounds as that of doubles does. The exponent is a whole number
 * in a double: beyond 2⁵³ it is rounded, and of such a number, e to the power of −10³⁰⁰ say, its sign and its order are all
 * that still counts.
 */
record Wide(double mantissa, double exponent) {
    static final Wide ZERO = new Wide(0, 0);
    static final Wide ONE = new Wide(1, 0);

    /** Up to here every whole number is a double. */
    private static final double EXACT = 0x1p53;

    /** From so many bits on, the smaller of two terms is below half a unit in the last place of the larger. */
    private static final double APART = 60;

    private static final int SUBNORMAL = 54;

    /** ln 2 in two parts, the first with zeros at its end, so that its products with numbers up to 2²⁰ are exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    static Wide of(double value) {
        return normal(value, 0);
    }

    /** The mantissa brought between 1 and 2. */
    private static Wide normal(double mantissa, double exponent) {
        if (mantissa == 0 || !Double.isFinite(mantissa)) {
            return new Wide(mantissa, 0);
        }
        int size = Math.getExponent(mantissa);
        if (size < Double.MIN_EXPONENT) {
            return normal(mantissa * 0x1p54, exponent - SUBNORMAL);
        }
        double all = Math.max(-Double.MAX_VALUE, Math.min(exponent + size, Double.MAX_VALUE));
        return new Wide(Math.scalb(mantissa, -size), all);
    }

    private boolean isPlain() {
        return mantissa != 0 && Double.isFinite(mantissa);
    }

    /** The nearest double, which is infinite beyond the range of doubles and 0 below it. */
    double toDouble() {
        int shift = (int) Math.max(-2 * Double.MAX_EXPONENT, Math.min(2 * Double.MAX_EXPONENT, exponent));
        return Math.scalb(mantissa, shift);
    }

    Wide plus(Wide other) {
        if (!isPlain() || !other.isPlain()) {
            return mantissa == 0 ? other : other.mantissa == 0 ? this : of(mantissa + other.mantissa);
        } else if (exponent < other.exponent) {
            return other.plus(this);
        }
        double apart = exponent - other.exponent;
        return apart > APART ? this : normal(mantissa + Math.scalb(other.mantissa, (int) -apart), exponent);
    }

    Wide minus(Wide other) {
        return plus(other.negative());
    }

    Wide negative() {
        return new Wide(-mantissa, exponent);
    }

    Wide times(Wide other) {
        return normal(mantissa * other.mantissa, exponent + other.exponent);
    }

    Wide over(Wide other) {
        return normal(mantissa / other.mantissa, exponent - other.exponent);
    }

    /** e to the power of this. */
    Wide exp() {
        double x = toDouble();
        double twos = Math.rint(x / Math.log(2));
        return Math.abs(twos) < EXACT
                ? normal(Math.exp((x - twos * LN2_HIGH) - twos * LN2_LOW), twos)
                : normal(1, twos);
    }

    /** The natural logarithm. */
    Wide ln() {
        return of(Math.log(mantissa) + exponent * Math.log(2));
    }

    /** The sign: −1, 0 or 1. */
    double sign() {
        return Math.signum(mantissa);
    }

    /** True if |this| is below 2 to that power; not for an infinite or undefined number. */
    boolean isBelow(int power) {
        return mantissa == 0 || (Double.isFinite(mantissa) && exponent < power);
    }
}
