package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.Golden;
import backprop.GoldenNetwork;
import backprop.engine.Network;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every loss and every last number of the reference runs. */
class GoldenTrainingTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Golden FILE = Golden.read("training.json");

    static Stream<Golden> runs() {
        return FILE.get("runs").items().stream();
    }

    private static Optimiser optimiser(Golden run) {
        return switch (run.get("optimizer").text()) {
            case "sgd" -> new Optimiser.Sgd();
            case "momentum" -> new Optimiser.Momentum(run.get("momentum").number());
            case "adam" ->
                new Optimiser.Adam(
                        run.get("beta1").number(),
                        run.get("beta2").number(),
                        run.get("epsilon").number());
            default -> throw new IllegalArgumentException(run.get("optimizer").text());
        };
    }

    @ParameterizedTest
    @MethodSource("runs")
    void runsAgreeToNineDigits(Golden expected) {
        Recipe recipe = Recipe.of(
                        GoldenNetwork.network(FILE.get("network")),
                        Samples.of(GoldenNetwork.samples(FILE.get("network"))))
                .with(optimiser(expected))
                .withRate(expected.get("learningRate").number());
        Run run = Run.of(recipe);
        double[] losses = expected.get("losses").numbers();
        assertThat(run.advance(losses.length)).isEqualTo(losses.length);
        assertThat(run.history().loss().values()).containsExactly(losses, CLOSE);
        Network last = run.progress().network();
        for (int l = 1; l <= last.depth(); l++) {
            Golden layer = expected.get("final").items().get(l - 1);
            double[][] weights = layer.get("weights").rows();
            for (int i = 0; i < weights.length; i++) {
                assertThat(last.layer(l).weights().toArray()[i]).containsExactly(weights[i], CLOSE);
            }
            assertThat(last.layer(l).biases().toVector())
                    .containsExactly(layer.get("biases").numbers(), CLOSE);
        }
    }
}
