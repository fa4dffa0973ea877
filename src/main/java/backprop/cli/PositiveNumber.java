package backprop.cli;

import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a finite number above 0; its decimal mark is a point, or a comma where that cannot part thousands. */
final class PositiveNumber implements ITypeConverter<Double> {
    // Double.parseDouble alone would take 0x1p3, 1d and NaN as well.
    private static final Pattern DECIMAL = Pattern.compile("[0-9]*[.,]?[0-9]+([eE][-+]?[0-9]+)?|[0-9]+[.,]");
    private static final int LONGEST = 1_000; // for a longer word the pattern takes a time that grows with its square
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");

    @Override
    public Double convert(String text) {
        return read(text, value -> value > 0, "a number above 0 such as 0.5");
    }

    /** Reads a finite number that is at least 0 and fits; {@code expected} says which do. */
    static double read(String text, DoublePredicate fits, String expected) {
        if (GROUPED.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' could be " + text.replace(',', '.') + " or "
                    + text.replace(",", "") + "; write the one that is meant");
        }
        boolean decimal = text.length() <= LONGEST && DECIMAL.matcher(text).matches();
        double value = decimal ? Double.parseDouble(text.replace(',', '.')) : Double.NaN;
        if (!fits.test(value) || !Double.isFinite(value)) {
            throw new TypeConversionException("expected " + expected + ", found " + OneLine.quoted(text));
        }
        return value;
    }
}
