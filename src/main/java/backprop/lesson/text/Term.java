package backprop.lesson.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** A calculation as a tree: what it is made of, so that a part of it can be looked at, left out or replaced. */
public sealed interface Term {
    /** A number that was written as such. */
    record Literal(double value) implements Term {}

    /** Something that has a name: {@code delta1[2]}, {@code n0}, {@code a}. */
    record Name(String name) implements Term {}

    /** Terms that are added from left to right; what is subtracted is a {@link Negative}. */
    record Sum(List<Term> terms) implements Term {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** Factors that are multiplied from left to right. */
    record Product(List<Term> factors) implements Term {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** −of. */
    record Negative(Term of) implements Term {}

    /** over / under. */
    record Quotient(Term over, Term under) implements Term {}

    /** base^exponent. */
    record Power(Term base, Term exponent) implements Term {}

    /** A function of one number, with the name that it is written with. */
    record Call(String function, DoubleUnaryOperator rule, Term argument) implements Term {
        /** Two calls are the same if they are written the same: a rule has no equality of its own. */
        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Call c && function.equals(c.function) && argument.equals(c.argument);
        }

        @Override
        public int hashCode() {
            return Objects.hash(function, argument);
        }
    }

    /** The number with this name. */
    static Term of(String name) {
        return new Name(name);
    }

    /** This very number. */
    static Term of(double value) {
        return new Literal(value);
    }

    /** The sum; of one term, the term itself; of none, 0. */
    static Term sum(List<Term> terms) {
        return terms.isEmpty() ? of(0) : terms.size() == 1 ? terms.get(0) : new Sum(terms);
    }

    /** The product; of one factor, the factor itself; of none, 1. */
    static Term product(List<Term> factors) {
        return factors.isEmpty() ? of(1) : factors.size() == 1 ? factors.get(0) : new Product(factors);
    }

    /** The product of some factors. */
    static Term product(Term... factors) {
        return product(List.of(factors));
    }

    /** left − right. */
    static Term difference(Term left, Term right) {
        return new Sum(List.of(left, new Negative(right)));
    }

    /**
     * The value where each name stands for what {@code known} says.
     *
     * @throws CalculationException if a name is not known
     */
    default double value(Names known) {
        if (this instanceof Literal n) {
            return n.value();
        } else if (this instanceof Name n) {
            return known.value(n.name());
        } else if (this instanceof Sum s) {
            double sum = s.terms().get(0).value(known);
            for (Term t : s.terms().subList(1, s.terms().size())) {
                sum += t.value(known);
            }
            return sum;
        } else if (this instanceof Product p) {
            double product = p.factors().get(0).value(known);
            for (Term t : p.factors().subList(1, p.factors().size())) {
                product *= t.value(known);
            }
            return product;
        } else if (this instanceof Negative n) {
            return -n.of().value(known);
        } else if (this instanceof Quotient q) {
            return q.over().value(known) / q.under().value(known);
        } else if (this instanceof Power p) {
            return Math.pow(p.base().value(known), p.exponent().value(known));
        }
        Call c = (Call) this;
        return c.rule().applyAsDouble(c.argument().value(known));
    }

    /** What it is made of, from left to right; none for a number or a name. */
    default List<Term> parts() {
        if (this instanceof Sum s) {
            return s.terms();
        } else if (this instanceof Product p) {
            return p.factors();
        } else if (this instanceof Negative n) {
            return List.of(n.of());
        } else if (this instanceof Quotient q) {
            return List.of(q.over(), q.under());
        } else if (this instanceof Power p) {
            return List.of(p.base(), p.exponent());
        }
        return this instanceof Call c ? List.of(c.argument()) : List.of();
    }

    /** The same made of other parts; without any, a sum is 0 and a product 1. */
    default Term with(List<Term> parts) {
        if (this instanceof Sum) {
            return sum(parts);
        } else if (this instanceof Product) {
            return product(parts);
        } else if (this instanceof Negative) {
            return new Negative(parts.get(0));
        } else if (this instanceof Quotient) {
            return new Quotient(parts.get(0), parts.get(1));
        } else if (this instanceof Power) {
            return new Power(parts.get(0), parts.get(1));
        }
        return this instanceof Call c ? new Call(c.function(), c.rule(), parts.get(0)) : this;
    }

    /** The same with another part in place of number {@code index}, from 0. */
    default Term with(int index, Term part) {
        List<Term> parts = new ArrayList<>(parts());
        parts.set(index, part);
        return with(parts);
    }

    /** The names in it, from left to right. */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        if (this instanceof Name n) {
            names.add(n.name());
        }
        parts().forEach(p -> names.addAll(p.names()));
        return names;
    }
}
