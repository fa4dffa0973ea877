package backprop.picture.flow;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import org.jspecify.annotations.Nullable;

/** What the parts of an experiment are called on screen. */
public final class FlowNames {
    private FlowNames() {}

    /** An activation as one says it: {@code ReLU}, {@code linear}. */
    public static String of(Activation activation) {
        return switch (activation) {
            case IDENTITY -> "linear";
            case RELU -> "ReLU";
            case LEAKY_RELU -> "leaky ReLU";
            case ELU -> "ELU";
            case GELU -> "GELU";
            case SILU -> "SiLU";
            case SIGMOID, TANH, SOFTPLUS, SOFTMAX -> activation.fileName();
        };
    }

    /** An initialiser as one says it: {@code Xavier}, {@code normal(0.1)}. */
    public static String of(Initialiser initialiser) {
        if (initialiser instanceof Initialiser.Xavier) {
            return "Xavier";
        } else if (initialiser instanceof Initialiser.He) {
            return "He";
        }
        return initialiser instanceof Initialiser.LeCun ? "LeCun" : initialiser.fileName();
    }

    /** The activations of an experiment: {@code ReLU, linear output}. */
    public static String of(Experiment experiment) {
        String hidden = of(experiment.activation());
        return experiment.output() == experiment.activation()
                ? hidden
                : hidden + ", " + of(experiment.output()) + " output";
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
