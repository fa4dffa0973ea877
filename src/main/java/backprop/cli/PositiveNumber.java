package backprop.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a finite number above 0 with a decimal point. */
final class PositiveNumber implements ITypeConverter<Double> {
    // Double.parseDouble alone would take 0x1p3, 1d and NaN as well.
    private static final Pattern DECIMAL = Pattern.compile("[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?|[0-9]+\\.");

    @Override
    public Double convert(String text) {
        double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new TypeConversionException("expected a number above 0 such as 0.5, found '" + text + "'");
        }
        return value;
    }
}
