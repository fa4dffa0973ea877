package backprop.engine;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Reads an expression as its value in double precision.
 *
 * @param asWritten true for the form that is shown, false for the stable one behind it
 */
record ValueAlgebra(ToDoubleFunction<Cell> values, boolean asWritten) implements Algebra<Double> {
    @Override
    public Double constant(double value) {
        return value;
    }

    @Override
    public Double reference(Cell cell) {
        return values.applyAsDouble(cell);
    }

    @Override
    public Double sum(List<Double> terms) {
        double sum = terms.get(0);
        for (int i = 1; i < terms.size(); i++) {
            sum += terms.get(i);
        }
        return sum;
    }

    @Override
    public Double difference(Double left, Double right) {
        return left - right;
    }

    @Override
    public Double product(List<Double> factors) {
        double product = factors.get(0);
        for (int i = 1; i < factors.size(); i++) {
            product *= factors.get(i);
        }
        return product;
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

    @Override
    public Double identity(Expression written, Expression computed) {
        return (asWritten ? written : computed).fold(this);
    }
}
