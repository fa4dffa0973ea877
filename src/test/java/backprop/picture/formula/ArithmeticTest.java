package backprop.picture.formula;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Expression;
import backprop.engine.Expression.Call;
import backprop.engine.Expression.Difference;
import backprop.engine.Expression.Negative;
import backprop.engine.Expression.Product;
import backprop.engine.Expression.Quotient;
import backprop.engine.Expression.Square;
import backprop.engine.Expression.Sum;
import backprop.engine.Function;
import backprop.picture.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArithmeticTest {
    private static final Expression P = Expression.of(Cell.input(1));
    private static final Expression Q = Expression.of(Cell.input(2));
    private static final Expression R = Expression.of(Cell.input(3));
    private static final Expression LAYERED = Expression.of(Cell.activation(1, 1));
    private static final Expression NEGATIVE = Expression.of(-0.5);
    private static final Expression ONE = Expression.of(1);

    private static Expression sum(Expression... terms) {
        return new Sum(List.of(terms));
    }

    private static Expression product(Expression... factors) {
        return new Product(List.of(factors));
    }

    private static Expression minus(Expression left, Expression right) {
        return new Difference(left, right);
    }

    static Stream<Arguments> precedence() {
        return Stream.of(
                Arguments.of(sum(P, Q), "x1 + x2", "2 + 3"),
                Arguments.of(sum(product(P, Q), R), "x1 x2 + x3", "2 · 3 + 4"),
                Arguments.of(product(sum(P, Q), R), "( x1 + x2 ) x3", "( 2 + 3 ) · 4"),
                Arguments.of(product(P, sum(Q, R)), "x1 ( x2 + x3 )", "2 · ( 3 + 4 )"),
                Arguments.of(product(P, minus(ONE, P)), "x1 ( 1 − x1 )", "2 · ( 1 − 2 )"),
                Arguments.of(product(product(P, Q), R), "x1 x2 x3", "2 · 3 · 4"),
                Arguments.of(product(P, product(Q, R)), "x1 x2 x3", "2 · 3 · 4"),
                Arguments.of(product(P, Expression.of(3)), "x1 · 3", "2 · 3"),
                Arguments.of(product(Expression.of(3), P), "3 x1", "3 · 2"),
                Arguments.of(sum(P, sum(Q, R)), "x1 + x2 + x3", "2 + 3 + 4"),
                Arguments.of(sum(sum(P, Q), R), "x1 + x2 + x3", "2 + 3 + 4"),
                Arguments.of(sum(P, minus(Q, R)), "x1 + x2 − x3", "2 + 3 − 4"),
                Arguments.of(minus(P, sum(Q, R)), "x1 − ( x2 + x3 )", "2 − ( 3 + 4 )"),
                Arguments.of(minus(P, minus(Q, R)), "x1 − ( x2 − x3 )", "2 − ( 3 − 4 )"),
                Arguments.of(minus(minus(P, Q), R), "x1 − x2 − x3", "2 − 3 − 4"),
                Arguments.of(minus(P, product(Q, R)), "x1 − x2 x3", "2 − 3 · 4"),
                Arguments.of(product(P, NEGATIVE), "x1 ( − 0.5 )", "2 · ( − 0.5 )"),
                Arguments.of(product(NEGATIVE, P), "( − 0.5 ) x1", "( − 0.5 ) · 2"),
                Arguments.of(sum(NEGATIVE, P), "− 0.5 + x1", "− 0.5 + 2"),
                Arguments.of(sum(P, NEGATIVE), "x1 + ( − 0.5 )", "2 + ( − 0.5 )"),
                Arguments.of(minus(P, NEGATIVE), "x1 − ( − 0.5 )", "2 − ( − 0.5 )"),
                Arguments.of(sum(P, minus(NEGATIVE, Q)), "x1 + ( − 0.5 − x2 )", "2 + ( − 0.5 − 3 )"),
                Arguments.of(new Negative(P), "− x1", "− 2"),
                Arguments.of(new Negative(sum(P, Q)), "− ( x1 + x2 )", "− ( 2 + 3 )"),
                Arguments.of(new Negative(product(P, Q)), "− x1 x2", "− 2 · 3"),
                Arguments.of(new Negative(NEGATIVE), "− ( − 0.5 )", "− ( − 0.5 )"),
                Arguments.of(new Negative(new Negative(P)), "− ( − x1 )", "− ( − 2 )"),
                Arguments.of(product(P, new Negative(Q)), "x1 ( − x2 )", "2 · ( − 3 )"),
                Arguments.of(new Square(P), "x1 ^2", "2 ^2"),
                Arguments.of(new Square(LAYERED), "( a(1)1 ) ^2", "5 ^2"),
                Arguments.of(new Square(minus(P, Q)), "( x1 − x2 ) ^2", "( 2 − 3 ) ^2"),
                Arguments.of(new Square(product(P, Q)), "( x1 x2 ) ^2", "( 2 · 3 ) ^2"),
                Arguments.of(new Square(NEGATIVE), "( − 0.5 ) ^2", "( − 0.5 ) ^2"),
                Arguments.of(new Square(new Square(P)), "( x1 ^2 ) ^2", "( 2 ^2 ) ^2"),
                Arguments.of(new Quotient(sum(P, Q), R), "{ x1 + x2 / x3 }", "{ 2 + 3 / 4 }"),
                Arguments.of(new Square(new Quotient(P, Q)), "( { x1 / x2 } ) ^2", "( { 2 / 3 } ) ^2"),
                Arguments.of(product(new Quotient(P, Q), R), "{ x1 / x2 } x3", "{ 2 / 3 } · 4"),
                Arguments.of(new Call(Function.SIGMOID, sum(P, Q)), "σ ( x1 + x2 )", "σ ( 2 + 3 )"),
                Arguments.of(new Call(Function.EXP, new Negative(P)), "e ^{ − x1 }", "e ^{ − 2 }"),
                Arguments.of(new Square(new Call(Function.TANH, P)), "( tanh ( x1 ) ) ^2", "( tanh ( 2 ) ) ^2"),
                Arguments.of(new Expression.Identity(minus(ONE, P), Q), "1 − x1", "1 − 2"));
    }

    @ParameterizedTest
    @MethodSource("precedence")
    void parenthesesStandWhereTheyMustAndNowhereElse(Expression expression, String symbols, String numbers) {
        assertThat(Written.of(Arithmetic.symbols(expression))).isEqualTo(symbols);
        assertThat(Written.of(Arithmetic.numbers(expression, ArithmeticTest::number)))
                .isEqualTo(numbers);
    }

    private static String number(Cell cell) {
        return cell.layer() == 0 ? Integer.toString(cell.row() + 1) : "5";
    }

    @ParameterizedTest
    @CsvSource({
        "0.377500, 0.377500",
        "-0.377500, − 0.377500",
        "6.0516e-04, 6.0516 ⋅ 10 − 4",
        "1.5E7, 1.5 ⋅ 10 7",
        "-1.5e+12, − 1.5 ⋅ 10 12",
        "1e-10, 1 ⋅ 10 − 10",
    })
    void numbersAreTypeset(String text, String reading) {
        assertThat(Drawn.of(Arithmetic.number(text)).reading()).isEqualTo(reading);
    }

    @Test
    void negativeNumbersInPlaceOfSymbolsGetParentheses() {
        Expression z = sum(product(P, Q), R);
        assertThat(Written.of(Arithmetic.numbers(z, cell -> "-" + number(cell))))
                .isEqualTo("( − 2 ) · ( − 3 ) + ( − 4 )");
    }

    @Test
    void eachNumberHasItsCellAndItsColour() {
        Drawn drawn = Drawn.of(Arithmetic.numbers(sum(product(P, LAYERED), Q), ArithmeticTest::number));
        assertThat(drawn.terms().stream().map(term -> term.mark().cell()))
                .containsExactly(Cell.input(1), Cell.activation(1, 1), Cell.input(2));
        assertThat(drawn.text("5").fill()).isEqualTo(Theme.LIGHT.activations());
        assertThat(drawn.text("+").fill()).isEqualTo(Theme.LIGHT.text());
    }

    @Test
    void anEquationStandsOnOneLineAndADerivationOnSeveral() {
        Formula left = Arithmetic.symbol(Cell.preActivation(1, 1));
        Formula symbols = Arithmetic.symbols(sum(P, Q));
        Formula numbers = Arithmetic.numbers(sum(P, Q), ArithmeticTest::number);
        Drawn line = Drawn.of(Arithmetic.equation(List.of(left, symbols, numbers)));
        assertThat(line.reading()).isEqualTo("z ( 1 ) 1 = x 1 + x 2 = 2 + 3");
        Drawn lines = Drawn.of(Arithmetic.derivation(left, List.of(symbols, numbers)));
        assertThat(lines.reading()).isEqualTo(line.reading());
        assertThat(lines.layout.width()).isLessThan(line.layout.width());
        assertThat(lines.text("=").y()).isLessThan(lines.text("2").y());
    }
}
