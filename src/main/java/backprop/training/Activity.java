package backprop.training;

import backprop.engine.Activation;
import backprop.engine.Network;
import backprop.engine.Workspace;
import java.util.ArrayList;
import java.util.List;

/**
 * How often the units of the hidden layers have a slope to learn with, over some samples.
 *
 * <p>A unit is flat on a sample where σ′(z) = 0, and saturated where σ′(z) is below a twentieth of the steepest slope of
 * sigmoid or tanh. It is dead if it is flat on every sample, and saturated as a whole if it is so on more than half.
 */
final class Activity {
    private static final double SATURATED = 0.05;

    private final List<Unit> units = new ArrayList<>();

    /** A unit of a hidden layer, both from 1, and the samples, from 0, on which it is flat or saturated. */
    record Unit(int layer, int row, List<Integer> flat, List<Integer> saturated) {}

    private Activity() {}

    static Activity of(Network network, Samples samples) {
        Activity activity = new Activity();
        for (int l = 1; l < network.depth(); l++) {
            for (int i = 1; i <= network.size(l); i++) {
                activity.units.add(new Unit(l, i, new ArrayList<>(), new ArrayList<>()));
            }
        }
        Workspace pass = Workspace.of(network);
        for (int k = 0; k < samples.size(); k++) {
            pass.forward(samples.inputs()[k]);
            for (Unit unit : activity.units) {
                note(
                        unit,
                        network.layer(unit.layer()).activation(),
                        pass.preActivation(unit.layer())[unit.row() - 1],
                        k);
            }
        }
        return activity;
    }

    private static void note(Unit unit, Activation activation, double z, int sample) {
        if (activation.isVectorValued()) {
            return;
        }
        double slope = activation.slope(z);
        boolean bounded = activation.saturates();
        if (slope == 0) {
            unit.flat().add(sample);
        } else if (bounded && slope < SATURATED * activation.steepest()) {
            unit.saturated().add(sample);
        }
    }

    List<Unit> dead(int samples) {
        return units.stream().filter(unit -> unit.flat().size() == samples).toList();
    }

    List<Unit> saturated(int samples) {
        return units.stream()
                .filter(unit -> 2 * (unit.saturated().size() + unit.flat().size()) > samples)
                .filter(unit -> !unit.saturated().isEmpty())
                .toList();
    }
}
