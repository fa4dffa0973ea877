package backprop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertSame;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Networks;
import backprop.engine.Sample;
import backprop.engine.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
    private static final Lab WORKED = Lab.of("worked", Networks.worked(), List.of(Networks.workedSample()));

    private static Lab classifier() {
        Network network = new Network(
                List.of(Networks.layer(Activation.SOFTMAX, new double[][] {{1, 2}, {3, 4}, {5, 6}}, 1, 2, 3)),
                Loss.CROSS_ENTROPY);
        Matrix x = Matrix.column(1, -1);
        return Lab.of(
                "classifier",
                network,
                List.of(new Sample(x, Matrix.column(0, 1, 0)), new Sample(x, Matrix.column(0, 0, 1))));
    }

    private static void assertRuns(Lab lab, String shape) {
        assertThat(lab.network().shape()).isEqualTo(shape);
        assertSame(lab.network(), lab.first());
        for (Sample sample : lab.samples()) {
            assertThat(Trace.of(lab.network(), sample).loss()).isFinite();
        }
    }

    @Test
    void aLayerIsAddedBetweenAndItsFollowerRedrawn() {
        Lab lab = new Edit.AddLayer(1, 4, 7).applyTo(WORKED);
        assertRuns(lab, "2-3-4-1");
        assertSame(WORKED.network().layer(1), lab.network().layer(1));
        assertThat(lab.network().layer(2).activation()).isEqualTo(Activation.SIGMOID);
        assertThat(lab.network().layer(3).biases())
                .isEqualTo(WORKED.network().layer(2).biases());
        assertThat(new Edit.AddLayer(1, 4, 7).applyTo(WORKED)).isEqualTo(lab);
        assertThat(new Edit.AddLayer(1, 4, 8).applyTo(WORKED)).isNotEqualTo(lab);
        assertRuns(new Edit.AddLayer(0, 5, 7).applyTo(WORKED), "2-5-3-1");
    }

    @Test
    void aLayerIsRemovedAndItsFollowerKeptWhereItFits() {
        assertRuns(new Edit.RemoveLayer(1, 7).applyTo(WORKED), "2-1");
        Lab widened = new Edit.AddLayer(1, 3, 7).applyTo(WORKED);
        Lab back = new Edit.RemoveLayer(2, 7).applyTo(widened);
        assertRuns(back, "2-3-1");
        assertSame(widened.network().layer(3), back.network().layer(2));
    }

    @Test
    void withoutItsOutputLayerANetworkStillFitsTheTargets() {
        Lab lab = new Edit.RemoveLayer(2, 7).applyTo(WORKED);
        assertRuns(lab, "2-1");
        assertThatThrownBy(() -> new Edit.RemoveLayer(1, 7).applyTo(lab))
                .isInstanceOf(EditException.class)
                .hasMessageContaining("only layer");
    }

    @ParameterizedTest
    @CsvSource({"0, 3-3-1", "1, 2-4-1", "2, 2-3-2"})
    void aNewNeuronLeavesTheNumbersOfTheOthers(int layer, String shape) {
        Lab lab = new Edit.AddNeuron(layer, 9).applyTo(WORKED);
        assertRuns(lab, shape);
        for (Cell cell : WORKED.network().parameterCells()) {
            assertThat(lab.get(cell)).isEqualTo(WORKED.get(cell));
        }
        assertThat(new Edit.RemoveNeuron(layer, lab.network().size(layer))
                        .applyTo(lab)
                        .network())
                .isEqualTo(WORKED.network());
    }

    @Test
    void aNewInputOrOutputIsZeroInEverySample() {
        Lab lab = new Edit.AddNeuron(0, 9).applyTo(new Edit.AddNeuron(1, 9).applyTo(classifier()));
        assertRuns(lab, "3-4");
        assertThat(lab.samples().get(0)).isEqualTo(new Sample(Matrix.column(1, -1, 0), Matrix.column(0, 1, 0, 0)));
    }

    @Test
    void aNeuronIsRemovedWithAllThatBelongsToIt() {
        Lab lab = new Edit.RemoveNeuron(1, 2).applyTo(WORKED);
        assertRuns(lab, "2-2-1");
        Layer hidden = lab.network().layer(1);
        assertThat(hidden.weights()).isEqualTo(Matrix.of(new double[][] {{0.15, 0.20}, {0.35, 0.40}}));
        assertThat(lab.network().layer(2).weights()).isEqualTo(Matrix.of(new double[][] {{0.40, 0.50}}));
        assertRuns(new Edit.RemoveNeuron(0, 1).applyTo(WORKED), "1-3-1");
    }

    @Test
    void aClassThatASampleNeedsStays() {
        assertRuns(new Edit.RemoveNeuron(1, 1).applyTo(classifier()), "2-2");
        assertThatThrownBy(() -> new Edit.RemoveNeuron(1, 3).applyTo(classifier()))
                .isInstanceOf(EditException.class)
                .hasMessageContaining("sample 2")
                .hasMessageContaining("sum is 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 99})
    void aLayerThatIsNotThereIsSaidToBeMissing(int layer) {
        List<Edit> edits = List.of(
                new Edit.RemoveLayer(layer, 1),
                new Edit.AddLayer(layer, 2, 1),
                new Edit.AddNeuron(layer, 1),
                new Edit.RemoveNeuron(layer, 1),
                new Edit.ChooseActivation(layer, Activation.TANH));
        for (Edit edit : edits) {
            assertThatThrownBy(() -> edit.applyTo(WORKED))
                    .isInstanceOf(EditException.class)
                    .hasMessageContaining("no layer " + layer);
        }
    }

    @Test
    void whatCannotBeRemovedStays() {
        assertThatThrownBy(() -> new Edit.RemoveNeuron(2, 1).applyTo(WORKED)).hasMessageContaining("only neuron");
        assertThatThrownBy(() -> new Edit.RemoveNeuron(1, 4).applyTo(WORKED)).hasMessageContaining("no neuron 4");
        assertThatThrownBy(() -> new Edit.AddLayer(2, 4, 1).applyTo(WORKED)).hasMessageContaining("output layer");
        assertThatThrownBy(() -> new Edit.AddLayer(1, 0, 1).applyTo(WORKED)).hasMessageContaining("at least 1");
    }

    @Test
    void theLimitsAreNamed() {
        assertThatThrownBy(() -> new Edit.AddLayer(1, 4_097, 1).applyTo(WORKED)).hasMessageContaining("4,096 neurons");
        Lab wide = new Edit.AddLayer(1, 4_096, 1).applyTo(WORKED);
        assertThatThrownBy(() -> new Edit.AddNeuron(2, 1).applyTo(wide)).hasMessageContaining("4,096 neurons");
        assertThatThrownBy(() -> new Edit.AddLayer(2, 300, 1).applyTo(wide))
                .hasMessageContaining("1,000,000 parameters");
        Lab deep = WORKED;
        for (int l = 2; l < 200; l++) {
            deep = new Edit.AddLayer(1, 1, l).applyTo(deep);
        }
        Lab deepest = deep;
        assertThat(deepest.network().depth()).isEqualTo(200);
        assertThatThrownBy(() -> new Edit.AddLayer(1, 1, 1).applyTo(deepest)).hasMessageContaining("200 layers");
    }
}
