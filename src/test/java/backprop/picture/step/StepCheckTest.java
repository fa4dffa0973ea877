package backprop.picture.step;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.picture.Frames;
import backprop.picture.Theme;
import backprop.session.Frame;
import backprop.session.Lab;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepCheckTest {
    /** The check of δ of one unit with x = 1 and w = 0. */
    private static StepCheck check(Activation activation, double bias, double target, double h) {
        Layer layer = new Layer(Matrix.column(0), Matrix.column(bias), activation);
        Lab lab = Lab.of(
                "one unit",
                new Network(List.of(layer), Loss.MSE),
                List.of(new Sample(Matrix.column(1), Matrix.column(target))));
        Frame frame = Frames.after(lab, 4);
        return UncheckedStep.of(frame, frame.trace().steps().get(3), h).check();
    }

    @Test
    void aRightGradientAgreesWhateverTheStep() {
        for (double h : new double[] {0.1, 1e-5, 1e-12}) {
            StepCheck check = check(Activation.SIGMOID, 0.3, 0, h);
            assertThat(check.verdict()).startsWith("✓ agrees with the centred difference, extrapolated, to ");
            assertThat(check.ink(Theme.LIGHT)).isEqualTo(Theme.LIGHT.good());
        }
    }

    /** ½ a² of the identity is a parabola, which a centred difference meets with any step but for rounding. */
    @Test
    void thePlainDifferenceTellsOfItsStep() {
        assertThat(check(Activation.IDENTITY, 0.5, 0, 0.25).plain()).isEqualTo("alone it misses by 0.0e+00.");
        assertThat(check(Activation.RELU, 0.05, 0, 0.1).plain()).endsWith("; a unit passes its kink.");
    }

    /** ½ (ReLU(z) − 3)² at z = 0. */
    @Test
    void aKinkIsSaidWithBothSlopes() {
        StepCheck check = check(Activation.RELU, 0, 3, 1e-5);
        assertThat(check.verdict())
                .startsWith("⚠ δ⁽¹⁾₁: a unit is at its kink")
                .endsWith("0.000000 to the left, -3.000000 to the right; the gradient takes 0.000000.");
        assertThat(check.ink(Theme.LIGHT)).isEqualTo(Theme.LIGHT.text());
    }

    @Test
    void whatCannotBeKnownIsSaid() {
        StepCheck check = check(Activation.SIGMOID, 40, 0, 1e-5);
        assertThat(check.verdict())
                .startsWith("? δ⁽¹⁾₁: the difference cannot know: it is uncertain by ")
                .endsWith("the gradient is 4.24835e-18.");
    }
}
