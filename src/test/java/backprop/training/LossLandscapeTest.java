package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.Sample;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossLandscapeTest {
    private static final Network NETWORK =
            Trainings.network(List.of(2, 4, 3), Activation.TANH, Activation.SOFTMAX, Loss.CROSS_ENTROPY);
    private static final Samples POINTS = Trainings.samples(6, 2, 3, 2);

    @Test
    void everyPointIsTheLossOfTheNetworkThere() {
        Axis across = new Axis(Cell.weight(1, 3, 2), -2, 2, 5);
        Axis up = new Axis(Cell.bias(2, 1), -1, 3, 4);
        LossLandscape landscape = LossLandscape.of(NETWORK, POINTS, across, up);
        requireEqual(landscape, NETWORK, POINTS);
        assertThat(across.value(0)).isEqualTo(-2);
        assertThat(across.value(4)).isEqualTo(2);
    }

    @Test
    void manyPointsAndWeightsOfTheSameLayerGiveTheSame() {
        Network network =
                Trainings.network(List.of(2, 3, 2, 1), Activation.TANH, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY);
        Samples points = Trainings.samples(700, 2, 1, 2);
        Axis across = new Axis(Cell.bias(2, 2), -2, 2, 7);
        Axis up = new Axis(Cell.weight(2, 1, 3), -1, 3, 4);
        requireEqual(LossLandscape.of(network, points, across, up), network, points);
    }

    /** Samples that do not feel one of the weights, or neither, count all the same. */
    @ParameterizedTest
    @CsvSource({"SOFTMAX, CROSS_ENTROPY", "TANH, MSE", "SIGMOID, BINARY_CROSS_ENTROPY"})
    void inputsOfNothingCountToo(Activation output, Loss loss) {
        Network network = Trainings.network(List.of(2, 4, 2), Activation.TANH, output, loss);
        double[][] corners = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {-0.0, 2}};
        double[][] goals = {{0, 1}, {1, 0}, {1, 0}, {0, 1}, {1, 0}};
        for (int count = 1; count <= corners.length; count++) {
            Samples points = Samples.of(Arrays.copyOf(corners, count), Arrays.copyOf(goals, count));
            Axis across = new Axis(Cell.weight(1, 2, 1), -3, 3, 9);
            for (Cell other : List.of(Cell.weight(1, 2, 2), Cell.weight(1, 3, 1), Cell.bias(1, 2))) {
                Axis up = new Axis(other, -3, 3, 4);
                requireEqual(LossLandscape.of(network, points, across, up), network, points);
            }
        }
    }

    /** Passes take rows of pairs, or parts of a row, and the last one may have fewer. */
    @ParameterizedTest
    @CsvSource({"2, 61, 47", "3, 100, 3", "1, 300, 2", "1, 2, 300", "300, 3, 2"})
    void aGridOfAnyShapeIsComplete(int samples, int across, int up) {
        Network network = Trainings.network(List.of(2, 3, 1), Activation.TANH, Activation.TANH, Loss.MSE);
        requireEqual(
                LossLandscape.of(
                        network,
                        Trainings.samples(samples, 2, 1, 2),
                        new Axis(Cell.weight(1, 2, 1), -2, 2, across),
                        new Axis(Cell.weight(2, 1, 2), -1, 3, up)),
                network,
                Trainings.samples(samples, 2, 1, 2));
    }

    private static void requireEqual(LossLandscape landscape, Network network, Samples points) {
        Axis across = landscape.across();
        Axis up = landscape.up();
        for (int i = 0; i < across.count(); i++) {
            for (int j = 0; j < up.count(); j++) {
                Network there =
                        network.with(across.parameter(), across.value(i)).with(up.parameter(), up.value(j));
                assertThat(landscape.loss(i, j)).isCloseTo(Evaluation.meanLoss(there, points), within(1e-13));
            }
        }
    }

    @Test
    void theTangentTouchesTheSlice() {
        Axis axis = new Axis(Cell.weight(2, 1, 1), -3, 3, 61);
        LossSlice slice = LossSlice.of(NETWORK, POINTS, axis);
        double h = 1e-5;
        Network right = NETWORK.with(axis.parameter(), slice.tangent().at() + h);
        Network left = NETWORK.with(axis.parameter(), slice.tangent().at() - h);
        double difference = Evaluation.meanLoss(right, POINTS) - Evaluation.meanLoss(left, POINTS);
        Tangent tangent = slice.tangent();
        assertThat(tangent.slope()).isCloseTo(difference / (2 * h), within(1e-8));
        assertThat(tangent.difference()).isCloseTo(tangent.slope(), within(1e-8));
        assertThat(tangent.height(tangent.at())).isEqualTo(tangent.loss());
        assertThat(tangent).isEqualTo(Tangent.of(NETWORK, POINTS, axis.parameter()));
        assertThat(slice.loss(60)).isEqualTo(Evaluation.meanLoss(NETWORK.with(axis.parameter(), 3), POINTS));
    }

    @Test
    void equalUnitsStayTwinsUntilChanceTellsThemApart() {
        Network equal = Symmetry.equalWeights(NETWORK, 0.5);
        Run run = Run.of(Recipe.of(equal, POINTS));
        run.advance(100);
        List<Symmetry.Twins> all = List.of(new Symmetry.Twins(1, List.of(1, 2, 3, 4)));
        assertThat(Symmetry.of(run.progress().network(), 0)).isEqualTo(all);
        assertThat(run.progress().network()).isNotEqualTo(equal);
        Run broken = Run.of(Recipe.of(Symmetry.broken(equal, 1e-3, 1), POINTS));
        broken.advance(100);
        assertThat(Symmetry.of(broken.progress().network(), 0)).isEmpty();
    }

    @Test
    void whoForgetsToZeroGoesDownTheSumOfAllGradients() {
        List<Sample> two = POINTS.list().subList(0, 2);
        List<Accumulation.Step> right = Accumulation.steps(NETWORK, two, 0.1, 3, true);
        List<Accumulation.Step> wrong = Accumulation.steps(NETWORK, two, 0.1, 3, false);
        Run run = Run.of(Recipe.of(NETWORK, Samples.of(two)));
        run.advance(3);
        assertThat(right.get(2).loss()).isCloseTo(run.history().loss().at(2), within(1e-14));
        assertThat(wrong.get(1).network()).isEqualTo(right.get(1).network());
        assertThat(wrong.get(1).accumulated().get(0))
                .isEqualTo(
                        wrong.get(0).gradient().get(0) + wrong.get(1).gradient().get(0));
        assertThat(wrong.get(2).network()).isNotEqualTo(right.get(2).network());
    }
}
