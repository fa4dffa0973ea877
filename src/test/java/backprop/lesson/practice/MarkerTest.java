package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.lesson.LessonReader;
import backprop.lesson.slip.Misstep;
import backprop.lesson.slip.Slip;
import backprop.lesson.slip.Slips;
import backprop.lesson.text.Calculation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are read as people write them, right ones are right, and a slip is called by its name. */
class MarkerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.0136;0.0136",
                "0,0136;0.0136",
                "3/4;0.75",
                "1.36e-2;0.0136",
                "1,36·10^-2;0.0136",
                "−.5;-0.5",
                "1.36×10⁻²;0.0136",
                "3.7·10⁰;3.7"
            })
    void numbersAreReadAsPeopleWriteThem(String typed, double value) {
        assertThat(TypedNumber.read(typed))
                .hasValueSatisfying(n -> assertThat(n.value()).isEqualTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,234.5", "1.2.3", "abc", "1/0", "1e999", "NaN", "Infinity"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(TypedNumber.read(typed)).isEmpty();
    }

    /**
     * For the first and the last number of every step of random passes: its value is right, and each slip's value is called
     * by a name that gives it.
     */
    @ParameterizedTest
    @MethodSource("passes")
    void eachSlipIsNamed(Trace trace) {
        trace.steps().stream()
                .flatMap(s -> Stream.of(s.cell(0), s.cell(s.size() - 1)).distinct())
                .forEach(cell -> check(trace, cell));
    }

    static List<Trace> passes() {
        return List.of(
                RandomPass.of(List.of(2, 2, 2, 2), Activation.SIGMOID, Activation.SIGMOID, Loss.MSE, 1),
                RandomPass.of(List.of(2, 3, 2), Activation.TANH, Activation.SOFTMAX, Loss.CROSS_ENTROPY, 2),
                RandomPass.of(List.of(2, 2, 1), Activation.RELU, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY, 1));
    }

    private static void check(Trace trace, Cell cell) {
        Question question = Question.number(cell, 4);
        double exact = trace.value(cell);
        assertThat(Marker.mark(question, trace, Numerals.scientific(exact, 8)))
                .as("the right value of %s", cell)
                .isInstanceOf(Marking.Right.class);
        Map<Slip, List<Misstep>> all = Slips.of(trace, cell).stream().collect(Collectors.groupingBy(Misstep::slip));
        for (double value : all.values().stream()
                .flatMap(List::stream)
                .filter(slip -> slip.likelihood().compareTo(Misstep.Likelihood.NEAR) < 0)
                .mapToDouble(Misstep::value)
                .distinct()
                .toArray()) {
            Marking marking = Marker.mark(question, trace, Numerals.scientific(value, 8));
            if (Precision.matches(value, exact, 4)) {
                assertThat(marking).as("%s for %s is right", value, cell).isInstanceOf(Marking.Right.class);
            } else {
                assertThat(marking)
                        .as("%s for %s", value, cell)
                        .isInstanceOfSatisfying(
                                Marking.Slipped.class,
                                m -> assertThat(all.get(m.slip()))
                                        .anyMatch(s -> Precision.matches(value, s.value(), 4)));
            }
        }
    }

    @Test
    void theForgottenSlopeLeadsToTheSmallerQuestion() {
        Trace trace = RandomPass.likeTheWorkedExample(1);
        double arriving = trace.value(Cell.weight(2, 1, 2)) * trace.value(Cell.delta(2, 1));
        Marking marking = Marker.mark(Question.number(Cell.delta(1, 2), 4), trace, Double.toString(arriving));
        assertThat(marking).isInstanceOfSatisfying(Marking.Slipped.class, m -> {
            assertThat(m.slip()).isEqualTo(Slip.SLOPE_MISSING);
            assertThat(m.next())
                    .hasValueSatisfying(
                            q -> assertThat(((Question.Numeric) q).of().text()).isEqualTo("slope1[2]"));
        });
    }

    /** By hand: δ⁽²⁾₁ = 0.12539449…, δ⁽¹⁾₂ = 0.01357721…, ∂ℒ/∂W⁽¹⁾₁,₁ = 0.00060515…; 0.12539 is the same both ways. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "worked-example; delta2[1]; 0.1254; right; ''",
                "worked-example; delta2[1]; 0.1253; cut off; 0.1254.",
                "worked-example; delta2[1]; 0,1253; cut off; 0.1254.",
                "worked-example; delta2[1]; 1.253e-1; cut off; 0.1254.",
                "worked-example; delta2[1]; 0.12530; right; ''",
                "worked-example; delta2[1]; 1/8; wrong; ''",
                "worked-example; delta2[1]; 0.12539; right; ''",
                "worked-example; delta2[1]; 0.125393; right; ''",
                "worked-example; delta2[1]; 0.125; few; ''",
                "worked-example; delta1[2]; 0.0135; cut off; 0.0136",
                "worked-example; delta1[2]; 0.0136; few; ''",
                "worked-example; delta1[2]; 0.01357; cut off; 0.01358.",
                "worked-example; delta1[2]; 1.357e-2; cut off; 0.01358.",
                "worked-example; delta1[2]; 0.01358; right; ''",
                "worked-example; delta1[2]; 0.013576; right; ''",
                "worked-example; -delta2[1]; -0.1253; cut off; -0.1254.",
                "worked-example; -delta2[1]; −1,253·10^-1; cut off; -0.1254.",
                "worked-example; -delta2[1]; -0.1254; right; ''",
                "worked-example; -delta2[1]; -0.12; cut off; -0.13",
                "worked-example; -delta2[1]; -0.125; few; ''",
                "worked-example; dW1[1,1]; 6.051e-4; cut off; 0.0006052.",
                "worked-example; dW1[1,1]; 6.052e-4; right; ''"
            })
    void whatIsCutOffIsToldFromWhatIsRounded(String network, String of, String typed, String what, String says) {
        Trace trace = LessonReader.read("01-x.md", "```lesson\nnetwork: " + network + "\n```\n# X\n")
                .trace();
        Question question = new Question.Numeric(Ask.of("?"), Calculation.read(of), 4);
        Marking marking = Marker.mark(question, trace, typed);
        switch (what) {
            case "right" -> assertThat(marking).isInstanceOf(Marking.Right.class);
            case "wrong" -> assertThat(marking).isInstanceOf(Marking.Wrong.class);
            case "few" -> assertThat(marking).isInstanceOf(Marking.Coarse.class);
            default ->
                assertThat(marking).isInstanceOfSatisfying(Marking.Slipped.class, m -> {
                    assertThat(m.slips()).containsExactly(Slip.TRUNCATED);
                    assertThat(m.says()).contains(" it would be " + says);
                });
        }
    }

    @Test
    void fewerDigitsThanAskedForAreNoMistake() {
        Trace trace = RandomPass.likeTheWorkedExample(1);
        double exact = trace.value(Cell.activation(2, 1));
        String coarse = String.format(java.util.Locale.ROOT, "%.2f", exact);
        assertThat(Marker.mark(Question.number(Cell.activation(2, 1), 5), trace, coarse))
                .isInstanceOf(Marking.Coarse.class);
    }

    private static Marking worked(String cell, String typed) {
        NetworkDocument document = Examples.read("worked-example");
        Trace trace = Trace.of(document.network(), document.samples().get(0), 0.5);
        return Marker.mark(Question.number(Cell.parse(cell).orElseThrow(), 4), trace, typed);
    }

    /** δ⁽¹⁾₂ = 0.01357722: cut off to two digits and more it is named, to one it is the rounded number. */
    @Test
    void whatIsCutOffIsSaidToBe() {
        assertThat(worked("delta1[2]", "0.013"))
                .isEqualTo(new Marking.Slipped(
                        List.of(Slip.TRUNCATED),
                        "Cut off, not rounded. With 2 digits it would be 0.014; here 4 are asked for.",
                        Optional.empty()));
        assertThat(worked("delta1[2]", "0.01")).isEqualTo(new Marking.Coarse("Right so far. Give 4 digits."));
        assertThat(worked("delta1[2]", "0.014")).isEqualTo(new Marking.Coarse("Right so far. Give 4 digits."));
    }

    /** 0.13·0.60 = 0.078 for ∂ℒ/∂W⁽²⁾₁,₃ = 0.0752979: with two digits it could be too much else. */
    @Test
    void aRareSlipNeedsThreeDigitsToBeNamed() {
        assertThat(worked("dW2[1,3]", "0.0780"))
                .isInstanceOfSatisfying(
                        Marking.Slipped.class, m -> assertThat(m.slips()).containsExactly(Slip.ROUNDED_EARLY));
        assertThat(worked("dW2[1,3]", "0.078"))
                .isInstanceOfSatisfying(
                        Marking.Slipped.class, m -> assertThat(m.slips()).doesNotContain(Slip.ROUNDED_EARLY));
    }

    /** 2-2-2-1 has 4 + 2 + 4 + 2 + 2 + 1 = 15 parameters; with n₂ for n₃ as the last term, 16, a rare slip in a long sum. */
    @Test
    void aWholeNumberNeedsNoThirdDigit() {
        Trace trace = RandomPass.of(List.of(2, 2, 2, 1), Activation.TANH, Activation.TANH, Loss.MSE, 1);
        Question count = new Question.Numeric(Ask.of("?"), Calculation.read("parameters"), 0);
        assertThat(Marker.mark(count, trace, "15").isRight()).isTrue();
        assertThat(Marker.mark(count, trace, "16"))
                .isInstanceOfSatisfying(
                        Marking.Slipped.class, m -> assertThat(m.slip()).isEqualTo(Slip.WRONG_LAYER));
        Question third = new Question.Numeric(Ask.of("?"), Calculation.read("n3/3"), 0);
        assertThat(Marker.mark(third, trace, "0.333333").isRight()).isFalse();
    }

    /** What the solution prints is right where it has fewer digits than are asked for: 2 a⁽²⁾₁ = 1.60631601. */
    @Test
    void whatTheSolutionPrintsIsRight() {
        NetworkDocument document = Examples.read("worked-example");
        Trace trace = Trace.of(document.network(), document.samples().get(0), 0.5);
        Question twice = new Question.Numeric(Ask.of("?"), Calculation.read("2*a2[1]"), 9);
        assertThat(Marker.mark(twice, trace, "1.606316").isRight()).isTrue();
        assertThat(Marker.mark(twice, trace, "1.606317").isRight()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.135772, point", "0.00135772, point", "0.1359, point", "0.1360, term", "0, term", "-1.35772, point"})
    void aDecimalPointInTheWrongPlaceIsNamed(String typed, String word) {
        String says = word.equals("point")
                ? "The digits are right, the decimal point is not."
                : "Not so. No slip that the lab knows gives this number: take it term by term.";
        assertThat(worked("delta1[2]", typed)).isEqualTo(new Marking.Wrong(says));
    }

    /** x₂ is twice x₁, as the ½ would be; and in ∂ℒ/∂W⁽¹⁾₃,₁ W⁽²⁾₁,₃ = ½ besides. */
    @Test
    void severalSlipsOfOneNumberAreAllSaid() {
        requireSlips(
                "dW1[1,1]",
                "0.0012103",
                "x₁ = ?",
                "x₂ stands where x₁ belongs, the number of another neuron. Another slip gives the same number: a"
                        + " factor of two, the ½ of the loss in δ⁽¹⁾₁. To tell which, work out the number below: if you"
                        + " had it right, it is the other.",
                Slip.NEIGHBOUR,
                Slip.HALF_MISSING);
        requireSlips(
                "dW1[3,1]",
                "0.00150412",
                "x₁ = ?",
                "x₂ stands where x₁ belongs, the number of another neuron. Other slips give the same number: the"
                        + " weight is missing in δ⁽¹⁾₃; or a factor of two, the ½ of the loss in δ⁽¹⁾₃. To tell which,"
                        + " work out the number below: if you had it right, it is one of the others.",
                Slip.NEIGHBOUR,
                Slip.WEIGHT_MISSING,
                Slip.HALF_MISSING);
        requireSlips("z1[1]", "0.0275", "b⁽¹⁾₁ = ?", "The bias b⁽¹⁾₁ is missing.", Slip.BIAS_MISSING);
    }

    private static void requireSlips(String cell, String typed, String next, String says, Slip... slips) {
        assertThat(worked(cell, typed)).isInstanceOfSatisfying(Marking.Slipped.class, m -> {
            assertThat(m.slips()).containsExactly(slips);
            assertThat(m.says()).isEqualTo(says);
            assertThat(m.next().orElseThrow().ask().prompt().plain()).isEqualTo(next);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "%%; That is no number. Forms that can be read: 0.0125, 0,0125, 1/80, 1.25e-2.",
                "++; That is no number. Forms that can be read: 0.0125, 0,0125, 1/80, 1.25e-2.",
                "0.5*2; That is a formula. Work it out and type what comes of it: a number, for example 0.0125.",
                "half; Those are letters. Type a number, for example 0.0125."
            })
    void whatIsNoNumberIsToldWhatToType(String typed, String says) {
        assertThat(worked("delta1[2]", typed)).isEqualTo(new Marking.Unreadable(says));
    }
}
