package backprop.lesson.practice;

import backprop.engine.Algebra;
import backprop.engine.Cell;
import backprop.engine.Expression;
import backprop.engine.Function;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The value of the form that a reader sees, where some operands are other than they should be: a slip happens in the
 * written line, not in the stable form behind it.
 */
final class WrittenValue implements Algebra<Double> {
    private final ToDoubleFunction<Cell> operands;

    private WrittenValue(ToDoubleFunction<Cell> operands) {
        this.operands = operands;
    }

    static double of(Expression expression, ToDoubleFunction<Cell> operands) {
        return expression.fold(new WrittenValue(operands));
    }

    @Override
    public Double constant(double value) {
        return value;
    }

    @Override
    public Double reference(Cell cell) {
        return operands.applyAsDouble(cell);
    }

    @Override
    public Double sum(List<Double> terms) {
        return terms.stream().reduce(0.0, Double::sum);
    }

    @Override
    public Double difference(Double left, Double right) {
        return left - right;
    }

    @Override
    public Double product(List<Double> factors) {
        return factors.stream().reduce(1.0, (a, b) -> a * b);
    }

    @Override
    public Double quotient(Double numerator, Double denominator) {
        return numerator / denominator;
    }

    @Override
    public Double negative(Double of) {
        return -of;
    }

    @Override
    public Double square(Double base) {
        return base * base;
    }

    @Override
    public Double call(Function function, Double argument) {
        return function.apply(argument);
    }
}
