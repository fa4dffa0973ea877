package backprop.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shortest decimal that reads back to the same double: {@code 0.1}, {@code -0.0}, {@code 1e-05}, as Python and NumPy
 * print it.
 *
 * <p>{@link Double#toString} also reads back, but up to Java 18 it sometimes has a digit too many. See R. Giulietti,
 * <i>The Schubfach way to render doubles</i> (2020), for what the shortest is.
 */
public final class DecimalText {
    /** So many digits are always their own shortest form, except among the denormals. */
    private static final int ALWAYS_SHORTEST = 15;

    private static final int LOWEST_PLAIN_EXPONENT = -4;
    private static final int HIGHEST_PLAIN_EXPONENT = 15;

    private DecimalText() {}

    /** The text; for what is no finite number the name that Java has for it, which no JSON reader takes. */
    public static String of(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        boolean settled = digits.precision() <= ALWAYS_SHORTEST && Math.abs(value) >= Double.MIN_NORMAL;
        return layOut(settled ? digits : shortest(digits, value));
    }

    private static BigDecimal shortest(BigDecimal digits, double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = digits;
        for (int precision = digits.precision(); precision >= 1; precision--) {
            Optional<BigDecimal> shorter = readingBack(exact, precision, value);
            if (shorter.isEmpty()) {
                break;
            }
            best = shorter.get().stripTrailingZeros();
        }
        return best;
    }

    /**
     * The nearest decimal of so many digits, or else the one away from zero: at a power of two the doubles lie closer
     * together on the side of zero, so that the nearer decimal can belong to another double and the farther to this.
     */
    private static Optional<BigDecimal> readingBack(BigDecimal exact, int precision, double value) {
        return Stream.of(RoundingMode.HALF_EVEN, RoundingMode.UP)
                .map(mode -> exact.round(new MathContext(precision, mode)))
                .filter(decimal -> Double.parseDouble(decimal.toString()) == value)
                .findFirst();
    }

    private static String layOut(BigDecimal digits) {
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= LOWEST_PLAIN_EXPONENT && exponent <= HIGHEST_PLAIN_EXPONENT) {
            return digits.scale() <= 0 ? digits.toPlainString() + ".0" : digits.toPlainString();
        }
        String mantissa = digits.scaleByPowerOfTen(-exponent).toPlainString();
        int size = Math.abs(exponent);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }
}
