package backprop.engine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads an expression as one line: in plain text or in LaTeX, as symbols or with the numbers put in.
 *
 * <pre>{@code
 * TextAlgebra.plain(e, Cell::plain)                       // W^(1)_{1,1}·x_1 + W^(1)_{1,2}·x_2 + b^(1)_1
 * TextAlgebra.plain(e, c -> Numerals.given(trace.value(c)))   // 0.15·0.05 + 0.20·0.10 + 0.35
 * }</pre>
 */
public final class TextAlgebra implements Algebra<TextAlgebra.Text> {
    /** A piece of a line and how tightly it holds together. */
    record Text(String line, Binding binding) {}

    /** From what needs parentheses almost everywhere to what never does. */
    enum Binding {
        SUM,
        NEGATIVE,
        PRODUCT,
        ATOM
    }

    private final Function<Cell, String> names;
    private final boolean latex;

    private TextAlgebra(Function<Cell, String> names, boolean latex) {
        this.names = names;
        this.latex = latex;
    }

    /** The expression as a line of plain text, with each address as {@code names} has it. */
    public static String plain(Expression expression, Function<Cell, String> names) {
        return expression.fold(new TextAlgebra(names, false)).line();
    }

    /** The expression as LaTeX, with each address as {@code names} has it. */
    public static String latex(Expression expression, Function<Cell, String> names) {
        return expression.fold(new TextAlgebra(names, true)).line();
    }

    @Override
    public Text constant(double value) {
        return number(value == Math.rint(value) && Math.abs(value) < 1e6 ? Numerals.fixed(value, 0) : shortest(value));
    }

    private static String shortest(double value) {
        return value == 0.5 ? "½" : Numerals.given(value);
    }

    @Override
    public Text reference(Cell cell) {
        return number(names.apply(cell));
    }

    private Text number(String line) {
        String shown = latex ? line.replace("½", "\\tfrac{1}{2}") : line;
        // TeX takes no second exponent, neither on 10^{-7} nor on a^{(1)}.
        Binding positive = latex && line.contains("^") ? Binding.PRODUCT : Binding.ATOM;
        return new Text(shown, line.startsWith("-") ? Binding.NEGATIVE : positive);
    }

    @Override
    public Text sum(List<Text> terms) {
        StringBuilder line = new StringBuilder(terms.get(0).line());
        for (Text term : terms.subList(1, terms.size())) {
            boolean subtracts =
                    term.binding() == Binding.NEGATIVE && term.line().startsWith(minus());
            line.append(' ')
                    .append(
                            subtracts
                                    ? minus() + " " + term.line().substring(minus().length())
                                    : "+ " + tight(term, Binding.PRODUCT));
        }
        return new Text(line.toString(), Binding.SUM);
    }

    @Override
    public Text difference(Text left, Text right) {
        return new Text(left.line() + " " + minus() + " " + tight(right, Binding.PRODUCT), Binding.SUM);
    }

    @Override
    public Text product(List<Text> factors) {
        String line = factors.stream()
                .map(f -> tight(f, Binding.PRODUCT))
                .collect(Collectors.joining(latex ? " \\cdot " : "·"));
        return new Text(line, Binding.PRODUCT);
    }

    @Override
    public Text quotient(Text numerator, Text denominator) {
        return latex
                ? new Text("\\frac{" + numerator.line() + "}{" + denominator.line() + "}", Binding.ATOM)
                : new Text(
                        tight(numerator, Binding.PRODUCT) + " / " + tight(denominator, Binding.ATOM), Binding.PRODUCT);
    }

    @Override
    public Text negative(Text of) {
        return new Text(minus() + tight(of, Binding.PRODUCT), Binding.NEGATIVE);
    }

    @Override
    public Text square(Text base) {
        return new Text(tight(base, Binding.ATOM) + (latex ? "^2" : "²"), Binding.ATOM);
    }

    @Override
    public Text call(backprop.engine.Function function, Text argument) {
        if (function == backprop.engine.Function.EXP) {
            return new Text(latex ? "e^{" + argument.line() + "}" : "e^(" + argument.line() + ")", Binding.ATOM);
        }
        return new Text((latex ? function.latex() : function.symbol()) + "(" + argument.line() + ")", Binding.ATOM);
    }

    private String minus() {
        return latex ? "-" : "−";
    }

    private String tight(Text text, Binding atLeast) {
        if (text.binding().compareTo(atLeast) >= 0) {
            return text.line();
        }
        return latex ? "\\left(" + text.line() + "\\right)" : "(" + text.line() + ")";
    }
}
