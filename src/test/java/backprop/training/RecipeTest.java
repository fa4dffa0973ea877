package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.Activation;
import backprop.engine.Loss;
import backprop.engine.Network;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {
    private static final Network NETWORK =
            Trainings.network(List.of(2, 3, 1), Activation.TANH, Activation.IDENTITY, Loss.MSE);

    private static Recipe recipe(int samples) {
        return Recipe.of(NETWORK, Trainings.samples(samples, 2, 1, 3));
    }

    /** 23 samples in batches of 5 take five steps, the last of which sees three of them. */
    @ParameterizedTest
    @CsvSource({
        "23, 0, 23, 1",
        "23, 1, 1, 23",
        "23, 5, 5, 5",
        "25, 5, 5, 5",
        "26, 5, 5, 6",
        "23, 22, 22, 2",
        "23, 23, 23, 1",
        "23, 24, 23, 1"
    })
    void anEpochSeesEverySampleOnce(int samples, int batch, int size, int steps) {
        Recipe recipe = recipe(samples).withBatch(batch);
        assertThat(recipe.batchSize()).isEqualTo(size);
        assertThat(recipe.stepsPerEpoch()).isEqualTo(steps);
        for (int epoch = 0; epoch < 3; epoch++) {
            int[] seen = new int[samples];
            Order order = new Order(recipe);
            for (int t = epoch * steps; t < (epoch + 1) * steps; t++) {
                assertThat(order.to(t) - order.from(t)).isBetween(1, size);
                for (int k = order.from(t); k < order.to(t); k++) {
                    seen[order.at(t)[k]]++;
                }
            }
            assertThat(seen).containsOnly(1);
        }
    }

    /** Computed by SplitMix64 and Fisher and Yates elsewhere; each epoch has its own order, a full batch that of the samples. */
    @Test
    void theOrderFollowsFromSeedAndEpoch() {
        Order order = new Order(recipe(7).withBatch(3).withSeed(42));
        assertThat(order.at(0)).containsExactly(0, 3, 5, 6, 1, 2, 4);
        assertThat(order.at(2)).containsExactly(0, 3, 5, 6, 1, 2, 4);
        assertThat(order.at(3)).containsExactly(1, 0, 3, 6, 4, 5, 2);
        assertThat(order.at(8)).containsExactly(1, 3, 0, 6, 4, 5, 2);
        assertThat(order.at(0)).containsExactly(0, 3, 5, 6, 1, 2, 4);
        assertThat(new Order(recipe(7)).at(5)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        Recipe recipe = recipe(7).withBatch(3).withSeed(42);
        assertThat(recipe.firstSampleAt(1)).isEqualTo(6);
        assertThat(recipe.firstSampleAt(3)).isEqualTo(1);
    }

    /** The vector of test numbers of SplitMix64 for the seed 1234567 begins with 6457827717110365317. */
    @Test
    void chanceIsSplitMix64() {
        SplitMix uniform = new SplitMix(1234567);
        assertThat(new double[] {uniform.uniform(), uniform.uniform(), uniform.uniform()})
                .containsExactly(0.3500795420214081, 0.17364409667091263, 0.5322073040624192);
        assertThat(new SplitMix(-1).uniform()).isEqualTo(0.8939429202831845);
        SplitMix normal = new SplitMix(5);
        assertThat(new double[] {normal.gaussian(), normal.gaussian(), normal.gaussian(), normal.gaussian()})
                .containsExactly(
                        new double[] {-0.6301783247964143, -0.21470543548555523, -1.1860559808183058, 0.3407140413417461
                        },
                        org.assertj.core.api.Assertions.within(1e-15));
        SplitMix below = new SplitMix(5);
        int[] sevens = new int[12];
        Arrays.setAll(sevens, k -> below.below(7));
        assertThat(sevens).containsExactly(2, 5, 1, 0, 1, 2, 6, 3, 2, 4, 3, 0);
    }

    @Test
    void plainDescentIsWhatARecipeBeginsWith() {
        Recipe recipe = recipe(4);
        assertThat(recipe.rate()).isEqualTo(0.1);
        assertThat(recipe.optimiser()).isEqualTo(new Optimiser.Sgd());
        assertThat(recipe.schedule()).isEqualTo(new Schedule.Constant());
        assertThat(recipe.decay()).isZero();
        assertThat(recipe.batch()).isEqualTo(Recipe.ALL);
        assertThat(recipe.rateAt(1000)).isEqualTo(0.1);
    }

    @Test
    void theSmallestNumbersThatAreTaken() {
        Recipe recipe = recipe(1).withRate(Double.MIN_VALUE).withDecay(0).withBatch(1);
        assertThat(recipe.batchSize()).isEqualTo(1);
        assertThat(recipe(1)
                        .withRate(Double.MAX_VALUE)
                        .withDecay(Double.MAX_VALUE)
                        .rate())
                .isEqualTo(Double.MAX_VALUE);
        assertThatThrownBy(() -> recipe.withBatch(-1)).hasMessage("expected a batch of at least 1, found -1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.POSITIVE_INFINITY, Double.NaN})
    void aRateIsAboveZero(double rate) {
        assertThatThrownBy(() -> recipe(1).withRate(rate)).hasMessage("expected a rate above 0, found " + rate);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN})
    void aDecayIsNotBelowZero(double decay) {
        assertThatThrownBy(() -> recipe(1).withDecay(decay))
                .hasMessage("expected a weight decay of at least 0, found " + decay);
    }

    @Test
    void samplesFitTheNetwork() {
        assertThatThrownBy(() -> Recipe.of(NETWORK, Samples.NONE)).hasMessage("a run needs a sample to learn from");
        Samples three = Trainings.samples(2, 3, 1, 3);
        Samples twice = Trainings.samples(2, 2, 2, 3);
        Samples good = Trainings.samples(2, 2, 1, 3);
        assertThatThrownBy(() -> Recipe.of(NETWORK, three))
                .hasMessage("sample 1 has 3 inputs and 1 targets, the network is 2-3-1");
        assertThatThrownBy(() -> Recipe.of(NETWORK, twice))
                .hasMessage("sample 1 has 2 inputs and 2 targets, the network is 2-3-1");
        assertThatThrownBy(() -> Recipe.of(NETWORK, good).withSamples(good, three))
                .hasMessageContaining("sample 1");
        Samples second = Samples.of(new double[][] {{1, 2}, {1}}, new double[][] {{1}, {1}});
        assertThatThrownBy(() -> Recipe.of(NETWORK, second)).hasMessageContaining("sample 2 has 1 inputs");
        assertThatThrownBy(() -> Samples.of(new double[2][2], new double[1][1])).hasMessage("2 inputs, but 1 targets");
    }
}
