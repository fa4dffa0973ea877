package backprop.picture.formula;

import backprop.engine.Cell;
import backprop.engine.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An expression of the engine as mathematics: with symbols, or with the numbers in their place. Each operand is a term
 * with its Cell, so that it can be clicked.
 *
 * <pre>{@code
 * Formula symbols = Arithmetic.symbols(expression);
 * Formula numbers = Arithmetic.numbers(expression, cell -> format(trace.value(cell)));
 * }</pre>
 */
public final class Arithmetic {
    private Arithmetic() {}

    /** The expression with the symbol of each operand, as a book prints it. */
    public static Formula symbols(Expression expression) {
        return symbols(expression, Integer.MAX_VALUE);
    }

    /** As {@link #symbols(Expression)}; a sum of more than so many terms shows its first two and its last. */
    public static Formula symbols(Expression expression, int most) {
        return shortened(expression, most)
                .fold(new FormulaAlgebra(Optional.empty(), most))
                .formula();
    }

    /**
     * The expression with the number of each operand.
     *
     * @param text the number at an address as text, such as {@code -0.377500}, {@code 1.5e-7} or {@code —}
     */
    public static Formula numbers(Expression expression, Function<Cell, String> text) {
        return numbers(expression, text, Integer.MAX_VALUE);
    }

    /** As {@link #numbers(Expression, Function)}; a sum of more than so many terms shows its first two and its last. */
    public static Formula numbers(Expression expression, Function<Cell, String> text, int most) {
        return shortened(expression, most)
                .fold(new FormulaAlgebra(Optional.of(text), most))
                .formula();
    }

    /**
     * Looks like the expression, but a long sum has only one term more than may be shown: in a wide network there are
     * hundreds, and each costs a formula.
     */
    private static Expression shortened(Expression expression, int most) {
        if (expression instanceof Expression.Sum s && s.terms().size() - 1 > most) {
            List<Expression> terms = new ArrayList<>(s.terms().subList(0, most));
            terms.add(s.terms().get(s.terms().size() - 1));
            return new Expression.Sum(terms);
        } else if (expression instanceof Expression.Product p) {
            return new Expression.Product(
                    p.factors().stream().map(factor -> shortened(factor, most)).toList());
        } else if (expression instanceof Expression.Identity i) {
            return new Expression.Identity(shortened(i.written(), most), i.computed());
        }
        return expression;
    }

    /** Formulas that are equal, on one line: {@code a = b = c}. */
    public static Formula equation(List<Formula> sides) {
        List<Formula> parts = new ArrayList<>();
        for (Formula side : sides) {
            if (!parts.isEmpty()) {
                parts.add(Signs.EQUALS);
            }
            parts.add(side);
        }
        return new Formula.Row(parts);
    }

    /** Formulas that are equal, one below the other: the first on the left, each other after its own equals sign. */
    public static Formula derivation(Formula left, List<Formula> rights) {
        List<List<Formula>> rows = new ArrayList<>();
        for (Formula right : rights) {
            Formula start = rows.isEmpty() ? left : Signs.NOTHING;
            rows.add(List.of(start, new Formula.Row(List.of(Signs.NOTHING, Signs.EQUALS, right))));
        }
        return new Formula.Grid(rows, Formula.Arrangement.ALIGNED);
    }

    /** The symbol of an address, a gradient as a fraction. */
    public static Formula symbol(Cell cell) {
        return switch (cell.quantity()) {
            case WEIGHT_GRADIENT, BIAS_GRADIENT ->
                TexReader.read("\\frac{\\partial\\mathcal{L}}{\\partial "
                        + cell.parameter().latex() + "}");
            default -> TexReader.read(cell.latex());
        };
    }

    /** A number that shows an address. */
    public static Formula number(Cell cell, String text) {
        return new Formula.Term(number(text), cell.quantity(), cell);
    }

    /** A number as text, typeset: a true minus sign, and a power of ten for an exponent. */
    public static Formula number(String text) {
        String[] parts = text.split("[eE]", 2);
        List<Formula> formulas = new ArrayList<>(signed(parts[0]));
        if (parts.length == 2) {
            formulas.add(Signs.DOT);
            Formula exponent = new Formula.Row(signed(parts[1].replaceFirst("^(\\+?)(-?)0*(?=.)", "$2")));
            formulas.add(new Formula.Scripts(Signs.upright("10"), null, exponent));
        }
        return Formula.row(formulas);
    }

    private static List<Formula> signed(String text) {
        boolean negative = text.startsWith("-") || text.startsWith("−");
        return negative ? List.of(Signs.MINUS, Signs.upright(text.substring(1))) : List.of(Signs.upright(text));
    }
}
