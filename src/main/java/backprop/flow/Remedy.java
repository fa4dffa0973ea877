package backprop.flow;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A change that brings ρ = ‖δ⁽¹⁾‖/‖δ⁽ᴸ⁾‖ nearer to 1, known since it was run on the same seed.
 *
 * @param title what is changed, as a command: {@code Linear output}
 * @param flow what the changed experiment gives
 */
public record Remedy(String title, Flow flow) {
    /** The changed experiment. */
    public Experiment experiment() {
        return flow.experiment();
    }

    /** The new ρ. */
    public OptionalDouble ratio() {
        return flow.ratio();
    }

    /** What helps, the best first. */
    static List<Remedy> of(Flow flow) {
        double before = distance(flow.ratio());
        return candidates(flow.experiment(), flow.seed()).stream()
                .filter(r -> distance(r.ratio()) < before)
                .sorted(Comparator.comparingDouble(r -> distance(r.ratio())))
                .toList();
    }

    /** How far ρ is from 1, in either direction. */
    private static double distance(OptionalDouble ratio) {
        return ratio.isPresent() ? Math.abs(Math.log(ratio.getAsDouble())) : Double.POSITIVE_INFINITY;
    }

    private static List<Remedy> candidates(Experiment e, long seed) {
        List<Remedy> all = new ArrayList<>();
        Activation output = matching(e.loss());
        if (e.output() != output) {
            String title = output == Activation.IDENTITY ? "Linear output" : "Output " + output.fileName();
            all.add(new Remedy(title, e.withOutput(output).run(seed)));
        }
        for (Initialiser other : List.of(new Initialiser.He(), new Initialiser.Xavier())) {
            if (!e.initialiser().equals(other)) {
                all.add(new Remedy(
                        "Weights " + other.fileName(), e.withInitialiser(other).run(seed)));
            }
        }
        for (Activation other : List.of(Activation.RELU, Activation.LEAKY_RELU, Activation.TANH)) {
            if (e.activation() != other && e.depth() > 1) {
                all.add(new Remedy(
                        "Hidden layers " + other.fileName(),
                        e.withActivation(other).run(seed)));
            }
        }
        if (e.depth() > 2) {
            all.add(new Remedy(
                    "Half the hidden layers", e.withSizes(shallower(e.sizes())).run(seed)));
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

    private static List<Integer> shallower(List<Integer> sizes) {
        int hidden = sizes.size() - 2;
        List<Integer> fewer = new ArrayList<>(sizes.subList(0, 1 + hidden / 2));
        fewer.add(sizes.get(sizes.size() - 1));
        return fewer;
    }
}
