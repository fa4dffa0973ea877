package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.training.Recipe;
import backprop.training.Run;
import backprop.training.Symmetry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes of equal first weights after some steps.
 *
 * @param steps how many were made; fewer than wanted if the run stopped
 * @param run that of the trial
 * @param network after the steps
 * @param twins the groups of units that are still alike
 * @param gradients the mean ∂ℒ/∂W of each layer, row by row
 */
record TwinTrial(int steps, Run run, Network network, List<Symmetry.Twins> twins, List<double[]> gradients) {
    /** Numbers that agree so far are equal: far above what rounding leaves, far below what is added. */
    private static final double TOLERANCE = 1e-9;

    /** What is added where a weight is to differ. */
    static final double NOISE = 0.01;

    /** What the first weights are. */
    enum Start {
        EQUAL("nothing", "Every weight begins alike, so each unit of a layer is given the same sum."),
        ONE(
                "0.01 on one weight",
                "W⁽¹⁾₁,₁ alone begins 0.01 higher: unit 1 of layer 1 parts from the others, which stay twins."),
        ALL("noise on every weight", "Each weight begins a little of chance apart, of deviation 0.01."),
        BIAS("other biases", "The weights begin alike, the biases of layer 1 at 0.01, 0.02 and so on."),
        DRAWN("drawn weights", "The weights begin as the initialiser of the run draws them.");

        private final String title;
        private final String reason;

        Start(String title, String reason) {
            this.title = title;
            this.reason = reason;
        }

        String title() {
            return title;
        }

        String reason() {
            return reason;
        }

        Network of(Recipe recipe, double value) {
            Network equal = Symmetry.equalWeights(recipe.start(), value);
            return switch (this) {
                case EQUAL -> equal;
                case ONE -> equal.with(Cell.weight(1, 1, 1), value + NOISE);
                case ALL -> Symmetry.broken(equal, NOISE, recipe.seed());
                case BIAS -> withBiases(equal);
                case DRAWN -> recipe.start();
            };
        }

        private static Network withBiases(Network equal) {
            Network other = equal;
            for (int i = 1; equal.layer(1).hasBiases() && i <= equal.size(1); i++) {
                other = other.with(Cell.bias(1, i), NOISE * i);
            }
            return other;
        }
    }

    /** Makes so many steps after a recipe, from other first weights. */
    static TwinTrial of(Recipe recipe, Start start, double value, int steps) {
        Run run = Run.of(recipe.withStart(start.of(recipe, value)));
        int made = run.advance(steps);
        Network network = run.progress().network();
        List<double[]> gradients = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            gradients.add(Histogram.GRADIENTS.values(network, recipe.training(), l));
        }
        return new TwinTrial(made, run, network, Symmetry.of(network, TOLERANCE), gradients);
    }

    /** The group of a unit, from 0, or −1. */
    int group(int layer, int unit) {
        List<Symmetry.Twins> here = at(layer);
        for (int k = 0; k < here.size(); k++) {
            if (here.get(k).units().contains(unit)) {
                return k;
            }
        }
        return -1;
    }

    private List<Symmetry.Twins> at(int layer) {
        return twins.stream().filter(t -> t.layer() == layer).toList();
    }

    /** Of each hidden layer, how many units it has and as how many they count: {@code Layer 1: 12 units count as 1.} */
    String summary() {
        StringBuilder words = new StringBuilder();
        for (int l = 1; l < network.depth(); l++) {
            int alike = at(l).stream().mapToInt(t -> t.units().size() - 1).sum();
            int size = network.size(l);
            words.append(l == 1 ? "" : " ").append("Layer ").append(l).append(": ");
            words.append(
                    alike == 0
                            ? size == 1 ? "one unit, which has no twin." : "no twins among its " + size + " units."
                            : size + " units count as " + (size - alike) + ", since "
                                    + at(l).stream().map(TwinTrial::range).collect(Collectors.joining(" and "))
                                    + " are twins.");
        }
        return words.length() == 0 ? "There is no hidden layer, so there are no twins." : words.toString();
    }

    private static String range(Symmetry.Twins twins) {
        List<Integer> units = twins.units();
        int first = units.get(0);
        int last = units.get(units.size() - 1);
        return last - first == units.size() - 1
                ? first + " to " + last
                : units.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
