package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.BatchPass;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradient that a run goes down is the mean of the gradients that a trace explains. */
class GradientTest {
    private static final double CLOSE = 1e-13;

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            for (int count : new int[] {1, 7, 64}) {
                pairs.add(Arguments.of(activation, Activation.IDENTITY, Loss.MSE, count));
                pairs.add(Arguments.of(activation, Activation.SOFTMAX, Loss.CROSS_ENTROPY, count));
                pairs.add(Arguments.of(Activation.TANH, activation, Loss.MSE, count));
            }
            pairs.add(Arguments.of(activation, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY, 40));
        }
        pairs.add(Arguments.of(Activation.TANH, Activation.SOFTMAX, Loss.BINARY_CROSS_ENTROPY, 40));
        return pairs.stream();
    }

    static Stream<Arguments> shapesAndCounts() {
        return Stream.of(
                        List.of(1, 1, 1),
                        List.of(2, 8, 8, 1),
                        List.of(3, 2, 3, 2),
                        List.of(4, 5, 9, 7, 6),
                        List.of(7, 1, 4, 3),
                        List.of(2, 40, 33, 4))
                .flatMap(sizes -> IntStream.rangeClosed(1, 40).mapToObj(count -> Arguments.of(sizes, count)));
    }

    /** A few samples, many, and one have loops of their own, with blocks that do not always fit. */
    @ParameterizedTest
    @MethodSource("shapesAndCounts")
    void noNumberOfNeuronsOrSamplesIsSpecial(List<Integer> sizes, int count) {
        requireMean(
                Trainings.network(sizes, Activation.TANH, Activation.TANH, Loss.MSE),
                Trainings.samples(count, sizes.get(0), sizes.get(sizes.size() - 1), 5));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void itIsTheMeanOverTheSamples(Activation hidden, Activation output, Loss loss, int count) {
        requireMean(Trainings.network(List.of(3, 6, 5, 3), hidden, output, loss), Trainings.samples(count, 3, 3, 5));
    }

    private static void requireMean(Network network, Samples samples) {
        int count = samples.size();
        BatchPass pass = BatchPass.of(network);
        pass.take(samples.inputs(), samples.targets(), IntStream.range(0, count).toArray(), 0, count);
        double mean = pass.gradient();
        List<Trace> traces =
                samples.list().stream().map(s -> Trace.of(network, s)).toList();
        assertThat(mean)
                .isCloseTo(traces.stream().mapToDouble(Trace::loss).average().orElseThrow(), within(CLOSE));
        assertThat(pass.loss()).isEqualTo(mean);
        for (int l = 1; l <= network.depth(); l++) {
            int layer = l;
            Matrix weights =
                    mean(traces.stream().map(t -> t.weightGradient(layer)).toList());
            Matrix biases = mean(traces.stream().map(t -> t.biasGradient(layer)).toList());
            double squares = traces.stream()
                    .mapToDouble(t -> Math.pow(t.delta(layer).norm(), 2))
                    .average()
                    .orElseThrow();
            assertThat(Matrix.of(pass.weightGradient(l)).minus(weights).norm()).isLessThan(CLOSE);
            assertThat(Matrix.column(pass.biasGradient(l)).minus(biases).norm()).isLessThan(CLOSE);
            assertThat(pass.deltaNorm(l)).isCloseTo(Math.sqrt(squares), within(CLOSE));
        }
    }

    /** Long rows of large numbers, behind layers without a bound, with one, and behind large inputs. */
    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "RELU", "TANH", "SIGMOID"})
    void largeNumbersCostNoDigits(Activation first) {
        Network drawn = Trainings.network(List.of(3, 6, 5, 3), Activation.TANH, Activation.TANH, Loss.MSE);
        for (double factor : new double[] {1, 8, 30, 400}) {
            Network network = drawn;
            for (int l = 1; l <= 3; l++) {
                Layer layer = drawn.layer(l);
                Matrix biases = layer.biases().map(b -> factor * (b + 0.5));
                network = network.with(
                        l, new Layer(layer.weights().scale(factor), biases, l == 1 ? first : Activation.TANH));
            }
            Network large = network;
            Samples samples = Trainings.samples(50, 3, 3, 5);
            List<Trace> traces =
                    samples.list().stream().map(s -> Trace.of(large, s)).toList();
            BatchPass pass = BatchPass.of(large);
            pass.take(
                    samples.inputs(), samples.targets(), IntStream.range(0, 50).toArray(), 0, 50);
            double mean = traces.stream().mapToDouble(Trace::loss).average().orElseThrow();
            assertThat(pass.gradient()).isCloseTo(mean, within(1e-12 * mean));
            for (int l = 1; l <= 3; l++) {
                int layer = l;
                Matrix weights =
                        mean(traces.stream().map(t -> t.weightGradient(layer)).toList());
                assertThat(Matrix.of(pass.weightGradient(l)).minus(weights).norm())
                        .isLessThanOrEqualTo(1e-10 * weights.norm());
            }
        }
    }

    /** 1 − tanh 20 is 8·10⁻¹⁸, and tanh 20 is 1. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50})
    void anOutputThatHasRoundedToItsTargetKeepsItsDistance(int count) {
        double[][] targets = new double[count][1];
        for (double[] target : targets) {
            target[0] = 1;
        }
        Samples samples = Samples.of(Trainings.samples(count, 1, 1, 5).inputs(), targets);
        for (Activation output : List.of(Activation.TANH, Activation.SIGMOID)) {
            Layer layer = new Layer(Matrix.of(new double[][] {{0.5}}), Matrix.column(new double[] {20}), output);
            Network network = new Network(List.of(layer), Loss.MSE);
            double expected = samples.list().stream()
                    .mapToDouble(s -> Trace.of(network, s).biasGradient(1).at(1))
                    .average()
                    .orElseThrow();
            BatchPass pass = BatchPass.of(network);
            pass.take(
                    samples.inputs(),
                    samples.targets(),
                    IntStream.range(0, count).toArray(),
                    0,
                    count);
            pass.gradient();
            assertThat(pass.biasGradient(1)[0]).isCloseTo(expected, within(-1e-12 * expected));
        }
    }

    private static Matrix mean(List<Matrix> matrices) {
        return matrices.stream().reduce(Matrix::plus).orElseThrow().scale(1.0 / matrices.size());
    }
}
