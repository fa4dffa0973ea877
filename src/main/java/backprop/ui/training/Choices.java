package backprop.ui.training;

import backprop.engine.Activation;
import backprop.training.Optimiser;
import backprop.training.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the menus offer, and what they call it. */
final class Choices {
    private Choices() {}

    /** Those of a hidden layer. */
    static List<Activation> activations() {
        return Arrays.stream(Activation.values())
                .filter(a -> !a.isVectorValued())
                .toList();
    }

    static List<Optimiser> optimisers() {
        return List.of(new Optimiser.Sgd(), Optimiser.Momentum.USUAL, Optimiser.RmsProp.USUAL, Optimiser.Adam.USUAL);
    }

    static Optional<Optimiser> optimiser(String word) {
        return optimisers().stream().filter(o -> o.word().equals(word)).findFirst();
    }

    static String title(Optimiser optimiser) {
        return switch (optimiser.word()) {
            case "sgd" -> "SGD";
            case "momentum" -> "momentum 0.9";
            case "rmsprop" -> "RMSProp";
            default -> "Adam";
        };
    }

    static List<Schedule> schedules() {
        return List.of(
                new Schedule.Constant(),
                new Schedule.Steps(500, 0.5),
                new Schedule.Exponential(0.999),
                new Schedule.Cosine(1500, 0.01));
    }

    static String title(Schedule schedule) {
        return switch (schedule.word()) {
            case "constant" -> "constant";
            case "steps" -> "half every 500";
            case "exponential" -> "0.999 a step";
            default -> "cosine, 1500";
        };
    }
}
