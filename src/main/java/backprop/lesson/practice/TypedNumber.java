package backprop.lesson.practice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as somebody typed it: with a point or a comma, as a fraction, with a power of ten.
 *
 * @param value what it is
 * @param digits the significant digits that were typed; for a fraction, which is exact, as many as there are
 */
public record TypedNumber(double value, int digits) {
    private static final int EXACT = 17;
    private static final String PLAIN = "[-+]?(?:\\d+[.,]?\\d*|[.,]\\d+)";
    private static final Pattern NUMBER =
            Pattern.compile("(" + PLAIN + ")(?:(?:[eE]|[*x]10\\^)\\(?([-+]?\\d{1,3})\\)?)?");
    private static final Pattern FRACTION = Pattern.compile("(" + PLAIN + ")/(" + PLAIN + ")");

    /**
     * Reads what was typed: {@code 0.0136}, {@code 0,0136}, {@code 3/4}, {@code 1.36e-2}, {@code 1,36·10^-2}. Empty if it
     * is no number, which {@code 1,234.5} is not either: nobody knows which of the two is the decimal mark.
     */
    public static Optional<TypedNumber> read(String text) {
        String plain = text.strip()
                .replace('−', '-')
                .replace('–', '-')
                .replaceAll("[·⋅×]", "*")
                .replaceAll("\\s*([-+*x/^(),.eE])\\s*", "$1");
        plain = powersInLine(plain);
        Matcher number = NUMBER.matcher(plain);
        if (number.matches()) {
            String mantissa = number.group(1).replace(',', '.');
            String exponent = number.group(2) == null ? "0" : number.group(2);
            return finite(Double.parseDouble(mantissa + "e" + exponent), significant(mantissa));
        }
        Matcher fraction = FRACTION.matcher(plain);
        return fraction.matches()
                ? finite(decimal(fraction.group(1)) / decimal(fraction.group(2)), EXACT)
                : Optional.empty();
    }

    private static Optional<TypedNumber> finite(double value, int digits) {
        return Double.isFinite(value) ? Optional.of(new TypedNumber(value, digits)) : Optional.empty();
    }

    private static double decimal(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** {@code a^2} for a². */
    static String powersInLine(String raised) {
        String text = raised.replaceAll("[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+", "^$0");
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            s.append(c == '⁻' ? '-' : digit >= 0 ? (char) ('0' + digit) : c);
        }
        return s.toString();
    }

    private static int significant(String mantissa) {
        return Math.max(
                1, mantissa.replaceAll("[-+.]", "").replaceAll("^0+", "").length());
    }
}
