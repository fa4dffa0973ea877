package backprop.engine;

import java.util.List;
import java.util.function.Function;

/**
 * Reads an expression as its value where numbers on the way may be larger or smaller than any double, in the form that is
 * computed.
 */
record WideAlgebra(Function<Cell, Wide> values) implements Algebra<Wide> {
    @Override
    public Wide constant(double value) {
        return Wide.of(value);
    }

    @Override
    public Wide reference(Cell cell) {
        return values.apply(cell);
    }

    @Override
    public Wide sum(List<Wide> terms) {
        return terms.stream().reduce(Wide::plus).orElse(Wide.ZERO);
    }

    @Override
    public Wide difference(Wide left, Wide right) {
        return left.minus(right);
    }

    @Override
    public Wide product(List<Wide> factors) {
        return factors.stream().reduce(Wide::times).orElse(Wide.ONE);
    }

    @Override
    public Wide quotient(Wide numerator, Wide denominator) {
        return numerator.over(denominator);
    }

    @Override
    public Wide negative(Wide of) {
        return of.negative();
    }

    @Override
    public Wide square(Wide base) {
        return base.times(base);
    }

    @Override
    public Wide call(backprop.engine.Function function, Wide argument) {
        return WideFunctions.apply(function, argument);
    }

    @Override
    public Wide identity(Expression written, Expression computed) {
        return computed.fold(this);
    }
}
