package backprop.picture.flow;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.flow.Diagnosis;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.flow.Summary;
import backprop.flow.Sweep;
import backprop.picture.FinitePictures;
import backprop.picture.Size;
import backprop.picture.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However large or small the weights that are drawn, the flow tab has finite pictures. */
class FiniteFlowPicturesTest {
    private static final Size ROOM = new Size(900, 600);
    private static final List<Activation> HIDDEN =
            List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.IDENTITY, Activation.SOFTPLUS);

    private static Experiment experiment(Activation hidden, double deviation) {
        return new Experiment(
                List.of(4, 5, 5, 2), hidden, Activation.IDENTITY, new Initialiser.Normal(deviation), true, Loss.MSE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-320, 1e-160, 1e-60, 1, 1e60, 1e102, 1e154, 1e300, 1e307})
    void ofOneSeed(double deviation) {
        for (Activation hidden : HIDDEN) {
            Flow flow = experiment(hidden, deviation).run(42);
            Flow other = experiment(Activation.TANH, 0.1).run(42);
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                FlowCharts charts = new FlowCharts(List.of(flow, other), theme, false);
                FinitePictures.requireSane(charts.bars(ROOM), ROOM.width());
                FinitePictures.requireSane(charts.receipt(0, Diagnosis.of(flow), ROOM), ROOM.width());
                for (int network = 0; network < 2; network++) {
                    FinitePictures.requireSane(charts.strip(network, ROOM), ROOM.width());
                    FinitePictures.requireSane(charts.neurons(network, ROOM), ROOM.width());
                }
                FinitePictures.requireSane(FlowPage.of(charts, List.of(), 42, ROOM), ROOM.width());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1e-320, SIGMOID", "1e-60, TANH", "1e60, IDENTITY", "1e154, RELU", "1e300, SOFTPLUS"})
    void ofManySeeds(double deviation, Activation hidden) throws InterruptedException {
        List<Experiment> experiments = List.of(experiment(hidden, deviation), experiment(Activation.RELU, 1));
        List<Summary> summaries = new Sweep(experiments, 42, 20)
                .run(1, () -> false, progress -> {})
                .orElseThrow();
        FinitePictures.requireSane(FlowCharts.seeds(summaries, Theme.LIGHT, ROOM), ROOM.width());
    }

    /** The weights reach so far that a norm of δ is beyond the range of double, and so small that it is 0. */
    @Test
    void theseNetworksReachBothEndsOfTheRange() {
        assertThat(experiment(Activation.IDENTITY, 1e300).run(42).layer(1).deltaNorm())
                .isInfinite();
        assertThat(experiment(Activation.IDENTITY, 1e-320).run(42).layer(1).deltaNorm())
                .isZero();
    }
}
