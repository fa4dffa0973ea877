package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Step;
import backprop.engine.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PredictionTest {
    static List<String> examples() {
        return Examples.names();
    }

    private static Trace pass(String name) {
        NetworkDocument document = Examples.read(name);
        return Trace.of(document.network(), document.samples().get(0), 0.5);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyStepHasQuestionsWhoseSolutionsAreMarkedRight(String name) {
        Trace trace = pass(name);
        for (Step step : trace.steps()) {
            List<Question> questions = Prediction.of(trace, step);
            assertThat(questions).as(step.title()).isNotEmpty();
            for (Question question : questions) {
                String solution = Marker.solution(question, trace);
                assertThat(Marker.mark(question, trace, solution).isRight())
                        .as(step.title() + ": " + question)
                        .isTrue();
            }
        }
    }

    @Test
    void theErrorOfTheHiddenLayerIsAskedBySignThenLargestThenValue() {
        Trace trace = pass("worked-example");
        assertThat(Prediction.of(trace, trace.steps().get(6)))
                .extracting(q -> q.getClass().getSimpleName())
                .containsExactly("Sign", "Largest", "Numeric");
    }

    @Test
    void thePositiveActivationsOfASigmoidAreNotAskedForTheirSign() {
        Trace trace = pass("worked-example");
        assertThat(Prediction.of(trace, trace.steps().get(1)))
                .extracting(q -> q.getClass().getSimpleName())
                .containsExactly("Largest", "Numeric");
    }

    private static List<String> kinds(Trace trace, int step) {
        return Prediction.of(trace, trace.steps().get(step)).stream()
                .map(q -> q.getClass().getSimpleName())
                .toList();
    }

    private static Trace layer(Activation activation, double... biases) {
        double[][] weights = new double[biases.length][1];
        Network network =
                new Network(List.of(new Layer(Matrix.of(weights), Matrix.column(biases), activation)), Loss.MSE);
        return Trace.of(network, new Sample(Matrix.column(1), Matrix.zero(biases.length, 1)));
    }

    /** ReLU of −1 is exactly zero. */
    @Test
    void whereThereAreZerosOneAsksForThem() {
        assertThat(kinds(layer(Activation.RELU, -1, 2), 1)).containsExactly("ZeroOrNot", "Largest", "Numeric");
        assertThat(kinds(layer(Activation.RELU, 1, 2), 1)).containsExactly("Largest", "Numeric");
        assertThat(kinds(layer(Activation.RELU, -1, 2), 0)).containsExactly("Sign", "Largest", "Numeric");
    }

    @Test
    void theLargestIsAskedForWhereOneOfAtMostSixIs() {
        assertThat(kinds(layer(Activation.RELU, 1, 2, 3, 4, 5, 6), 1)).containsExactly("Largest", "Numeric");
        assertThat(kinds(layer(Activation.RELU, 1, 2, 3, 4, 5, 6, 7), 1)).containsExactly("Numeric");
        assertThat(kinds(layer(Activation.RELU, 1, 3, 3), 1)).containsExactly("Numeric");
        assertThat(kinds(layer(Activation.IDENTITY, 1, 3, -3), 1)).containsExactly("Sign", "Numeric");
        assertThat(kinds(layer(Activation.RELU, 3), 1)).containsExactly("Numeric");
    }
}
