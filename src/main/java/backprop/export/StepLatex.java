package backprop.export;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One step as LaTeX: its equation, then every number with its arithmetic.
 *
 * <pre>
 * \begin{align*}
 * \delta^{(2)} &amp;= (a^{(2)} - y) \odot \sigma'(z^{(2)}) \\
 * \delta^{(2)}_{1} &amp;= \left(0.803158 - 0.01\right) \cdot … = 0.125394
 * \end{align*}
 * </pre>
 */
public final class StepLatex {
    /** TeX keeps a whole block in memory, so a step of many numbers becomes several blocks. */
    private static final int NUMBERS_PER_BLOCK = 60;

    private static final int ROWS_PER_BLOCK = 300;

    private StepLatex() {}

    /** The step as blocks of amsmath, each with a line end. */
    public static String of(Trace trace, Step step) {
        return blocks(trace, step, true).collect(Collectors.joining());
    }

    /** One number with its formula in symbols, its arithmetic and its value, as a block of amsmath. */
    public static String of(Trace trace, Cell cell) {
        Arithmetic arithmetic = new Arithmetic(trace, true);
        List<String> sides = cell.quantity().isGiven()
                ? List.of(arithmetic.value(cell))
                : Stream.concat(Stream.of(arithmetic.symbols(cell)), arithmetic.sides(cell).stream())
                        .distinct()
                        .toList();
        return block(LatexRows.of(List.of(new LatexRows.Equation(cell.latex(), sides))));
    }

    /** The blocks one by one, since those of a large step fill many pages. */
    static Stream<String> blocks(Trace trace, Step step, boolean withEquation) {
        Arithmetic arithmetic = new Arithmetic(trace, true);
        IntFunction<LatexRows.Equation> number =
                k -> new LatexRows.Equation(step.cell(k).latex(), arithmetic.sides(step.cell(k)));
        return IntStream.iterate(0, k -> k < step.size(), k -> k + NUMBERS_PER_BLOCK)
                .boxed()
                .flatMap(from -> {
                    List<String> rows = new ArrayList<>();
                    if (from == 0 && withEquation) {
                        rows.add(aligned(step.equation()));
                    }
                    rows.addAll(LatexRows.of(IntStream.range(from, Math.min(step.size(), from + NUMBERS_PER_BLOCK))
                            .mapToObj(number)
                            .toList()));
                    return parts(rows);
                });
    }

    /** A single number can fill pages as well, so that a block may begin in the middle of its formula. */
    private static Stream<String> parts(List<String> rows) {
        return IntStream.iterate(0, k -> k < rows.size(), k -> k + ROWS_PER_BLOCK)
                .mapToObj(from -> block(rows.subList(from, Math.min(rows.size(), from + ROWS_PER_BLOCK))));
    }

    private static String aligned(String equation) {
        return equation.replaceFirst(" = ", " &= ").replaceFirst(" \\\\leftarrow ", " &\\\\leftarrow ");
    }

    private static String block(List<String> rows) {
        return String.join(" \\\\\n", rows).transform(body -> "\\begin{align*}\n" + body + "\n\\end{align*}\n");
    }
}
