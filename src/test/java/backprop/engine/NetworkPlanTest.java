package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.flow.RandomState;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPlanTest {
    private static NetworkPlan plan(Integer... sizes) {
        return new NetworkPlan(
                List.of(sizes),
                Collections.nCopies(sizes.length - 1, Activation.TANH),
                Loss.MSE,
                new Initialiser.Xavier());
    }

    @Test
    void theExerciseNetworkHasTheCountsOfTheChapter() {
        NetworkPlan plan = plan(5, 10, 8, 3);
        Cost cost = plan.multiplyAdds();
        assertThat(plan.parameters()).isEqualTo(175);
        assertThat(cost).isEqualTo(new Cost(154, 104, 154));
        assertThat(cost.backward()).isEqualTo(258);
        assertThat(cost.total()).isEqualTo(412);
        assertThat(cost.oneSidedDifferences(175)).isEqualTo(176 * 154);
        assertThat(cost.centredDifferences(175)).isEqualTo(350 * 154);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void theStepsOfAPassCostWhatThePlanSays(long seed) {
        Networks.Case c = Networks.random(seed);
        Cost cost = Cost.of(Trace.of(c.network(), c.sample(), 0.5));
        assertThat(cost).isEqualTo(Cost.of(c.network().sizes()));
        assertThat(cost.backward()).isLessThanOrEqualTo(2 * cost.forward());
    }

    @Test
    void aNetworkIsDrawnLayerByLayer() {
        Network network = plan(10, 20, 1).build(new RandomState(42));
        RandomState random = new RandomState(42);
        assertThat(network.layer(1).weights().at(1, 1)).isEqualTo(random.randn() * Math.sqrt(2.0 / 30));
        random.gaussians(new double[199], 1);
        assertThat(network.layer(2).weights().at(1, 1)).isEqualTo(random.randn() * Math.sqrt(2.0 / 21));
        assertThat(network.layer(1).biases()).isEqualTo(Matrix.zero(20, 1));
        assertThat(network.parameters()).isEqualTo(plan(10, 20, 1).parameters());
    }

    @Test
    void aPlanFits() {
        assertThatThrownBy(() -> plan(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(3, 0, 1)).hasMessageContaining("at least 1 neuron");
        assertThatThrownBy(() ->
                        new NetworkPlan(List.of(1, 2, 3), List.of(Activation.RELU), Loss.MSE, new Initialiser.He()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
