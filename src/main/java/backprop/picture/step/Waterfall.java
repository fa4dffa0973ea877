package backprop.picture.step;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the sum of a neuron adds up: z = Σⱼ wᵢⱼ aⱼ + bᵢ and then a = σ(z), or Σₖ wₖᵢ δₖ and then δ = Σ · σ′(z).
 *
 * @param cell the number that is made: an activation or the error of a hidden neuron
 * @param terms what is added, the largest first
 * @param sum z, or what comes back through the weights
 * @param slope σ′(z), by which the error is scaled; none for an activation
 * @param result a, or δ
 */
record Waterfall(Cell cell, List<Term> terms, double sum, Optional<Double> slope, double result) {
    /**
     * A product, or a bias.
     *
     * @param cell the weight, or the bias
     */
    record Term(Cell cell, double value) {}

    /** The sum behind a number, if it has one: of z, a and δ of hidden neurons. */
    static Optional<Waterfall> of(Trace trace, Cell cell) {
        int layer = cell.layer();
        Network network = trace.network();
        Quantity quantity = cell.quantity();
        boolean forward = quantity == Quantity.ACTIVATION || quantity == Quantity.PRE_ACTIVATION;
        if (layer > 0 && forward) {
            return Optional.of(forward(trace, layer, cell.row()));
        }
        return quantity == Quantity.DELTA && layer < network.depth()
                ? Optional.of(backward(trace, layer, cell.row()))
                : Optional.empty();
    }

    private static Waterfall forward(Trace trace, int layer, int row) {
        List<Term> terms = new ArrayList<>();
        for (int j = 1; j <= trace.network().size(layer - 1); j++) {
            Cell weight = Cell.weight(layer, row, j);
            terms.add(new Term(
                    weight,
                    trace.network().get(weight) * trace.activation(layer - 1).at(j)));
        }
        Cell bias = Cell.bias(layer, row);
        if (trace.network().has(bias)) {
            terms.add(new Term(bias, trace.network().get(bias)));
        }
        return new Waterfall(
                Cell.activation(layer, row),
                sorted(terms),
                trace.preActivation(layer).at(row),
                Optional.empty(),
                trace.activation(layer).at(row));
    }

    private static Waterfall backward(Trace trace, int layer, int row) {
        List<Term> terms = new ArrayList<>();
        for (int k = 1; k <= trace.network().size(layer + 1); k++) {
            Cell weight = Cell.weight(layer + 1, k, row);
            terms.add(new Term(
                    weight, trace.network().get(weight) * trace.delta(layer + 1).at(k)));
        }
        double sum = terms.stream().mapToDouble(Term::value).sum();
        double z = trace.preActivation(layer).at(row);
        double slope = trace.network().layer(layer).activation().slope(z);
        return new Waterfall(
                Cell.delta(layer, row),
                sorted(terms),
                sum,
                Optional.of(slope),
                trace.delta(layer).at(row));
    }

    private static List<Term> sorted(List<Term> terms) {
        return terms.stream()
                .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.value()))
                        .thenComparing(Term::cell))
                .toList();
    }
}
