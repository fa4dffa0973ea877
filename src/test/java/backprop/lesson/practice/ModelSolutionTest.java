package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.Prose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A number is shown with its symbols, with numbers in their place, and as it is; whatever else is asked, in words. */
class ModelSolutionTest {
    private static final Trace TRACE = RandomPass.likeTheWorkedExample(3);
    private static final Ask ASK = Ask.of("?");

    private static String lines(Question question) {
        return ModelSolution.of(question, TRACE).stream()
                .map(line -> line instanceof ModelSolution.Line.Words words
                        ? words.text().plain()
                        : ((ModelSolution.Line.Equation) line).spoken())
                .collect(Collectors.joining("; "));
    }

    @Test
    void aNumberOfThePassHasThreeEquations() {
        String delta = TRACE.text(Cell.delta(2, 1));
        String way = "δ⁽²⁾₁ in symbols; δ⁽²⁾₁ in numbers; δ⁽²⁾₁ = " + delta;
        Calculation of = Calculation.read("delta2[1]");
        assertThat(lines(Question.number(Cell.delta(2, 1), 4))).isEqualTo(way);
        assertThat(lines(new Question.Sign(ASK, of))).isEqualTo(way);
        assertThat(lines(new Question.ZeroOrNot(ASK, of))).isEqualTo(way);
        assertThat(lines(new Question.Blank(ASK, Cell.delta(2, 1), Cell.delta(2, 1), 4)))
                .isEqualTo(way);
        assertThat(ModelSolution.of(Cell.delta(2, 1), TRACE)).hasSize(3);
    }

    @Test
    void whatTheAuthorSaysStandsFirst() {
        Ask ask = new Ask(Prose.of("?"), List.of(), Optional.of(Prose.of("Start at the output.")));
        assertThat(lines(new Question.Numeric(ask, Calculation.read("delta2[1]"), 4)))
                .startsWith("Start at the output.; δ⁽²⁾₁ in symbols");
    }

    /** x₁ is given: there is no way to it. */
    @Test
    void whatHasNoLineIsSaidInWords() {
        assertThat(lines(Question.number(Cell.activation(0, 1), 2))).isEqualTo("x₁ = 0.50");
        assertThat(lines(new Question.Numeric(ASK, Calculation.read("n1*n0"), 0)))
                .isEqualTo("n1·n0 = 6");
        assertThat(lines(new Question.Choice(ASK, List.of(Prose.of("so")), 1, List.of())))
                .isEmpty();
        assertThat(lines(new Question.Choice(ASK, List.of(Prose.of("so")), 1, List.of(Prose.of("It is.")))))
                .isEqualTo("It is.");
    }
}
