package backprop.flow;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The changes that are tried on an unhealthy experiment, one at a time. */
final class Remedies {
    private Remedies() {}

    static List<Remedy> candidates(Experiment e, long seed) {
        return Stream.of(outputs(e, seed), initialisers(e, seed), activations(e, seed), depths(e, seed))
                .flatMap(remedies -> remedies)
                .toList();
    }

    private static Stream<Remedy> outputs(Experiment e, long seed) {
        Activation output = e.loss().usualOutput();
        String title = (output.isLinear() ? output.title() : output.fileName()) + " output";
        return e.output() == output
                ? Stream.empty()
                : Stream.of(new Remedy(
                        Remedy.Change.OUTPUT, title, e.withOutput(output).run(seed)));
    }

    private static Stream<Remedy> initialisers(Experiment e, long seed) {
        return Stream.<Initialiser>of(new Initialiser.He(), new Initialiser.Xavier())
                .filter(other -> !e.initialiser().equals(other))
                .map(other -> new Remedy(
                        Remedy.Change.INITIALISER,
                        (other instanceof Initialiser.He ? "He" : "Xavier") + " weights",
                        e.withInitialiser(other).run(seed)));
    }

    private static Stream<Remedy> activations(Experiment e, long seed) {
        return Stream.of(Activation.RELU, Activation.LEAKY_RELU, Activation.TANH)
                .filter(other -> e.depth() > 1 && e.activation() != other)
                .map(other -> new Remedy(
                        Remedy.Change.ACTIVATION,
                        other.fileName() + " in the hidden layers",
                        e.withActivation(other).run(seed)));
    }

    private static Stream<Remedy> depths(Experiment e, long seed) {
        if (e.depth() <= 2) {
            return Stream.empty();
        }
        List<Integer> fewer = shallower(e.sizes());
        String title = (fewer.size() - 1) + " layers instead of " + e.depth();
        return Stream.of(
                new Remedy(Remedy.Change.DEPTH, title, e.withSizes(fewer).run(seed)));
    }

    /** Half of the hidden layers, rounded down: the first ones. */
    private static List<Integer> shallower(List<Integer> sizes) {
        int hidden = sizes.size() - 2;
        List<Integer> fewer = new ArrayList<>(sizes.subList(0, 1 + hidden / 2));
        fewer.add(sizes.get(sizes.size() - 1));
        return fewer;
    }
}
