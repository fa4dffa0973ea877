package backprop.lesson.practice;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The numbers of fresh networks, drawn once with {@code numpy.random.RandomState} and rounded half up to two decimals. */
class RandomPassTest {
    @Test
    void aSeedGivesTheNumbersThatNumPyDraws() {
        Trace three = RandomPass.likeTheWorkedExample(3);
        requireLayer(three, 1, 0.54, 0.33, 0.81, -0.2, -0.14, -0.12, 0.15, -0.22, 0.18);
        requireLayer(three, 2, -0.57, -0.55, -0.43, 0.19);
        requireSample(three, 0.5, 0.24, 1);
        Trace four = RandomPass.likeTheWorkedExample(4);
        requireLayer(four, 1, 0.87, 0.88, -0.66, -0.88, -0.3, -0.72, 0.36, 0.48, -0.34);
        requireSample(four, 0.81, 0.88, 0);
        assertThat(four.network().layers()).extracting(Layer::activation).containsOnly(Activation.SIGMOID);
    }

    /** A cross-entropy takes shares that sum to 1. */
    @Test
    void aCrossEntropyHasOneTargetOfOne() {
        requireSample(softmax(1), 0.91, 0.18, 1, 0, 0);
        requireSample(softmax(5), 0.23, 0.25, 0, 0, 1);
        requireLayer(softmax(5), 2, 0.16, -0.45, -0.8, -0.43, 0.6, -0.58, -0.22, -0.25, -0.17);
        assertThat(softmax(5).network().layers())
                .extracting(Layer::activation)
                .containsExactly(Activation.TANH, Activation.SOFTMAX);
    }

    private static Trace softmax(long seed) {
        return RandomPass.of(List.of(2, 2, 3), Activation.TANH, Activation.SOFTMAX, Loss.CROSS_ENTROPY, seed);
    }

    private static void requireLayer(Trace trace, int l, double... weightsThenBiases) {
        Layer layer = trace.network().layer(l);
        DoubleStream weights = Arrays.stream(layer.weights().toArray()).flatMapToDouble(Arrays::stream);
        assertThat(DoubleStream.concat(weights, Arrays.stream(layer.biases().toVector())))
                .containsExactly(Arrays.stream(weightsThenBiases).boxed().toArray(Double[]::new));
    }

    private static void requireSample(Trace trace, double... inputThenTarget) {
        assertThat(DoubleStream.concat(
                        Arrays.stream(trace.sample().input().toVector()),
                        Arrays.stream(trace.sample().target().toVector())))
                .containsExactly(Arrays.stream(inputThenTarget).boxed().toArray(Double[]::new));
    }
}
