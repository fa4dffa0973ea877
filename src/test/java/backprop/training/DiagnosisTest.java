package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final Samples POINTS = Trainings.samples(40, 2, 1, 5);

    private static Network network(Activation hidden) {
        return Trainings.network(List.of(2, 4, 1), hidden, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY);
    }

    private static <F extends Finding> List<F> found(Diagnosis diagnosis, Class<F> kind) {
        return diagnosis.findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void theTangentOfPlainDescentFallsByTheSquareOfTheGradient() {
        Run run = Run.of(Recipe.of(network(Activation.TANH), POINTS).withRate(1e-4));
        run.advance(10);
        Prediction prediction = Diagnosis.of(run.history(), 5).prediction();
        Run fresh = Run.of(run.recipe().withStart(run.history().networkAt(5)));
        fresh.advance(1);
        double squares = 0;
        for (int l = 1; l <= 2; l++) {
            squares += Math.pow(fresh.history().gradientNorm(l).value(0), 2);
        }
        assertThat(prediction.predicted()).isLessThan(-1e-4 * squares);
        assertThat(prediction.actual())
                .isCloseTo(prediction.predicted(), within(1e-3 * Math.abs(prediction.predicted())));
        assertThat(prediction.loss()).isEqualTo(run.history().loss().at(5));
    }

    @Test
    void aUnitThatDiesIsFoundWithTheStepOfItsDeath() {
        Run run = Run.of(Recipe.of(network(Activation.RELU), POINTS).withRate(30));
        run.advance(100);
        List<Finding.Dead> dead = found(Diagnosis.of(run.history(), 100), Finding.Dead.class);
        assertThat(dead).isNotEmpty();
        for (Finding.Dead unit : dead) {
            assertThat(isDead(run.history().networkAt(unit.since()), unit)).isTrue();
            assertThat(unit.since() == 0 || !isDead(run.history().networkAt(unit.since() - 1), unit))
                    .isTrue();
            Run mended = unit.fix().on(run);
            mended.advance(3);
            assertThat(mended.progress().network().layer(1).activation()).isEqualTo(Activation.LEAKY_RELU);
        }
    }

    private static boolean isDead(Network network, Finding.Dead unit) {
        return POINTS.list().stream()
                .allMatch(s -> backprop.engine.Trace.of(network, s)
                                .preActivation(unit.layer())
                                .at(unit.row())
                        <= 0);
    }

    @Test
    void aUnitNearTheEndOfItsRangeIsFoundWithItsSamples() {
        Network network = network(Activation.TANH);
        Layer layer = network.layer(1);
        Network wide = network.with(1, new Layer(layer.weights(), layer.biases().with(2, 1, 9), layer.activation()));
        Run run = Run.of(Recipe.of(wide, POINTS).withRate(1e-3));
        run.advance(40);
        List<Finding.Saturated> saturated = found(Diagnosis.of(run.history(), 40), Finding.Saturated.class);
        assertThat(saturated).singleElement().satisfies(unit -> {
            assertThat(unit.row()).isEqualTo(2);
            assertThat(unit.since()).isZero();
            assertThat(unit.samples()).hasSize(40);
            assertThat(unit.fix().on(run).progress().network().layer(1).biases().at(2))
                    .isEqualTo(9);
        });
    }

    @Test
    void aHealthyRunHasNothing() {
        Run run = Run.of(Recipe.of(network(Activation.TANH), POINTS).withRate(0.05));
        run.advance(50);
        assertThat(Diagnosis.of(run.history(), 50).findings()).isEmpty();
    }

    @Test
    void aLossThatGrowsTenfoldExplodes() {
        Network linear = Trainings.network(List.of(2, 3, 1), Activation.IDENTITY, Activation.IDENTITY, Loss.MSE);
        Run run = Run.of(Recipe.of(linear, POINTS).withRate(20));
        run.advance(6);
        Diagnosis diagnosis = Diagnosis.of(run.history(), 5);
        assertThat(found(diagnosis, Finding.Exploding.class)).singleElement().satisfies(exploding -> {
            assertThat(exploding.fix().recipe().rate()).isCloseTo(20.0 / 3, within(1e-12));
            assertThat(exploding.fix().step()).isLessThan(5);
        });
        assertThat(found(diagnosis, Finding.Stride.class)).isNotEmpty();
    }

    @Test
    void aRunThatHasLearnedNeitherExplodesNorStandsStill() {
        Samples halves = Samples.of(
                IntStream.range(0, 40).mapToObj(POINTS::input).toArray(double[][]::new),
                IntStream.range(0, 40)
                        .mapToObj(k -> new double[] {POINTS.input(k)[0] > 0 ? 1 : 0})
                        .toArray(double[][]::new));
        Run run = Run.of(Recipe.of(network(Activation.TANH), halves)
                .with(Optimiser.Adam.USUAL)
                .withRate(0.1)
                .withBatch(1));
        run.advance(2000);
        Series losses = run.history().loss();
        double best = IntStream.range(0, losses.size())
                .mapToDouble(losses::value)
                .min()
                .orElseThrow();
        for (int step = 1960; step < 2000; step++) {
            Diagnosis diagnosis = Diagnosis.of(run.history(), step);
            assertThat(found(diagnosis, Finding.Exploding.class))
                    .as("step %d", step)
                    .isEmpty();
            assertThat(found(diagnosis, Finding.Stride.class))
                    .as("step %d", step)
                    .isEmpty();
        }
        double worst = IntStream.range(1960, 2000).mapToDouble(losses::at).max().orElseThrow();
        assertThat(worst).as("one batch is no measure").isGreaterThan(10 * best);
    }

    /** The one layer moves too much and the other too little: no rate is right for both. */
    @Test
    void noLargerRateIsAdvisedWhereASmallerOneIs() {
        Network linear = Trainings.network(List.of(2, 3, 1), Activation.IDENTITY, Activation.IDENTITY, Loss.MSE);
        Network uneven = scaled(scaled(linear, 1, 1e2), 2, 1e-3);
        for (Optimiser optimiser : List.of(new Optimiser.Sgd(), Optimiser.Momentum.USUAL)) {
            Run run = Run.of(Recipe.of(uneven, POINTS).with(optimiser).withRate(1e-3));
            run.advance(1);
            Diagnosis diagnosis = Diagnosis.of(run.history(), 0);
            assertThat(found(diagnosis, Finding.Stride.class))
                    .extracting(Finding.Stride::layer)
                    .containsExactly(1, 2);
            List<Recipe> advice = diagnosis.findings().stream()
                    .map(finding -> finding.fix().recipe())
                    .toList();
            assertThat(advice.get(0).optimiser()).isEqualTo(Optimiser.Adam.USUAL);
            assertThat(advice.get(1).rate()).isCloseTo(1e-3 / 3, within(1e-15));
        }
    }

    /** Layers without a bend are at their best soon, and then no rate helps; nor is the noise of rounding an overshoot. */
    @Test
    void wherePlainLayersCanDoNoBetterABendIsAdvised() {
        Network straight = Trainings.network(
                List.of(2, 4, 3, 1), Activation.IDENTITY, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY);
        Run run = Run.of(Recipe.of(straight, POINTS).with(Optimiser.Adam.USUAL).withRate(0.02));
        run.advance(3000);
        Diagnosis diagnosis = Diagnosis.of(run.history(), 3000);
        assertThat(diagnosis.prediction().isOvershot()).isFalse();
        assertThat(found(diagnosis, Finding.Stride.class)).hasSize(3).allSatisfy(stride -> {
            assertThat(stride.isTooSmall()).isTrue();
            assertThat(stride.fix().text()).startsWith("Give the hidden layers tanh");
            assertThat(stride.fix().recipe().start().layer(2).activation()).isEqualTo(Activation.TANH);
            assertThat(stride.fix().recipe().start().layer(3).activation()).isEqualTo(Activation.SIGMOID);
        });
    }

    private static Network scaled(Network network, int l, double factor) {
        Layer layer = network.layer(l);
        return network.with(l, new Layer(layer.weights().scale(factor), layer.biases(), layer.activation()));
    }

    @Test
    void aLayerBehindDeadUnitsIsNotAdvisedALargerRate() {
        Network network = network(Activation.RELU);
        Layer first = network.layer(1);
        Network dead = network.with(
                1, new Layer(first.weights(), Matrix.column(new double[] {-99, -99, -99, -99}), first.activation()));
        Run run = Run.of(Recipe.of(dead, POINTS));
        run.advance(3);
        assertThat(found(Diagnosis.of(run.history(), 2), Finding.Stride.class))
                .extracting(stride -> stride.fix().text())
                .contains("Give layer 1 leaky ReLU from step 0.")
                .noneMatch(text -> text.contains("three times"));
    }

    @Test
    void theChainOfANumberThatIsNotFiniteEndsWhereItBegan() {
        Network network = Trainings.network(List.of(2, 3, 1), Activation.IDENTITY, Activation.IDENTITY, Loss.MSE);
        Layer first = network.layer(1);
        Network large = network.with(1, new Layer(first.weights().scale(1e200), Matrix.zero(3, 1), first.activation()));
        NonFinite found = NonFinite.in(large, POINTS).orElseThrow();
        assertThat(found.sample()).isZero();
        assertThat(found.chain()).containsExactly(Cell.loss());
        Network infinite = large.with(Cell.weight(1, 2, 1), Double.POSITIVE_INFINITY);
        assertThat(NonFinite.in(infinite, POINTS).orElseThrow().cause()).isEqualTo(Cell.weight(1, 2, 1));
        assertThat(NonFinite.in(network, POINTS)).isEmpty();
    }

    /** x = 10²⁰⁰ goes through a weight of 0, so that the loss is ½·10³⁰⁰; the way back runs over at ∂ℒ/∂W⁽²⁾ = 10³⁵⁰. */
    @Test
    void aGradientThatRunsOverIsNoticedThoughTheLossIsFinite() {
        Layer first = new Layer(Matrix.column(1), Matrix.column(0), Activation.IDENTITY);
        Layer second = new Layer(Matrix.column(0), Matrix.column(0), Activation.IDENTITY);
        Network network = new Network(List.of(first, second), Loss.MSE);
        Samples samples = Samples.of(new double[][] {{0}, {1e200}}, new double[][] {{0}, {-1e150}});
        NonFinite found = NonFinite.in(network, samples).orElseThrow();
        assertThat(found.sample()).isEqualTo(1);
        assertThat(found.chain()).containsExactly(Cell.weight(2, 1, 1).gradient());
        Run run = Run.of(Recipe.of(network, samples));
        assertThat(run.advance(3)).isZero();
        assertThat(run.progress().isStopped()).isTrue();
        assertThat(run.step()).isFalse();
    }

    /** σ(∞) is 1 and its slope 0: loss and gradient are finite, the weight is not. */
    @Test
    void aRunDoesNotGoOnWithAWeightThatIsNotFinite() {
        Layer layer = new Layer(Matrix.column(Double.POSITIVE_INFINITY), Matrix.column(0), Activation.SIGMOID);
        Run run = Run.of(Recipe.of(
                new Network(List.of(layer), Loss.MSE), Samples.of(new double[][] {{1}}, new double[][] {{0}})));
        assertThat(run.advance(3)).isZero();
        assertThat(run.progress().isStopped()).isTrue();
        assertThat(run.progress().loss()).isEqualTo(0.5);
    }
}
