package backprop.lesson.slip;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.lesson.slip.Misstep.Likelihood;
import backprop.lesson.slip.Replacements.Replacement;
import backprop.lesson.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Slips that concern a line as a whole: its sign, a factor of a convention, all numbers of one kind taken wrong. */
final class Wholes {
    private final Trace trace;
    private final Network network;
    private final Lines lines;
    private final List<Change> found = new ArrayList<>();

    Wholes(Lines lines) {
        this.trace = lines.trace();
        this.network = trace.network();
        this.lines = lines;
    }

    List<Change> of(Term line) {
        Term turned = new Term.Negative(line);
        add(Change.replaced(Slip.SIGN, turned, line, turned, Likelihood.WHOLE));
        weights(line);
        activations(line);
        return found;
    }

    List<Change> of(Cell cell) {
        Term line = lines.of(cell);
        of(line);
        switch (cell.quantity()) {
            case ACTIVATION -> activation(cell);
            case LOSS -> loss(line);
            case DELTA -> error(cell, line);
            default -> {
                // Nothing more that concerns the whole line.
            }
        }
        others(cell);
        return found;
    }

    private void add(Change change) {
        found.add(change);
    }

    /** Another number of the pass in the place of the one that is asked for. */
    private void others(Cell cell) {
        Term own = Lines.name(cell);
        Replacements.of(lines, cell.ascii()).stream()
                .filter(r -> r.slip() != Slip.NEGATED_ARGUMENT)
                .forEach(r -> add(Change.replaced(r.slip(), r.by(), own, r.by(), Likelihood.ONE_NUMBER)));
    }

    /** All names of a kind in a line, each replaced; nothing if there are not at least two. */
    private Optional<Term> all(Term line, Function<Cell, Optional<Term>> by) {
        int[] count = new int[1];
        Term changed = each(line, by, count);
        return count[0] > 1 ? Optional.of(changed) : Optional.empty();
    }

    private Term each(Term part, Function<Cell, Optional<Term>> by, int[] count) {
        if (part instanceof Term.Name name) {
            Optional<Term> other = lines.cell(name).flatMap(by);
            count[0] += other.isPresent() ? 1 : 0;
            return other.orElse(part);
        }
        List<Term> parts = part.parts().stream().map(p -> each(p, by, count)).toList();
        return parts.isEmpty() ? part : part.with(parts);
    }

    private void all(Slip slip, Term line, Function<Cell, Optional<Term>> by) {
        all(line, by).ifPresent(t -> add(Change.replaced(slip, /* line= */ t, /* part= */ line, t, Likelihood.WHOLE)));
    }

    private Optional<Term> known(Cell cell) {
        return Optional.of(cell).filter(trace::has).map(Lines::name);
    }

    private static boolean isWeight(Cell c) {
        return c.quantity() == Quantity.WEIGHT;
    }

    private void weights(Term line) {
        all(Slip.WEIGHT_MISSING, line, c -> isWeight(c) ? Optional.of(Term.of(1)) : Optional.empty());
        for (int l = 1; l <= network.depth(); l++) {
            int other = l;
            all(
                    Slip.WRONG_LAYER,
                    line,
                    c -> isWeight(c) && c.layer() != other
                            ? known(Cell.weight(other, c.row(), c.column()))
                            : Optional.empty());
        }
        all(Slip.UPDATED_WEIGHT, line, c -> isWeight(c) ? known(c.as(Quantity.UPDATED_WEIGHT)) : Optional.empty());
        List<Cell> weights = line.names().stream()
                .flatMap(n -> lines.cell(n).stream())
                .filter(Wholes::isWeight)
                .toList();
        if (weights.size() < 2) {
            return;
        }
        Cell first = weights.get(0);
        boolean isRow = weights.stream().allMatch(c -> c.row() == first.row());
        if (network.size(first.layer()) == network.size(first.layer() - 1)) {
            all(
                    Slip.TRANSPOSE,
                    line,
                    c -> isWeight(c)
                            ? known(Cell.weight(c.layer(), /* row= */ c.column(), /* column= */ c.row()))
                            : Optional.empty());
        }
        int size = isRow ? network.size(first.layer()) : network.size(first.layer() - 1);
        for (int k : Replacements.others(isRow ? first.row() : first.column(), size)) {
            all(
                    Slip.WRONG_ROW,
                    line,
                    c -> !isWeight(c)
                            ? Optional.empty()
                            : known(Cell.weight(c.layer(), isRow ? k : c.row(), isRow ? c.column() : k)));
        }
    }

    private static boolean isActivation(Cell c) {
        return c.quantity() == Quantity.ACTIVATION || c.quantity() == Quantity.INPUT;
    }

    private void activations(Term line) {
        all(Slip.INPUT_MISSING, line, c -> isActivation(c) ? Optional.of(Term.of(1)) : Optional.empty());
        all(
                Slip.Z_FOR_A,
                line,
                c -> c.quantity() == Quantity.ACTIVATION ? known(c.as(Quantity.PRE_ACTIVATION)) : Optional.empty());
        reversed(line, Wholes::isActivation);
        reversed(line, c -> c.quantity() == Quantity.DELTA);
        reversed(line, c -> c.quantity() == Quantity.TARGET);
        for (int l = 0; l <= network.depth(); l++) {
            int other = l;
            all(
                    Slip.WRONG_LAYER,
                    line,
                    c -> isActivation(c) && c.layer() != other
                            ? known(Cell.activation(other, c.row()))
                            : Optional.empty());
        }
    }

    /** The numbers of a layer taken in the wrong order: x₂ for x₁ and x₁ for x₂. */
    private void reversed(Term line, Predicate<Cell> kind) {
        all(
                Slip.NEIGHBOUR,
                line,
                c -> kind.test(c)
                        ? known(new Cell(c.quantity(), c.layer(), size(c) + 1 - c.row(), 0))
                        : Optional.empty());
    }

    private int size(Cell c) {
        return network.size(c.quantity() == Quantity.TARGET ? network.depth() : c.layer());
    }

    /** On the way from z to σ(z) there is e⁻ᶻ, and more. */
    private void activation(Cell cell) {
        Activation activation = network.layer(cell.layer()).activation();
        Term z = Lines.name(cell.as(Quantity.PRE_ACTIVATION));
        Term line = lines.of(cell);
        if (activation == Activation.SIGMOID) {
            sigmoid(z, line);
            Term exponential = Lines.exp(new Term.Negative(z));
            for (Term part : List.of(
                    exponential,
                    Term.sum(List.of(Term.of(1), exponential)),
                    Lines.exp(z),
                    lines.slopeLine(cell.layer(), cell.row()))) {
                boolean isSlope = part instanceof Term.Product;
                add(Change.replaced(
                        isSlope ? Slip.OPERATION : Slip.HALF_WAY,
                        /* line= */ part,
                        /* part= */ line,
                        part,
                        Likelihood.ONE_NUMBER));
            }
        }
    }

    /** 1/(1 − e⁻ᶻ), and without the fraction. */
    private void sigmoid(Term z, Term line) {
        Term difference = Lines.complement(Lines.exp(new Term.Negative(z)));
        for (Term by : List.of(difference, new Term.Quotient(Term.of(1), difference))) {
            add(Change.replaced(Slip.OPERATION, by, line, by, Likelihood.ONE_NUMBER));
        }
    }

    private int outputs() {
        return network.size(network.depth());
    }

    private void scaled(Slip slip, Term line, double by) {
        Term scaled = Term.product(Term.of(by), line);
        add(Change.replaced(slip, scaled, line, scaled, Likelihood.CONVENTION));
    }

    /** The factors that other books have in front of ℒ. */
    private void conventions(Term line) {
        scaled(Slip.HALF_MISSING, line, 2);
        scaled(Slip.HALF_MISSING, line, 0.5);
        if (outputs() == 1) {
            return;
        }
        scaled(Slip.MEAN, line, 1.0 / outputs());
        if (network.loss() == Loss.MEAN_SQUARED_ERROR) {
            scaled(Slip.MEAN, line, outputs());
            scaled(Slip.MEAN, line, outputs() / 2.0);
        } else if (lines.isSquare()) {
            scaled(Slip.MEAN, line, 2.0 / outputs());
        }
    }

    private void loss(Term line) {
        conventions(line);
    }

    private void error(Cell cell, Term line) {
        if (cell.layer() == network.depth() && lines.isShortcut()) {
            Term slope = Lines.slope(cell.layer(), cell.row());
            Term twice = Term.product(line, slope);
            add(Change.replaced(Slip.SLOPE_TWICE, twice, line, twice, Likelihood.WHOLE));
            for (Replacement r : lines.replacements(((Term.Name) slope).name())) {
                Term other = Term.product(line, r.by());
                add(Change.replaced(Slip.SLOPE_TWICE, other, line, other, Likelihood.NEAR));
            }
        }
        conventions(line);
        if (cell.layer() < network.depth()) {
            later(line, cell.layer() + 1);
        }
    }

    /** The same slip with the slope in every error signal of the layer after this one. */
    private void later(Term line, int layer) {
        if (network.layer(layer).activation().isVectorValued() || network.size(layer) > Replacements.FEW) {
            return;
        }
        List<Term> errors = IntStream.rangeClosed(1, network.size(layer))
                .mapToObj(i -> lines.of(Cell.delta(layer, i)))
                .toList();
        if (!(errors.get(0) instanceof Term.Product)) {
            return;
        }
        Activation activation = network.layer(layer).activation();
        later(Slip.SLOPE_MISSING, line, layer, errors, i -> Term.of(1));
        later(Slip.RESIDUAL_TIMES_A, line, layer, errors, i -> Lines.name(Cell.activation(layer, i)));
        later(
                Slip.SLOPE_AT_A,
                line,
                layer,
                errors,
                i -> new Term.Call(
                        activation.symbol() + "′", activation::slope, Lines.name(Cell.activation(layer, i))));
        later(Slip.SLOPE_TWICE, line, layer, errors, i -> Term.product(Lines.slope(layer, i), Lines.slope(layer, i)));
    }

    private void later(Slip slip, Term line, int layer, List<Term> errors, Function<Integer, Term> slope) {
        int[] count = new int[1];
        Term changed = each(
                line,
                c -> c.quantity() == Quantity.DELTA && c.layer() == layer
                        ? Optional.of(withSlope(errors.get(c.row() - 1), slope.apply(c.row())))
                        : Optional.empty(),
                count);
        Change change = Change.replaced(slip, changed, Lines.slope(layer, 1), slope.apply(1), Likelihood.BEFORE);
        add(change.madeIn(Cell.delta(layer, 1)));
        add(change.madeIn(Cell.delta(layer, 1)).turnedRound());
        if (slip == Slip.SLOPE_MISSING && line instanceof Term.Product) {
            Term own = line.parts().get(line.parts().size() - 1);
            Change both = new Change(
                    slip,
                    false,
                    withSlope(changed, slope.apply(1)),
                    Term.product(own, change.was()),
                    change.became(),
                    Optional.empty(),
                    Likelihood.BEFORE);
            add(both);
            add(both.turnedRound());
        }
    }

    /** A slope is the last factor of its error signal. */
    private static Term withSlope(Term error, Term slope) {
        return error.with(error.parts().size() - 1, slope);
    }
}
