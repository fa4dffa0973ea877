package backprop.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.Golden;
import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The experiment against NumPy's numbers. */
class GradientFlowTest {
    private static final double RELATIVE = 1e-9;

    static List<Golden> references() {
        return Golden.read("gradient-flow.json").items();
    }

    static Flow run(Golden reference) {
        List<Integer> sizes = IntStream.of(reference.get("sizes").items().stream()
                        .mapToInt(s -> (int) s.number())
                        .toArray())
                .boxed()
                .toList();
        Experiment experiment = new Experiment(
                sizes,
                Activation.named(reference.get("activation").text()).orElseThrow(),
                Activation.named(reference.get("output").text()).orElseThrow(),
                new Initialiser.Xavier(),
                false,
                Loss.MSE);
        return experiment.run((long) reference.get("seed").number());
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithNumPy(Golden reference) {
        Flow flow = run(reference);
        assertThat(flow.loss()).isCloseTo(reference.get("loss").number(), within(RELATIVE));
        close(flow.deltaNorms(), reference.get("delta_norms").numbers());
        close(flow.weightGradientNorms(), reference.get("dW_norms").numbers());
    }

    private static void close(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int l = 0; l < expected.length; l++) {
            assertThat(actual[l]).isCloseTo(expected[l], within(RELATIVE * Math.abs(expected[l])));
        }
    }

    @Test
    void aDeadOutputIsExactlyZeroAndItsRatioUndefined() {
        Flow flow = Experiment.classic(Activation.RELU).run(42);
        assertThat(flow.deltaNorms()).containsOnly(0);
        assertThat(flow.deadOutput()).isTrue();
        assertThat(flow.ratio()).isEmpty();
    }
}
