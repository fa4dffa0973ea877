package backprop.export;

import backprop.document.DecimalText;
import backprop.engine.Matrix;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of a network as Python writes them, in ASCII. Every number reads back to the same bits. */
final class PythonText {
    /** How many numbers stand on a line. */
    private static final int PER_LINE = 5;

    private PythonText() {}

    /** Text from outside, fit for a string or a docstring: no quote, line end or letter beyond ASCII is left bare. */
    static String escaped(String text) {
        StringBuilder python = new StringBuilder();
        text.codePoints().forEach(c -> python.append(escaped(c)));
        return python.toString();
    }

    private static String escaped(int c) {
        if (c == '"' || c == '\\') {
            return "\\" + (char) c;
        } else if (c >= ' ' && c < 0x7F) {
            return Character.toString(c);
        }
        return String.format(Locale.ROOT, c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
    }

    /** {@code [[0.15, 0.2], [0.25, 0.3]]}, with the rows below one another behind so many columns of text. */
    static String rows(Matrix matrix, int indent) {
        return Arrays.stream(matrix.toArray())
                .map(row -> list(row, indent + 1))
                .collect(Collectors.joining(",\n" + " ".repeat(indent + 1), "[", "]"));
    }

    /** {@code [0.35, 0.35]}, with a long one on several lines. */
    static String vector(Matrix vector, int indent) {
        return list(vector.toVector(), indent);
    }

    private static String list(double[] values, int indent) {
        int lines = (values.length + PER_LINE - 1) / PER_LINE;
        return IntStream.range(0, lines)
                .mapToObj(line -> Arrays.stream(values, line * PER_LINE, Math.min(values.length, (line + 1) * PER_LINE))
                        .mapToObj(PythonText::number)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(",\n" + " ".repeat(indent + 1), "[", "]"));
    }

    /** The import of Python's own mathematics where definitions need it. */
    static String imports(String definitions) {
        return definitions.contains("math.") ? "import math\n\n" : "";
    }

    static String number(double value) {
        return Double.isFinite(value)
                ? DecimalText.of(value)
                : Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
}
