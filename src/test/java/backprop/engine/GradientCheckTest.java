package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.GradientCheck.Result;
import backprop.engine.GradientCheck.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCheckTest {
    private static final Network WORKED = Networks.worked();
    private static final Sample SAMPLE = Networks.workedSample();

    @Test
    void everyGradientOfTheWorkedExampleAgreesToElevenDigits() {
        List<Result> results =
                GradientCheck.of(WORKED, SAMPLE, GradientCheck.DEFAULT_STEP).all();
        assertThat(results).hasSize(13).allSatisfy(r -> {
            assertThat(r.verdict()).isEqualTo(Verdict.AGREES);
            assertThat(r.error()).isLessThan(5e-11);
        });
    }

    @Test
    void aParameterItsGradientAndADeltaAreAllChecked() {
        GradientCheck check = GradientCheck.of(WORKED, SAMPLE, GradientCheck.DEFAULT_STEP);
        Trace trace = Trace.of(WORKED, SAMPLE);
        for (String name : List.of("W1[2,1]", "dW1[2,1]", "b1[3]", "db1[3]", "delta1[3]", "delta2[1]")) {
            Cell cell = Cell.parse(name).orElseThrow();
            Result result = check.check(cell);
            assertThat(result.cell()).isEqualTo(cell);
            assertThat(result.verdict()).isEqualTo(Verdict.AGREES);
            Cell gradient = cell.quantity().isParameter() ? cell.gradient() : cell;
            assertThat(result.gradient()).isEqualTo(trace.value(gradient));
        }
        assertThatThrownBy(() -> check.check(Cell.loss())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.01, 0.99, -1, 0})
    void aWrongGradientDisagrees(double factor) {
        Trace trace = Trace.of(WORKED, SAMPLE);
        for (double h : new double[] {1e-3, 1e-4, 1e-5, 1e-6}) {
            GradientCheck check = GradientCheck.of(trace, h, c -> factor * trace.value(c));
            assertThat(check.all()).extracting(Result::verdict).containsOnly(Verdict.DISAGREES);
        }
    }

    @Test
    void strongCurvatureIsNoFaultAndHidesNone() {
        // x = 10⁵ makes a step of 10⁻⁵ in W a step of 1 in z.
        Network network =
                new Network(List.of(Networks.layer(Activation.TANH, new double[][] {{1e-5}}, -0.5)), Loss.MSE);
        Sample sample = new Sample(Matrix.column(1e5), Matrix.column(-1));
        Trace trace = Trace.of(network, sample);
        Cell cell = Cell.weight(1, 1, 1);
        assertThat(GradientCheck.of(network, sample, 1e-5).check(cell).verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(GradientCheck.of(trace, 1e-5, c -> 1.01 * trace.value(c))
                        .check(cell)
                        .verdict())
                .isEqualTo(Verdict.DISAGREES);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 4e-6, -4e-6})
    void aUnitThatChangesSidesIsAKink(double bias) {
        Network network = new Network(
                List.of(
                        Networks.layer(Activation.RELU, new double[][] {{0}}, bias),
                        Networks.layer(Activation.IDENTITY, new double[][] {{2}}, 0)),
                Loss.MSE);
        Sample sample = new Sample(Matrix.column(1), Matrix.column(3));
        GradientCheck check = GradientCheck.of(network, sample, 1e-5);
        assertThat(check.check(Cell.bias(1, 1)).verdict()).isEqualTo(Verdict.KINK);
        assertThat(check.check(Cell.weight(2, 1, 1)).verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void anInfiniteLossIsSaidToBeSo() {
        Network network =
                new Network(List.of(Networks.layer(Activation.RELU, new double[][] {{1}}, -1)), Loss.CROSS_ENTROPY);
        Sample sample = new Sample(Matrix.column(0.5), Matrix.column(1));
        Result result = GradientCheck.of(network, sample, 1e-5).check(Cell.bias(1, 1));
        assertThat(result.verdict()).isEqualTo(Verdict.DISAGREES);
        assertThat(result.error()).isNotNaN();
        assertThat(result.reason()).contains("not finite");
    }

    @Test
    void aStepAcrossTheEdgeOfTheLossIsMadeSmaller() {
        // ln a has no value at a = 10⁻⁶ − 10⁻⁵.
        Network network = new Network(
                List.of(Networks.layer(Activation.IDENTITY, new double[][] {{0}}, 1e-6)), Loss.CROSS_ENTROPY);
        Sample sample = new Sample(Matrix.column(1), Matrix.column(1));
        assertThat(GradientCheck.of(network, sample, 1e-5).all())
                .extracting(Result::verdict)
                .containsOnly(Verdict.AGREES);
    }

    @Test
    void aStepMustBeAboveZero() {
        assertThatThrownBy(() -> GradientCheck.of(WORKED, SAMPLE, 0)).hasMessageContaining("step");
        assertThatThrownBy(() -> GradientCheck.of(WORKED, SAMPLE, Double.NaN)).hasMessageContaining("step");
    }
}
