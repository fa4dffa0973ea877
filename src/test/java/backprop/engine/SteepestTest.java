package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steepest slope of each activation: a number computed with 60 digits, which a fine grid reaches and nowhere passes. */
class SteepestTest {
    @ParameterizedTest
    @CsvSource({
        "IDENTITY, 1",
        "SIGMOID, 0.25",
        "TANH, 1",
        "RELU, 1",
        "LEAKY_RELU, 1",
        "ELU, 1",
        "GELU, 1.1289041451851547",
        "SILU, 1.099839320128867",
        "SOFTPLUS, 1"
    })
    void noSlopeIsSteeperAndOneIsAsSteep(Activation activation, double steepest) {
        assertThat(activation.steepest()).isCloseTo(steepest, within(1e-15));
        double most = 0;
        for (int k = -100_000; k <= 100_000; k++) {
            most = Math.max(most, Math.abs(activation.slope(k * 2e-4)));
        }
        assertThat(most).isCloseTo(steepest, within(1e-8)).isLessThanOrEqualTo(Math.nextUp(steepest));
    }

    /** a (1 − a) is largest at a half. */
    @Test
    void softmaxIsSteepestWhereAUnitHasHalfOfAll() {
        assertThat(Activation.SOFTMAX.steepest()).isEqualTo(0.25);
        double[] a = Activation.SOFTMAX.values(new double[] {3, 3});
        assertThat(Activation.SOFTMAX.pullBack(new double[] {3, 3}, a, new double[] {1, 0})[0])
                .isEqualTo(0.25);
    }
}
