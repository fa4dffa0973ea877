package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rate of each schedule at several steps, computed by hand from its definition. */
class ScheduleTest {
    private static final Offset<Double> CLOSE = within(1e-15);

    @ParameterizedTest
    @CsvSource({"0", "1", "1000000"})
    void constantNeverChanges(int t) {
        assertThat(new Schedule.Constant().rate(0.3, t)).isEqualTo(0.3);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.8", "2, 0.8", "3, 0.4", "5, 0.4", "6, 0.2", "8, 0.2", "9, 0.1", "30, 0.00078125"})
    void stepsHalveAfterEveryThree(int t, double rate) {
        assertThat(new Schedule.Steps(3, 0.5).rate(0.8, t)).isCloseTo(rate, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.45", "2, 0.405", "3, 0.3645", "10, 0.17433922005"})
    void exponentialTakesATenthOffEachTime(int t, double rate) {
        assertThat(new Schedule.Exponential(0.9).rate(0.5, t)).isCloseTo(rate, CLOSE);
    }

    /** cos(π t/8) is 1, 0.9239, 0.7071, 0.3827, 0 and so on down to −1; then the floor, a fifth of 0.1. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.1",
        "1, 0.09695518130045148",
        "2, 0.08828427124746191",
        "3, 0.07530733729460359",
        "4, 0.06",
        "5, 0.0446926627053964",
        "6, 0.0317157287525381",
        "7, 0.02304481869954853",
        "8, 0.02",
        "9, 0.02",
        "16, 0.02",
        "1000, 0.02"
    })
    void cosineIsHalfAWaveDownToItsFloor(int t, double rate) {
        assertThat(new Schedule.Cosine(8, 0.2).rate(0.1, t)).isCloseTo(rate, CLOSE);
    }

    /** cos(π/3) = ½: of the way down, a quarter at a third of the steps and three quarters at two thirds. */
    @Test
    void cosineWithoutAFloorEndsAtZero() {
        Schedule cosine = new Schedule.Cosine(6, 0);
        assertThat(cosine.rate(4, 2)).isCloseTo(3, within(1e-14));
        assertThat(cosine.rate(4, 4)).isCloseTo(1, within(1e-14));
        assertThat(cosine.rate(4, 6)).isZero();
    }

    /** a = w + b starts at 1 and shall be 0; each step takes 2η of it: a is 1, ½, ⅜ and, since η is then 0, stays. */
    @Test
    void aRunTakesTheRateOfEachStep() {
        Layer layer = new Layer(Matrix.column(1), Matrix.column(0), Activation.IDENTITY);
        Recipe recipe = Recipe.of(
                        new Network(List.of(layer), Loss.MSE), Samples.of(new double[][] {{1}}, new double[][] {{0}}))
                .withRate(0.25)
                .with(new Schedule.Cosine(2, 0));
        Run run = Run.of(recipe);
        run.advance(4);
        assertThat(run.history().loss().values())
                .containsExactly(new double[] {0.5, 0.125, 0.0703125, 0.0703125}, CLOSE);
        assertThat(recipe.rateAt(0)).isEqualTo(0.25);
        assertThat(recipe.rateAt(1)).isCloseTo(0.125, CLOSE);
        assertThat(recipe.rateAt(2)).isZero();
    }

    @Test
    void theSmallestAndLargestNumbersThatAreTaken() {
        assertThat(new Schedule.Steps(1, Double.MIN_VALUE).rate(1, 0)).isEqualTo(1);
        assertThat(new Schedule.Exponential(Double.MAX_VALUE).rate(1, 0)).isEqualTo(1);
        assertThat(new Schedule.Cosine(1, 0).rate(1, 1)).isZero();
        assertThat(new Schedule.Cosine(1, Math.nextDown(1.0)).rate(1, 1)).isLessThan(1);
    }

    @Test
    void otherNumbersAreRefused() {
        for (double factor : new double[] {0, -0.5, Double.POSITIVE_INFINITY, Double.NaN}) {
            requireRefused(() -> new Schedule.Steps(3, factor), "factor above 0", factor);
            requireRefused(() -> new Schedule.Exponential(factor), "factor above 0", factor);
        }
        requireRefused(() -> new Schedule.Steps(0, 0.5), "number of steps above 0", 0.0);
        requireRefused(() -> new Schedule.Cosine(0, 0.5), "number of steps above 0", 0.0);
        for (double floor : new double[] {-Double.MIN_VALUE, 1, Double.NaN}) {
            requireRefused(() -> new Schedule.Cosine(8, floor), "floor from 0 to below 1", floor);
        }
    }

    private static void requireRefused(ThrowingCallable made, String expected, double found) {
        assertThatThrownBy(made)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a " + expected + ", found " + found);
    }

    @Test
    void eachHasItsWord() {
        assertThat(List.of(
                        new Schedule.Constant(),
                        new Schedule.Steps(3, 0.5),
                        new Schedule.Exponential(0.9),
                        new Schedule.Cosine(8, 0.2)))
                .extracting(Schedule::word)
                .containsExactly("constant", "steps", "exponential", "cosine");
    }
}
