package backprop.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTest {
    private static final Experiment CLASSIC = Experiment.classic(Activation.SIGMOID);

    @Test
    void sizesAreBounded() {
        assertThatThrownBy(() -> CLASSIC.withSizes(List.of(3)))
                .hasMessage("expected 2 to 201 sizes such as 10,20,20,1, from the input to the output, found 1");
        assertThatThrownBy(() -> CLASSIC.withSizes(Collections.nCopies(202, 1))).hasMessageEndingWith("found 202");
        assertThatThrownBy(() -> CLASSIC.withSizes(List.of(3, 0, 1)))
                .hasMessage("expected 1 to 4096 neurons in each layer, as in 10,20,20,1, found 0");
        assertThatThrownBy(() -> CLASSIC.withSizes(List.of(3, 4097))).hasMessageEndingWith("found 4097");
        assertThatThrownBy(() -> CLASSIC.withSizes(List.of(4096, 4096)))
                .hasMessage("expected at most 10000000 weights, found 16777216");
        assertThat(CLASSIC.withSizes(Collections.nCopies(101, 256)).depth()).isEqualTo(100);
    }

    @Test
    void aLossGetsAnOutputThatItCanTake() {
        assertThatThrownBy(() -> CLASSIC.withLoss(Loss.BINARY_CROSS_ENTROPY, Activation.RELU))
                .hasMessageContaining("need an output activation among sigmoid")
                .hasMessageEndingWith("found relu");
        assertThat(Experiment.outputsFor(Loss.BINARY_CROSS_ENTROPY, 1)).containsExactly(Activation.SIGMOID);
    }

    @ParameterizedTest
    @CsvSource({"BINARY_CROSS_ENTROPY, SIGMOID", "CROSS_ENTROPY, SOFTMAX", "MSE, IDENTITY"})
    void theLossChangesNothingThatIsDrawnButTheTarget(Loss loss, Activation output) {
        Experiment wide = CLASSIC.withSizes(List.of(4, 3, 5));
        Draw plain = wide.draw(9);
        Draw other = wide.withLoss(loss, output).draw(9);
        assertThat(other.sample().input()).isEqualTo(plain.sample().input());
        assertThat(other.network().layer(2).weights())
                .isEqualTo(plain.network().layer(2).weights());
        assertThat(loss.objectionTo(other.sample().target())).isEmpty();
    }

    @Test
    void biasesComeLastSoThatAllElseStays() {
        Draw without = CLASSIC.draw(3);
        Draw with = CLASSIC.withBias(true).draw(3);
        assertThat(with.sample()).isEqualTo(without.sample());
        for (int l = 1; l <= CLASSIC.depth(); l++) {
            Layer layer = with.network().layer(l);
            assertThat(layer.weights()).isEqualTo(without.network().layer(l).weights());
            assertThat(without.network().layer(l).biases()).isEqualTo(Matrix.zero(layer.size(), 1));
            assertThat(layer.biases().norm()).isPositive();
        }
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        assertThat(CLASSIC.run(8)).isEqualTo(CLASSIC.run(8));
        assertThat(CLASSIC.run(8).deltaNorms()).isNotEqualTo(CLASSIC.run(9).deltaNorms());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10,20,20,1",
                "10-20-20-1",
                " 10 , 20, 20 ,1 ",
                "10 20 20 1",
                "10-20×2-1",
                "10,20x2,1",
                "10,20 * 2,1"
            })
    void sizesAreReadInEveryUsualForm(String text) {
        assertThat(Sizes.parse(text)).containsExactly(10, 20, 20, 1);
        assertThat(Sizes.text(Sizes.parse(text))).isEqualTo("10-20×2-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10,,1", "ten", "10,2.5", "10,-3", "1234567,1", "3x"})
    void otherTextIsNot(String text) {
        assertThatThrownBy(() -> Sizes.parse(text))
                .hasMessage("expected whole numbers such as 10,20,20,1, found '" + text + "'");
    }
}
