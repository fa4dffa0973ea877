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

    /** Computed with 60 digits on both sides of the places where one form takes over from another, −37 and −700, and before them; erfc has twelve digits in its tail. */
    @ParameterizedTest
    @CsvSource({
        "GELU, -20, -5.507248237212468e-88",
        "GELU, -30, -1.472014178144456e-196",
        "GELU, -36.9, -8.525835335408878e-297",
        "GELU, -37, -2.1184613523340935e-298",
        "GELU, -37.1, -5.2114813950124085e-300",
        "GELU, -37.5, -1.7270073785932332e-306",
        "GELU_SLOPE, -20, -1.1014360483133464e-86",
        "GELU_SLOPE, -30, -4.416031690708495e-195",
        "GELU_SLOPE, -36.9, -3.14602985734867e-295",
        "GELU_SLOPE, -37, -7.838298669418516e-297",
        "GELU_SLOPE, -37.1, -1.9334575638003557e-298",
        "GELU_SLOPE, -37.5, -6.476271143055812e-305",
        "SILU, -20, -4.122307236380407e-08",
        "SILU, -699, -1.8734164328786864e-301",
        "SILU, -700, -6.90177358063184e-302",
        "SILU, -701, -2.542647780231715e-302",
        "SILU, -707.5, -3.85816234117972e-305",
        "SILU_SLOPE, -20, -3.9161918660646786e-08",
        "SILU_SLOPE, -699, -1.8707362949203478e-301",
        "SILU_SLOPE, -700, -6.891913904088079e-302",
        "SILU_SLOPE, -701, -2.5390206079346656e-302",
        "SILU_SLOPE, -707.5, -3.852709108188653e-305",
        "LN_SOFTPLUS, -20, -20.00000000103058",
        "LN_SOFTPLUS, -30, -30.000000000000046",
        "LN_SOFTPLUS, -36.9, -36.9",
        "LN_SOFTPLUS, -37, -37.0",
        "LN_SOFTPLUS, -37.1, -37.1",
        "LN_SOFTPLUS, -50, -50.0",
        "SOFTPLUS_RATIO, -20, 0.9999999989694232",
        "SOFTPLUS_RATIO, -30, 0.9999999999999533",
        "SOFTPLUS_RATIO, -36.9, 1.0",
        "SOFTPLUS_RATIO, -37, 1.0",
        "SOFTPLUS_RATIO, -37.1, 1.0",
        "SOFTPLUS_RATIO, -50, 1.0"
    })
    void theTailsKeepTheirDigits(Function function, double x, double expected) {
        assertThat(function.apply(x)).isCloseTo(expected, within(2e-13 * Math.abs(expected)));
    }
}
