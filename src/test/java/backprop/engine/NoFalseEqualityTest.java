package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a formula stands beside a number, they are equal, also for pairs that are allowed and make little sense. */
class NoFalseEqualityTest {
    static Stream<Arguments> pairs() {
        return Stream.of(Activation.values())
                .flatMap(a -> Stream.of(Loss.values())
                        .flatMap(loss -> Stream.of(1, 2).map(size -> Arguments.of(a, loss, size))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsWrittenIsWhatIsComputed(Activation activation, Loss loss, int size) {
        for (Trace trace : traces(activation, loss, size)) {
            for (Step step : trace.steps()) {
                for (int k = 0; k < step.size(); k++) {
                    Cell cell = step.cell(k);
                    double value = trace.value(cell);
                    double computed = trace.explain(cell).value(trace::value);
                    double written = trace.explain(cell).writtenValue(trace::value);
                    assertEqual(cell, trace, value, computed);
                    // 0 ln 0 and 0/0 have no value as they are written, and no number is claimed for them.
                    if (!Double.isNaN(written)) {
                        assertEqual(cell, trace, value, written);
                    }
                }
            }
        }
    }

    private static void assertEqual(Cell cell, Trace trace, double value, double other) {
        boolean equal = Double.compare(value, other) == 0
                || Math.abs(value - other) <= 1e-9 * Math.max(1, Math.max(Math.abs(value), Math.abs(other)));
        assertThat(equal)
                .as(
                        "%s = %s, but %s, for y = %s",
                        cell, value, other, trace.sample().target())
                .isTrue();
    }

    /** Two layers, the hidden one of the same activation, with every target at the ends that the loss takes. */
    private static List<Trace> traces(Activation activation, Loss loss, int size) {
        List<Trace> traces = new ArrayList<>();
        Layer hidden = new Layer(numbers(size, 2, 0.7), numbers(size, 1, 0.3), activation);
        Layer output = new Layer(numbers(size, size, -0.9), numbers(size, 1, 0.4), activation);
        Network network = new Network(List.of(hidden, output), loss);
        for (double first : new double[] {0, 0.25, 1}) {
            for (double second : new double[] {0, 1 - first, 1}) {
                Matrix target = size == 1 ? Matrix.column(first) : Matrix.column(first, second);
                if (loss.objectionTo(target).isEmpty()) {
                    traces.add(Trace.of(network, new Sample(Matrix.column(1, -2), target), 0.5));
                }
            }
        }
        assertThat(traces).isNotEmpty();
        return traces;
    }

    private static Matrix numbers(int rows, int columns, double first) {
        double[][] numbers = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                numbers[i][j] = first + 0.35 * i - 0.6 * j;
            }
        }
        return Matrix.of(numbers);
    }

    @Test
    void theShareOfOneUnitIsAlwaysOne() {
        Layer one = new Layer(Matrix.of(new double[][] {{0.5, -0.3}}), Matrix.column(0.1), Activation.SOFTMAX);
        for (Loss loss : Loss.values()) {
            for (double y : new double[] {0, 1}) {
                if (loss.objectionTo(Matrix.column(y)).isPresent()) {
                    continue;
                }
                Trace trace =
                        Trace.of(new Network(List.of(one), loss), new Sample(Matrix.column(1, 2), Matrix.column(y)));

                assertThat(trace.delta(1).at(1)).isZero();
                assertThat(trace.weightGradient(1)).isEqualTo(Matrix.zero(1, 2));
                assertThat(trace.biasGradient(1).at(1)).isZero();
                if (loss == Loss.BINARY_CROSS_ENTROPY && y == 0) {
                    assertThat(trace.loss()).isInfinite();
                    assertThat(trace.steps().get(2).meaning()).contains("infinite");
                }
            }
        }
    }
}
