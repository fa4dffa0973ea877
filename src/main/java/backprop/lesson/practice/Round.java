package backprop.lesson.practice;

import backprop.engine.Activation;
import backprop.engine.Loss;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.flow.RandomState;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Questions on a fresh network. A seed gives the same again.
 *
 * @param trace the pass that they are about
 * @param questions in the order in which they can be answered
 */
public record Round(Trace trace, List<Question> questions) {
    public Round {
        questions = List.copyOf(questions);
    }

    /** Every number of a pass of 2-2-1 with sigmoids and the squared error, the gradients of all parameters included. */
    public static Round byHand(long seed) {
        return byHand(RandomPass.of(List.of(2, 2, 1), Activation.SIGMOID, Activation.SIGMOID, Loss.MSE, seed));
    }

    /** Every number of a pass, the gradients of all parameters included. */
    public static Round byHand(Trace trace) {
        return of(trace, s -> true);
    }

    /** The errors and the gradients of 2-3-1; what is computed on the way forward is given. */
    public static Round backward(long seed) {
        return of(RandomPass.likeTheWorkedExample(seed), s -> s.phase() == Step.Phase.BACKWARD);
    }

    private static Round of(Trace trace, Predicate<Step> asked) {
        List<Question> questions = new ArrayList<>();
        trace.steps().stream()
                .filter(s -> s.phase() != Step.Phase.UPDATE)
                .filter(asked)
                .flatMap(s -> IntStream.range(0, s.size()).mapToObj(s::cell))
                .forEach(c -> questions.add(Question.number(c, Question.DIGITS)));
        return new Round(trace, questions);
    }

    /** Parameters and multiply-adds of a network of three layers with 2 to 12 neurons each. */
    public static Round counting(long seed) {
        RandomState random = new RandomState(seed);
        List<Integer> sizes = IntStream.range(0, 4)
                .mapToObj(i -> 2 + (int) (11 * random.randomSample()))
                .toList();
        Trace trace = RandomPass.of(sizes, Activation.SIGMOID, Activation.SIGMOID, Loss.MSE, seed);
        return new Round(
                trace,
                List.of(
                        count("How many parameters?", "parameters", "Weights and biases of all layers."),
                        count("Multiply-adds of the forward pass?", "forward", "One for every weight."),
                        count("Multiply-adds of BP2?", "hidden", "Like forward, but without the first layer."),
                        count("BP2 and BP3 together?", "backward", "BP3 has as many as the forward pass."),
                        count(
                                "Centred differences for the whole gradient?",
                                "differences",
                                "Two forward passes for each parameter.")));
    }

    private static Question count(String ask, String name, String hint) {
        Ask words = new Ask(Prose.of(ask), List.of(Prose.of(hint)), Optional.empty());
        return new Question.Numeric(words, Calculation.read(name), 0);
    }
}
