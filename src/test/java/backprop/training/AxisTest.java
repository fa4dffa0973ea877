package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    private static final Cell WEIGHT = Cell.weight(1, 1, 1);

    @Test
    void valuesAreEvenlySpacedFromEndToEnd() {
        Axis axis = new Axis(WEIGHT, -1, 2, 4);
        assertThat(axis.values()).containsExactly(-1, 0, 1, 2);
        assertThat(axis.value(3)).isEqualTo(2);
        assertThat(new Axis(WEIGHT, -1, 2, 2).values()).containsExactly(-1, 2);
    }

    /** As few decimals as leave 500 places at least: two from 5 on, three below. */
    @ParameterizedTest
    @CsvSource({
        "-2.5, 2.5, 0.12345, 0.12",
        "-2.498, 2.498, 0.12345, 0.123",
        "-2.5, 2.5, 0.126, 0.13",
        "-30, 20, 0.26, 0.3",
        "-1, 1, 1.2, 1",
        "-1, 1, -7, -1"
    })
    void aDragGivesFewDigits(double from, double to, double value, double tidy) {
        assertThat(new Axis(WEIGHT, from, to, 9).tidy(value)).isCloseTo(tidy, within(1e-12));
    }

    /** Two hundred moves lead from one end to the other, here by 0.02 each, and none beyond. */
    @Test
    void anArrowKeyMovesByATwoHundredth() {
        Axis axis = new Axis(WEIGHT, -2, 2, 9);
        assertThat(axis.moved(0.5, place -> place + 1)).isCloseTo(0.52, within(1e-12));
        assertThat(axis.moved(0.5, place -> place - 10)).isCloseTo(0.3, within(1e-12));
        assertThat(axis.moved(1.98, place -> place + 1)).isEqualTo(2);
        assertThat(axis.moved(2, place -> place + 1)).isEqualTo(2);
        assertThat(axis.moved(-1.98, place -> place - 10)).isEqualTo(-2);
        assertThat(axis.moved(0.5, place -> 0)).isEqualTo(-2);
        assertThat(axis.moved(0.5, place -> 200)).isEqualTo(2);
        assertThat(axis.moved(0.5, place -> place)).isEqualTo(0.5);
    }

    @Test
    void anAxisHasTwoValuesOfAParameter() {
        assertThatThrownBy(() -> new Axis(WEIGHT, 0, 1, 1)).hasMessageContaining("at least 2 values");
        assertThatThrownBy(() -> new Axis(Cell.loss(), 0, 1, 9)).hasMessageContaining("a weight or bias");
        assertThat(new Axis(Cell.bias(1, 1), 0, 1, 2).count()).isEqualTo(2);
    }
}
