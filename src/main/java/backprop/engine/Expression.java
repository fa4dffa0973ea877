package backprop.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * One number as arithmetic over the numbers that it is made of.
 *
 * <p>An expression is read by folding it with an {@link Algebra}: its value, its symbols, its substituted numbers, its
 * LaTeX or its operands are all foldings of the same tree, so none of them can tell another story than the rest.
 *
 * <pre>{@code
 * Expression z = trace.explain(Cell.preActivation(1, 1));
 * trace.value(z)                  // 0.3775
 * z.fold(new TextAlgebra(...))    // 0.15·0.05 + 0.20·0.10 + 0.35
 * z.cells()                       // W1[1,1], x[1], W1[1,2], x[2], b1[1]
 * }</pre>
 */
public sealed interface Expression {
    /** A number that belongs to the formula itself, such as the 1 of 1 − a. */
    record Constant(double value) implements Expression {}

    /** The number at an address. */
    record Reference(Cell cell) implements Expression {}

    /** A sum, added from left to right. */
    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** left − right. */
    record Difference(Expression left, Expression right) implements Expression {}

    /** A product, multiplied from left to right. */
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** numerator / denominator. */
    record Quotient(Expression numerator, Expression denominator) implements Expression {}

    /** −of. */
    record Negative(Expression of) implements Expression {}

    /** base². */
    record Square(Expression base) implements Expression {}

    /** A function of one number. */
    record Call(Function function, Expression argument) implements Expression {}

    /**
     * Two forms that are equal in the real numbers: the one a book writes, and the one that is computed since it keeps
     * its digits in floating point. For example 1 − a is 0 for a sigmoid at z = 50, while σ(−z) is 1.9e-22.
     */
    record Identity(Expression written, Expression computed) implements Expression {}

    /** Reads the expression, leaves first. */
    default <T> T fold(Algebra<T> algebra) {
        if (this instanceof Constant c) {
            return algebra.constant(c.value());
        } else if (this instanceof Reference r) {
            return algebra.reference(r.cell());
        } else if (this instanceof Sum s) {
            return algebra.sum(s.terms().stream().map(e -> e.fold(algebra)).toList());
        } else if (this instanceof Difference d) {
            return algebra.difference(d.left().fold(algebra), d.right().fold(algebra));
        } else if (this instanceof Product p) {
            return algebra.product(
                    p.factors().stream().map(e -> e.fold(algebra)).toList());
        } else if (this instanceof Quotient q) {
            return algebra.quotient(q.numerator().fold(algebra), q.denominator().fold(algebra));
        } else if (this instanceof Negative n) {
            return algebra.negative(n.of().fold(algebra));
        } else if (this instanceof Square s) {
            return algebra.square(s.base().fold(algebra));
        } else if (this instanceof Call c) {
            return algebra.call(c.function(), c.argument().fold(algebra));
        } else {
            Identity i = (Identity) this;
            return algebra.identity(i.written(), i.computed());
        }
    }

    /**
     * The value where each address has the value that {@code values} gives it. Where it runs over on the way, it is worked out
     * again with exponents that do not.
     */
    default double value(ToDoubleFunction<Cell> values) {
        double plain = fold(new ValueAlgebra(values, false));
        return BeyondRange.isOrdinary(plain)
                ? plain
                : fold(new WideAlgebra(cell -> Wide.of(values.applyAsDouble(cell))))
                        .toDouble();
    }

    /** The value of the form that a reader sees, without the stable form that may stand behind it. */
    default double writtenValue(ToDoubleFunction<Cell> values) {
        return fold(new ValueAlgebra(values, true));
    }

    /** The addresses that this number is made of, in the order in which they stand in the written form. */
    default Set<Cell> cells() {
        Set<Cell> cells = new LinkedHashSet<>();
        fold(new CellsAlgebra(cells));
        return cells;
    }

    /** The addresses in the written form alone: what a reader sees. */
    default Set<Cell> writtenCells() {
        Set<Cell> cells = new LinkedHashSet<>();
        TextAlgebra.plain(this, cell -> {
            cells.add(cell);
            return "";
        });
        return cells;
    }

    /** The top level of the tree: what a reader works out last. */
    default List<Expression> parts() {
        if (this instanceof Sum s) {
            return s.terms();
        } else if (this instanceof Product p) {
            return p.factors();
        } else if (this instanceof Difference d) {
            return List.of(d.left(), d.right());
        } else if (this instanceof Quotient q) {
            return List.of(q.numerator(), q.denominator());
        } else if (this instanceof Identity i) {
            return i.written().parts();
        }
        return List.of(this);
    }

    /** The number at an address. */
    static Expression of(Cell cell) {
        return new Reference(cell);
    }

    /** A number of the formula. */
    static Expression of(double value) {
        return new Constant(value);
    }

    /** A sum; of one term, the term itself; of none, 0. */
    static Expression sum(List<Expression> terms) {
        return switch (terms.size()) {
            case 0 -> of(0);
            case 1 -> terms.get(0);
            default -> new Sum(terms);
        };
    }

    /** A product. */
    static Expression product(Expression... factors) {
        return new Product(List.of(factors));
    }

    /** 1 − of, computed as {@code computed}. */
    static Expression complement(Expression of, Expression computed) {
        return new Identity(new Difference(of(1), of), computed);
    }
}
