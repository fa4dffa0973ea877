package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a difference may miss the truth by, for chains of one unit or two, worked out with 60 digits by a program of its own
 * (Python, mpmath) from what {@link Reach} and {@link Extrapolation} say of steps, rounding and extrapolation. Each constant
 * of theirs, moved by a factor, moves one of these numbers; only what would make the search longer without a better end moves
 * none.
 */
class DifferenceBoundsTest {
    /** ℒ of f₂(w f₁(b₁) + b₂), or of f₁(b₁) alone, checked by b₁. In a bound there is some of the rounding that it bounds. */
    @ParameterizedTest
    @CsvSource({
        "MSE, IDENTITY, 1, , , , 0, 1.502e-12",
        "MSE, SOFTPLUS, 60, , , , 0, 3.525e-10",
        "MSE, SOFTPLUS, 44, , , , 0, 6.758e-10",
        "MSE, SIGMOID, 0.3, , , , 0, 2.519e-12",
        "MSE, SIGMOID, 0.3, , , , 0.574, 4.416e-14",
        "MSE, TANH, 0.5, , , , -1, 2.848e-11",
        "MSE, TANH, 1.5, , , , 0.9, 3.782e-12",
        "MSE, TANH, 5, , , , 1, 9.648e-17",
        "MSE, TANH, 0.1, , , , 0, 4.565e-13",
        "MSE, IDENTITY, 1, 1e-12, SIGMOID, 0.3, 0, 1.015e-24",
        "MSE, IDENTITY, 1, 1e-30, SIGMOID, 0.3, 0, 1.022e-33",
        "MSE, TANH, 0, 1e+30, SIGMOID, 0.3, 0, 1.345e+18",
        "MSE, SIGMOID, 0.5, 0.7, TANH, 0.2, 0, 7.328e-13",
        "MSE, TANH, 0.2, 3, SIGMOID, -1, 1, 3.495e-12",
        "CROSS_ENTROPY, TANH, 0, 1, IDENTITY, 1e-6, 1, 2.941e-5"
    })
    void aBoundIsThatOfTheSteps(
            Loss loss,
            Activation first,
            double bias,
            @Nullable Double weight,
            @Nullable Activation second,
            @Nullable Double otherBias,
            double target,
            double bound) {
        List<Layer> layers = new ArrayList<>();
        layers.add(Networks.layer(first, new double[][] {{0}}, bias));
        if (weight != null && second != null && otherBias != null) {
            layers.add(Networks.layer(second, new double[][] {{weight}}, otherBias));
        }
        Sample sample = new Sample(Matrix.column(1), Matrix.column(target));
        GradientCheck.Result result =
                GradientCheck.of(new Network(layers, loss), sample, 1e-5).check(Cell.bias(1, 1));
        assertThat(result.bound()).isCloseTo(bound, withPercentage(25));
        assertThat(result.error()).isLessThanOrEqualTo(result.bound());
    }
}
