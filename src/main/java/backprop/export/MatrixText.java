package backprop.export;

import backprop.document.DecimalText;
import backprop.engine.Matrix;
import backprop.engine.Numerals;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** A matrix as text for the clipboard. A vector is a matrix of one column. */
public final class MatrixText {
    private MatrixText() {}

    /** {@code np.array([[0.15, 0.2], [0.25, 0.3]])}; a vector is one list. Every number reads back to the same bits. */
    public static String numpy(Matrix matrix) {
        return "np.array("
                + (matrix.columns() == 1
                        ? PythonText.vector(matrix, "np.array(".length())
                        : PythonText.rows(matrix, "np.array(".length()))
                + ")";
    }

    /** A matrix of amsmath in parentheses, with six decimals. */
    public static String latex(Matrix matrix) {
        return rows(matrix, v -> LatexNumber.of(Numerals.shown(v)), " & ", " \\\\\n")
                .transform(body -> "\\begin{pmatrix}\n" + body + "\n\\end{pmatrix}");
    }

    /** A row per line, tabs between its numbers: what a spreadsheet takes. Every number reads back to the same bits. */
    public static String tabs(Matrix matrix) {
        return rows(matrix, DecimalText::of, "\t", "\n");
    }

    private static String rows(Matrix matrix, DoubleFunction<String> number, String between, String end) {
        return Arrays.stream(matrix.toArray())
                .map(row -> Arrays.stream(row).mapToObj(number).collect(Collectors.joining(between)))
                .collect(Collectors.joining(end));
    }
}
