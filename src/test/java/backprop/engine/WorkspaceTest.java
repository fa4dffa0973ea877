package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workspace is the trace, to the last bit. */
class WorkspaceTest {
    static LongStream seeds() {
        return LongStream.range(0, 210);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNumberHasTheBitsOfTheTrace(long seed) {
        Networks.Case c = Networks.random(seed);
        agree(Workspace.of(c.network()), c.network(), c.sample());
    }

    /** Wide enough for four rows at once and for what is left of them. */
    static Stream<Networks.Case> wide() {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.of(Activation.values()).map(activation -> {
            NetworkPlan plan = new NetworkPlan(
                    List.of(9, 21, 18, 7, 3),
                    List.of(activation, activation, activation, activation),
                    Loss.MSE,
                    new Initialiser.Uniform(0.8));
            Network network = plan.build(source(random));
            Matrix x = Matrix.zero(9, 1).map(zero -> random.nextDouble() - 0.5);
            return new Networks.Case(network, new Sample(x, Matrix.column(0.9, -0.9, 0.1)));
        });
    }

    private static RandomSource source(SplittableRandom random) {
        return new RandomSource() {
            @Override
            public double gaussian() {
                throw new UnsupportedOperationException("uniform numbers do");
            }

            @Override
            public double uniform() {
                return random.nextDouble();
            }
        };
    }

    @ParameterizedTest
    @MethodSource("wide")
    void soHaveThoseOfWideLayers(Networks.Case c) {
        agree(Workspace.of(c.network()), c.network(), c.sample());
    }

    private static void agree(Workspace pass, Network network, Sample sample) {
        Trace trace = Trace.of(network, sample);
        double[] y = sample.target().toVector();
        pass.forward(sample.input().toVector());
        pass.backward(y);
        assertThat(pass.loss(y)).isEqualTo(trace.loss());
        assertThat(pass.activation(0)).containsExactly(sample.input().toVector());
        for (int l = 1; l <= network.depth(); l++) {
            assertThat(pass.preActivation(l))
                    .as("z%d", l)
                    .containsExactly(trace.preActivation(l).toVector());
            assertThat(pass.activation(l))
                    .as("a%d", l)
                    .containsExactly(trace.activation(l).toVector());
            assertThat(pass.delta(l))
                    .as("delta%d", l)
                    .containsExactly(trace.delta(l).toVector());
            assertThat(Math.abs(pass.deltaNorm(l) * pass.activationNorm(l - 1)
                            - trace.weightGradient(l).norm()))
                    .isLessThanOrEqualTo(1e-12 * trace.weightGradient(l).norm());
        }
        for (int l = 1; l < network.depth(); l++) {
            Matrix arriving = network.layer(l + 1).weights().transpose().times(trace.delta(l + 1));
            assertThat(pass.arriving(l)).as("arriving%d", l).containsExactly(arriving.toVector());
        }
    }

    @Test
    void theNetworksCoverEveryActivationAndLoss() {
        TreeSet<String> outputs = new TreeSet<>();
        TreeSet<Activation> hidden = new TreeSet<>();
        seeds().mapToObj(Networks::random).map(Networks.Case::network).forEach(n -> {
            outputs.add(n.output().activation() + " " + n.loss());
            n.layers().subList(0, n.depth() - 1).forEach(l -> hidden.add(l.activation()));
        });
        assertThat(outputs).hasSize(35);
        assertThat(hidden).containsExactlyInAnyOrder(Activation.values());
    }

    @Test
    void aPassLeavesNothingBehind() {
        Networks.Case c = Networks.random(5);
        Workspace pass = Workspace.of(c.network());
        double[] other = new double[c.network().size(0)];
        pass.forward(other);
        pass.backward(c.sample().target().toVector());
        agree(pass, c.network(), c.sample());
    }

    @Test
    void whatIsWrittenIntoTheWeightsCounts() {
        Workspace pass = Workspace.of(Networks.worked());
        pass.weights(2)[0][1] = -1;
        pass.biases(1)[2] = 3;
        Network changed = Networks.worked().with(Cell.weight(2, 1, 2), -1).with(Cell.bias(1, 3), 3);
        assertThat(pass.network()).isEqualTo(changed);
        agree(pass, changed, Networks.workedSample());
    }

    @Test
    void sharedWeightsAreTheSameAndPassesTheirOwn() {
        Workspace first = Workspace.of(Networks.worked());
        Workspace second = first.sharing(List.of(Activation.RELU, Activation.SIGMOID), Loss.BINARY_CROSS_ENTROPY);
        first.weights(1)[0][0] = 0.5;
        Network changed = Networks.worked().with(Cell.weight(1, 1, 1), 0.5);
        agree(first, changed, Networks.workedSample());
        agree(second, second.network(), Networks.workedSample());
        assertThat(second.network().layer(1).weights())
                .isEqualTo(changed.layer(1).weights());
        assertThat(second.network().loss()).isEqualTo(Loss.BINARY_CROSS_ENTROPY);
    }

    @Test
    void aNetworkOfAnotherShapeIsRefused() {
        Workspace pass = Workspace.of(Networks.worked());
        assertThatThrownBy(() -> pass.load(Networks.random(7).network()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected ");
        assertThatThrownBy(() -> pass.sharing(List.of(Activation.RELU), Loss.MSE))
                .hasMessage("expected 2 activations, found 1");
    }

    @Test
    void normsNeitherOverflowNorUnderflow() {
        assertThat(Kernels.norm(new double[] {3e-300, 4e-300})).isCloseTo(5e-300, within(Math.ulp(5e-300)));
        assertThat(Kernels.norm(new double[] {3e200, -4e200})).isCloseTo(5e200, within(Math.ulp(5e200)));
        assertThat(Kernels.norm(new double[] {0, -Double.MIN_VALUE})).isEqualTo(Double.MIN_VALUE);
        assertThat(Kernels.norm(new double[] {0, 0})).isEqualTo(0);
        assertThat(Kernels.norm(new double[] {1, Double.NEGATIVE_INFINITY})).isInfinite();
        assertThat(Kernels.norm(new double[] {1, Double.NaN})).isNaN();
    }
}
