package backprop.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each number that decides in this room, just inside and just outside. */
class LimitsTest {
    private static final Experiment SIGMOID = Experiment.classic(Activation.SIGMOID);

    private static Flow flow(double first, double last) {
        Flow any = SIGMOID.run(1);
        return new Flow(
                any.experiment(),
                any.seed(),
                any.network(),
                any.sample(),
                any.loss(),
                List.of(norm(1, first), norm(2, last)),
                List.of(new Receipt(1, last, first, first)));
    }

    private static LayerFlow norm(int layer, double norm) {
        return new LayerFlow(layer, Matrix.column(norm), norm, norm, 0, 0);
    }

    /** ρ is vanishing below a hundredth and exploding above a hundred. */
    @Test
    void aVerdictDependsOnAHundredth() {
        assertThat(Diagnosis.kindOf(flow(0.01, 1))).isEqualTo(Diagnosis.Kind.HEALTHY);
        assertThat(Diagnosis.kindOf(flow(Math.nextDown(0.01), 1))).isEqualTo(Diagnosis.Kind.VANISHING);
        assertThat(Diagnosis.kindOf(flow(100, 1))).isEqualTo(Diagnosis.Kind.HEALTHY);
        assertThat(Diagnosis.kindOf(flow(Math.nextUp(100.0), 1))).isEqualTo(Diagnosis.Kind.EXPLODING);
        assertThat(Diagnosis.kindOf(flow(Double.MIN_VALUE, 1))).isEqualTo(Diagnosis.Kind.VANISHING);
        assertThat(Diagnosis.kindOf(flow(0, 1))).isEqualTo(Diagnosis.Kind.DEAD);
        assertThat(Diagnosis.kindOf(flow(0, 0))).isEqualTo(Diagnosis.Kind.DEAD);
        assertThat(Diagnosis.kindOf(flow(1e300, 1e-300))).isEqualTo(Diagnosis.Kind.EXPLODING);
    }

    /**
     * A twentieth of the steepest slope: of ¼ for sigmoid at 4.35654, of 1 for tanh at 2.17827, for softplus where σ is 0.05,
     * at −2.94444, and for ELU where eᶻ is, at −2.99573.
     */
    @ParameterizedTest
    @CsvSource({
        "SIGMOID, 4.356, 4.357",
        "SIGMOID, -4.356, -4.357",
        "TANH, 2.178, 2.179",
        "TANH, -2.178, -2.179",
        "SOFTPLUS, -2.944, -2.945",
        "ELU, -2.995, -2.996"
    })
    void aUnitIsSaturatedBelowATwentiethOfTheSteepestSlope(Activation activation, double inside, double outside) {
        assertThat(hidden(activation, inside).saturatedUnits()).isZero();
        assertThat(hidden(activation, outside).saturatedUnits()).isEqualTo(1);
        assertThat(hidden(activation, outside).deadUnits()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "RELU, 0, 1, 0",
        "RELU, 4.9E-324, 0, 0",
        "LEAKY_RELU, -9, 0, 0",
        "SIGMOID, 800, 1, 0",
        "SIGMOID, 700, 0, 1"
    })
    void aUnitIsDeadWhereItsSlopeIsExactlyZero(Activation activation, double z, int dead, int saturated) {
        assertThat(hidden(activation, z).deadUnits()).isEqualTo(dead);
        assertThat(hidden(activation, z).saturatedUnits()).isEqualTo(saturated);
    }

    private static LayerFlow hidden(Activation activation, double z) {
        Layer first = new Layer(Matrix.column(1), Matrix.column(0), activation);
        Layer last = new Layer(Matrix.column(1), Matrix.column(0), Activation.IDENTITY);
        Draw draw =
                new Draw(new Network(List.of(first, last), Loss.MSE), new Sample(Matrix.column(z), Matrix.column(-1)));
        return new Measurement(draw).layers().get(0);
    }

    /** A remedy takes a fifth off |ln ρ| at least; of many flows some come near that from either side. */
    @Test
    void aRemedyHelpsByAFifth() {
        double worstShown = 0;
        double bestHidden = 1;
        Experiment small = SIGMOID.withSizes(Sizes.parse("4,6x6,2"));
        for (long seed = 0; seed < 200; seed++) {
            Flow flow = small.withActivation(seed % 2 == 0 ? Activation.TANH : Activation.SOFTPLUS)
                    .withInitialiser(new Initialiser.Normal(0.1 + 0.01 * (seed % 50)))
                    .run(seed);
            List<Remedy> remedies = Remedy.of(flow);
            for (Remedy candidate : Remedies.candidates(flow.experiment(), seed)) {
                double share = distance(candidate.ratio()) / distance(flow.ratio());
                boolean shown = remedies.stream().anyMatch(r -> r.title().equals(candidate.title()));
                worstShown = shown ? Math.max(worstShown, share) : worstShown;
                bestHidden = shown ? bestHidden : Math.min(bestHidden, share);
            }
        }
        assertThat(worstShown).isBetween(0.75, 0.8);
        assertThat(bestHidden).isBetween(0.8, 0.85);
    }

    private static double distance(OptionalDouble ratio) {
        return ratio.isPresent() ? Math.abs(Math.log(ratio.getAsDouble())) : Double.POSITIVE_INFINITY;
    }

    @Test
    void theLargestExperimentsAreTaken() {
        assertThat(SIGMOID.withSizes(List.of(1, 1)).depth()).isEqualTo(1);
        assertThat(SIGMOID.withSizes(Collections.nCopies(201, 1)).depth()).isEqualTo(200);
        assertThat(SIGMOID.withSizes(List.of(1, 4096)).depth()).isEqualTo(1);
        assertThat(SIGMOID.withSizes(List.of(2500, 4000)).depth()).isEqualTo(1);
        assertThatThrownBy(() -> SIGMOID.withSizes(List.of(1, 1, 2500, 4000)))
                .hasMessage("expected at most 10000000 weights, found 10002501");
        assertThat(new Sweep(List.of(SIGMOID), 0, 10_000).count()).isEqualTo(10_000);
        assertThat(new Sweep(List.of(SIGMOID), RandomState.LARGEST_SEED - 9_999, 10_000).count())
                .isEqualTo(10_000);
        assertThatThrownBy(() -> new Sweep(List.of(SIGMOID), -1, 1)).hasMessageContaining("from 0 to 4294967295");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, RandomState.LARGEST_SEED + 1})
    void aSeedHasThirtyTwoBits(long seed) {
        assertThat(new RandomState(0).randn()).isEqualTo(1.764052345967664);
        assertThat(new RandomState(RandomState.LARGEST_SEED).randomSample()).isBetween(0.0, 1.0);
        assertThatThrownBy(() -> new RandomState(seed))
                .hasMessage("expected a seed from 0 to 4294967295, found " + seed);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "0.01, 0.01", "0.00999, 9.99e-03", "999.99, 999.99", "1000, 1.00e+03"})
    void aFactorIsReadWithoutAnExponentWhereOneCan(double factor, String text) {
        assertThat(DiagnosisText.factor(factor)).isEqualTo(text);
    }

    @Test
    void sizesHaveUpToSixDigitsAndRepeatUpToThree() {
        assertThat(Sizes.parse("999999,1")).containsExactly(999_999, 1);
        assertThat(Sizes.parse("1x999")).hasSize(999);
        assertThatThrownBy(() -> Sizes.parse("1x1000")).hasMessageContaining("expected whole numbers");
    }

    @Test
    void aTargetIsAClassAboveZeroOrTheFirstOfTheLargest() {
        double[] signs = {0, Double.MIN_VALUE, -1};
        Targets.fit(Loss.BINARY_CROSS_ENTROPY, signs);
        assertThat(signs).containsExactly(0, 1, 0);
        double[] largest = {-2, 3, 3};
        Targets.fit(Loss.CROSS_ENTROPY, largest);
        assertThat(largest).containsExactly(0, 1, 0);
    }
}
