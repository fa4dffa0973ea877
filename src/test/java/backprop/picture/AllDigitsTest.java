package backprop.picture;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.session.Frame;
import org.junit.jupiter.api.Test;

/** The numbers are those of {@code 1/(1 + exp(-0.3775))} and of the update by hand, as Python prints them. */
class AllDigitsTest {
    private static final Frame AFTER_TWO = Frames.after(Frames.example("worked-example"), 2);

    @Test
    void aNeuronTellsEveryNumberOfWhichTheStepShowsFewer() {
        assertThat(AllDigits.of(AFTER_TWO, Cell.activation(1, 1))).contains("All digits:\na⁽¹⁾₁ = 0.5932699921071872");
    }

    @Test
    void whatIsNotReachedOrShownWholeHasNoMore() {
        assertThat(AllDigits.of(AFTER_TWO, Cell.activation(2, 1))).isEmpty();
        assertThat(AllDigits.of(AFTER_TWO, Cell.weight(1, 1, 1))).isEmpty();
        assertThat(AllDigits.of(AFTER_TWO, Cell.preActivation(1, 1))).isEmpty();
    }
}
