package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.lesson.Block;
import backprop.lesson.Lesson;
import backprop.lesson.Lessons;
import backprop.lesson.slip.Slip;
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

    /** Each made by hand, and typed as a learner would: the same kinds that are known of numbers. */
    @ParameterizedTest(name = "{0} {1}, line {2}: {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "sigmoid-cross-entropy; 1; 1; 1/(1+e^z); negated-argument; exp(z) stands where exp(−z) belongs",
                "sigmoid-cross-entropy; 1; 1; sigma(-z); negated-argument; the argument has the wrong sign",
                "sigmoid-cross-entropy; 1; 1; exp(-z); half-way; exp(−z) alone",
                "sigmoid-cross-entropy; 1; 1; e^-z; half-way; exp(−z) alone",
                "sigmoid-cross-entropy; 1; 1; 1-e^-z; operation sign; that of exp(−z)",
                "sigmoid-cross-entropy; 1; 1; 1+e^-z; operation; One over it is missing",
                "sigmoid-cross-entropy; 1; 1; 1/(1-e^-z); sign; that of exp(−z)",
                "sigmoid-cross-entropy; 1; 1; 1/e^(-z); path-missing; A term is missing: 1",
                "sigmoid-cross-entropy; 1; 1; tanh(z); other-quantity; That is tanh",
                "sigmoid-cross-entropy; 1; 2; -exp(-z)/(1+exp(-z))²; sign; The sign is turned",
                "sigmoid-cross-entropy; 1; 2; exp(-z)/(1+exp(-z)); half-way; the exponent 2",
                "sigmoid-cross-entropy; 1; 2; 1/(1+exp(-z))^2; factor-missing; What is missing: exp(−z)",
                "sigmoid-cross-entropy; 1; 2; 1/(1+exp(-z)); other-quantity; That is line 1 again",
                "sigmoid-cross-entropy; 1; 3; 1-sigma(z); residual-times-a; 1 − σ(z) is not the derivative",
                "sigmoid-cross-entropy; 1; 3; 1-sigma(z)^2; residual-times-a; 1 − σ(z)² is not",
                "sigmoid-cross-entropy; 1; 3; sigma(z)*(1+sigma(z)); sign; that of −σ(z)",
                "sigmoid-cross-entropy; 2; 1; -y/a; path-missing; (1 − y)/(1 − a)",
                "sigmoid-cross-entropy; 2; 1; -y/a-(1-y)/(1-a); sign; (1 − y)/(1 − a)",
                "sigmoid-cross-entropy; 2; 1; -(y*ln(a)+(1-y)*ln(1-a)); other-quantity; the loss itself",
                "sigmoid-cross-entropy; 2; 2; a-y; other-quantity; That will be line 4",
                "sigmoid-cross-entropy; 2; 2; y-a; factor-missing sign; What is missing: a·(1 − a)",
                "sigmoid-cross-entropy; 2; 2; (a-y)/a; residual-times-a path-missing; a is not the derivative",
                "sigmoid-cross-entropy; 2; 2; (a-y)*a*(1-a); operation; divide, do not multiply",
                "sigmoid-cross-entropy; 2; 3; 1-a; residual-times-a; 1 − a is not the derivative",
                "sigmoid-cross-entropy; 2; 3; y*(1-y); neighbour; The same slip twice. y stands where a belongs",
                "sigmoid-cross-entropy; 2; 4; y-a; sign; The sign is turned",
                "sigmoid-cross-entropy; 2; 4; (a-y)*a*(1-a); too-much; a factor too many: a·(1 − a)",
                "sigmoid-cross-entropy; 2; 4; (a-y)*a; too-much; a factor too many: a.",
                "sigmoid-cross-entropy; 2; 4; 2*(a-y); half-missing; A factor of two",
                "twice-the-forward; 1; 1; n1+n0; operation; multiply these, do not add them",
                "twice-the-forward; 1; 1; n2*n1; wrong-layer; n2 stands where n0 belongs",
                "twice-the-forward; 1; 1; n1*n0+n1; too-much; a term too many: n1",
                "twice-the-forward; 1; 3; n3*n2; path-missing; n2·n1",
                "twice-the-forward; 1; 3; F; other-quantity; That is line 2 again",
                "twice-the-forward; 1; 5; 2*F+n1*n0; sign; −n1·n0",
                "twice-the-forward; 1; 5; F-n1*n0; other-quantity; That is line 3 again",
                "softmax; 1; 1; S/u; operation; S/u is upside down",
                "softmax; 1; 2; (u*S-u*u)/S; half-way; the exponent 2",
                "softmax; 1; 2; (u*S-u*v)/S^2; neighbour; v stands where u belongs",
                "softmax; 1; 4; -v/S^2; factor-missing; What is missing: u",
                "softmax; 2; 1; -1/a; factor-missing; What is missing: y",
                "softmax; 2; 2; -y*a; operation; 1 − a stands where a belongs",
                "softmax; 2; 2; -y*a*(1-a); too-much; a factor too many: a.",
                "softmax; 2; 5; b-y; neighbour; b stands where a belongs"
            })
    void aSlipInAFormulaIsNamed(String lesson, int number, int line, String written, String slips, String says) {
        assertThat(derivation(lesson, number).mark(line - 1, written))
                .isInstanceOfSatisfying(Marking.Slipped.class, m -> {
                    assertThat(m.slips()).extracting(Slip::word).containsExactly(slips.split(" ", -1));
                    assertThat(m.says()).contains(says);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ay; Write * between letters: a*y.",
                "(a-y; A parenthesis is not closed.",
                "a-y); A parenthesis is closed that was not opened.",
                "g = a-y; Write the right side alone, without a sign =.",
                "[a-y]; Only round parentheses can be read.",
                "exp-a; A function takes parentheses: exp(-z).",
                "a-b; Cannot be read: b is not known."
            })
    void whatCannotBeReadIsAnsweredByWhatToWrite(String written, String says) {
        assertThat(SIGMOID.mark(0, written))
                .isInstanceOfSatisfying(
                        Marking.Unreadable.class,
                        m -> assertThat(m.says())
                                .isEqualTo(
                                        says + " Write it with the letters a, y, the signs + - * / ^ ( ), exp and ln;"
                                                + " for example 2*a/(1+a^2)."));
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
                List.of(new Derivation.Line(Prose.of("?"), "g", Calculation.read(right), Prose.of("?"), form)),
                List.of());
    }

    /** |a − 2| + |3 − a| is 1 from 2 to 3 and nowhere else. */
    @Test
    void lettersTakeTheValuesOfTheirRangeAlone() {
        String one = "abs(a-2)+abs(3-a)";
        assertThat(letters(2, 3, "1", Form.ANY).mark(0, one)).isInstanceOf(Marking.Right.class);
        assertThat(letters(2, 3.5, "1", Form.ANY).mark(0, one)).isInstanceOf(Marking.Wrong.class);
        assertThat(letters(1.5, 3, "1", Form.ANY).mark(0, one)).isInstanceOf(Marking.Wrong.class);
        assertThat(letters(2, 3, "abs(a-2.5)", Form.ANY).mark(0, "a-2.5").isRight())
                .isFalse();
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
        assertThat(sum.mark(0, "a-b").says()).isEqualTo("One sign is turned: that of b.");
        assertThat(sum.mark(0, "a+7"))
                .isEqualTo(new Marking.Wrong("Not equal: at a random point the two sides have different values,"
                        + " and no slip that the lab knows leads to this line."));
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
