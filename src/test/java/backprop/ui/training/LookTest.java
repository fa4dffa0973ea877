package backprop.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.NetworkPlan;
import backprop.flow.RandomState;
import backprop.training.Recipe;
import backprop.training.Run;
import backprop.training.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Along what the loss is shown, where a network has one parameter or more. */
class LookTest {
    private static Network small(Bias bias) {
        return new NetworkPlan(
                        List.of(1, 1), List.of(Activation.IDENTITY), Loss.SQUARED_ERROR, new Initialiser.Zeros(), bias)
                .build(new RandomState(1));
    }

    private static LossScene scene(Network network) {
        Run run = Run.of(Recipe.of(network, Samples.of(new double[][] {{2}}, new double[][] {{3}})));
        return LossScene.of(
                new LossScene.Request(Look.of(network), run, 0, network, network, Optional.empty(), true), null);
    }

    /** ℒ = (2w − 3)² at w = 0: 9, slope −12. */
    @Test
    void oneParameterAloneHasACurveAndNoLandscape() {
        Network network = small(Bias.NONE);
        assertThat(Look.of(network).isOverTwo()).isFalse();
        LossScene scene = scene(network);
        assertThat(scene.contour()).isEmpty();
        assertThat(scene.slice().tangent().loss()).isEqualTo(9);
        assertThat(scene.slice().tangent().slope()).isEqualTo(-12);
    }

    @Test
    void aWeightAndABiasHaveALandscape() {
        for (Bias bias : List.of(Bias.FREE, Bias.HELD)) {
            Network network = small(bias);
            assertThat(Look.of(network).up()).isEqualTo(Cell.bias(1, 1));
            assertThat(scene(network).contour()).isPresent();
        }
    }
}
