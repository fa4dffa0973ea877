package backprop.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.training.Recipe;
import backprop.training.data.Toy;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinTrialTest {
    private static final Recipe RECIPE = Setup.opening()
            .withData(DataChoice.of(Toy.XOR))
            .withShare(0)
            .withSizes(List.of(2, 4, 3, 1))
            .with(Activation.TANH)
            .recipe();

    @Test
    void equalWeightsStayTwinsToTheBit() {
        TwinTrial trial = TwinTrial.of(RECIPE, TwinTrial.Start.EQUAL, 0.5, 100);
        assertThat(trial.steps()).isEqualTo(100);
        assertThat(trial.summary())
                .isEqualTo("Layer 1: 4 units count as 1, since 1 to 4 are twins."
                        + " Layer 2: 3 units count as 1, since 1 to 3 are twins.");
        assertThat(trial.network().get(Cell.weight(1, 1, 1)))
                .as("they have moved, and alike")
                .isNotEqualTo(0.5)
                .isEqualTo(trial.network().get(Cell.weight(1, 4, 1)));
        double[] gradients = trial.gradients().get(0);
        assertThat(gradients[0]).isEqualTo(gradients[6]);
    }

    @Test
    void oneWeightFreesOneUnit() {
        TwinTrial trial = TwinTrial.of(RECIPE, TwinTrial.Start.ONE, 0.5, 50);
        assertThat(trial.group(1, 1)).isEqualTo(-1);
        assertThat(trial.group(1, 2)).isEqualTo(trial.group(1, 4)).isNotNegative();
        assertThat(trial.summary()).startsWith("Layer 1: 4 units count as 2, since 2 to 4 are twins.");
    }

    @Test
    void chanceBreaksAll() {
        for (TwinTrial.Start start : List.of(TwinTrial.Start.ALL, TwinTrial.Start.DRAWN)) {
            assertThat(TwinTrial.of(RECIPE, start, 0.5, 20).summary())
                    .isEqualTo("Layer 1: no twins among its 4 units. Layer 2: no twins among its 3 units.");
        }
    }

    @Test
    void otherBiasesBreakTheirLayerOnly() {
        TwinTrial trial = TwinTrial.of(RECIPE, TwinTrial.Start.BIAS, 0.5, 20);
        assertThat(trial.summary())
                .isEqualTo("Layer 1: no twins among its 4 units."
                        + " Layer 2: 3 units count as 1, since 1 to 3 are twins.");
    }
}
