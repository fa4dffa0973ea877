package backprop.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.Activation;
import backprop.engine.Loss;
import backprop.training.Optimiser;
import backprop.training.Recipe;
import backprop.training.Schedule;
import backprop.training.data.Toy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is chosen, as a value. */
class SetupTest {
    static List<String> sources() {
        return DataChoice.sources();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theEndsAndTheLossFollowTheData(String source) {
        Setup setup = Setup.opening().withData(DataChoice.named(source));
        Recipe recipe = setup.recipe();
        assertThat(recipe.start().size(0)).isEqualTo(setup.samples().inputs().size());
        assertThat(setup.data().inputs()).isEqualTo(setup.samples().inputs().size());
        assertThat(setup.data().outputs()).isEqualTo(setup.samples().outputs());
        int classes = setup.samples().classes().size();
        assertThat(recipe.start().loss())
                .isEqualTo(classes == 0 ? Loss.MSE : classes == 2 ? Loss.BINARY_CROSS_ENTROPY : Loss.CROSS_ENTROPY);
        assertThat(recipe.training().size() + recipe.test().size())
                .isEqualTo(setup.samples().samples().size());
    }

    @Test
    void theSameSetupIsTheSameRecipe() {
        Recipe first = Setup.opening().recipe();
        Recipe second = Setup.opening().recipe();
        assertThat(second.start()).isEqualTo(first.start());
        assertThat(second.training().list()).isEqualTo(first.training().list());
        assertThat(Setup.opening().withSeed(4).recipe().start()).isNotEqualTo(first.start());
    }

    @Test
    void aNetworkThatDoesNotFitTheDataIsRefused() {
        assertThatThrownBy(() -> Setup.opening().withSizes(List.of(3, 4, 1)))
                .hasMessage("these data need 2 at the start and 1 at the end");
        assertThatThrownBy(() -> Setup.opening().withSizes(List.of(2, 1000, 1000, 1)))
                .hasMessageContaining("at most 100000 weights");
        assertThatThrownBy(() -> Setup.opening().withSizes(List.of(2, 0, 1)))
                .hasMessageContaining("at least 1 neuron in a layer, found 0");
        assertThatThrownBy(() -> Setup.opening().withData(Setup.opening().data().withSize(1)))
                .hasMessageContaining("from 2 to 10000 points");
        assertThatThrownBy(() -> Setup.opening().with(new Optimiser.Sgd(), -1)).hasMessageContaining("above 0");
    }

    @Test
    void aRunGoesOnWithItsOwnSamplesAndWeights() {
        Recipe before = Setup.opening().recipe();
        Setup changed =
                Setup.opening().with(new Optimiser.Sgd(), 0.5).withBatch(10).withDecay(0.1);
        Recipe after = changed.after(before);
        assertThat(after.start()).isSameAs(before.start());
        assertThat(after.training()).isSameAs(before.training());
        assertThat(after.test()).isSameAs(before.test());
        assertThat(after.rate()).isEqualTo(0.5);
        assertThat(after.batch()).isEqualTo(10);
        assertThat(after.decay()).isEqualTo(0.1);
        assertThat(after.optimiser()).isEqualTo(new Optimiser.Sgd());
    }

    @ParameterizedTest
    @CsvSource({"0.02, 0.02", "3, 3", "1e6, 1000000", "1e7, 1e7", "1e308, 1e308", "2.5e-9, 2.5e-9", "-4, -4"})
    void aNumberIsWrittenShortAndReadBack(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
        assertThat(Numbers.number().apply(text)).isEqualTo(value);
    }

    @Test
    void whatBelongsToTheStepsLeavesTheBeginning() {
        Setup setup = Setup.opening();
        assertThat(setup.beginsAs(setup.with(new Optimiser.Sgd(), 0.5).withBatch(10)))
                .isTrue();
        assertThat(setup.beginsAs(setup.withSeed(9))).isFalse();
        assertThat(setup.beginsAs(setup.with(Activation.RELU))).isFalse();
    }

    @Test
    void aSetupOutlivesTheWindow() {
        Setup setup = Setup.opening()
                .withSeed(11)
                .withData(DataChoice.of(Toy.BLOBS).withSize(90).withNoise(0.2))
                .withSizes(List.of(2, 5, 3))
                .withShare(0.5)
                .with(Activation.RELU)
                .with(Optimiser.RmsProp.USUAL, 0.003)
                .withBatch(16)
                .withDecay(1e-4)
                .with(new Schedule.Cosine(1500, 0.01));
        Map<String, String> texts = SetupMemory.of(setup);
        assertThat(SetupMemory.read(name -> Optional.ofNullable(texts.get(name))))
                .isEqualTo(setup);
        Map<String, String> broken = new HashMap<>(texts);
        broken.replaceAll((name, text) -> "seed".equals(name) ? text : "?");
        assertThat(SetupMemory.read(name -> Optional.ofNullable(broken.get(name))))
                .isEqualTo(Setup.opening().withSeed(11));
    }
}
