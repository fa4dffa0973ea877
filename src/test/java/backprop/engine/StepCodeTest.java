package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of NumPy of all steps, run one after the other from what is given, come to the numbers of the steps. */
class StepCodeTest {
    private static final double RATE = 0.3;

    static Stream<Arguments> pairs() {
        return Stream.of(Activation.values())
                .flatMap(hidden -> Stream.of(Activation.values()).map(output -> new Activation[] {hidden, output}))
                .flatMap(pair -> Stream.of(Loss.values()).map(loss -> Arguments.of(pair[0], pair[1], loss)))
                .filter(arguments ->
                        takes((Loss) arguments.get()[2], (Activation) arguments.get()[1]));
    }

    /** Whether the outputs of a small network of this activation stay where the loss has a logarithm. */
    private static boolean takes(Loss loss, Activation output) {
        return switch (loss) {
            case MSE, SQUARED_ERROR, MEAN_SQUARED_ERROR -> true;
            case BINARY_CROSS_ENTROPY -> output == Activation.SIGMOID || output == Activation.SOFTMAX;
            case CROSS_ENTROPY ->
                output == Activation.SIGMOID || output == Activation.SOFTMAX || output == Activation.SOFTPLUS;
        };
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyLineComesToTheNumbersOfItsStep(Activation hidden, Activation output, Loss loss) {
        Trace trace = trace(hidden, output, loss);
        Map<String, Matrix> variables = given(trace);
        for (Step step : trace.steps()) {
            NumPyLine.run(step.code(), variables);
            for (Map.Entry<String, Matrix> result : results(step).entrySet()) {
                double[][] found = Objects.requireNonNull(variables.get(result.getKey()), result.getKey())
                        .toArray();
                double[][] expected = result.getValue().toArray();
                assertThat(found).as(step.code()).hasSameDimensionsAs(expected);
                for (int i = 0; i < found.length; i++) {
                    for (int j = 0; j < found[i].length; j++) {
                        assertThat(Math.abs(found[i][j] - expected[i][j]))
                                .as("%s: %s beside %s", step.code(), found[i][j], expected[i][j])
                                .isLessThanOrEqualTo(1e-12 * Math.max(1, Math.abs(expected[i][j])));
                    }
                }
            }
        }
    }

    private static Trace trace(Activation hidden, Activation output, Loss loss) {
        SplittableRandom random = new SplittableRandom((hidden.fileName() + output.fileName()).hashCode());
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(numbers(random, 3, 2), numbers(random, 3, 1), hidden));
        layers.add(new Layer(numbers(random, 2, 3), numbers(random, 2, 1), output));
        Sample sample = new Sample(numbers(random, 2, 1), Matrix.column(0.25, 0.75));
        return Trace.of(new Network(layers, loss), sample, RATE);
    }

    private static Matrix numbers(SplittableRandom random, int rows, int columns) {
        return Matrix.zero(rows, columns).map(zero -> 2 * random.nextDouble() - 1);
    }

    private static Map<String, Matrix> given(Trace trace) {
        Map<String, Matrix> variables = new HashMap<>(
                Map.of("x", trace.sample().input(), "y", trace.sample().target(), "eta", Matrix.column(RATE)));
        for (int l = 1; l <= trace.network().depth(); l++) {
            variables.put("W" + l, trace.network().layer(l).weights());
            variables.put("b" + l, trace.network().layer(l).biases());
        }
        return variables;
    }

    private static Map<String, Matrix> results(Step step) {
        int l = step.layer();
        if (step instanceof Descend descend) {
            Map<String, Matrix> all = new HashMap<>();
            for (int k = 1; k <= descend.after().depth(); k++) {
                all.put("W" + k, descend.after().layer(k).weights());
                all.put("b" + k, descend.after().layer(k).biases());
            }
            return all;
        }
        String name = switch (step.quantity()) {
            case PRE_ACTIVATION -> "z";
            case ACTIVATION -> "a";
            case DELTA -> "delta";
            case WEIGHT_GRADIENT -> "dW";
            case BIAS_GRADIENT -> "db";
            default -> "";
        };
        return Map.of(name.isEmpty() ? "loss" : name + l, step.result());
    }
}
