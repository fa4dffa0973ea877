package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a pass of many samples knows of its numbers before it computes them: rows of tanh whose pre-activations are bounded by
 * 12 go through a loop that is wrong for larger ones. Where the bound is not one, slopes are off or there is no number at all.
 */
class BoundsTest {
    private static final int MANY = 40;

    private static double[][] inputs(double... x) {
        return IntStream.range(0, MANY).mapToObj(k -> x.clone()).toArray(double[][]::new);
    }

    /** A layer of three whose values are all near the largest that its activation has, before tanh with this weight and bias. */
    private static Network behind(Activation first, double weight, double bias) {
        double saturating = first == Activation.SOFTMAX ? 0 : 9;
        double[][] into = {{0}, {0}, {0}};
        double lead = first == Activation.SOFTMAX ? 40 : saturating;
        return new Network(
                List.of(
                        Networks.layer(first, into, lead, saturating, saturating),
                        Networks.layer(Activation.TANH, new double[][] {{weight, weight, weight}}, bias),
                        Networks.layer(Activation.IDENTITY, new double[][] {{1e6}}, 0)),
                Loss.MSE);
    }

    /** The gradient by b⁽²⁾ is 10⁶ (10⁶ a − y) (1 − tanh² z) with z = 3 w + b, or w + b behind softmax. */
    private static void requireSlope(Network network, double[][] x, double z) {
        double[][] y = new double[MANY][1];
        BatchPass pass = BatchPass.of(network);
        pass.take(x, y, IntStream.range(0, MANY).toArray(), 0, MANY);
        pass.gradient();
        double e = Math.exp(-Math.abs(z));
        double slope = Math.pow(2 * e / (1 + e * e), 2);
        double expected = 1e12 * StrictMath.tanh(z) * slope;
        double found = pass.biasGradient(network.depth() - 1)[0];
        assertThat(found).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
    }

    private static double sum(Activation first) {
        return first == Activation.SOFTMAX ? 1 : 3 * first.value(9);
    }

    /** Behind values of up to 1, the sizes of the weights and the bias together bound z: 18 as well as 6. */
    @ParameterizedTest
    @EnumSource(names = {"TANH", "SIGMOID", "SOFTMAX", "IDENTITY", "SOFTPLUS"})
    void behindALayerZIsBoundedByWhatItGives(Activation first) {
        for (double z : new double[] {2, 11, 13, 15, 18, 19, 25, -18}) {
            double weight = z / sum(first);
            requireSlope(behind(first, weight, 0), inputs(0), weight * sum(first));
            requireSlope(behind(first, 0, z), inputs(0), z);
            requireSlope(behind(first, weight / 2, z / 2), inputs(0), weight / 2 * sum(first) + z / 2);
        }
    }

    /** In the first layer the largest input bounds it: 0.5 · 30 is too much, and so is the last of many samples. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 23, 25, 30, 36, -30})
    void inTheFirstLayerZIsBoundedByTheInputs(double x) {
        Network network = new Network(
                List.of(
                        Networks.layer(Activation.TANH, new double[][] {{0.5, -0.25}}, 0),
                        Networks.layer(Activation.IDENTITY, new double[][] {{1e6}}, 0)),
                Loss.MSE);
        requireSlope(network, inputs(x, 0), 0.5 * x);
        requireSlope(network, inputs(0, 2 * x), -0.5 * x);
    }

    /** Where two parameters vary their largest values count, in the bias as they are, in a weight times what it multiplies. */
    @ParameterizedTest
    @CsvSource({
        "'b1[1]', 1e30, 1", "'W1[1,1]', 1e30, 1", "'b2[1]', 1e30, 1", "'W2[1,2]', 1e30, 1", "'W2[1,1]', -1e30, 1",
        "'b1[1]', 1, 1e30", "'W1[1,1]', 1, 1e30", "'b2[1]', 1, 1e30", "'W2[1,2]', 1, 1e30", "'W1[1,1]', 1e15, 1e15"
    })
    void valuesOfAnySizeHaveTheirLoss(String name, double value, double input) {
        Cell across = Cell.parse(name).orElseThrow();
        Cell up = across.equals(Cell.bias(1, 2)) ? Cell.bias(1, 1) : Cell.bias(1, 2);
        Network network = new Network(
                List.of(
                        Networks.layer(Activation.TANH, new double[][] {{0.5}, {0.25}}, 0.1, 0.2),
                        Networks.layer(Activation.TANH, new double[][] {{0.3, -0.4}}, 0.1)),
                Loss.MSE);
        requireLosses(network, inputs(input), across, new double[] {0, value}, up, new double[] {0.5, -value});
        requireLosses(network, inputs(input), up, new double[] {0.5, value}, across, new double[] {0, value});
    }

    /** The numbers that do not vary count too: here they alone are too large. */
    @Test
    void whatDoesNotVaryCountsToo() {
        Network network = new Network(
                List.of(
                        Networks.layer(Activation.TANH, new double[][] {{0.5, 1e30}, {0.25, 3}}, 0.1, 0.2),
                        Networks.layer(Activation.TANH, new double[][] {{0.3, -0.4}}, 0.1)),
                Loss.MSE);
        requireLosses(
                network, inputs(1, 1), Cell.weight(1, 1, 1), new double[] {0, 1}, Cell.bias(1, 1), new double[] {0.5, -1
                });
    }

    private static void requireLosses(
            Network network, double[][] x, Cell across, double[] values, Cell up, double[] others) {
        double[][] y = new double[x.length][1];
        Arrays.fill(y, new double[] {0.5});
        LossGrid grid = LossGrid.of(network, x, y, across, values, up, others);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < others.length; j++) {
                Network there = network.with(across, values[i]).with(up, others[j]);
                double loss = Trace.of(there, new Sample(Matrix.column(x[0]), Matrix.column(0.5)))
                        .loss();
                assertThat(grid.loss(i, j)).as("%s, %s", values[i], others[j]).isCloseTo(loss, within(1e-12));
            }
        }
    }

    /** Twelve parameters of a first layer are moved at once, 24 columns; at 10³⁰ tanh is 1 and no step moves it. */
    @Test
    void differencesOfHugeWeightsAreNumbers() {
        double[][] huge = {{1e30, 0}, {1e30, 0}, {1e30, 0}, {1e30, 0}};
        Network network = new Network(
                List.of(
                        Networks.layer(Activation.TANH, huge, 0, 0, 0, 0),
                        Networks.layer(Activation.IDENTITY, new double[][] {{1, 1, 1, 1}}, 0)),
                Loss.MSE);
        double[] all = Differences.of(network, 1e-5).all(new double[] {1, 0}, new double[] {0});
        assertThat(Arrays.copyOf(all, 12)).containsOnly(0);
    }

    /** Where a and y are a thousandth apart, a − y has lost three digits of sixteen; nearer, the distances from 1 take over. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, MANY})
    void noOutputLosesDigitsOnItsWayToItsTarget(int count) {
        for (double z = 1; z < 40; z += 0.0625) {
            requireErrorOfBias(Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY, z, count, -1 / (1 + Math.exp(z)));
            double rest = 2 / (1 + Math.exp(2 * z));
            double e = Math.exp(-z);
            double slope = 4 * e / (1 + e * e) * (e / (1 + e * e));
            requireErrorOfBias(Activation.TANH, Loss.MSE, z, count, -rest * slope);
        }
    }

    private static void requireErrorOfBias(Activation activation, Loss loss, double z, int count, double expected) {
        Network network = new Network(List.of(Networks.layer(activation, new double[][] {{0}}, z)), loss);
        double[][] x = new double[count][1];
        double[][] y = new double[count][1];
        Arrays.fill(y, new double[] {1});
        BatchPass pass = BatchPass.of(network);
        pass.take(x, y, IntStream.range(0, count).toArray(), 0, count);
        pass.gradient();
        assertThat(pass.biasGradient(1)[0]).as("%s", z).isCloseTo(expected, within(1.6e-13 * Math.abs(expected)));
    }

    /** ‖(3, −4) 2ᵏ‖ is 5 · 2ᵏ, whose squares would run over or under for most k. */
    @Test
    void aNormIsExactForEveryExponent() {
        for (int k = Double.MIN_EXPONENT; k <= 1020; k++) {
            double unit = Math.scalb(1.0, k);
            assertThat(Kernels.norm(new double[] {3 * unit, -4 * unit}))
                    .as("2^%d", k)
                    .isEqualTo(5 * unit);
        }
    }
}
