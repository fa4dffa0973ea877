package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each number from which on a diagnosis says something else, just inside and just outside. Most runs are of a = w x + b with
 * x = 1, whose target is 0: at w = 1 and b = e − 1 the error is e, the loss ½e², and a step of η moves w by ηe of its size.
 */
class DiagnosisLimitsTest {
    private static final Samples ONE = Samples.of(new double[][] {{1}}, new double[][] {{0}});

    private static Network withError(double e) {
        return network(new Layer(Matrix.column(1), Matrix.column(e - 1), Activation.IDENTITY));
    }

    private static Network network(Layer... layers) {
        return new Network(List.of(layers), Loss.MSE);
    }

    private static Layer layer(Activation activation, double weight, double bias) {
        return new Layer(Matrix.column(weight), Matrix.column(bias), activation);
    }

    /** A run that has these errors at its steps, since it goes on from another network each time. */
    private static History jumps(double rate, double... errors) {
        Recipe recipe = Recipe.of(withError(errors[0]), ONE).withRate(rate);
        Run run = Run.of(recipe);
        run.advance(1);
        for (int step = 1; step < errors.length; step++) {
            run = run.branch(step, recipe, withError(errors[step]));
            run.advance(1);
        }
        return run.history();
    }

    private static <F extends Finding> List<F> found(History history, int step, Class<F> kind) {
        return Diagnosis.of(history, step).findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Ten times the smallest loss, but no less than the first one, is no explosion: errors go with the root of the loss. */
    static Stream<Arguments> growths() {
        return Stream.of(
                Arguments.of(new double[] {1, 1, Math.sqrt(9.99)}, false),
                Arguments.of(new double[] {1, 1, Math.sqrt(10.01)}, true),
                Arguments.of(new double[] {1, 0.5, Math.sqrt(0.25 * 9.99)}, false),
                Arguments.of(new double[] {1, 0.5, Math.sqrt(0.25 * 10.01)}, true),
                Arguments.of(new double[] {1, 0.1, 1}, false),
                Arguments.of(new double[] {1, 0.1, Math.nextUp(1.0)}, true),
                Arguments.of(new double[] {1, 0, 0.5}, false));
    }

    @ParameterizedTest
    @MethodSource("growths")
    void aLossExplodesAboveTenTimesItsSmallest(double[] errors, boolean explodes) {
        assertThat(found(jumps(1e-4, errors), 2, Finding.Exploding.class)).hasSize(explodes ? 1 : 0);
    }

    /** The best step is the first of the smallest up to the one that is asked about; what comes later is not looked at. */
    @Test
    void anExplosionBeginsAtTheBestStepBefore() {
        Finding.Exploding exploding = found(jumps(1e-4, 1, 0.1, 0.1, 5, 0.01), 3, Finding.Exploding.class)
                .get(0);
        assertThat(exploding.since()).isEqualTo(1);
        assertThat(exploding.loss()).isCloseTo(12.5, within(1e-12));
        assertThat(exploding.first()).isCloseTo(0.5, within(1e-12));
        assertThat(exploding.smallest()).isCloseTo(0.005, within(1e-12));
        assertThat(exploding.text())
                .contains("12.5")
                .contains("0.500000")
                .contains("0.005")
                .contains("step 1");
        assertThat(exploding.fix().step()).isEqualTo(1);
        assertThat(exploding.fix().recipe().rate()).isCloseTo(1e-4 / 3, within(1e-18));
        Finding.Exploding endless = new Finding.Exploding(Double.NaN, 1, 0.5, 7, exploding.fix());
        assertThat(endless.text()).contains("no longer finite").contains("step 7");
    }

    /** A hundred-thousandth of its size is too little for a layer, a tenth too much. */
    @ParameterizedTest
    @CsvSource({"0.999e-5, too little", "1.001e-5, ", "1e-3, ", "0.0999, ", "0.1001, too much"})
    void aLayerMovesByAShareOfItsSize(double rate, String amount) {
        List<Finding.Stride> strides = found(jumps(rate, 1), 0, Finding.Stride.class);
        if (amount == null) {
            assertThat(strides).isEmpty();
        } else {
            assertThat(strides).singleElement().satisfies(stride -> {
                assertThat(stride.ratio()).isCloseTo(rate, within(1e-9 * rate + 1e-16));
                assertThat(stride.text()).contains("layer 1").contains(amount);
            });
        }
    }

    @Test
    void aThousandthIsUsual() {
        Fix fix = Fix.slower(Recipe.of(withError(1), ONE), 0);
        assertThat(new Finding.Stride(1, 1e-3, fix).isTooSmall()).isFalse();
        assertThat(new Finding.Stride(1, Math.nextDown(1e-3), fix).isTooSmall()).isTrue();
    }

    /** Below a hundredth of the first loss, a tenth of the first error, a run rests rightly. */
    @ParameterizedTest
    @CsvSource({"0.0999, 0", "0.1001, 1"})
    void whoHasLearnedMayStandStill(double error, int findings) {
        assertThat(found(jumps(1e-7, 1, error), 1, Finding.Stride.class)).hasSize(findings);
    }

    @Test
    void whoStandsStillGetsThreeTimesTheRateFromHalfWay() {
        Fix fix = found(jumps(1e-7, 1, 1, 1, 1, 1), 4, Finding.Stride.class)
                .get(0)
                .fix();
        assertThat(fix.recipe().rate()).isCloseTo(3e-7, within(1e-20));
        assertThat(fix.step()).isEqualTo(2);
        assertThat(fix.name()).isEqualTo("three times the rate from step 2");
    }

    @Test
    void whoRunsTooFastGetsAThirdOfTheRateFromHalfWay() {
        Fix fix =
                found(jumps(0.5, 1, 1, 1, 1, 1), 4, Finding.Stride.class).get(0).fix();
        assertThat(fix.recipe().rate()).isCloseTo(0.5 / 3, within(1e-15));
        assertThat(fix.step()).isEqualTo(2);
    }

    /** Where a ratio is below 10⁻¹⁰ there is no slope: other weights are wanted, or a bend where there is none. */
    @Test
    void whereThereIsNoSlopeNoRateHelps() {
        assertThat(fixOf(0.99e-10, withError(1))).startsWith("Begin with weights");
        assertThat(fixOf(1.01e-10, withError(1))).startsWith("Take three times the rate");
        Layer identity = layer(Activation.IDENTITY, 1, 0);
        assertThat(fixOf(1e-11, network(identity, identity))).startsWith("Give the hidden layers tanh");
        assertThat(fixOf(1e-11, network(layer(Activation.SILU, 1, 0), identity)))
                .startsWith("Begin with weights");
    }

    private static String fixOf(double rate, Network network) {
        Run run = Run.of(Recipe.of(network, ONE).withRate(rate));
        run.advance(1);
        return found(run.history(), 0, Finding.Stride.class).get(0).fix().text();
    }

    /** With x = 1000 and w = 1000 a step that is tiny for w takes three times the error off: it overshoots. */
    @Test
    void aLayerThatHardlyMovesThoughTheStepIsTooLongGetsStepsOfItsOwn() {
        Samples far = Samples.of(new double[][] {{1000}}, new double[][] {{0}});
        Recipe recipe = Recipe.of(network(layer(Activation.IDENTITY, 1000, 1 - 1e6)), far);
        Run plain = Run.of(recipe.withRate(3e-6));
        plain.advance(1);
        Diagnosis diagnosis = Diagnosis.of(plain.history(), 0);
        assertThat(diagnosis.prediction().isOvershot()).isTrue();
        Fix adaptive = diagnosis.findings().get(0).fix();
        assertThat(adaptive.recipe().optimiser()).isEqualTo(Optimiser.Adam.USUAL);
        assertThat(adaptive.recipe().rate()).isEqualTo(0.01);
        assertThat(adaptive.name()).isEqualTo("Adam from step 0");
        Run adam = Run.of(recipe.withRate(3e-3).with(Optimiser.Adam.USUAL));
        adam.advance(1);
        Fix redrawn = found(adam.history(), 0, Finding.Stride.class).get(0).fix();
        assertThat(redrawn.text()).startsWith("Begin with weights");
        Run slow = Run.of(recipe.withRate(1.9e-6));
        slow.advance(1);
        assertThat(found(slow.history(), 0, Finding.Stride.class).get(0).fix().text())
                .startsWith("Take three times the rate");
    }

    @Test
    void nobodyIsAdvisedALargerRateDuringAnExplosion() {
        Fix fix = found(jumps(1e-7, 1, 1, 1, 1, 5), 4, Finding.Stride.class)
                .get(0)
                .fix();
        assertThat(fix.recipe().optimiser()).isEqualTo(Optimiser.Adam.USUAL);
        assertThat(fix.step()).isEqualTo(2);
    }

    /** A dead unit of layer 1 holds up layers 1 and 2, which get nothing to multiply; layer 3 only needs a larger rate. */
    @Test
    void aDeadUnitIsTheReasonInItsLayerAndTheNext() {
        Network network =
                network(layer(Activation.RELU, 1, -2), layer(Activation.RELU, 1, 1), layer(Activation.IDENTITY, 1, 0));
        Run run = Run.of(Recipe.of(network, ONE).withRate(1e-7));
        run.advance(1);
        assertThat(found(run.history(), 0, Finding.Stride.class))
                .extracting(stride -> stride.fix().text())
                .containsExactly(
                        "Give layer 1 leaky ReLU from step 0.",
                        "Give layer 1 leaky ReLU from step 0.",
                        "Take three times the rate from step 0.");
        Finding.Dead dead = found(run.history(), 0, Finding.Dead.class).get(0);
        assertThat(dead.text()).contains("Unit 1 of layer 1").contains("step 0");
    }

    /** The errors are 1, 0.2 and 0.6, one at a time: over an epoch the middle one counts. */
    @Test
    void theMedianOfTheLastEpochCounts() {
        Samples three = Samples.of(new double[][] {{1}, {1}, {1}}, new double[][] {{0}, {0.8}, {0.4}});
        Recipe recipe =
                Recipe.of(withError(1), three).withRate(1e-9).withBatch(1).withSeed(1);
        Run run = Run.of(recipe);
        run.advance(6);
        double[] errors = {1, 0.2, 0.6};
        for (int step = 0; step < 6; step++) {
            double[] epoch = new double[Math.min(3, step + 1)];
            for (int k = 0; k < epoch.length; k++) {
                epoch[k] = errors[recipe.firstSampleAt(step - k)];
            }
            Arrays.sort(epoch);
            Finding.Stride stride =
                    found(run.history(), step, Finding.Stride.class).get(0);
            assertThat(stride.ratio()).as("step %d", step).isCloseTo(1e-9 * epoch[epoch.length / 2], within(1e-15));
        }
    }

    /** After 65,600 steps only every second is kept; e after t of them is (1 − 2η)ᵗ, and w is ½ + ½e. */
    @Test
    void aStepOfALongRunIsFoundAmongThoseThatAreKept() {
        Run run = Run.of(Recipe.of(withError(1), ONE).withRate(1e-6));
        run.advance(65_600);
        assertThat(run.history().updateRatio(1).stride()).isEqualTo(2);
        double error = Math.pow(1 - 2e-6, 1000);
        double ratio = found(run.history(), 1000, Finding.Stride.class).get(0).ratio();
        assertThat(ratio).isCloseTo(1e-6 * error / (0.5 + 0.5 * error), within(1e-11));
    }

    @Test
    void beforeTheFirstStepNothingIsWrong() {
        Run run = Run.of(Recipe.of(withError(1), ONE).withRate(1e-9));
        assertThat(Diagnosis.of(run.history(), 0).findings()).isEmpty();
    }

    /** σ′ is a twentieth of ¼ at 4.35654442, tanh′ a twentieth at 2.17827221; a kink and a curve without ends have no such place. */
    @ParameterizedTest
    @CsvSource({
        "SIGMOID, 4.356, 4.357",
        "SIGMOID, -4.356, -4.357",
        "TANH, 2.178, 2.179",
        "TANH, -2.178, -2.179",
        "GELU, -5, ",
        "SOFTPLUS, -9, "
    })
    void aUnitIsSaturatedBelowATwentiethOfTheSteepestSlope(Activation activation, double inside, Double outside) {
        assertThat(saturated(activation, inside)).isEmpty();
        if (outside != null) {
            assertThat(saturated(activation, outside)).singleElement().satisfies(unit -> {
                assertThat(unit.samples()).containsExactly(0);
                assertThat(unit.count()).isEqualTo(1);
                assertThat(unit.text()).contains("Unit 1 of layer 1").contains("1 of 1");
            });
        }
    }

    /** A saturated unit has to be so on more than half of the samples, those counted where it has no slope at all. */
    @Test
    void aUnitIsSaturatedOnMostSamples() {
        assertThat(saturated(Activation.SIGMOID, 9, 0)).isEmpty();
        assertThat(saturated(Activation.SIGMOID, 9, 0, 9))
                .singleElement()
                .satisfies(unit -> assertThat(unit.samples()).containsExactly(0, 2));
        assertThat(saturated(Activation.SIGMOID, 9, 0, 9, 0)).isEmpty();
        assertThat(saturated(Activation.SIGMOID, 800, 0, 9))
                .singleElement()
                .satisfies(unit -> assertThat(unit.samples()).containsExactly(2));
        assertThat(saturated(Activation.SIGMOID, 800, 900, 0)).isEmpty();
        assertThat(saturated(Activation.SIGMOID, 800, 900)).isEmpty();
        assertThat(saturated(Activation.RELU, -1, -1, 1)).isEmpty();
    }

    private static List<Finding.Saturated> saturated(Activation activation, double... z) {
        return found(hidden(activation, z), 0, Finding.Saturated.class);
    }

    @Test
    void aUnitIsDeadOnEverySample() {
        assertThat(found(hidden(Activation.RELU, -1, 0, -2), 0, Finding.Dead.class))
                .hasSize(1);
        assertThat(found(hidden(Activation.RELU, -1, Double.MIN_VALUE, -2), 0, Finding.Dead.class))
                .isEmpty();
        assertThat(found(hidden(Activation.SIGMOID, 800, -800), 0, Finding.Dead.class))
                .hasSize(1);
        assertThat(found(hidden(Activation.SOFTMAX, 1, 2), 0, Finding.Dead.class))
                .isEmpty();
    }

    /** One hidden unit that has these pre-activations on the samples. */
    private static History hidden(Activation activation, double... z) {
        double[][] inputs = Arrays.stream(z).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
        Network network = network(layer(activation, 1, 0), layer(Activation.IDENTITY, 1, 0));
        Run run = Run.of(
                Recipe.of(network, Samples.of(inputs, new double[z.length][1])).withRate(1e-30));
        run.advance(1);
        return run.history();
    }

    /** Units that are saturated from the start are drawn anew; one that became so later gets a smaller rate from there. */
    @Test
    void whatHelpsASaturatedUnitDependsOnItsBeginning() {
        Recipe recipe = Recipe.of(network(layer(Activation.TANH, 1, 0), layer(Activation.IDENTITY, 1, 0)), ONE)
                .withRate(1e-12);
        Run run = Run.of(recipe);
        run.advance(3);
        Network wide = network(layer(Activation.TANH, 9, 0), layer(Activation.IDENTITY, 1, 0));
        Run later = run.branch(3, recipe, wide);
        later.advance(2);
        Finding.Saturated unit =
                found(later.history(), 4, Finding.Saturated.class).get(0);
        assertThat(unit.since()).isEqualTo(3);
        assertThat(unit.fix().step()).isEqualTo(3);
        assertThat(unit.fix().recipe().rate()).isCloseTo(1e-12 / 3, within(1e-25));
        Run fromThere = unit.fix().on(later);
        assertThat(fromThere.history().networkAt(3).layer(1).weights().at(1, 1)).isEqualTo(9);
        Run always = Run.of(recipe.withStart(wide));
        always.advance(2);
        Fix redrawn = found(always.history(), 1, Finding.Saturated.class).get(0).fix();
        assertThat(redrawn.step()).isZero();
        Network drawn = redrawn.on(always).progress().network();
        assertThat(drawn).isEqualTo(redrawn.recipe().start());
        for (int l = 1; l <= 2; l++) {
            assertThat(drawn.layer(l).weights()).isNotEqualTo(wide.layer(l).weights());
        }
    }
}
