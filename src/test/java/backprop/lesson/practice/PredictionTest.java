package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.Examples;
import backprop.document.NetworkDocument;
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
}
