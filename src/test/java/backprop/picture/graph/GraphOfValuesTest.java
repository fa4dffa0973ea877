package backprop.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.picture.Frames;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Shapes;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.session.Frame;
import backprop.session.Granularity;
import backprop.session.Lab;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphOfValuesTest {
    private static final Size ROOM = new Size(940, 640);
    private static final Lab DEEP = Frames.example("deep-sigmoid");
    private static final int AFTER_BP2_OF_LAYER_1 = 19;

    /**
     * Three ReLU units behind one input of 1, and one linear output: a = (2, 0, 1), and back through the weights
     * 0.001, 1 and −0.1 come errors of the signs +, none and −.
     */
    private static final Lab SIGNS = Lab.of(
            "signs",
            new Network(
                    List.of(
                            Layer.withoutBiases(Matrix.column(2, -1, 1), Activation.RELU),
                            Layer.withoutBiases(Matrix.of(new double[][] {{0.001, 1, -0.1}}), Activation.IDENTITY)),
                    Loss.MSE),
            List.of(new Sample(Matrix.column(1), Matrix.column(-1.098))));

    private static Picture picture(Frame frame, Colouring colouring) {
        GraphLayout layout = GraphLayout.ofValues(frame.lab().network(), ROOM, frame.focus());
        return GraphPicture.of(frame, layout, Theme.LIGHT, null, colouring, ValueScale.of(List.of(frame.trace())));
    }

    private static Shape.Group group(Picture picture, String key) {
        return (Shape.Group) Shapes.named(picture, key).orElseThrow(() -> new AssertionError("no " + key));
    }

    private static Shape.Circle body(Picture picture, String key) {
        return (Shape.Circle) group(picture, key).members().stream()
                .filter(Shape.Circle.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static String look(Picture picture, String key) {
        Shape.Circle body = body(picture, key);
        long lines = group(picture, key).members().stream()
                .filter(Shape.Line.class::isInstance)
                .count();
        boolean dashed = body.stroke() != null && body.stroke().dash() > 0;
        return (body.fill() == null || body.fill().equals(Theme.LIGHT.surface()) ? "hollow" : "filled")
                + (dashed ? " dashed" : "")
                + (lines == 0 ? "" : lines == 1 ? " minus" : " cross");
    }

    /** δ² = a − y = −0.098 + 1.098 = 1, so δ¹ = (0.001, dead, −0.1): places 1, 0.5 and 5/6 of the ramp. */
    @Test
    void errorsHaveTheColourOfTheirSizeAndAMinusWhereTheyAreBelowZero() {
        Frame frame = Frames.after(SIGNS, 7);
        Picture picture = picture(frame, Colouring.BACKWARD);
        assertThat(body(picture, "a2-1").fill()).hasToString("Ink[rgb=" + 0x8E1B10 + ", opacity=1.0]");
        assertThat(body(picture, "a1-1").fill()).hasToString("Ink[rgb=" + 0xF07F72 + ", opacity=1.0]");
        assertThat(body(picture, "a1-3").fill()).hasToString("Ink[rgb=" + 0xB7281A + ", opacity=1.0]");
    }

    @Test
    void zeroDeadNotReachedAndBelowZeroLookDifferent() {
        Lab flat = Frames.of(Activation.RELU, Activation.IDENTITY, Loss.MSE, 2, 30, 1);
        Frame done = Frames.after(flat, 7);
        Picture picture = picture(done, Colouring.BACKWARD);
        for (int i = 1; i <= 30; i++) {
            double delta = done.trace().value(Cell.delta(1, i));
            String look = delta == 0 ? "hollow dashed" : delta < 0 ? "filled minus" : "filled";
            assertThat(look(picture, "a1-" + i))
                    .as("δ of neuron %d is %s", i, delta)
                    .isEqualTo(look);
        }
        Picture before = picture(Frames.after(flat, 5), Colouring.BACKWARD);
        assertThat(look(before, "a1-1")).isEqualTo("filled");
        assertThat(body(before, "a1-1").fill()).isEqualTo(body(before, "a1-30").fill());
    }

    @Test
    void aNumberThatIsNotFiniteHasACross() {
        Lab beyond = Lab.of(
                "beyond",
                new Network(
                        List.of(
                                Layer.withoutBiases(
                                        Matrix.of(new double[30][1]).map(zero -> 1e308), Activation.IDENTITY),
                                Layer.withoutBiases(
                                        Matrix.of(new double[1][30]).map(zero -> 1e308), Activation.IDENTITY)),
                        Loss.MSE),
                List.of(new Sample(Matrix.column(1), Matrix.column(0))));
        assertThat(look(picture(Frames.after(beyond, 4), Colouring.FORWARD), "a2-1"))
                .isEqualTo("hollow cross");
    }

    /** No layer has more than the two strongest lines into each of its neurons: 5 · 20 neurons and 1 of W(6) each. */
    @ParameterizedTest
    @CsvSource({"BACKWARD, 180", "FORWARD, 202"})
    void ofManyConnectionsTheStrongestIntoEachNeuronAreDrawn(Colouring colouring, int lines) {
        Picture picture = picture(Frames.after(DEEP, AFTER_BP2_OF_LAYER_1), colouring);
        assertThat(Shapes.of(picture, Role.EDGE).stream().filter(Shape.Line.class::isInstance))
                .hasSize(lines);
    }

    /** Neuron 1 of layer 1 hears from 20 neurons of layer 2; no other product W·δ is larger than those two. */
    @Test
    void theLinesAreThoseOfTheLargestProducts() {
        Frame frame = Frames.after(DEEP, AFTER_BP2_OF_LAYER_1);
        Picture picture = picture(frame, Colouring.BACKWARD);
        double[] sizes = new double[20];
        for (int i = 1; i <= 20; i++) {
            sizes[i - 1] = Math.abs(
                    frame.trace().value(Cell.weight(2, i, 1)) * frame.trace().value(Cell.delta(2, i)));
        }
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        for (int i = 1; i <= 20; i++) {
            assertThat(Shapes.named(picture, "line-W2-" + i + "-1").isPresent())
                    .as("W2[%d,1]", i)
                    .isEqualTo(sizes[i - 1] >= sorted[18]);
        }
    }

    /** The chapter's figures of seed 42: 7.00e-5, 3.23e-4, ‥, 8.63e-2, and factors of 0.217 to 0.350. */
    @Test
    void theNormsStandBelowTheirLayersAndTheFactorsBetween() {
        Picture picture = picture(Frames.after(DEEP, AFTER_BP2_OF_LAYER_1), Colouring.BACKWARD);
        assertThat(Shapes.words(group(picture, "norm-1"))).contains("7.00·10⁻⁵");
        assertThat(Shapes.words(group(picture, "norm-6"))).contains("8.63·10⁻²");
        assertThat(Shapes.words(group(picture, "norm-factor-1")))
                .contains("×0.217")
                .contains("0.924 · 0.235");
        assertThat(Shapes.words(group(picture, "norm-factor-5")))
                .contains("×0.350")
                .contains("1.59 · 0.221");
    }

    @Test
    void whatIsNotReachedHasNoNorm() {
        Picture picture = picture(Frames.after(DEEP, AFTER_BP2_OF_LAYER_1 - 1), Colouring.BACKWARD);
        assertThat(Shapes.named(picture, "norm-1")).isEmpty();
        assertThat(Shapes.named(picture, "norm-2")).isPresent();
    }

    @Test
    void aSmallNetworkIsPlainAndALargeOneFollowsThePass() {
        assertThat(Colouring.of(Frames.after(Frames.example("worked-example"), 6)))
                .isEqualTo(Colouring.PLAIN);
        assertThat(Colouring.of(Frames.after(DEEP, 3))).isEqualTo(Colouring.FORWARD);
        assertThat(Colouring.of(Frames.after(DEEP, 13))).isEqualTo(Colouring.FORWARD);
        assertThat(Colouring.of(Frames.after(DEEP, 14))).isEqualTo(Colouring.BACKWARD);
    }

    @ParameterizedTest
    @CsvSource({"940, 640", "470, 420", "1900, 1000"})
    void nothingStandsOutsideThePicture(double width, double height) {
        for (Frame frame : Frames.all(DEEP, Granularity.LAYER)) {
            GraphLayout layout = GraphLayout.ofValues(DEEP.network(), new Size(width, height), null);
            Picture picture = GraphPicture.of(frame, layout, Theme.DARK, null);
            for (Shape shape : picture.shapes()) {
                Shapes.Area area = Shapes.around(shape);
                assertThat(area.left()).as("%s", shape.mark()).isGreaterThanOrEqualTo(-0.5);
                assertThat(area.right()).as("%s", shape.mark()).isLessThanOrEqualTo(picture.width() + 0.5);
                assertThat(area.bottom()).as("%s", shape.mark()).isLessThanOrEqualTo(picture.height() + 0.5);
            }
        }
    }
}
