package backprop.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.training.Optimiser;
import backprop.training.Recipe;
import backprop.training.Reduction;
import backprop.training.Run;
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
                .with(new Schedule.Cosine(1500, 0.01))
                .with(new Convention(Bias.HELD, Optional.of(Loss.SQUARED_ERROR), Reduction.SUM));
        Map<String, String> texts = SetupMemory.of(setup);
        assertThat(SetupMemory.read(name -> Optional.ofNullable(texts.get(name))))
                .isEqualTo(setup);
        Map<String, String> broken = new HashMap<>(texts);
        broken.replaceAll((name, text) -> "seed".equals(name) ? text : "?");
        assertThat(SetupMemory.read(name -> Optional.ofNullable(broken.get(name))))
                .isEqualTo(Setup.opening().withSeed(11));
    }

    /** XOR 2-3-1, tanh and sigmoid, first weights of seed 3: numbers of NumPy, 50 steps of plain descent with η = 0.2. */
    @ParameterizedTest
    @CsvSource({
        "free, usual, mean, 0.7040269757500675, 0.6869681873911045",
        "free, usual, sum, 2.81610790300027, 2.418384906590828",
        "free, mse, mean, 0.1277288173600592, 0.12590467814812797",
        "free, squared-error, sum, 1.0218305388804736, 0.9560895983677368",
        "held, usual, mean, 0.7040269757500675, 0.6912932040536008",
        "held, mse, sum, 0.5109152694402368, 0.49805418173927196",
        "held, squared-error, mean, 0.2554576347201184, 0.2509269766661677",
        "none, mean-squared-error, sum, 1.0218305388804736, 0.9852451544433181"
    })
    void booksOfOtherConventionsGetTheirNumbers(String bias, String loss, String sum, double first, double last) {
        Setup setup = xor(new Convention(
                Bias.named(bias).orElseThrow(),
                Loss.named(loss),
                Reduction.named(sum).orElseThrow()));
        Run run = Run.of(setup.recipe());
        assertThat(run.advance(50)).isEqualTo(50);
        assertThat(run.history().loss().at(0)).isCloseTo(first, within(1e-14));
        assertThat(run.history().loss().at(49)).isCloseTo(last, within(1e-13));
        Layer output = run.progress().network().layer(2);
        assertThat(output.bias().fileName()).isEqualTo(bias);
        assertThat(output.hasBiases() && output.biases().at(1) != 0).isEqualTo("free".equals(bias));
    }

    private static Setup xor(Convention convention) {
        return Setup.opening()
                .withData(DataChoice.of(Toy.XOR))
                .withShare(0)
                .withSizes(List.of(2, 3, 1))
                .with(new Optimiser.Sgd(), 0.2)
                .with(convention);
    }

    @Test
    void anotherConventionBeginsARunOfItsOwn() {
        Setup setup = Setup.opening();
        Convention usual = setup.convention();
        assertThat(setup.beginsAs(setup.with(usual.with(Bias.NONE)))).isFalse();
        assertThat(setup.beginsAs(setup.with(usual.with(Reduction.SUM)))).isFalse();
        assertThat(setup.beginsAs(setup.with(usual.with(Optional.of(Loss.MSE)))))
                .isFalse();
        assertThatThrownBy(() -> usual.with(Optional.of(Loss.CROSS_ENTROPY)))
                .hasMessage("expected a loss that takes any numbers, found cross-entropy, which follows from the data");
    }

    @Test
    void aLossThatFollowsTheDataIsKeptAsSuch() {
        Map<String, String> texts = new HashMap<>(SetupMemory.of(Setup.opening()));
        assertThat(texts).containsEntry("loss", "usual");
        texts.put("loss", "cross-entropy");
        assertThat(SetupMemory.read(name -> Optional.ofNullable(texts.get(name))))
                .isEqualTo(Setup.opening());
    }
}
