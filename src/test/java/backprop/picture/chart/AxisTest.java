package backprop.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
    private static LogAxis log(double... values) {
        return LogAxis.around(DoubleStream.of(values));
    }

    private static LinearAxis linear(double... values) {
        return LinearAxis.around(DoubleStream.of(values));
    }

    private static List<String> labels(Axis axis, int most) {
        return axis.ticks(most).stream().map(Tick::label).toList();
    }

    @Test
    void theDecadesAroundTheNormsOfTheClassicExperiment() {
        LogAxis axis = log(7.002996e-05, 3.228558e-04, 8.634400e-02);
        assertThat(axis).isEqualTo(new LogAxis(-5, -1));
        assertThat(labels(axis, 10)).containsExactly("10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹");
        assertThat(axis.place(1e-5)).isZero();
        assertThat(axis.place(1e-3)).isEqualTo(0.5);
        assertThat(axis.place(0.1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, -1, 0",
        "10, 0, 1",
        "1e-5, -6, -5",
        "3, 0, 1",
        "0.99999999999999989, -1, 0",
        "1.0000000000000002, 0, 1",
        "9.999999999999999e-6, -6, -5",
        "4.9e-324, -324, -323",
        "1.7976931348623157e308, 308, 309"
    })
    void oneNumberHasADecadeAroundIt(double value, int lowest, int highest) {
        assertThat(log(value)).isEqualTo(new LogAxis(lowest, highest));
        assertThat(log(value).place(value)).isGreaterThan(0).isLessThanOrEqualTo(1);
    }

    @Test
    void whatHasNoLogarithmDoesNotCount() {
        assertThat(log(0, 0)).isEqualTo(log());
        assertThat(log(0, -3, Double.NaN, Double.POSITIVE_INFINITY, 2)).isEqualTo(log(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 12})
    void neverMoreTicksThanAskedForAndAllInOrderOnTheAxis(int most) {
        SplittableRandom random = new SplittableRandom(most);
        for (int i = 0; i < 2000; i++) {
            int size = random.nextInt(-12, 12);
            double a = (random.nextDouble() - 0.5) * Math.pow(10, size);
            double b = a + (0.1 + random.nextDouble()) * Math.pow(10, size + random.nextInt(-7, 7));
            for (Axis axis : List.of(linear(a, b), log(Math.abs(a), Math.abs(b)))) {
                List<Tick> ticks = axis.ticks(most);
                assertThat(ticks).as("%s", axis).hasSizeLessThanOrEqualTo(most);
                assertThat(ticks).isSortedAccordingTo(Comparator.comparingDouble(Tick::value));
                assertThat(ticks).allMatch(t -> axis.place(t.value()) > -1e-6 && axis.place(t.value()) < 1 + 1e-6);
                assertThat(labels(axis, most)).as("%s", axis).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aHundredLayersOfDecadesAreNamedInRoundSteps() {
        assertThat(labels(new LogAxis(-60, 1), 8))
                .containsExactly("10⁻⁶⁰", "10⁻⁵⁰", "10⁻⁴⁰", "10⁻³⁰", "10⁻²⁰", "10⁻¹⁰", "10⁰");
    }

    @Test
    void plainNumbersAreRound() {
        assertThat(labels(linear(0, 1), 6)).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(linear(-3, 12), 6)).containsExactly("0", "5", "10");
        assertThat(labels(linear(0.30, 0.31), 6)).containsExactly("0.300", "0.302", "0.304", "0.306", "0.308", "0.310");
        assertThat(labels(linear(1234567, 1234567.4), 3))
                .containsExactly("1.2345670e+06", "1.2345672e+06", "1.2345674e+06");
        assertThat(labels(linear(0, 3e7), 4)).containsExactly("0", "1e+07", "2e+07", "3e+07");
    }

    @Test
    void oneNumberOrNoneHasRoomOnBothSides() {
        assertThat(linear(4, 4)).isEqualTo(new LinearAxis(2, 6));
        assertThat(linear(0)).isEqualTo(new LinearAxis(-0.5, 0.5));
        assertThat(linear(Double.NaN)).isEqualTo(new LinearAxis(0, 1));
    }

    @Test
    void anAxisWithoutLengthIsNone() {
        assertThatThrownBy(() -> new LogAxis(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinearAxis(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
