package backprop.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.training.Recipe;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void everyWeightAndEveryGradientOfALayerCounts() {
        Recipe recipe = Setup.opening().recipe();
        Network network = recipe.start();
        for (int l = 1; l <= network.depth(); l++) {
            Matrix weights = network.layer(l).weights();
            double[] values = Histogram.WEIGHTS.values(network, recipe.training(), l);
            assertThat(values).hasSize(weights.rows() * weights.columns()).contains(weights.at(1, weights.columns()));
            assertThat(Histogram.GRADIENTS.values(network, recipe.training(), l))
                    .hasSameSizeAs(values);
        }
    }
}
