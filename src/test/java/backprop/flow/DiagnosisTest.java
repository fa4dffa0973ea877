package backprop.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosisTest {
    private static final Experiment SIGMOID = Experiment.classic(Activation.SIGMOID);
    private static final Experiment RELU = Experiment.classic(Activation.RELU);

    /** Experiments of all kinds, each on a seed. */
    static Stream<Flow> flows() {
        Random random = new Random(4);
        List<Flow> flows = new ArrayList<>();
        for (long seed = 0; seed < 60; seed++) {
            Loss loss = List.of(Loss.values()).get(random.nextInt(3));
            List<Integer> sizes = new ArrayList<>();
            for (int l = 0; l <= 1 + random.nextInt(8); l++) {
                sizes.add(1 + random.nextInt(12));
            }
            sizes.add(2);
            List<Activation> outputs = Experiment.outputsFor(loss, 2);
            flows.add(new Experiment(
                            sizes,
                            List.of(Activation.values()).get(random.nextInt(10)),
                            outputs.get(random.nextInt(outputs.size())),
                            Initialiser.examples().get(random.nextInt(7)),
                            random.nextBoolean(),
                            loss)
                    .run(seed));
        }
        return flows.stream();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void theFactorsOfAReceiptMultiplyToItsRatioAndAllRatiosToTheWhole(Flow flow) {
        double product = 1;
        for (Receipt receipt : flow.receipts()) {
            if (receipt.bySlope().isPresent()) {
                double ratio = receipt.ratio().orElseThrow();
                double factors =
                        receipt.byWeights().orElseThrow() * receipt.bySlope().orElseThrow();
                assertThat(factors).isCloseTo(ratio, within(1e-12 * ratio));
            }
            product *= receipt.ratio().orElse(Double.NaN);
        }
        if (flow.ratio().isPresent() && !flow.dead()) {
            double ratio = flow.ratio().getAsDouble();
            assertThat(product).isCloseTo(ratio, within(1e-12 * ratio));
            assertThat(Math.pow(Diagnosis.of(flow).factor().orElse(1), flow.depth() - 1))
                    .isCloseTo(ratio, within(1e-9 * ratio));
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void aFlowIsWhatItsOwnNetworkGives(Flow flow) {
        backprop.engine.Trace trace = backprop.engine.Trace.of(flow.network(), flow.sample());
        assertThat(flow.loss()).isEqualTo(trace.loss());
        for (LayerFlow layer : flow.layers()) {
            assertThat(layer.delta()).isEqualTo(trace.delta(layer.layer()));
            assertThat(layer.deltaNorm()).isCloseTo(layer.delta().norm(), within(1e-12 * layer.deltaNorm()));
            double gradient = trace.weightGradient(layer.layer()).norm();
            assertThat(layer.weightGradientNorm()).isCloseTo(gradient, within(1e-12 * gradient));
            assertThat(layer.deadUnits() + layer.saturatedUnits()).isBetween(0, layer.size());
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everyRemedyIsNearerToOne(Flow flow) {
        Diagnosis diagnosis = Diagnosis.of(flow);
        for (Remedy remedy : diagnosis.remedies()) {
            double after = Math.abs(Math.log(remedy.ratio().orElseThrow()));
            double before = Math.abs(Math.log(flow.ratio().orElse(0)));
            assertThat(after).as(remedy.text()).isLessThan(before);
            assertThat(remedy.flow().seed()).isEqualTo(flow.seed());
            assertThat(remedy.experiment().run(flow.seed()).deltaNorms())
                    .containsExactly(remedy.flow().deltaNorms());
        }
    }

    @Test
    void deepSigmoidNetworksVanishAndSigmasSlopeIsNamed() {
        Diagnosis diagnosis = Diagnosis.of(SIGMOID.run(42));
        assertThat(diagnosis.kind()).isEqualTo(Diagnosis.Kind.VANISHING);
        assertThat(diagnosis.culprit().orElseThrow().cause()).isEqualTo(Culprit.Cause.SLOPE);
        assertThat(diagnosis.ratioText()).isEqualTo("8.110576e-04");
        assertThat(diagnosis.zeroNote()).isEmpty();
        assertThat(diagnosis.text())
                .isEqualTo(
                        "Vanishing: layer 1 / layer 6 = 8.111e-04, each layer back multiplies the norm by about 0.24."
                                + " Most was lost in layer 5: σ′ multiplied it by 0.22 (σ′ is at most 0.25), W⁽⁶⁾ᵀ by 1.59.");
        assertThat(diagnosis.remedies().get(0).text())
                .isEqualTo("tanh in the hidden layers: layer 1 / layer 6 = 4.407e-01, healthy");
    }

    @Test
    void aDeadOutputIsNamedAndALinearOutputIsTheFirstRemedy() {
        Diagnosis diagnosis = Diagnosis.of(RELU.run(42));
        assertThat(diagnosis.kind()).isEqualTo(Diagnosis.Kind.DEAD);
        assertThat(diagnosis.ratioText()).isEqualTo("undefined");
        assertThat(diagnosis.factor()).isEmpty();
        assertThat(diagnosis.zeroNote()).isEqualTo("exactly 0: dead output unit");
        assertThat(diagnosis.text()).contains("undefined (0/0)").contains("dead output unit");
        Remedy first = diagnosis.remedies().get(0);
        assertThat(first.change()).isEqualTo(Remedy.Change.OUTPUT);
        assertThat(first.experiment()).isEqualTo(RELU.withOutput(Activation.IDENTITY));
        assertThat(first.flow().layer(1).deltaNorm()).isCloseTo(1.26e-1, within(5e-4));
        assertThat(first.flow().layer(6).deltaNorm()).isCloseTo(7.77e-1, within(5e-4));
    }

    @Test
    void deadHiddenLayersAndIdleWeightsAreToldApart() {
        Experiment narrow = RELU.withOutput(Activation.IDENTITY).withSizes(Sizes.parse("10,2x30,1"));
        assertThat(Diagnosis.of(narrow.run(42)).zeroNote()).isEqualTo("exactly 0: all units of layer 30 dead");
        assertThat(narrow.run(42).deadOutput()).isFalse();
        Diagnosis zeros =
                Diagnosis.of(SIGMOID.withInitialiser(new Initialiser.Zeros()).run(42));
        assertThat(zeros.zeroNote()).isEqualTo("exactly 0: W⁽⁶⁾ᵀ δ⁽⁶⁾ is 0");
        assertThat(zeros.culprit().orElseThrow()).isEqualTo(new Culprit(5, Culprit.Cause.WEIGHTS, 0));
    }

    @Test
    void weightsTooLargeExplodeEvenBeyondWhatADoubleHolds() {
        Experiment loud = Experiment.classic(Activation.IDENTITY).withInitialiser(new Initialiser.Normal(2));
        Diagnosis diagnosis = Diagnosis.of(loud.run(42));
        assertThat(diagnosis.kind()).isEqualTo(Diagnosis.Kind.EXPLODING);
        assertThat(diagnosis.culprit().orElseThrow().cause()).isEqualTo(Culprit.Cause.WEIGHTS);
        Diagnosis beyond = Diagnosis.of(loud.withInitialiser(new Initialiser.Normal(1e9))
                .withSizes(Sizes.parse("10,20x40,1"))
                .run(42));
        assertThat(beyond.kind()).isEqualTo(Diagnosis.Kind.EXPLODING);
        assertThat(beyond.text()).contains("beyond what a double holds");
    }

    @Test
    void aHealthyFlowNeedsNoRemedy() {
        Diagnosis healthy = Diagnosis.of(Experiment.classic(Activation.TANH).run(42));
        assertThat(healthy.kind()).isEqualTo(Diagnosis.Kind.HEALTHY);
        assertThat(healthy.remedies()).isEmpty();
        Diagnosis single = Diagnosis.of(SIGMOID.withSizes(List.of(3, 1)).run(42));
        assertThat(single.kind()).isEqualTo(Diagnosis.Kind.HEALTHY);
        assertThat(single.culprit()).isEmpty();
    }

    @Test
    void deadAndSaturatedUnitsAreCounted() {
        Flow flow = RELU.withOutput(Activation.IDENTITY).run(42);
        for (LayerFlow layer : flow.layers().subList(0, 5)) {
            long zeros = Stream.of(layer.delta().toArray())
                    .filter(row -> row[0] == 0)
                    .count();
            assertThat(layer.deadUnits()).isEqualTo((int) zeros).isPositive();
            assertThat(layer.deadShare()).isEqualTo(zeros / 20.0);
        }
        Flow saturated = SIGMOID.withInitialiser(new Initialiser.Normal(20)).run(42);
        assertThat(saturated.layer(3).saturatedShare()).isGreaterThan(0.8);
        assertThat(SIGMOID.run(42).layer(3).saturatedUnits()).isZero();
    }
}
