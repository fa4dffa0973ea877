package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextAlgebraTest {
    private static final Expression X = Expression.of(Cell.input(1));
    private static final Expression Y = Expression.of(Cell.target(1));

    private static String plain(Expression e) {
        return TextAlgebra.plain(e, Cell::plain);
    }

    private static Expression sum(Expression... terms) {
        return Expression.sum(List.of(terms));
    }

    private static Expression minus(Expression a, Expression b) {
        return new Expression.Difference(a, b);
    }

    private static Expression not(Expression e) {
        return new Expression.Negative(e);
    }

    @Test
    void theWorkedExampleReadsAsInTheChapter() {
        Trace trace = Trace.of(Networks.worked(), Networks.workedSample());
        Expression z = trace.explain(Cell.preActivation(1, 1));
        assertThat(plain(z)).isEqualTo("W^(1)_{1,1}·x_1 + W^(1)_{1,2}·x_2 + b^(1)_1");
        assertThat(TextAlgebra.plain(z, c -> Numerals.given(trace.value(c)))).isEqualTo("0.15·0.05 + 0.20·0.10 + 0.35");
        assertThat(plain(trace.explain(Cell.loss()))).isEqualTo("½·(a^(2)_1 − y_1)²");
        assertThat(plain(trace.explain(Cell.delta(2, 1)))).isEqualTo("(a^(2)_1 − y_1)·a^(2)_1·(1 − a^(2)_1)");
    }

    @Test
    void parenthesesStandWhereTheyAreNeeded() {
        assertThat(plain(Expression.product(sum(X, Y), X))).isEqualTo("(x_1 + y_1)·x_1");
        assertThat(plain(sum(Expression.product(X, Y), X))).isEqualTo("x_1·y_1 + x_1");
        assertThat(plain(minus(X, sum(X, Y)))).isEqualTo("x_1 − (x_1 + y_1)");
        assertThat(plain(minus(minus(X, Y), X))).isEqualTo("x_1 − y_1 − x_1");
        assertThat(plain(minus(X, minus(Y, X)))).isEqualTo("x_1 − (y_1 − x_1)");
        assertThat(plain(new Expression.Square(sum(X, Y)))).isEqualTo("(x_1 + y_1)²");
        assertThat(plain(new Expression.Square(Expression.product(X, Y)))).isEqualTo("(x_1·y_1)²");
        assertThat(plain(new Expression.Quotient(X, Expression.product(X, Y)))).isEqualTo("x_1 / (x_1·y_1)");
        assertThat(plain(new Expression.Call(Function.LN, minus(Expression.of(1), X))))
                .isEqualTo("ln(1 − x_1)");
    }

    @Test
    void negativeNumbersDoNotRunIntoOperators() {
        assertThat(plain(sum(X, not(Y)))).isEqualTo("x_1 − y_1");
        assertThat(plain(minus(X, not(Y)))).isEqualTo("x_1 − (−y_1)");
        assertThat(plain(not(not(X)))).isEqualTo("−(−x_1)");
        assertThat(plain(not(sum(X, Y)))).isEqualTo("−(x_1 + y_1)");
        assertThat(TextAlgebra.plain(Expression.product(X, Y), c -> "-0.50")).isEqualTo("(-0.50)·(-0.50)");
        assertThat(TextAlgebra.plain(sum(X, Y), c -> "-0.50")).isEqualTo("-0.50 + (-0.50)");
        assertThat(TextAlgebra.plain(new Expression.Square(X), c -> "-0.50")).isEqualTo("(-0.50)²");
    }

    @Test
    void anIdentityShowsItsWrittenFormAndComputesTheOther() {
        Expression complement = Expression.complement(X, Expression.of(7));
        assertThat(plain(complement)).isEqualTo("1 − x_1");
        assertThat(complement.value(c -> 2)).isEqualTo(7);
        assertThat(complement.cells()).containsExactly(Cell.input(1));
    }

    @Test
    void latexHasFractionsAndGrowingParentheses() {
        assertThat(TextAlgebra.latex(new Expression.Quotient(X, sum(X, Y)), Cell::latex))
                .isEqualTo("\\frac{x_{1}}{x_{1} + y_{1}}");
        assertThat(TextAlgebra.latex(Expression.product(Expression.of(0.5), sum(X, Y)), Cell::latex))
                .isEqualTo("\\tfrac{1}{2} \\cdot \\left(x_{1} + y_{1}\\right)");
        assertThat(TextAlgebra.latex(new Expression.Call(Function.EXP, not(X)), Cell::latex))
                .isEqualTo("e^{-x_{1}}");
    }

    @Test
    void latexNeverPutsAnExponentOnAnExponent() {
        assertThat(TextAlgebra.latex(new Expression.Square(X), c -> "a^{(1)}_{1}"))
                .isEqualTo("\\left(a^{(1)}_{1}\\right)^2");
        assertThat(TextAlgebra.latex(new Expression.Square(X), c -> "1.5 \\cdot 10^{-7}"))
                .isEqualTo("\\left(1.5 \\cdot 10^{-7}\\right)^2");
        assertThat(TextAlgebra.latex(new Expression.Square(X), c -> "0.50")).isEqualTo("0.50^2");
    }
}
