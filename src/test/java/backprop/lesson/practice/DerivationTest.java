package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.lesson.Block;
import backprop.lesson.Lesson;
import backprop.lesson.Lessons;
import backprop.lesson.text.Calculation;
import backprop.lesson.text.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line is right in whatever form it is written, and a turned sign is told from anything else. */
class DerivationTest {
    private static final Derivation SIGMOID = new Derivation(
            List.of(new Derivation.Variable("a", 0.1, 0.9), new Derivation.Variable("y", 0.1, 0.9)),
            List.of(),
            List.of(new Derivation.Line(
                    Prose.of("The gradient"),
                    "g",
                    Calculation.read("(a-y)/(a*(1-a))"),
                    Prose.of("One fraction."),
                    Form.ANY)),
            List.of());

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
        assertThat(SIGMOID.mark(0, written)).as(written).isInstanceOfAny(Marking.Wrong.class, Marking.Slipped.class);
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
                        Marking.Unreadable.class, m -> assertThat(m.says()).contains("the letters a, y"));
    }

    private static Derivation derivation(String lesson, int number) {
        return Lessons.bundled().find(lesson).orElseThrow().blocks().stream()
                .filter(Block.Guided.class::isInstance)
                .map(b -> ((Block.Guided) b).derivation())
                .skip(number - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** What a letter stands for is known: each of these was multiplied out by hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "F+n3*n2+n2*n1",
                "2*F - n1*n0",
                "2F-n0 n1",
                "n1*n0+2*(n2*n1+n3*n2)",
                "n3 n2 + n2 n1 + F",
                "F+F-n1*n0"
            })
    void anAnswerIsRightThatEqualsTheModelUnderTheDefinitions(String written) {
        assertThat(derivation("twice-the-forward", 1).mark(4, written)).isInstanceOf(Marking.Right.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2*F", "F+n3*n2", "2*F+n1*n0", "2*F-n2*n1", "3*F-n1*n0"})
    void anAnswerThatDiffersUnderTheDefinitionsIsWrong(String written) {
        assertThat(derivation("twice-the-forward", 1).mark(4, written))
                .isInstanceOfAny(Marking.Wrong.class, Marking.Slipped.class);
    }

    @Test
    void whatIsAskedForIsNoAnswerToItself() {
        assertThat(derivation("twice-the-forward", 1).mark(1, "F").says()).contains("F is what is asked for");
        assertThat(derivation("twice-the-forward", 1).mark(3, "F")).isInstanceOf(Marking.Right.class);
        assertThat(derivation("sigmoid-cross-entropy", 1).mark(0, "sigma(z)")).isInstanceOf(Marking.Coarse.class);
        assertThat(derivation("sigmoid-cross-entropy", 1).mark(1, "sigma'(z)")).isInstanceOf(Marking.Coarse.class);
        assertThat(derivation("sigmoid-cross-entropy", 1).mark(2, "σ'(z)")).isInstanceOf(Marking.Coarse.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sigmoid-cross-entropy; 2; 1; -y/a + (1-y)/(1-a); (a-y)/(a-a^2)",
                "sigmoid-cross-entropy; 2; 3; (a-y)/(a*(1-a))*a*(1-a); a-y",
                "sigmoid-cross-entropy; 2; 3; a*(1-y)-y*(1-a); -y+a",
                "sigmoid-cross-entropy; 1; 2; exp(-z)/(1+exp(-z))^2; (1-sigma(z))*sigma(z)",
                "sigmoid-cross-entropy; 1; 2; e^(-z)/(1+e^(-z))^2; sigma(z)-sigma(z)^2",
                "softmax; 1; 2; (u*S - u*u)/S^2; (1-u/S)*u/S",
                "softmax; 2; 1; -y/a*a*(1-a); y*(a-1)",
                "softmax; 2; 4; -y*(1-a)+(1-y)*a; -(y-a)",
                "twice-the-forward; 1; 5; 2*F-(2*F-n1*n0); n0*n1"
            })
    void whereAFormIsAskedForAnEqualLineInAnotherIsNotYetRight(
            String lesson, int number, int line, String unfinished, String right) {
        Derivation derivation = derivation(lesson, number);
        assertThat(derivation.mark(line, unfinished))
                .isInstanceOfSatisfying(
                        Marking.Coarse.class, m -> assertThat(m.says()).startsWith("Equal, but not yet"));
        assertThat(derivation.mark(line, right)).isInstanceOf(Marking.Right.class);
    }

    /** Two lines for the same left side ask for another form: the line before is not taken again. */
    @Test
    void noLineOfALessonTakesTheOneBeforeItAgain() {
        int pairs = 0;
        for (Lesson lesson : Lessons.bundled().lessons()) {
            for (Block block : lesson.blocks()) {
                if (block instanceof Block.Guided guided) {
                    List<Derivation.Line> lines = guided.derivation().lines();
                    for (int i = 1; i < lines.size(); i++) {
                        Derivation.Line before = lines.get(i - 1);
                        if (before.left().equals(lines.get(i).left())) {
                            pairs++;
                            assertThat(guided.derivation()
                                            .mark(i, before.right().text())
                                            .isRight())
                                    .as("%s, line %d", lesson.id(), i + 1)
                                    .isFalse();
                        }
                    }
                }
            }
        }
        assertThat(pairs).isEqualTo(3);
    }

    @Test
    void eulersNumberAndAnEmptyFieldAreUnderstood() {
        Derivation sigmoid = derivation("sigmoid-cross-entropy", 1);
        assertThat(sigmoid.mark(0, "1/(1+e^(-z))")).isInstanceOf(Marking.Right.class);
        assertThat(sigmoid.mark(0, " ").says()).startsWith("The field is empty. Write");
        assertThat(sigmoid.mark(0, "hello").says())
                .contains("hello is not known")
                .contains("for example");
    }

    private static Derivation letters(double from, double to, String right, Form form) {
        return new Derivation(
                List.of(new Derivation.Variable("a", from, to), new Derivation.Variable("b", from, to)),
                List.of(new Derivation.Definition("F", Calculation.read("a+b"))),
                List.of(new Derivation.Line(Prose.of("?"), "g", Calculation.read(right), Prose.of("?"), form)));
    }

    /** |a − 2| + |3 − a| is 1 from 2 to 3 and nowhere else. */
    @Test
    void lettersTakeTheValuesOfTheirRangeAlone() {
        String one = "abs(a-2)+abs(3-a)";
        assertThat(letters(2, 3, "1", Form.ANY).mark(0, one)).isInstanceOf(Marking.Right.class);
        assertThat(letters(2, 3.5, "1", Form.ANY).mark(0, one)).isInstanceOf(Marking.Wrong.class);
        assertThat(letters(1.5, 3, "1", Form.ANY).mark(0, one)).isInstanceOf(Marking.Wrong.class);
        assertThat(letters(2, 3, "abs(a-2.5)", Form.ANY).mark(0, "a-2.5")).isInstanceOf(Marking.Wrong.class);
    }

    /** A thousand is right to a millionth, which is a thousand millionths of itself. */
    @Test
    void whatRoundingCanMakeIsEqual() {
        Derivation large = letters(1000, 1001, "a", Form.ANY);
        assertThat(large.mark(0, "a+0.0000009")).isInstanceOf(Marking.Right.class);
        assertThat(large.mark(0, "a+0.0000011")).isInstanceOf(Marking.Wrong.class);
        assertThat(large.mark(0, "-a-0.0000009").says()).contains("sign is turned");
        Derivation small = letters(0.001, 0.002, "a", Form.ANY);
        assertThat(small.mark(0, "a+0.0000000009")).isInstanceOf(Marking.Right.class);
        assertThat(small.mark(0, "a+0.0000000011")).isInstanceOf(Marking.Wrong.class);
    }

    @Test
    void whatIsSaidNamesTheModelLineAndTheLetters() {
        Derivation sum = letters(1, 2, "a+b", Form.ANY);
        assertThat(sum.mark(0, " a+b ")).isEqualTo(new Marking.Right(""));
        assertThat(sum.mark(0, "b+a")).isEqualTo(new Marking.Right("That equals a+b."));
        assertThat(sum.mark(0, "a-b"))
                .isEqualTo(new Marking.Wrong("Not equal: at a random point the two sides have different values."));
        assertThat(sum.mark(0, ""))
                .isEqualTo(
                        new Marking.Unreadable("The field is empty. Write the right side of the line with the letters"
                                + " a, b, F; for example 2*a/(1+a^2)."));
        assertThat(sum.mark(0, "a+").says())
                .endsWith("Write it with the letters a, b, F, the signs + - * / ^ ( ), exp"
                        + " and ln; for example 2*a/(1+a^2).");
        assertThat(Form.titles())
                .containsExactly(
                        "any",
                        "one fraction",
                        "no fraction",
                        "sum of letters",
                        "product",
                        "written out",
                        "no exponential");
    }
}
