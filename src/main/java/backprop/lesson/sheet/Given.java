package backprop.lesson.sheet;

import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.lesson.practice.Question;
import backprop.lesson.text.Inline;
import backprop.lesson.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.DoubleFunction;

/** What stands at the head of a sheet, one formula in TeX per line. */
final class Given {
    private Given() {}

    /** What a student is told. */
    static List<String> of(Sheet sheet) {
        Trace trace = sheet.trace();
        List<String> lines = new ArrayList<>();
        if (sheet.kind() == SheetKind.COUNTING) {
            lines.add(sizes(trace));
            return lines;
        }
        lines.add("x = " + vector(trace.sample().input(), Numerals::given) + ", \\quad y = "
                + vector(trace.sample().target(), Numerals::given)
                + ", \\quad a^{(l)} = \\sigma(z^{(l)}), \\quad \\mathcal{L} = \\frac{1}{2} \\lVert a^{(L)} - y"
                + " \\r"
                + "Vert^2");
        StringJoiner parameters = new StringJoiner(", \\quad ");
        for (int l = 1; l <= trace.network().depth(); l++) {
            parameters.add(
                    "W^{(" + l + ")} = " + matrix(trace.network().layer(l).weights(), Numerals::given));
            if (trace.network().layer(l).hasBiases()) {
                parameters.add(
                        "b^{(" + l + ")} = " + matrix(trace.network().layer(l).biases(), Numerals::given));
            }
        }
        lines.add(parameters.toString());
        if (sheet.kind() == SheetKind.BACKWARD) {
            for (int l = 1; l <= trace.network().depth(); l++) {
                lines.add("z^{(" + l + ")} = " + vector(trace.preActivation(l), Numerals::shown) + ", \\quad a^{(" + l
                        + ")} = " + vector(trace.activation(l), Numerals::shown));
            }
        }
        return lines;
    }

    private static String sizes(Trace trace) {
        StringJoiner sizes = new StringJoiner(", \\quad ");
        for (int l = 0; l <= trace.network().depth(); l++) {
            sizes.add("n_" + l + " = " + trace.network().size(l));
        }
        return sizes.toString();
    }

    /** A column laid down, to save room: (0.1, 0.2). */
    private static String vector(Matrix column, DoubleFunction<String> text) {
        StringJoiner entries = new StringJoiner(", ", "(", ")");
        for (int i = 1; i <= column.rows(); i++) {
            entries.add(text.apply(column.at(i)));
        }
        return entries.toString();
    }

    private static String matrix(Matrix m, DoubleFunction<String> text) {
        StringJoiner rows = new StringJoiner(" \\\\ ", "\\begin{pmatrix} ", " \\end{pmatrix}");
        for (int i = 1; i <= m.rows(); i++) {
            StringJoiner row = new StringJoiner(" & ");
            for (int j = 1; j <= m.columns(); j++) {
                row.add(text.apply(m.at(i, j)));
            }
            rows.add(row.toString());
        }
        return rows.toString();
    }

    /** The TeX of words that are nothing but one formula. */
    static Optional<String> formula(Prose words) {
        return words.parts().size() == 1 && words.parts().get(0) instanceof Inline.Mathematics math
                ? Optional.of(math.tex())
                : Optional.empty();
    }

    /** The address that a question asks for, in TeX; empty if it asks for something else. */
    static Optional<String> asked(Question question) {
        return question instanceof Question.Numeric number ? number.of().cell().map(Cell::latex) : Optional.empty();
    }
}
