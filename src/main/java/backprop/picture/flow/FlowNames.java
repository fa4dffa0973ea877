package backprop.picture.flow;

import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.picture.Names;
import org.jspecify.annotations.Nullable;

/** What the parts of an experiment are called on screen. */
public final class FlowNames {
    private FlowNames() {}

    /** The activations of an experiment: {@code ReLU, linear output}. */
    public static String of(Experiment experiment) {
        String hidden = Names.of(experiment.activation());
        return experiment.output() == experiment.activation()
                ? hidden
                : hidden + ", " + Names.of(experiment.output()) + " output";
    }

    /** Why δ of a layer is exactly 0; null if it is not. */
    public static @Nullable String reason(Flow flow, int layer) {
        if (flow.layer(layer).deltaNorm() != 0) {
            return null;
        }
        if (flow.deadOutput()) {
            return flow.layer(flow.depth()).size() == 1 ? "dead output unit" : "dead output units";
        }
        int first = flow.depth();
        while (flow.layer(first).deltaNorm() != 0) {
            first--;
        }
        if (first == flow.depth()) {
            return "the output is the target";
        }
        return flow.layer(first).deadUnits() == flow.layer(first).size()
                ? "every unit of layer " + first + " is dead"
                : "nothing reaches layer " + first;
    }
}
