package backprop.training;

import backprop.engine.Layer;
import backprop.engine.Matrix;
import backprop.engine.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Units that begin alike and stay alike: if two units of a layer have the same weights in and out, they get the same
 * gradient, and no step tells them apart. What breaks it are weights that differ from the start.
 */
public final class Symmetry {
    private Symmetry() {}

    /** A group of units of one layer, from 1, which compute the same and get the same gradient. */
    public record Twins(int layer, List<Integer> units) {}

    /** The network with every weight at the same value and every bias at 0. */
    public static Network equalWeights(Network network, double value) {
        Network equal = network;
        for (int l = 1; l <= network.depth(); l++) {
            Layer layer = network.layer(l);
            Matrix weights = Matrix.zero(layer.size(), layer.inputs()).map(zero -> value);
            equal = equal.with(l, layer.with(weights, Matrix.zero(layer.size(), 1)));
        }
        return equal;
    }

    /** The network with a little of chance added to each weight, which breaks every symmetry. */
    public static Network broken(Network network, double deviation, long seed) {
        SplitMix random = new SplitMix(seed);
        Network broken = network;
        for (int l = 1; l <= network.depth(); l++) {
            Layer layer = network.layer(l);
            Matrix weights = layer.weights().map(w -> w + deviation * random.gaussian());
            broken = broken.with(l, layer.with(weights, layer.biases()));
        }
        return broken;
    }

    /**
     * The groups of at least two hidden units that are twins: the same row of weights and bias in, and the same column of
     * weights out, but for a distance of so much in any number.
     */
    public static List<Twins> of(Network network, double tolerance) {
        List<Twins> groups = new ArrayList<>();
        for (int l = 1; l < network.depth(); l++) {
            boolean[] placed = new boolean[network.size(l) + 1];
            for (int i = 1; i <= network.size(l); i++) {
                List<Integer> alike = placed[i] ? List.of() : alike(network, l, i, tolerance);
                alike.forEach(unit -> placed[unit] = true);
                if (alike.size() > 1) {
                    groups.add(new Twins(l, alike));
                }
            }
        }
        return List.copyOf(groups);
    }

    private static List<Integer> alike(Network network, int l, int first, double tolerance) {
        List<Integer> alike = new ArrayList<>(List.of(first));
        double[] numbers = numbers(network, l, first);
        for (int i = first + 1; i <= network.size(l); i++) {
            if (distance(numbers, numbers(network, l, i)) <= tolerance) {
                alike.add(i);
            }
        }
        return List.copyOf(alike);
    }

    /** All that is particular to a unit: its weights in, its bias and its weights out. */
    private static double[] numbers(Network network, int l, int i) {
        Matrix in = network.layer(l).weights();
        Matrix out = network.layer(l + 1).weights();
        double[] numbers = Arrays.copyOf(in.toArray()[i - 1], in.columns() + 1 + out.rows());
        numbers[in.columns()] = network.layer(l).biases().at(i);
        for (int k = 1; k <= out.rows(); k++) {
            numbers[in.columns() + k] = out.at(k, i);
        }
        return numbers;
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
