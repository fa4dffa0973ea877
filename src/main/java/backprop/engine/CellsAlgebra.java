package backprop.engine;

import java.util.List;
import java.util.Set;

/** Collects the addresses of an expression: those of the written form first, then those of the computed form. */
record CellsAlgebra(Set<Cell> cells) implements Algebra<Set<Cell>> {
    @Override
    public Set<Cell> constant(double value) {
        return cells;
    }

    @Override
    public Set<Cell> reference(Cell cell) {
        cells.add(cell);
        return cells;
    }

    @Override
    public Set<Cell> sum(List<Set<Cell>> terms) {
        return cells;
    }

    @Override
    public Set<Cell> difference(Set<Cell> left, Set<Cell> right) {
        return cells;
    }

    @Override
    public Set<Cell> product(List<Set<Cell>> factors) {
        return cells;
    }

    @Override
    public Set<Cell> quotient(Set<Cell> numerator, Set<Cell> denominator) {
        return cells;
    }

    @Override
    public Set<Cell> negative(Set<Cell> of) {
        return cells;
    }

    @Override
    public Set<Cell> square(Set<Cell> base) {
        return cells;
    }

    @Override
    public Set<Cell> call(Function function, Set<Cell> argument) {
        return cells;
    }

    @Override
    public Set<Cell> identity(Expression written, Expression computed) {
        written.fold(this);
        return computed.fold(this);
    }
}
