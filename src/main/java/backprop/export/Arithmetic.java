package backprop.export;

import backprop.engine.Cell;
import backprop.engine.Expression;
import backprop.engine.Numerals;
import backprop.engine.TextAlgebra;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The numbers of a trace with the arithmetic that gave them, in plain text or in LaTeX.
 *
 * <pre>
 * δ^(2)_1 = (0.803158 − 0.01)·0.803158·(1 − 0.803158) = 0.793158 · 0.158095 = 0.125394
 * </pre>
 *
 * @param trace where the numbers are from
 * @param latex whether to write LaTeX
 */
public record Arithmetic(Trace trace, boolean latex) {
    /** How far, relatively, the factors of the written form may be off the value to be worth showing. */
    private static final double CLOSE = 1e-9;

    /** The address of a number, as it stands on the left of its equation. */
    public String name(Cell cell) {
        return latex ? cell.latex() : cell.plain();
    }

    /** The formula of a number in symbols. */
    public String symbols(Cell cell) {
        return text(trace.explain(cell), this::name);
    }

    /** The numbers that stand in the formula of a number, in their order. */
    public Set<Cell> operands(Cell cell) {
        return trace.explain(cell).writtenCells();
    }

    /** The formula of a number with the numbers put in. */
    public String substituted(Cell cell) {
        return text(trace.explain(cell), this::number);
    }

    /** The number. */
    public String value(Cell cell) {
        return number(cell);
    }

    /** The right-hand sides of a number's equation: numbers put in, perhaps a stage between, and the value. */
    public List<String> sides(Cell cell) {
        Expression formula = trace.explain(cell);
        if (formula instanceof Expression.Reference) {
            return List.of(symbols(cell), value(cell));
        }
        List<String> sides = new ArrayList<>(List.of(substituted(cell)));
        String stage = stage(formula instanceof Expression.Identity i ? i.written() : formula, trace.value(cell));
        if (!stage.isEmpty()) {
            sides.add(stage);
        }
        sides.add(value(cell));
        return sides;
    }

    /** A product or a quotient with each part worked out; empty where that would add nothing or not come out. */
    private String stage(Expression top, double value) {
        boolean product = top instanceof Expression.Product;
        boolean known = product || top instanceof Expression.Quotient;
        if (!known || top.parts().stream().noneMatch(Arithmetic::isCompound)) {
            return "";
        }
        List<Double> parts = top.parts().stream().map(e -> trace.value(e)).toList();
        double result = product ? parts.stream().reduce(1.0, (a, b) -> a * b) : parts.get(0) / parts.get(1);
        if (!(Math.abs(result - value) <= CLOSE * Math.abs(value))) {
            return "";
        }
        List<String> texts = top.parts().stream().map(this::workedOut).toList();
        if (product) {
            return texts.stream()
                    .map(t -> t.startsWith("-") ? "(" + t + ")" : t)
                    .collect(Collectors.joining(latex ? " \\cdot " : " · "));
        }
        return latex ? "\\frac{" + texts.get(0) + "}{" + texts.get(1) + "}" : String.join(" / ", texts);
    }

    private String workedOut(Expression part) {
        return isCompound(part) ? typeset(Numerals.shown(trace.value(part))) : text(part, this::number);
    }

    private static boolean isCompound(Expression part) {
        return !(part instanceof Expression.Reference) && !(part instanceof Expression.Constant);
    }

    private String text(Expression formula, Function<Cell, String> names) {
        return latex ? TextAlgebra.latex(formula, names) : TextAlgebra.plain(formula, names);
    }

    private String number(Cell cell) {
        return typeset(trace.text(cell));
    }

    private String typeset(String number) {
        return latex ? LatexNumber.of(number) : number;
    }
}
