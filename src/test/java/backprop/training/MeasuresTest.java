package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * What is measured of a step, computed by hand: a = w x + b from w = 1, b = 0 with η = 0.1 on x = 1 and x = 2, both of which
 * shall be 0, and tested on x = 1, which should be 3.
 */
class MeasuresTest {
    private static final Offset<Double> CLOSE = within(1e-14);
    private static final Samples TWO = Samples.of(new double[][] {{1}, {2}}, new double[][] {{0}, {0}});
    private static final Samples TEST = Samples.of(new double[][] {{1}}, new double[][] {{3}});

    private static Recipe recipe() {
        Layer layer = new Layer(Matrix.column(1), Matrix.column(0), Activation.IDENTITY);
        return Recipe.of(new Network(List.of(layer), Loss.MSE), TWO).withSamples(TWO, TEST);
    }

    /** δ is 1 and 2, then 0.6 and 1.35; ∂ℒ/∂w is 2.5, then 1.65; w goes from 1 to 0.75 and b to −0.15. */
    @Test
    void twoStepsOfTheFullBatch() {
        Run run = Run.of(recipe());
        List<Double> losses = new ArrayList<>();
        assertThat(run.progress().loss()).isCloseTo(1.25, CLOSE);
        assertThat(run.advance(2, losses::add)).isEqualTo(2);
        History history = run.history();
        double[] expected = {1.25, 0.545625};
        assertThat(history.loss().values()).containsExactly(expected, CLOSE);
        assertThat(losses)
                .containsExactly(history.loss().value(0), history.loss().value(1));
        assertThat(run.progress().loss()).isCloseTo(0.545625, CLOSE);
        assertThat(run.progress().step()).isEqualTo(2);
        assertThat(history.testLoss().values()).containsExactly(new double[] {2, 2.88}, CLOSE);
        assertThat(history.gradientNorm(1).values()).containsExactly(new double[] {2.5, 1.65}, CLOSE);
        assertThat(history.deltaNorm(1).values())
                .containsExactly(new double[] {1.5811388300841898, 1.044629120788809}, CLOSE);
        assertThat(history.updateRatio(1).values()).containsExactly(new double[] {0.25, 0.22}, CLOSE);
        Network after = history.networkAt(1);
        assertThat(after.layer(1).weights().at(1, 1)).isCloseTo(0.75, CLOSE);
        assertThat(after.layer(1).biases().at(1)).isCloseTo(-0.15, CLOSE);
    }

    /** λ w is added to the gradient of every parameter: w = 1 − 0.1 (2.5 + 0.5), and the loss is told without it. */
    @Test
    void decayPullsEveryParameterTowardsZero() {
        Run run = Run.of(recipe().withDecay(0.5));
        run.advance(2);
        Layer first = run.history().networkAt(1).layer(1);
        assertThat(first.weights().at(1, 1)).isCloseTo(0.7, CLOSE);
        assertThat(first.biases().at(1)).isCloseTo(-0.15, CLOSE);
        // a is 0.55 and 1.25: ∂ℒ/∂w is 1.525 + 0.35, and ∂ℒ/∂b 0.9 − 0.075.
        Layer second = run.history().networkAt(2).layer(1);
        assertThat(second.weights().at(1, 1)).isCloseTo(0.7 - 0.1875, CLOSE);
        assertThat(second.biases().at(1)).isCloseTo(-0.15 - 0.0825, CLOSE);
        assertThat(run.history().loss().value(1)).isCloseTo((0.55 * 0.55 + 1.25 * 1.25) / 4, CLOSE);
        assertThat(run.history().gradientNorm(1).value(0)).isCloseTo(2.5, CLOSE);
    }

    /** In batches of one an epoch has two steps: the test is measured at steps 0, 2 and 4. */
    @Test
    void theTestIsMeasuredOnceAnEpoch() {
        Run run = Run.of(recipe().withBatch(1));
        run.advance(5);
        for (int step = 0; step < 5; step++) {
            Network there = run.history().networkAt(step / 2 * 2);
            assertThat(run.history().testLoss().value(step))
                    .as("step %d", step)
                    .isEqualTo(Evaluation.loss(there, TEST));
        }
        Run plain = Run.of(recipe().withSamples(TWO, Samples.NONE));
        plain.advance(2);
        assertThat(plain.history().testLoss().values()).containsExactly(0, 0);
    }

    /** A weight of 0 that does not move has moved by nothing of its size. */
    @Test
    void whatDoesNotMoveHasARatioOfZero() {
        Layer zero = new Layer(Matrix.column(0), Matrix.column(0), Activation.IDENTITY);
        Run run = Run.of(recipe().withStart(new Network(List.of(zero), Loss.MSE)));
        run.advance(1);
        assertThat(run.history().updateRatio(1).value(0)).isZero();
    }

    /** ∇ · Δ is 2.5 · (−0.25) + 1.5 · (−0.15), while the loss falls from 1.25 to 0.545625. */
    @Test
    void theTangentPromisesMoreThanTheStepHolds() {
        Run run = Run.of(recipe());
        run.advance(1);
        Prediction prediction = Diagnosis.of(run.history(), 0).prediction();
        assertThat(prediction.loss()).isCloseTo(1.25, CLOSE);
        assertThat(prediction.predicted()).isCloseTo(-0.85, CLOSE);
        assertThat(prediction.actual()).isCloseTo(-0.704375, CLOSE);
        assertThat(prediction.isFinite()).isTrue();
        assertThat(prediction.isOvershot()).isFalse();
        Run decaying = Run.of(recipe().withDecay(0.5));
        decaying.advance(1);
        assertThat(Diagnosis.of(decaying.history(), 0).prediction().predicted()).isCloseTo(-0.975, CLOSE);
    }

    /** A rise of 10⁻¹² of the loss may be of rounding; the next number above it is one. */
    @Test
    void aStepOvershootsIfTheLossRisesByMoreThanRounding() {
        double rounding = 1e-12 * 4;
        assertThat(new Prediction(4, -1, rounding).isOvershot()).isFalse();
        assertThat(new Prediction(4, -1, Math.nextUp(rounding)).isOvershot()).isTrue();
        assertThat(new Prediction(4, 0, 1).isOvershot()).isFalse();
        assertThat(new Prediction(4, -Double.MIN_VALUE, 1).isOvershot()).isTrue();
        assertThat(new Prediction(4, Double.NaN, 1).isFinite()).isFalse();
        assertThat(new Prediction(4, -1, Double.POSITIVE_INFINITY).isFinite()).isFalse();
    }
}
