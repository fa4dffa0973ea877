package backprop.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program adds up in the place of a gradient, step by step, when it zeroes it before each step and when it forgets
 * to: then each step goes down the sum of all gradients so far, the oldest ones included.
 */
public final class Accumulation {
    private Accumulation() {}

    /**
     * One step of descent.
     *
     * @param network before it
     * @param loss the mean over the samples
     * @param gradient the mean ∂ℒ/∂θ of this step alone, parameter by parameter as in {@link Network#learningCells}
     * @param accumulated what stands in the place of the gradient and is gone down
     */
    public record Step(Network network, double loss, List<Double> gradient, List<Double> accumulated) {}

    /** So many steps on the mean of the samples, with or without zeroing. */
    public static List<Step> steps(Network start, List<Sample> samples, double rate, int count, boolean zeroes) {
        List<Step> steps = new ArrayList<>();
        List<Cell> cells = start.learningCells();
        double[] place = new double[cells.size()];
        Network network = start;
        for (int t = 0; t < count; t++) {
            Step step = step(network, samples, cells, place, zeroes);
            steps.add(step);
            for (int i = 0; i < place.length; i++) {
                Cell cell = cells.get(i);
                network = network.with(
                        cell, network.get(cell) - rate * step.accumulated().get(i));
            }
        }
        return List.copyOf(steps);
    }

    private static Step step(Network network, List<Sample> samples, List<Cell> cells, double[] place, boolean zeroes) {
        List<Trace> traces = samples.stream().map(s -> Trace.of(network, s)).toList();
        List<Double> gradient = new ArrayList<>();
        List<Double> accumulated = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            Cell cell = cells.get(i).gradient();
            double mean =
                    traces.stream().mapToDouble(trace -> trace.value(cell)).sum() / samples.size();
            place[i] = zeroes ? mean : place[i] + mean;
            gradient.add(mean);
            accumulated.add(place[i]);
        }
        double loss = traces.stream().mapToDouble(Trace::loss).sum() / samples.size();
        return new Step(network, loss, List.copyOf(gradient), List.copyOf(accumulated));
    }
}
