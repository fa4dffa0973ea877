package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps of one parameter from 1 with η = 0.1, computed by hand from the equations; ε is large enough to be seen. */
class OptimiserTest {
    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(new Optimiser.Sgd(), 0, new double[] {0.8, 0.9, 1.2}),
                // v is 2, 1.8 − 1 and 0.72 − 3.
                Arguments.of(new Optimiser.Momentum(0.9), 1, new double[] {0.8, 0.72, 0.948}),
                // v is 2, 1 + ½ and ¾ + 4½.
                Arguments.of(new Optimiser.RmsProp(0.5, 0.1), 1, new double[] {
                    0.8679182349374, 0.9434044679167, 1.0688598790318
                }),
                // m̂ is 2, 0 and −12/7, v̂ is 4, 16/7 and 192/37.
                Arguments.of(new Optimiser.Adam(0.5, 0.75, 0.1), 2, new double[] {
                    0.9047619047619, 0.9047619047619, 0.9768519264759
                }));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void eachStepIsTheOneOfItsEquations(Optimiser optimiser, int remembered, double[] expected) {
        double[] gradients = {2, -1, -3};
        assertThat(optimiser.memory()).isEqualTo(remembered);
        double[][] w = {{1}};
        double[][][] memory = new double[remembered][1][1];
        for (int t = 1; t <= gradients.length; t++) {
            optimiser.update(w, new double[][] {{gradients[t - 1]}}, memory, 0.1, t);
            assertThat(w[0][0]).as("step %d", t).isCloseTo(expected[t - 1], within(1e-12));
        }
    }

    /** Loops that take several entries at a time leave none out and touch none twice. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9})
    void everyEntryOfEveryRowIsMoved(int length) {
        for (Optimiser optimiser : List.of(
                new Optimiser.Sgd(),
                new Optimiser.Momentum(0.9),
                new Optimiser.RmsProp(0, 1e-30),
                new Optimiser.Adam(0, 0, 1e-30))) {
            double[][] w = new double[2][length];
            double[][] g = new double[2][length];
            for (int j = 0; j < length; j++) {
                g[0][j] = 1;
                g[1][j] = -1;
            }
            optimiser.update(w, g, new double[optimiser.memory()][2][length], 0.5, 1);
            assertThat(w[0]).containsOnly(-0.5);
            assertThat(w[1]).containsOnly(0.5);
        }
    }

    @Test
    void whatIsUsual() {
        assertThat(Optimiser.Momentum.USUAL.momentum()).isEqualTo(0.9);
        assertThat(Optimiser.RmsProp.USUAL).isEqualTo(new Optimiser.RmsProp(0.99, 1e-8));
        assertThat(Optimiser.Adam.USUAL).isEqualTo(new Optimiser.Adam(0.9, 0.999, 1e-8));
        assertThat(List.of(
                        new Optimiser.Sgd(), Optimiser.Momentum.USUAL, Optimiser.RmsProp.USUAL, Optimiser.Adam.USUAL))
                .extracting(Optimiser::word)
                .containsExactly("sgd", "momentum", "rmsprop", "adam");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-Double.MIN_VALUE, 1, Double.NaN})
    void noShareOutsideZeroToBelowOne(double share) {
        requireRefused(() -> new Optimiser.Momentum(share), "momentum from 0 to below 1", share);
        requireRefused(() -> new Optimiser.RmsProp(share, 1), "decay from 0 to below 1", share);
        requireRefused(() -> new Optimiser.Adam(share, 0.9, 1), "beta1 from 0 to below 1", share);
        requireRefused(() -> new Optimiser.Adam(0.9, share, 1), "beta2 from 0 to below 1", share);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.POSITIVE_INFINITY, Double.NaN})
    void noEpsilonOfNothing(double epsilon) {
        requireRefused(() -> new Optimiser.RmsProp(0.9, epsilon), "epsilon above 0", epsilon);
        requireRefused(() -> new Optimiser.Adam(0.9, 0.9, epsilon), "epsilon above 0", epsilon);
    }

    private static void requireRefused(ThrowingCallable made, String expected, double found) {
        assertThatThrownBy(made)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a " + expected + ", found " + found);
    }
}
