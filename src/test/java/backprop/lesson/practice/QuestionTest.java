package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.Examples;
import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Trace;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.Prose;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one can choose from, which of it is right, and why. The numbers are those of the worked example. */
class QuestionTest {
    private static final Ask ASK = Ask.of("Which?");
    private static final Trace TRACE = worked();

    private static Trace worked() {
        Network network = Examples.read("worked-example").network();
        return Trace.of(network, new Sample(Matrix.column(0.05, 0.1), Matrix.column(0.01)), 0.5);
    }

    private static String options(Question question) {
        return question.options().stream()
                .map(o -> o.key() + " " + o.label().plain())
                .collect(Collectors.joining("; "));
    }

    private static List<Prose> prose(String... texts) {
        return List.of(texts).stream().map(Prose::of).toList();
    }

    @Test
    void eachKindHasItsOptions() {
        Calculation delta = Calculation.read("delta2[1]");
        assertThat(options(new Question.Sign(ASK, delta))).isEqualTo("+ positive; - negative; 0 zero");
        assertThat(options(new Question.ZeroOrNot(ASK, delta))).isEqualTo("zero exactly zero; not not zero");
        assertThat(options(new Question.Largest(ASK, List.of(Cell.delta(1, 1), Cell.delta(1, 3)))))
                .isEqualTo("delta1[1] δ⁽¹⁾₁; delta1[3] δ⁽¹⁾₃");
        assertThat(options(new Question.Choice(ASK, prose("so", "not so"), 2, List.of())))
                .isEqualTo("1 so; 2 not so");
        assertThat(options(Question.number(Cell.delta(1, 1), 4))).isEmpty();
    }

    /** Two things are shown the other way round, many in any order but the right one; a single one stands alone. */
    @Test
    void thingsToOrderAreNeverInOrderAlready() {
        assertThat(options(new Question.Order(ASK, prose("first", "second")))).isEqualTo("2 second; 1 first");
        assertThat(options(new Question.Order(ASK, prose("alone")))).isEqualTo("1 alone");
        for (int k = 0; k < 200; k++) {
            Question order = new Question.Order(ASK, prose("a" + k, "b", "c"));
            assertThat(order.options())
                    .extracting(Option::key)
                    .containsExactlyInAnyOrder("1", "2", "3")
                    .isNotEqualTo(List.of("1", "2", "3"));
        }
        Question many = new Question.Order(
                ASK,
                IntStream.rangeClosed(1, 11)
                        .mapToObj(i -> Prose.of("item " + i))
                        .toList());
        assertThat(Marker.solution(many, TRACE)).isEqualTo("1,2,3,4,5,6,7,8,9,10,11");
        assertThat(Marker.mark(many, TRACE, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11").isRight())
                .isTrue();
        assertThat(Marker.mark(many, TRACE, "2,1,3,4,5,6,7,8,9,10,11").isRight())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"delta2[1], +", "y[1]-a2[1], -", "y[1]-y[1], 0", "x[1], +"})
    void aSignIsPositiveNegativeOrZero(String of, String right) {
        requireOnly(new Question.Sign(ASK, Calculation.read(of)), right);
    }

    @ParameterizedTest
    @CsvSource({"delta2[1], not", "y[1]-y[1], zero", "y[1]-a2[1], not"})
    void zeroIsToldFromTheRest(String of, String right) {
        requireOnly(new Question.ZeroOrNot(ASK, Calculation.read(of)), right);
    }

    private static void requireOnly(Question question, String right) {
        assertThat(question.options().stream()
                        .map(Option::key)
                        .filter(key -> Marker.mark(question, TRACE, key).isRight()))
                .containsExactly(right);
        assertThat(Marker.solution(question, TRACE)).isEqualTo(right);
    }

    /** −0.803158 + 0.01 has the larger size: what is largest is asked without the sign. */
    @Test
    void theLargestIsTheLargestInSize() {
        requireOnly(
                new Question.Largest(ASK, List.of(Cell.delta(1, 1), Cell.delta(1, 3), Cell.delta(1, 2))),
                Cell.delta(1, 3).ascii());
        Network turned = TRACE.network().with(Cell.weight(2, 1, 1), -0.5).with(Cell.weight(2, 1, 2), 0.4);
        Trace trace = Trace.of(turned, TRACE.sample());
        List<Cell> errors = List.of(Cell.delta(1, 2), Cell.delta(1, 1));
        assertThat(Marker.solution(new Question.Largest(ASK, errors), trace)).isEqualTo("delta1[1]");
    }

    @Test
    void aChoiceSaysWhy() {
        Question bare = new Question.Choice(ASK, prose("so", "not so"), 2, List.of());
        assertThat(Marker.mark(bare, TRACE, "2")).isEqualTo(new Marking.Right(""));
        assertThat(Marker.mark(bare, TRACE, "1")).isEqualTo(new Marking.Wrong("Not this one."));
        assertThat(Marker.mark(bare, TRACE, "3")).isEqualTo(new Marking.Unreadable("Choose one of the answers."));
        Question reasoned = new Question.Choice(ASK, prose("so", "not so"), 2, prose("It is too long.", "It fits."));
        assertThat(Marker.mark(reasoned, TRACE, " 2 ")).isEqualTo(new Marking.Right("It fits."));
        assertThat(Marker.mark(reasoned, TRACE, "1")).isEqualTo(new Marking.Wrong("It is too long."));
        assertThat(Marker.because(reasoned, TRACE)).isEqualTo("It fits.");
        assertThat(Marker.because(bare, TRACE)).isEmpty();
    }

    /** δ⁽²⁾₁ = (0.803158 − 0.01)·0.158095 and δ⁽¹⁾₃ = 0.5·0.125394·0.239902, worked out with NumPy. */
    @Test
    void anAnswerIsFollowedByItsArithmetic() {
        String delta = "δ⁽²⁾₁ = (0.803158 − 0.01)·0.803158·(1 − 0.803158) = 0.125394";
        Calculation of = Calculation.read("delta2[1]");
        assertThat(Marker.because(Question.number(Cell.delta(2, 1), 4), TRACE)).isEqualTo(delta);
        assertThat(Marker.because(new Question.Blank(ASK, Cell.delta(2, 1), Cell.delta(2, 1), 4), TRACE))
                .isEqualTo(delta);
        assertThat(Marker.because(new Question.Sign(ASK, of), TRACE)).isEqualTo(delta);
        assertThat(Marker.because(new Question.ZeroOrNot(ASK, of), TRACE)).isEqualTo(delta);
        assertThat(Marker.because(new Question.Sign(ASK, Calculation.read("x[2]")), TRACE))
                .isEqualTo("x₂ = 0.10");
        assertThat(Marker.because(new Question.Sign(ASK, Calculation.read("a2[1]-y[1]")), TRACE))
                .isEqualTo("a⁽²⁾₁ − y₁ = 0.793158");
        assertThat(Marker.because(new Question.Largest(ASK, List.of(Cell.delta(1, 1), Cell.delta(1, 3))), TRACE))
                .isEqualTo("δ⁽¹⁾₃ = 0.015041");
    }

    /** A solution has six digits, more if more are asked for, and a whole number has none after the point. */
    @Test
    void aSolutionHasEnoughDigits() {
        assertThat(Marker.solution(Question.number(Cell.delta(2, 1), 4), TRACE)).isEqualTo("1.25394e-01");
        assertThat(Marker.solution(Question.number(Cell.delta(2, 1), 8), TRACE)).isEqualTo("1.2539449e-01");
        assertThat(Marker.solution(new Question.Blank(ASK, Cell.delta(2, 1), Cell.delta(2, 1), 4), TRACE))
                .isEqualTo("1.25394e-01");
        assertThat(Marker.solution(new Question.Numeric(ASK, Calculation.read("n1*n0"), 0), TRACE))
                .isEqualTo("6");
        assertThat(Marker.solution(new Question.Choice(ASK, prose("a", "b"), 2, List.of()), TRACE))
                .isEqualTo("2");
    }
}
