package backprop.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.flow.Diagnosis;
import backprop.flow.Experiment;
import backprop.flow.Remedy;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetupTest {
    private final Setup opening = Setup.opening();

    @Test
    void opensOnTheClassicExperimentWithALinearOutputBehindReLU() {
        assertThat(opening.experiments())
                .containsExactly(
                        Experiment.classic(Activation.SIGMOID),
                        Experiment.classic(Activation.RELU).withOutput(Activation.IDENTITY));
        assertThat(opening.spared()).containsExactly(null, Experiment.classic(Activation.RELU));
    }

    @Test
    void depthAndWidthWriteTheSizes() {
        assertThat(opening.withDepth(3).sizes()).containsExactly(10, 20, 20, 1);
        assertThat(opening.withWidth(7).sizes()).containsExactly(10, 7, 7, 7, 7, 7, 1);
        assertThat(opening.withDepth(1).sizes()).containsExactly(10, 1);
        assertThat(opening.withDepth(100).depth()).isEqualTo(100);
        assertThat(opening.withDepth(100).withWidth(256).width()).isEqualTo(256);
    }

    @Test
    void aLossTakesOutputsAlongThatSuitIt() {
        Setup binary = opening.withLoss(Loss.BINARY_CROSS_ENTROPY);
        assertThat(binary.experiments()).extracting(Experiment::output).containsOnly(Activation.SIGMOID);
        Setup classes = opening.withSizes(List.of(4, 5, 3)).withLoss(Loss.CROSS_ENTROPY);
        assertThat(classes.experiments())
                .extracting(Experiment::output)
                .containsExactly(Activation.SIGMOID, Activation.SOFTMAX);
        assertThat(binary.spared()).containsOnlyNulls();
    }

    @Test
    void aRemedyIsTakenOverForItsNetworkAndWhatIsCommonForAll() {
        Setup dead = opening.withContender(1, Contender.of(Activation.RELU));
        Diagnosis found = Measured.of(dead).diagnoses().get(1);
        assertThat(found.kind()).isEqualTo(Diagnosis.Kind.DEAD);
        for (Remedy remedy : found.remedies()) {
            Setup better = dead.withRemedy(1, remedy.experiment());
            assertThat(better.experiments().get(1)).as(remedy.title()).isEqualTo(remedy.experiment());
            assertThat(better.contenders().get(0)).isEqualTo(dead.contenders().get(0));
        }
    }

    @Test
    void whatCannotBeBuiltIsRefused() {
        assertThatThrownBy(() -> opening.withSizes(List.of(10))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> opening.withSeed(-1)).hasMessageContaining("seed");
        assertThatThrownBy(() -> opening.withSeed(1L << 32)).hasMessageContaining("4294967295");
        assertThatThrownBy(() -> opening.withSeeds(0)).hasMessageContaining("10000");
        assertThatThrownBy(() -> opening.withSeeds(10_001)).hasMessageContaining("10000");
    }

    @Test
    void theRestStaysWhatItWas() {
        Setup changed = opening.withInitialiser(new Initialiser.He())
                .withBias(true)
                .withSeed(7)
                .withSeeds(9);
        assertThat(changed.withInitialiser(opening.initialiser())
                        .withBias(false)
                        .withSeed(42)
                        .withSeeds(200))
                .isEqualTo(opening);
    }
}
