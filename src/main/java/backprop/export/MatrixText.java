package backprop.export;

import backprop.document.DecimalText;
import backprop.engine.Cell;
import backprop.engine.Digits;
import backprop.engine.Matrix;
import backprop.engine.Trace;
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

    /** A matrix of amsmath in parentheses, all numbers in one form. */
    public static String latex(Matrix matrix) {
        Digits digits = Digits.of(matrix);
        return rows(matrix, v -> LatexNumber.of(digits.text(v)), " & ", " \\\\\n")
                .transform(body -> "\\begin{pmatrix}\n" + body + "\n\\end{pmatrix}");
    }

    /** A row per line, tabs between its numbers: what a spreadsheet takes. Every number reads back to the same bits. */
    public static String tabs(Matrix matrix) {
        return rows(matrix, DecimalText::of, "\t", "\n");
    }

    /**
     * The whole matrix or vector that a number of a pass stands in: W⁽¹⁾ for W⁽¹⁾₂,₁.
     *
     * @throws IllegalArgumentException if the pass has no such number
     */
    public static Matrix around(Trace trace, Cell cell) {
        if (!trace.has(cell)) {
            throw new IllegalArgumentException("no " + cell + " in the pass");
        }
        int l = cell.layer();
        return switch (cell.quantity()) {
            case INPUT -> trace.sample().input();
            case TARGET -> trace.sample().target();
            case WEIGHT -> trace.network().layer(l).weights();
            case BIAS -> trace.network().layer(l).biases();
            case PRE_ACTIVATION -> trace.preActivation(l);
            case ACTIVATION -> trace.activation(l);
            case DELTA -> trace.delta(l);
            case WEIGHT_GRADIENT -> trace.weightGradient(l);
            case BIAS_GRADIENT -> trace.biasGradient(l);
            case UPDATED_WEIGHT -> trace.update().orElseThrow().after().layer(l).weights();
            case UPDATED_BIAS -> trace.update().orElseThrow().after().layer(l).biases();
            case LOSS, RATE -> Matrix.column(trace.value(cell));
        };
    }

    private static String rows(Matrix matrix, DoubleFunction<String> number, String between, String end) {
        return Arrays.stream(matrix.toArray())
                .map(row -> Arrays.stream(row).mapToObj(number).collect(Collectors.joining(between)))
                .collect(Collectors.joining(end));
    }
}
