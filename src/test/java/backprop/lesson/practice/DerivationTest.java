package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.lesson.text.Calculation;
import backprop.lesson.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line is right in whatever form it is written, and a turned sign is told from anything else. */
class DerivationTest {
    private static final Derivation SIGMOID = new Derivation(
            List.of(new Derivation.Variable("a", 0.1, 0.9), new Derivation.Variable("y", 0.1, 0.9)),
            List.of(new Derivation.Line(
                    Prose.of("The gradient"), "g", Calculation.read("(a-y)/(a*(1-a))"), Prose.of("One fraction."))));

    @ParameterizedTest
    @ValueSource(
            strings = {"(a-y)/(a*(1-a))", "-y/a + (1-y)/(1-a)", "(a − y) / (a − a^2)", "(a-y)/a/(1-a)", "(a-y)/(a(1-a))"
            })
    void everyEqualFormIsRight(String written) {
        assertThat(SIGMOID.mark(0, written)).as(written).isInstanceOf(Marking.Right.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-y", "(a-y)/(a*(1+a))", "(a-y)/(a*(1-a)) + 0.000001", "0", "1/0"})
    void whatIsNotEqualIsWrong(String written) {
        assertThat(SIGMOID.mark(0, written)).as(written).isInstanceOf(Marking.Wrong.class);
    }

    @Test
    void aTurnedSignIsNamed() {
        assertThat(SIGMOID.mark(0, "(y-a)/(a*(1-a))").says()).contains("sign is turned");
        assertThat(SIGMOID.mark(0, "a-y").says()).doesNotContain("sign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(a-y", "a-*y", "a-t", "sin(a)"})
    void whatCannotBeReadIsNotHeldAgainstAnybody(String written) {
        assertThat(SIGMOID.mark(0, written))
                .as(written)
                .isInstanceOfSatisfying(
                        Marking.Unreadable.class, m -> assertThat(m.says()).contains("Letters: a, y."));
    }
}
