package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.lesson.slip.Misstep;
import backprop.lesson.slip.Slip;
import backprop.lesson.slip.Slips;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "1.36×10⁻²;0.0136"
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

    /** For every number of random passes: its value is right, and each slip's value is called by a name that gives it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eachSlipIsNamed(long seed) {
        for (Trace trace : List.of(
                RandomPass.of(List.of(2, 3, 3, 2), Activation.SIGMOID, Activation.SIGMOID, Loss.MSE, seed),
                RandomPass.of(List.of(3, 3, 2), Activation.TANH, Activation.SOFTMAX, Loss.CROSS_ENTROPY, seed),
                RandomPass.of(
                        List.of(2, 2, 1), Activation.RELU, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY, seed))) {
            trace.steps().stream()
                    .flatMap(s -> IntStream.range(0, s.size()).mapToObj(s::cell))
                    .forEach(cell -> check(trace, cell));
        }
    }

    private static void check(Trace trace, Cell cell) {
        Question question = Question.number(cell, 4);
        double exact = trace.value(cell);
        assertThat(Marker.mark(question, trace, Numerals.scientific(exact, 8)))
                .as("the right value of %s", cell)
                .isInstanceOf(Marking.Right.class);
        for (Misstep slip : Slips.of(trace, cell)) {
            if (slip.likelihood() == Misstep.Likelihood.RARE) {
                continue;
            }
            Marking marking = Marker.mark(question, trace, Numerals.scientific(slip.value(), 8));
            if (Precision.matches(slip.value(), exact, 4)) {
                assertThat(marking).as("%s of %s is right", slip, cell).isInstanceOf(Marking.Right.class);
            } else {
                assertThat(marking)
                        .as("%s of %s", slip, cell)
                        .isInstanceOfSatisfying(
                                Marking.Slipped.class,
                                m -> assertThat(valuesOf(m.slip(), trace, cell))
                                        .anyMatch(v -> Precision.matches(slip.value(), v, 4)));
            }
        }
    }

    private static List<Double> valuesOf(Slip slip, Trace trace, Cell cell) {
        return Slips.of(trace, cell).stream()
                .filter(s -> s.slip() == slip)
                .map(Misstep::value)
                .toList();
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

    @Test
    void fewerDigitsThanAskedForAreNoMistake() {
        Trace trace = RandomPass.likeTheWorkedExample(1);
        double exact = trace.value(Cell.activation(2, 1));
        String coarse = String.format(java.util.Locale.ROOT, "%.2f", exact);
        assertThat(Marker.mark(Question.number(Cell.activation(2, 1), 5), trace, coarse))
                .isInstanceOf(Marking.Coarse.class);
    }
}
