package backprop.lesson.slip;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.lesson.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The numbers that get into the place of another. */
final class Replacements {
    /** Of wider layers only the nearest neurons are taken for one another. */
    static final int FEW = 32;

    private static final Pattern SLOPE = Pattern.compile("slope(\\d{1,4})\\[(\\d{1,6})]");
    private static final Pattern SIZE = Pattern.compile("n(\\d{1,4})");

    /** What stands in the place of a number. */
    record Replacement(Slip slip, Term by) {}

    private final Trace trace;
    private final Network network;
    private final List<Replacement> found = new ArrayList<>();

    private Replacements(Lines lines) {
        this.trace = lines.trace();
        this.network = trace.network();
    }

    /** What can get into the place of the number with this name. */
    static List<Replacement> of(Lines lines, String name) {
        Replacements all = new Replacements(lines);
        Matcher slope = SLOPE.matcher(name);
        Matcher size = SIZE.matcher(name);
        Optional<Cell> cell = lines.cell(name);
        if (slope.matches()) {
            all.slope(Integer.parseInt(slope.group(1)), Integer.parseInt(slope.group(2)));
        } else if (size.matches()) {
            all.size(Integer.parseInt(size.group(1)));
        } else if (cell.isPresent()) {
            all.cell(cell.get());
        }
        return all.found;
    }

    private void add(Slip slip, Term by) {
        found.add(new Replacement(slip, by));
    }

    private void add(Slip slip, Cell by) {
        if (trace.has(by)) {
            add(slip, Lines.name(by));
        }
    }

    /** All others of so many, the nearest two of many. */
    static List<Integer> others(int i, int size) {
        return IntStream.rangeClosed(1, size)
                .filter(k -> k != i && (size <= FEW || Math.abs(k - i) == 1))
                .boxed()
                .toList();
    }

    private void cell(Cell c) {
        switch (c.quantity()) {
            case INPUT, ACTIVATION -> {
                if (c.quantity() == Quantity.ACTIVATION) {
                    add(Slip.Z_FOR_A, c.as(Quantity.PRE_ACTIVATION));
                }
                layers(c.layer(), l -> rows(l, c.row(), k -> add(Slip.WRONG_LAYER, Cell.activation(l, k))));
                rows(c, network.size(c.layer()));
            }
            case PRE_ACTIVATION -> {
                add(Slip.NEGATED_ARGUMENT, new Term.Negative(Lines.name(c)));
                add(Slip.A_FOR_Z, c.as(Quantity.ACTIVATION));
                rows(c, network.size(c.layer()));
            }
            case DELTA -> {
                layers(c.layer(), l -> {
                    if (l > 0) {
                        rows(l, c.row(), k -> add(Slip.WRONG_LAYER, Cell.delta(l, k)));
                    }
                });
                rows(c, network.size(c.layer()));
            }
            case TARGET -> rows(c, network.size(network.depth()));
            case BIAS, BIAS_GRADIENT, UPDATED_BIAS -> rows(c, network.size(c.layer()));
            case WEIGHT, WEIGHT_GRADIENT, UPDATED_WEIGHT -> weight(c);
            default -> {
                // A loss and a rate are not taken for one another.
            }
        }
    }

    private void rows(Cell c, int size) {
        for (int k : others(c.row(), size)) {
            add(Slip.NEIGHBOUR, new Cell(c.quantity(), c.layer(), k, 0));
        }
    }

    private void layers(int own, IntConsumer other) {
        IntStream.rangeClosed(0, network.depth()).filter(l -> l != own).forEach(other);
    }

    /** The same row of another layer; in one that has no such row, any. */
    private void rows(int layer, int row, IntConsumer each) {
        int size = network.size(layer);
        IntStream rows = row <= size ? IntStream.of(row) : IntStream.rangeClosed(1, size);
        rows.forEach(each);
    }

    private void weight(Cell c) {
        boolean isWeight = c.quantity() == Quantity.WEIGHT;
        if (c.row() != c.column()) {
            add(Slip.TRANSPOSE, new Cell(c.quantity(), c.layer(), c.column(), c.row()));
        }
        if (isWeight) {
            add(Slip.UPDATED_WEIGHT, c.as(Quantity.UPDATED_WEIGHT));
            layers(c.layer(), l -> {
                if (l > 0) {
                    add(Slip.WRONG_LAYER, Cell.weight(l, c.row(), c.column()));
                }
            });
        }
        Slip other = isWeight ? Slip.WRONG_ROW : Slip.NEIGHBOUR;
        for (int k : others(c.row(), network.size(c.layer()))) {
            add(other, new Cell(c.quantity(), c.layer(), k, c.column()));
        }
        for (int k : others(c.column(), network.size(c.layer() - 1))) {
            add(other, new Cell(c.quantity(), c.layer(), c.row(), k));
        }
    }

    private void slope(int l, int i) {
        if (l < 1 || l > network.depth() || i < 1 || i > network.size(l)) {
            return;
        }
        Activation activation = network.layer(l).activation();
        Term a = Lines.name(Cell.activation(l, i));
        Term z = Lines.name(Cell.preActivation(l, i));
        add(Slip.RESIDUAL_TIMES_A, a);
        if (activation == Activation.SIGMOID || activation.isVectorValued()) {
            add(Slip.RESIDUAL_TIMES_A, Lines.complement(a));
            add(Slip.RESIDUAL_TIMES_A, new Term.Power(a, Term.of(2)));
            add(Slip.RESIDUAL_TIMES_A, Lines.complement(new Term.Power(a, Term.of(2))));
            add(Slip.SIGN, Term.product(a, Term.sum(List.of(Term.of(1), a))));
            add(Slip.Z_FOR_A, Term.product(z, Lines.complement(z)));
        } else if (activation == Activation.TANH) {
            add(Slip.RESIDUAL_TIMES_A, Lines.complement(a));
            add(Slip.RESIDUAL_TIMES_A, new Term.Power(a, Term.of(2)));
            add(Slip.RESIDUAL_TIMES_A, Term.product(a, Lines.complement(a)));
            add(Slip.Z_FOR_A, Lines.complement(new Term.Power(z, Term.of(2))));
        }
        add(Slip.Z_FOR_A, z);
        if (l == network.depth()) {
            Term y = Lines.name(Cell.target(i));
            add(Slip.RESIDUAL_TIMES_A, Term.product(y, Lines.complement(y)));
        }
        if (!activation.isVectorValued()) {
            add(Slip.SLOPE_AT_A, slopeAt(activation, a));
            add(Slip.NEGATED_ARGUMENT, slopeAt(activation, new Term.Negative(z)));
        }
        Term own = Lines.slope(l, i);
        add(Slip.SLOPE_TWICE, Term.product(own, own));
        for (int k : others(i, network.size(l))) {
            add(Slip.NEIGHBOUR, Lines.slope(l, k));
        }
        layers(l, other -> {
            if (other > 0) {
                rows(other, i, k -> add(Slip.WRONG_LAYER, Lines.slope(other, k)));
            }
        });
    }

    private static Term slopeAt(Activation activation, Term argument) {
        return new Term.Call(activation.symbol() + "′", activation::slope, argument);
    }

    private void size(int l) {
        layers(l, other -> add(Slip.WRONG_LAYER, Term.of("n" + other)));
    }
}
