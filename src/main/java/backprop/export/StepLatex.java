package backprop.export;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.engine.Trace;
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

    private StepLatex() {}

    /** The step as blocks of amsmath, each with a line end. */
    public static String of(Trace trace, Step step) {
        return blocks(trace, step, true).collect(Collectors.joining());
    }

    /** The equation of the step alone, for mathematics mode. */
    public static String equation(Step step) {
        return step.equation();
    }

    /** One number with its formula in symbols, its arithmetic and its value, as a block of amsmath. */
    public static String of(Trace trace, Cell cell) {
        Arithmetic arithmetic = new Arithmetic(trace, true);
        List<String> sides = Stream.concat(Stream.of(arithmetic.symbols(cell)), arithmetic.sides(cell).stream())
                .distinct()
                .toList();
        return block(LatexRows.of(List.of(new LatexRows.Equation(cell.latex(), sides))));
    }

    /** The blocks one by one, since those of a large step fill many pages. */
    static Stream<String> blocks(Trace trace, Step step, boolean withEquation) {
        Arithmetic arithmetic = new Arithmetic(trace, true);
        IntFunction<LatexRows.Equation> number =
                k -> new LatexRows.Equation(step.cell(k).latex(), arithmetic.sides(step.cell(k)));
        int count = (step.size() + NUMBERS_PER_BLOCK - 1) / NUMBERS_PER_BLOCK;
        return IntStream.range(0, count).mapToObj(block -> {
            int from = block * NUMBERS_PER_BLOCK;
            int to = Math.min(step.size(), from + NUMBERS_PER_BLOCK);
            List<String> numbers =
                    LatexRows.of(IntStream.range(from, to).mapToObj(number).toList());
            return block(
                    block == 0 && withEquation
                            ? Stream.concat(Stream.of(aligned(step.equation())), numbers.stream())
                                    .toList()
                            : numbers);
        });
    }

    private static String aligned(String equation) {
        return equation.replaceFirst(" = ", " &= ").replaceFirst(" \\\\leftarrow ", " &\\\\leftarrow ");
    }

    private static String block(List<String> rows) {
        return String.join(" \\\\\n", rows).transform(body -> "\\begin{align*}\n" + body + "\n\\end{align*}\n");
    }
}
