package backprop.flow;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import java.util.ArrayList;
import java.util.List;

/** The changes that are tried on an unhealthy experiment, one at a time. */
final class Remedies {
    private Remedies() {}

    static List<Remedy> candidates(Experiment e, long seed) {
        List<Remedy> all = new ArrayList<>();
        Activation output = matching(e.loss());
        if (e.output() != output) {
            String title = (output == Activation.IDENTITY ? "linear" : output.fileName()) + " output";
            all.add(new Remedy(Remedy.Change.OUTPUT, title, e.withOutput(output).run(seed)));
        }
        for (Initialiser other : List.of(new Initialiser.He(), new Initialiser.Xavier())) {
            if (!e.initialiser().equals(other)) {
                String title = (other instanceof Initialiser.He ? "He" : "Xavier") + " weights";
                all.add(new Remedy(
                        Remedy.Change.INITIALISER,
                        title,
                        e.withInitialiser(other).run(seed)));
            }
        }
        for (Activation other : List.of(Activation.RELU, Activation.LEAKY_RELU, Activation.TANH)) {
            if (e.depth() > 1 && e.activation() != other) {
                String title = other.fileName() + " in the hidden layers";
                all.add(new Remedy(
                        Remedy.Change.ACTIVATION, title, e.withActivation(other).run(seed)));
            }
        }
        if (e.depth() > 2) {
            List<Integer> fewer = shallower(e.sizes());
            String title = (fewer.size() - 1) + " layers instead of " + e.depth();
            all.add(new Remedy(Remedy.Change.DEPTH, title, e.withSizes(fewer).run(seed)));
        }
        return all;
    }

    private static Activation matching(Loss loss) {
        return switch (loss) {
            case MSE -> Activation.IDENTITY;
            case BINARY_CROSS_ENTROPY -> Activation.SIGMOID;
            case CROSS_ENTROPY -> Activation.SOFTMAX;
        };
    }

    /** Half of the hidden layers, rounded down: the first ones. */
    private static List<Integer> shallower(List<Integer> sizes) {
        int hidden = sizes.size() - 2;
        List<Integer> fewer = new ArrayList<>(sizes.subList(0, 1 + hidden / 2));
        fewer.add(sizes.get(sizes.size() - 1));
        return fewer;
    }
}
