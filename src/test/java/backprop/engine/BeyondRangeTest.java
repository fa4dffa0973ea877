package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import backprop.Golden;
import backprop.GoldenNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Passes whose numbers lie between 1e-300 and 1e300, beside references worked out with 60 digits and exponents without a
 * bound. A number is infinite only if it is larger than every double, and never undefined.
 */
class BeyondRangeTest {
    private static final double RELATIVE = 1e-9;

    static Stream<Golden> cases() {
        return Golden.read("beyond-range.json").items().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyNumberIsTheTrueOne(Golden file) {
        Network network = GoldenNetwork.network(file.get("network"));
        Sample sample = GoldenNetwork.samples(file.get("network")).get(0);
        Trace trace = Trace.of(network, sample);
        List<String> misses = new ArrayList<>();
        check(misses, trace, Cell.loss(), file.get("expected").get("loss"));
        for (int l = 1; l <= network.depth(); l++) {
            int layer = l;
            for (int i = 1; i <= network.size(l); i++) {
                int row = i;
                check(misses, trace, Cell.preActivation(l, i), entry(file, "z", l, i));
                check(misses, trace, Cell.activation(l, i), entry(file, "a", l, i));
                check(misses, trace, Cell.delta(l, i), entry(file, "delta", l, i));
                check(misses, trace, Cell.biasGradient(l, i), entry(file, "db", l, i));
                for (int j = 1; j <= network.size(l - 1); j++) {
                    Golden expected = entry(file, "dW", layer, row).items().get(j - 1);
                    check(misses, trace, Cell.weightGradient(l, i, j), expected);
                }
            }
        }
        assertThat(misses).isEmpty();
    }

    private static Golden entry(Golden file, String name, int layer, int row) {
        return file.get("expected").get(name).items().get(layer - 1).items().get(row - 1);
    }

    private static void check(List<String> misses, Trace trace, Cell cell, Golden expected) {
        double value = number(expected);
        for (double found : new double[] {trace.value(cell), trace.value(trace.explain(cell))}) {
            if (!(found == value || Math.abs(found - value) <= Math.max(1e-300, RELATIVE * Math.abs(value)))) {
                misses.add(cell + ": expected " + value + ", found " + found);
            }
        }
    }

    private static double number(Golden expected) {
        return expected.value() instanceof String text
                ? Double.parseDouble(text.replace("inf", "Infinity"))
                : expected.number();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWorkspaceHasTheSameNumbers(Golden file) {
        Network network = GoldenNetwork.network(file.get("network"));
        Sample sample = GoldenNetwork.samples(file.get("network")).get(0);
        Trace trace = Trace.of(network, sample);
        Workspace pass = Workspace.of(network);
        double[] y = sample.target().toVector();
        pass.forward(sample.input().toVector());
        pass.backward(y);
        assertThat(near(pass.loss(y), trace.loss())).isTrue();
        for (int l = 1; l <= network.depth(); l++) {
            assertNear(pass.preActivation(l), trace.preActivation(l));
            assertNear(pass.activation(l), trace.activation(l));
            assertNear(pass.delta(l), trace.delta(l));
        }
    }

    private static void assertNear(double[] found, Matrix expected) {
        for (int i = 0; i < found.length; i++) {
            assertThat(near(found[i], expected.at(i + 1)))
                    .as("%s beside %s", found[i], expected.at(i + 1))
                    .isTrue();
        }
    }

    /** The workspace may take a number below 1e-290 for 0, as long as nothing large has met it. */
    private static boolean near(double found, double expected) {
        return found == expected || Math.abs(found - expected) <= Math.max(1e-290, 1e-12 * Math.abs(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBatchOfOneHasTheSameGradient(Golden file) {
        Network network = GoldenNetwork.network(file.get("network"));
        Sample sample = GoldenNetwork.samples(file.get("network")).get(0);
        Trace trace = Trace.of(network, sample);
        BatchPass pass = BatchPass.of(network);
        double[][] x = {{0}, sample.input().toVector()};
        double[][] y = {{0}, sample.target().toVector()};
        pass.take(x, y, new int[] {0, 1}, 1, 2);
        assertThat(pass.gradientBeyondRange()).isEqualTo(trace.loss());
        for (int l = 1; l <= network.depth(); l++) {
            assertThat(pass.weightGradient(l))
                    .isDeepEqualTo(trace.weightGradient(l).toArray());
            assertThat(pass.biasGradient(l))
                    .containsExactly(trace.biasGradient(l).toVector());
        }
    }

    /**
     * (1e308 + 1e308 + 1e-10)/3: the sum of two is larger than any double, their mean is not. By hand: for z = w·1, y = 0 and a
     * = z the gradient of a sample is w x² with x² = 1e308, 1e308 and 0.
     */
    private static Network network(Activation hidden, double[][] first, Activation output, double[][] second) {
        return new Network(
                List.of(Layer.withoutBiases(Matrix.of(first), hidden), Layer.withoutBiases(Matrix.of(second), output)),
                Loss.MSE);
    }

    /** z⁽¹⁾ = 10⁻²⁰⁰·10⁻²⁰⁰ is above 0, so that the slope of ReLU is 1, though no double but 0 is near it. */
    @Test
    void aUnitIsOnItsSideOfAKinkHoweverNear() {
        Trace trace = Trace.of(
                network(Activation.RELU, new double[][] {{1e-200}, {-1e-200}}, Activation.IDENTITY, new double[][] {
                    {3, 5}
                }),
                new Sample(Matrix.column(1e-200), Matrix.column(1)));

        assertThat(trace.preActivation(1).toVector()).containsExactly(0, -0.0);
        assertThat(trace.delta(1).toVector()).containsExactly(-3, -0.0);
        assertThat(trace.weightGradient(1).toArray()).isDeepEqualTo(new double[][] {{-3e-200}, {-0.0}});
    }

    /** 10⁹⁰·e⁻⁸⁰⁰, by the decimal arithmetic of Python with 60 digits. */
    @Test
    void whatIsSmallerThanAnyDoubleMayGrowAgain() {
        Trace trace = Trace.of(
                network(Activation.SIGMOID, new double[][] {{-800}}, Activation.RELU, new double[][] {{1e90}}),
                new Sample(Matrix.column(1), Matrix.column(1)));

        assertThat(trace.activation(1).at(1)).isZero();
        assertThat(trace.activation(2).at(1)).isCloseTo(3.6678745841776873e-258, withPercentage(1e-10));
        assertThat(trace.delta(2).at(1)).isEqualTo(-1);
    }

    /** σ(−10²⁹⁶) is larger than σ(−10³⁰⁷) by far, and both are smaller than 10 to the power of −10²⁹⁰. */
    @ParameterizedTest
    @CsvSource({"1, -1, -1", "-1, 1, 0", "1e300, -1, -1", "-1e-300, 1e300, 0"})
    void ofTwoNumbersNearNothingTheLargerDecides(double one, double other, double delta) {
        Trace trace = Trace.of(
                network(Activation.SIGMOID, new double[][] {{-1e296}, {-1e307}}, Activation.RELU, new double[][] {
                    {one, other}
                }),
                new Sample(Matrix.column(1), Matrix.column(1)));

        assertThat(trace.delta(2).at(1) + 0.0).isEqualTo(delta);
    }

    @Test
    void aMeanIsFiniteThoughItsSumIsNot() {
        Network network = new Network(List.of(Networks.layer(Activation.IDENTITY, new double[][] {{1}}, 0)), Loss.MSE);
        BatchPass pass = BatchPass.of(network);
        double[][] x = {{1e154}, {1e154}, {0}};
        double[][] y = {{0}, {0}, {0}};
        pass.take(x, y, new int[] {0, 1, 2}, 0, 3);
        assertThat(pass.gradientBeyondRange()).isCloseTo(1e308 / 3, within(1e295));
        assertThat(pass.weightGradient(1)[0][0]).isCloseTo(2 * (1e308 / 3), within(1e295));
        assertThat(pass.biasGradient(1)[0]).isCloseTo(2 * (1e154 / 3), within(1e141));
        assertThat(pass.deltaNorm(1)).isCloseTo(1e154 * Math.sqrt(2.0 / 3), within(1e141));
    }

    @Test
    void theReferencesHoldBothKinds() {
        List<Golden> losses =
                cases().map(file -> file.get("expected").get("loss")).toList();
        assertThat(losses).anyMatch(loss -> Double.isInfinite(number(loss)));
        assertThat(losses).anyMatch(loss -> number(loss) > 1e100 && Double.isFinite(number(loss)));
    }

    /** tanh x = x, GELU(x) = SiLU(x) = x/2 to more digits than there are; a double of that size has lost some. */
    @Test
    void aNumberBelowTheDoublesKeepsItsDigitsInAFunction() {
        for (int k = -900; k > -1200; k--) {
            Wide x = new Wide(4.0 / 3, k);
            assertThat(WideFunctions.apply(Function.TANH, x)).isEqualTo(x);
            assertThat(WideFunctions.apply(Function.SILU, x)).isEqualTo(new Wide(4.0 / 3, k - 1));
            assertThat(WideFunctions.apply(Function.GELU, x)).isEqualTo(new Wide(4.0 / 3, k - 1));
        }
    }

    @Test
    void theSmallestDoublesAreReadAndAddedToTheLastBit() {
        assertThat(Wide.of(Double.MIN_VALUE)).isEqualTo(new Wide(1, -1074));
        assertThat(Wide.of(-0x1.8p-1030)).isEqualTo(new Wide(-1.5, -1030));
        assertThat(Wide.of(Double.MIN_NORMAL)).isEqualTo(new Wide(1, -1022));
        assertThat(Wide.ONE.plus(new Wide(1, -52)).toDouble()).isEqualTo(1 + 0x1p-52);
        assertThat(Wide.ONE.plus(new Wide(1, -61))).isEqualTo(Wide.ONE);
    }
}
