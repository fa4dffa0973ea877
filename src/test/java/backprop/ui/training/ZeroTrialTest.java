package backprop.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Numerals;
import backprop.engine.Sample;
import backprop.training.Samples;
import backprop.training.data.Toy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZeroTrialTest {
    private static final Setup SETUP =
            Setup.opening().withData(DataChoice.of(Toy.XOR)).withShare(0).withSizes(List.of(2, 3, 1));
    private static final Network NETWORK = SETUP.recipe().start();
    private static final Samples SAMPLES = SETUP.recipe().training();
    private static final Sample A = SAMPLES.get(0);
    private static final Sample B = SAMPLES.get(1);

    @Test
    void theMeanIsHalfOfTheSum() {
        ZeroTrial trial = ZeroTrial.of(NETWORK, A, B, 0.5);
        for (int k = 0; k < trial.cells().size(); k++) {
            assertThat(trial.mean(k)).isCloseTo(trial.sum(k) / 2, within(1e-15));
        }
        int largest = trial.largest(2);
        assertThat(trial.cells().get(largest).layer()).isEqualTo(2);
        assertThat(trial.sum(largest)).isNotZero();
    }

    @Test
    void whatIsForgottenPilesUp() {
        ZeroTrial trial = ZeroTrial.of(NETWORK, A, B, 0.5);
        assertThat(trial.forgotten().get(0)).isEqualTo(trial.zeroed().get(0));
        int place = trial.cells().indexOf(Cell.weight(2, 1, 2));
        double piled = 0;
        for (int t = 0; t < ZeroTrial.STEPS; t++) {
            piled += trial.forgotten().get(t).gradient().get(place);
            assertThat(trial.forgotten().get(t).accumulated().get(place)).isCloseTo(piled, within(1e-15));
            assertThat(trial.zeroed().get(t).accumulated())
                    .isEqualTo(trial.zeroed().get(t).gradient());
        }
        Cell cell = trial.cells().get(place);
        assertThat(trial.forgotten().get(2).network().get(cell))
                .as("w of the third step is that of the second less η times what had piled up")
                .isCloseTo(
                        trial.forgotten().get(1).network().get(cell)
                                - 0.5 * trial.forgotten().get(1).accumulated().get(place),
                        within(1e-15));
        assertThat(trial.forgotten(place, 2, value -> Numerals.shown(value, 3)))
                .matches("\\(?-?[0-9.]+\\)? \\+ \\(?-?[0-9.]+\\)? = -?[0-9.]+");
    }
}
