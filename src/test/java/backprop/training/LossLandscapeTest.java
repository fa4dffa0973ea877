package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
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
                assertThat(landscape.loss(i, j)).isCloseTo(Evaluation.loss(there, points), within(1e-13));
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
        double difference = Evaluation.loss(right, POINTS) - Evaluation.loss(left, POINTS);
        Tangent tangent = slice.tangent();
        assertThat(tangent.slope()).isCloseTo(difference / (2 * h), within(1e-8));
        assertThat(tangent.difference()).isCloseTo(tangent.slope(), within(1e-8));
        assertThat(tangent.height(tangent.at())).isEqualTo(tangent.loss());
        assertThat(tangent).isEqualTo(Tangent.of(NETWORK, POINTS, axis.parameter()));
        assertThat(slice.loss(60)).isEqualTo(Evaluation.loss(NETWORK.with(axis.parameter(), 3), POINTS));
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

    @Test
    void theLineOfATangentRisesByItsSlope() {
        Tangent tangent = new Tangent(2, 5, -3, 0);
        assertThat(tangent.height(2)).isEqualTo(5);
        assertThat(tangent.height(4)).isEqualTo(-1);
    }

    /** At w = 10¹² a step of 10⁻⁵ would be lost in rounding: a = 10⁻¹² w is 1 and the slope 10⁻¹². */
    @Test
    void theDifferenceOfALargeWeightTakesALargeStep() {
        Network large =
                new Network(List.of(new Layer(Matrix.column(1e12), Matrix.column(0), Activation.IDENTITY)), Loss.MSE);
        Samples tiny = Samples.of(new double[][] {{1e-12}}, new double[][] {{0}});
        Tangent tangent = Tangent.of(large, tiny, Cell.weight(1, 1, 1));
        assertThat(tangent.at()).isEqualTo(1e12);
        assertThat(tangent.slope()).isCloseTo(1e-12, within(1e-25));
        assertThat(tangent.difference()).isCloseTo(1e-12, within(1e-21));
    }

    /** The bias too, and what is probed stays as it was. */
    @Test
    void aTangentLeavesNothingBehind() {
        Probe probe = new Probe(NETWORK, POINTS);
        double loss = probe.loss();
        Tangent bias = Tangent.of(probe, Cell.bias(2, 3));
        assertThat(probe.loss()).isEqualTo(loss);
        assertThat(bias.at()).isEqualTo(NETWORK.layer(2).biases().at(3));
        assertThat(bias.difference()).isCloseTo(bias.slope(), within(1e-8));
        assertThatThrownBy(() -> new Probe(NETWORK, Samples.NONE)).hasMessageContaining("without a sample");
    }

    @Test
    void aSliceCanBeTouchedElsewhere() {
        Axis axis = new Axis(Cell.weight(2, 1, 1), -3, 3, 5);
        LossSlice slice = LossSlice.of(NETWORK, POINTS, axis);
        Tangent other = Tangent.of(NETWORK.with(axis.parameter(), 2), POINTS, axis.parameter());
        LossSlice touched = slice.touched(other);
        assertThat(touched.tangent()).isEqualTo(other);
        assertThat(touched.axis()).isEqualTo(axis);
        assertThat(touched.loss(4)).isEqualTo(slice.loss(4));
    }

    @Test
    void aLandscapeNeedsSamplesAndTwoParameters() {
        Axis across = new Axis(Cell.weight(1, 1, 1), -1, 1, 2);
        Axis up = new Axis(Cell.bias(1, 1), -1, 1, 2);
        assertThatThrownBy(() -> LossLandscape.of(NETWORK, POINTS, across, across))
                .hasMessage("a landscape needs a sample and two parameters");
        assertThatThrownBy(() -> LossLandscape.of(NETWORK, Samples.NONE, across, up))
                .hasMessage("a landscape needs a sample and two parameters");
    }

    /** Equal weights are all the value and biases 0; what breaks them is the deviation times numbers of SplitMix64. */
    @Test
    void equalAndBrokenWeightsAreWhatTheySay() {
        Network equal = Symmetry.equalWeights(NETWORK, 0.5);
        for (int l = 1; l <= 2; l++) {
            assertThat(List.of(equal.layer(l).weights().toArray()))
                    .allSatisfy(row -> assertThat(row).containsOnly(0.5));
            assertThat(equal.layer(l).biases().toVector()).containsOnly(0);
        }
        Network broken = Symmetry.broken(equal, 0.1, 5);
        assertThat(broken.layer(1).weights().at(1, 1)).isCloseTo(0.5 - 0.06301783247964143, within(1e-15));
        assertThat(broken.layer(1).weights().at(1, 2)).isCloseTo(0.5 - 0.021470543548555522, within(1e-15));
        assertThat(broken.layer(1).weights().at(2, 1)).isCloseTo(0.5 - 0.11860559808183058, within(1e-15));
        assertThat(broken.layer(2).weights()).isNotEqualTo(equal.layer(2).weights());
        assertThat(broken.layer(2).biases()).isEqualTo(equal.layer(2).biases());
    }

    /** No number of a unit, into it or out of it, may be farther off than the tolerance. */
    @Test
    void twinsAreAlikeInEveryNumber() {
        Network equal = Symmetry.equalWeights(NETWORK, 0.5);
        List<Symmetry.Twins> all = List.of(new Symmetry.Twins(1, List.of(1, 2, 3, 4)));
        List<Symmetry.Twins> pair = List.of(new Symmetry.Twins(1, List.of(2, 3, 4)));
        List<Cell> numbers = List.of(
                Cell.weight(1, 1, 1),
                Cell.weight(1, 1, 2),
                Cell.bias(1, 1),
                Cell.weight(2, 1, 1),
                Cell.weight(2, 3, 1));
        for (Cell cell : numbers) {
            Network other = equal.with(cell, equal.get(cell) + 0.25);
            assertThat(Symmetry.of(other, 0.25)).as("%s", cell).isEqualTo(all);
            assertThat(Symmetry.of(other, Math.nextDown(0.25))).as("%s", cell).isEqualTo(pair);
        }
        Network two = equal.with(Cell.bias(1, 1), 1).with(Cell.bias(1, 4), 1);
        assertThat(Symmetry.of(two, 0))
                .containsExactly(new Symmetry.Twins(1, List.of(1, 4)), new Symmetry.Twins(1, List.of(2, 3)));
    }
}
