package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionTest {
    /** Computed with 900 digits; a result below the smallest normal number may be off by two of its own units. */
    @ParameterizedTest
    @CsvSource({
        "GELU, -38.25, -7.9548E-319",
        "GELU, -38, -1.096462777E-314",
        "SILU, -746, -7.76E-322",
        "SILU, -744, -5.706E-321",
        "SILU, -735, -4.569231E-317",
        "SILU, -720, -1.46320617774547E-310"
    })
    void digitsSurviveBelowTheSmallestNormalNumber(Function function, double x, double expected) {
        assertThat(function.apply(x)).isCloseTo(expected, within(Math.max(2 * Double.MIN_VALUE, 1e-15 * -expected)));
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void noFunctionHasAHoleBetweenItsForms(Function function) {
        // Where one form takes over from another the two must be equal: no jump from one double to the next.
        for (double x : new double[] {-700, -37, 0.5}) {
            double left = function.apply(Math.nextDown(x));
            double right = function.apply(Math.nextUp(x));
            if (Double.isFinite(left)) {
                assertThat(left).isCloseTo(right, within(1e-12 * Math.max(Math.abs(right), Double.MIN_NORMAL)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Function.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EXP", "LN", "LN1P"})
    void noFunctionIsUndefinedAnywhere(Function function) {
        for (double x :
                new double[] {-1.7e308, -1e150, -1e5, -750, -40, -0.0, 0, 1e-300, 40, 750, 1e5, 1e150, 1.7e308}) {
            assertThat(function.apply(x)).as("at " + x).isFinite();
        }
    }

    @Test
    void theSlopesOfReluAreZeroAndSmallAtZero() {
        assertThat(Function.RELU_SLOPE.apply(0)).isZero();
        assertThat(Function.LEAKY_RELU_SLOPE.apply(0)).isEqualTo(0.01);
    }
}
