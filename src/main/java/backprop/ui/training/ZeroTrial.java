package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Trace;
import backprop.training.Accumulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some steps on the mean of two samples, with the place of the gradient zeroed before each of them and without.
 *
 * @param cells the weights and biases
 * @param first ∂ℒ/∂θ of the first sample before the first step, in the order of the cells
 * @param second that of the second sample
 * @param zeroed the steps as they should be
 * @param forgotten the steps when nobody zeroes
 */
record ZeroTrial(
        List<Cell> cells,
        List<Double> first,
        List<Double> second,
        List<Accumulation.Step> zeroed,
        List<Accumulation.Step> forgotten) {
    /** How many steps are made. */
    static final int STEPS = 6;

    /** More weights and biases than these are too many to be told one by one. */
    static final int MOST = 2000;

    static ZeroTrial of(Network network, Sample first, Sample second, double rate) {
        List<Cell> cells = network.learningCells();
        List<Sample> both = List.of(first, second);
        return new ZeroTrial(
                cells,
                gradient(network, first, cells),
                gradient(network, second, cells),
                Accumulation.steps(network, both, rate, STEPS, true),
                Accumulation.steps(network, both, rate, STEPS, false));
    }

    private static List<Double> gradient(Network network, Sample sample, List<Cell> cells) {
        Trace trace = Trace.of(network, sample);
        return cells.stream().map(cell -> trace.value(cell.gradient())).toList();
    }

    /** What is added up over the samples. */
    double sum(int place) {
        return first.get(place) + second.get(place);
    }

    /** What is gone down: the mean over the samples. */
    double mean(int place) {
        return zeroed.get(0).gradient().get(place);
    }

    /** The place of the largest mean gradient of a layer. */
    int largest(int layer) {
        return IntStream.range(0, cells.size())
                .filter(k -> cells.get(k).layer() == layer)
                .boxed()
                .max(Comparator.comparingDouble(k -> Math.abs(mean(k))))
                .orElseThrow();
    }

    /** What stands in the place of a gradient at a step, from 1, when nobody zeroes: {@code 0.1 + 0.2 = 0.3}. */
    String forgotten(int place, int step, DoubleFunction<String> text) {
        List<String> terms = new ArrayList<>();
        for (int t = 0; t < step; t++) {
            terms.add(text.apply(forgotten.get(t).gradient().get(place)));
        }
        String sum = text.apply(forgotten.get(step - 1).accumulated().get(place));
        return terms.stream().map(t -> t.startsWith("-") ? "(" + t + ")" : t).collect(Collectors.joining(" + ")) + " = "
                + sum;
    }
}
