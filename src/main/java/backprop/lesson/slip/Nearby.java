package backprop.lesson.slip;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.lesson.slip.Misstep.Likelihood;
import backprop.lesson.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Numbers that stand near in a step and get written down in the place of its result: each part of the line alone, other
 * quantities of the same neuron or weight, and the line with another operation in it.
 */
final class Nearby {
    /** Of a longer sum nobody writes down one number only. */
    private static final int LONGEST = 8;

    private final Meaning meaning;
    private final Term line;
    private final List<Change> found = new ArrayList<>();

    private Nearby(Meaning meaning, Term line) {
        this.meaning = meaning;
        this.line = line;
    }

    /** Near the number at an address. */
    static List<Change> of(Lines lines, Cell cell) {
        Nearby nearby = new Nearby(lines, lines.of(lineOf(cell)));
        nearby.walk(nearby.line, UnaryOperator.identity());
        nearby.quantities(lines.trace(), cell);
        nearby.activations(lines.trace(), cell);
        nearby.losses(lines, cell);
        nearby.tooMuch(lines, cell);
        return nearby.found;
    }

    /** Near what any line gives. */
    static List<Change> of(Meaning meaning, Term line) {
        Nearby nearby = new Nearby(meaning, line);
        nearby.walk(line, UnaryOperator.identity());
        return nearby.found;
    }

    /** The gradient of a bias has no line but that of δ. */
    private static Cell lineOf(Cell cell) {
        return cell.quantity() == Quantity.BIAS_GRADIENT ? Cell.delta(cell.layer(), cell.row()) : cell;
    }

    private void add(Slip slip, Term by) {
        found.add(Change.replaced(slip, /* line= */ by, /* part= */ line, by, Likelihood.NEAR));
    }

    private void operation(UnaryOperator<Term> whole, Term part, Term by) {
        found.add(Change.replaced(Slip.OPERATION, whole.apply(by), part, by, Likelihood.NEAR));
    }

    /** @param whole puts the part back into the line */
    private void walk(Term part, UnaryOperator<Term> whole) {
        if (part != line && !part.names().isEmpty()) {
            add(Slip.HALF_WAY, part);
        }
        operations(part, whole);
        List<Term> parts = part.parts();
        for (int i = 0; i < parts.size() && parts.size() <= LONGEST; i++) {
            int at = i;
            walk(parts.get(i), changed -> whole.apply(part.with(at, changed)));
        }
        if (part instanceof Term.Name name && name.name().startsWith("slope")) {
            meaning.of(name.name()).parts().stream()
                    .filter(p -> !p.names().isEmpty())
                    .forEach(p -> add(Slip.HALF_WAY, p));
        }
    }

    private void operations(Term part, UnaryOperator<Term> whole) {
        if (part instanceof Term.Product product) {
            List<Term> factors = product.factors();
            operation(whole, part, Term.sum(factors));
            for (int i = 0; i < factors.size(); i++) {
                operation(whole, part, product.with(i, square(factors.get(i))));
                operation(whole, part, square(factors.get(i)));
            }
            int last = factors.size() - 1;
            operation(whole, part, new Term.Quotient(factors.get(last), Term.product(factors.subList(0, last))));
            operation(whole, part, new Term.Quotient(Term.product(factors.subList(0, last)), factors.get(last)));
        } else if (part instanceof Term.Quotient quotient) {
            operation(whole, part, Term.product(quotient.over(), quotient.under()));
        } else if (part instanceof Term.Sum sum) {
            operation(whole, part, Term.product(sum.terms()));
            operation(whole, part, square(sum));
            complement(sum, whole);
        } else if (part instanceof Term.Power power && power.base() instanceof Term.Sum sum) {
            operation(
                    whole,
                    part,
                    Term.sum(sum.terms().stream().map(Nearby::squared).toList()));
        } else if (part instanceof Term.Call call && call.function().equals("ln")) {
            operation(whole, part, new Term.Call("log10", Math::log10, call.argument()));
            operation(whole, part, new Term.Quotient(call, Lines.ln(Term.of(2))));
        }
    }

    /** a in the place of 1 − a. */
    private void complement(Term.Sum sum, UnaryOperator<Term> whole) {
        if (sum.terms().size() == 2
                && sum.terms().get(0).equals(Term.of(1))
                && sum.terms().get(1) instanceof Term.Negative n) {
            operation(whole, sum, n.of());
        }
    }

    private static Term square(Term of) {
        return new Term.Power(of, Term.of(2));
    }

    /** Squared with its sign before it: −y becomes −y². */
    private static Term squared(Term term) {
        return term instanceof Term.Negative n ? new Term.Negative(square(n.of())) : square(term);
    }

    /** What else there is of the same neuron or weight. */
    private void quantities(Trace trace, Cell c) {
        boolean isGradient = c.quantity() == Quantity.WEIGHT_GRADIENT || c.quantity() == Quantity.BIAS_GRADIENT;
        boolean isUpdated = c.quantity().isUpdated();
        Stream<Cell> near = isGradient
                ? Stream.of(
                        c.parameter(),
                        c.parameter()
                                .as(
                                        c.parameter().quantity() == Quantity.WEIGHT
                                                ? Quantity.UPDATED_WEIGHT
                                                : Quantity.UPDATED_BIAS),
                        Cell.loss(),
                        Cell.activation(c.layer(), c.row()),
                        Cell.preActivation(c.layer(), c.row()))
                : isUpdated
                        ? Stream.of(c.parameter().gradient())
                        : c.quantity() == Quantity.LOSS
                                ? Stream.of(Cell.delta(trace.network().depth(), 1))
                                : Stream.of(
                                        Cell.preActivation(c.layer(), c.row()),
                                        Cell.activation(c.layer(), c.row()),
                                        Cell.delta(c.layer(), c.row()),
                                        Cell.bias(c.layer(), c.row()),
                                        Cell.loss());
        near.filter(trace::has).filter(n -> !n.equals(c)).forEach(n -> add(Slip.OTHER_QUANTITY, Lines.name(n)));
        if (c.quantity() == Quantity.DELTA && c.layer() == trace.network().depth()) {
            add(Slip.OTHER_QUANTITY, Lines.name(Cell.target(c.row())));
            add(Slip.OTHER_QUANTITY, Lines.slope(c.layer(), c.row()));
        }
        if (!isUpdated && trace.update().isPresent()) {
            add(Slip.UPDATED_WEIGHT, Term.of("next_" + c.ascii()));
        }
    }

    /** Another activation than that of the layer. */
    private void activations(Trace trace, Cell c) {
        Network network = trace.network();
        if (c.quantity() != Quantity.ACTIVATION) {
            return;
        }
        Term z = Lines.name(c.as(Quantity.PRE_ACTIVATION));
        Stream.of(Activation.SIGMOID, Activation.TANH, Activation.RELU)
                .filter(other -> other != network.layer(c.layer()).activation())
                .forEach(other -> add(Slip.OPERATION, new Term.Call(other.symbol(), other::value, z)));
    }

    /** The formula of another loss, and that of this one with 1 − y for y. */
    private void losses(Lines lines, Cell c) {
        if (c.quantity() != Quantity.LOSS) {
            return;
        }
        Network network = lines.trace().network();
        List<Term> squares = new ArrayList<>();
        List<Term> logarithms = new ArrayList<>();
        List<Term> swapped = new ArrayList<>();
        for (int i = 1; i <= network.size(network.depth()); i++) {
            Term y = Lines.name(Cell.target(i));
            Term a = Lines.name(Cell.activation(network.depth(), i));
            squares.add(square(lines.residual(i)));
            logarithms.add(new Term.Negative(Term.product(y, Lines.ln(a))));
            swapped.add(new Term.Negative(Term.product(Lines.complement(y), Lines.ln(a))));
            swapped.add(new Term.Negative(Term.product(y, Lines.ln(Lines.complement(a)))));
        }
        if (!lines.isSquare()) {
            add(Slip.OPERATION, new Term.Quotient(Term.sum(squares), Term.of(2)));
            add(Slip.OPERATION, Term.sum(swapped));
        }
        add(Slip.OPERATION, Term.sum(logarithms));
    }

    /** A factor that does not belong into a gradient, and products with a factor of another kind. */
    private void tooMuch(Lines lines, Cell c) {
        boolean isWeight = c.quantity() == Quantity.WEIGHT_GRADIENT;
        if (!isWeight && c.quantity() != Quantity.BIAS_GRADIENT && c.quantity() != Quantity.DELTA) {
            return;
        }
        List<Term> factors = new ArrayList<>();
        if (lines.trace().has(Cell.rate())) {
            factors.add(Lines.name(Cell.rate()));
        }
        if (isWeight) {
            Term weight = Lines.name(c.parameter());
            Term error = Lines.name(Cell.delta(c.layer(), c.row()));
            Term input = Lines.name(Cell.activation(c.layer() - 1, c.column()));
            factors.add(weight);
            if (c.layer() > 1) {
                factors.add(Lines.slope(c.layer() - 1, c.column()));
            }
            add(Slip.OTHER_QUANTITY, Term.product(weight, input));
            add(Slip.OTHER_QUANTITY, Term.product(weight, error));
            add(Slip.OTHER_QUANTITY, Term.product(Lines.name(Cell.loss()), input));
            add(Slip.OTHER_QUANTITY, Term.product(error, Lines.complement(input)));
        }
        for (Term factor : factors) {
            Term more = Term.product(line, factor);
            found.add(Change.replaced(Slip.TOO_MUCH, more, line, factor, Likelihood.NEAR));
        }
    }
}
