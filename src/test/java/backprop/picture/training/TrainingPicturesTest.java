package backprop.picture.training;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.NetworkPlan;
import backprop.engine.Workspace;
import backprop.flow.RandomState;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Size;
import backprop.picture.Theme;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of training without a toolkit. */
class TrainingPicturesTest {
    private static final Size ROOM = new Size(600, 200);

    private static Shape named(Picture picture, String key) {
        return picture.shapes().stream()
                .filter(s -> s.mark().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> words(Picture picture) {
        return picture.shapes().stream().filter(Shape.Text.class::isInstance).map(s -> ((Shape.Text) s).text());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 417, 1499, 1500})
    void aPlaceIsTheStepThatStandsThere(int step) {
        StepAxis axis = new StepAxis(1500, 900);
        assertThat(axis.stepAt(axis.x(step, 640), 640)).isEqualTo(step);
    }

    @Test
    void placesOutsideAreTheEnds() {
        StepAxis axis = new StepAxis(1500, 900);
        assertThat(axis.stepAt(-10, 640)).isZero();
        assertThat(axis.stepAt(1000, 640)).isEqualTo(1500);
        assertThat(new StepAxis(0, 0).stepAt(300, 640)).isZero();
    }

    @Test
    void theCursorStandsAtTheStepAndSaysItsLoss() {
        double[] loss = {1, 0.1, 0.01, 0.001};
        Curve curve = new Curve("training", Theme.LIGHT.forward(), 1, loss);
        StepAxis axis = new StepAxis(3, 2);
        Picture picture = LossPicture.of(List.of(curve), axis, true, Theme.LIGHT, ROOM);
        Shape.Line cursor = (Shape.Line) named(picture, "loss-cursor");
        assertThat(cursor.x1()).isEqualTo(axis.x(2, ROOM.width()));
        assertThat(words(picture)).anyMatch(t -> t.startsWith("step 2 · loss 1.00e-02"));
        Picture last = LossPicture.of(List.of(curve), new StepAxis(4, 4), true, Theme.LIGHT, ROOM);
        assertThat(words(last)).anyMatch(t -> t.startsWith("step 4 · loss before it 1.00e-03"));
    }

    @Test
    void theWordsOfTheCursorHideNoLine() {
        Curve first = new Curve("training", Theme.LIGHT.forward(), 1, new double[] {1, 0.1, 0.01, 0.001});
        Curve second = new Curve("test", Theme.LIGHT.good(), 1, new double[] {1, 1, 1, 1});
        Picture picture =
                LossPicture.of(List.of(first, second), new StepAxis(4, 4), true, Theme.LIGHT, new Size(600, 200));
        assertThat(baseline(picture, "step 4")).as("beside the legend").isEqualTo(baseline(picture, "training"));
        Picture narrow =
                LossPicture.of(List.of(first, second), new StepAxis(4, 0), true, Theme.LIGHT, new Size(600, 200));
        assertThat(baseline(narrow, "step 0")).as("below the legend").isGreaterThan(baseline(narrow, "training"));
    }

    private static double baseline(Picture picture, String begin) {
        return picture.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .filter(t -> t.text().startsWith(begin))
                .findFirst()
                .orElseThrow()
                .y();
    }

    @ParameterizedTest
    @EnumSource(PlanePoint.Role.class)
    void samplesOfTheTestLookOtherwiseInBothThemes(PlanePoint.Role role) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            PlaneField field = PlaneField.of(
                    new NetworkPlan(
                                    List.of(2, 1),
                                    List.of(Activation.SIGMOID),
                                    Loss.BINARY_CROSS_ENTROPY,
                                    new Initialiser.Zeros())
                            .build(new RandomState(3)),
                    1,
                    0,
                    10,
                    1);
            Picture picture =
                    PlanePicture.of(field, List.of(new PlanePoint(0.5, 0.5, 1, 1, role)), theme, new Size(400, 400));
            List<Shape.Circle> circles = picture.shapes().stream()
                    .filter(Shape.Circle.class::isInstance)
                    .map(Shape.Circle.class::cast)
                    .toList();
            Shape.Circle point = circles.get(circles.size() - 1);
            assertThat(Objects.requireNonNull(point.stroke()).ink())
                    .isEqualTo(role == PlanePoint.Role.TESTED ? theme.text() : theme.surface());
            assertThat(circles).hasSize(role == PlanePoint.Role.RINGED ? 2 : 1);
        }
    }

    @Test
    void onALogarithmicAxisADecadeIsADecade() {
        Curve curve = new Curve("training", Theme.LIGHT.forward(), 1, new double[] {0.5, 0.05, 0.005});
        Picture picture = LossPicture.of(List.of(curve), new StepAxis(2, 0), true, Theme.LIGHT, ROOM);
        List<Shape.Segment> line = ((Shape.Path) named(picture, "loss-training")).segments();
        double first = ((Shape.Segment.Move) line.get(0)).y();
        double second = ((Shape.Segment.Straight) line.get(1)).y();
        double third = ((Shape.Segment.Straight) line.get(2)).y();
        assertThat(second - first).isGreaterThan(1);
        assertThat(Math.abs((third - second) - (second - first))).isLessThan(1e-9);
    }

    @Test
    void aHundredThousandStepsKeepTheirPeak() {
        double[] loss = new double[100_000];
        java.util.Arrays.fill(loss, 0.02);
        loss[77_777] = 5;
        Curve curve = new Curve("training", Theme.LIGHT.forward(), 1, loss);
        Picture picture = LossPicture.of(List.of(curve), new StepAxis(100_000, 0), false, Theme.LIGHT, ROOM);
        List<Shape.Segment> line = ((Shape.Path) named(picture, "loss-training")).segments();
        assertThat(line).hasSizeLessThan(3000);
        double highest = line.stream()
                .skip(1)
                .mapToDouble(s -> ((Shape.Segment.Straight) s).y())
                .min()
                .orElseThrow();
        assertThat(highest).isLessThan(30);
    }

    @Test
    void aNumberThatIsNotFiniteIsLeftOut() {
        Curve curve = new Curve(
                "training", Theme.LIGHT.forward(), 1, new double[] {1, Double.NaN, Double.POSITIVE_INFINITY, 2});
        Picture picture = LossPicture.of(List.of(curve), new StepAxis(3, 3), true, Theme.LIGHT, ROOM);
        assertThat(((Shape.Path) named(picture, "loss-training")).segments()).hasSize(2);
    }

    @Test
    void theStripsSayTheirNumberAndTheFrameStandsAtTheStep() {
        Curve first = new Curve("W¹", Theme.LIGHT.backward(), 1, new double[] {1e-3, 1e-2, 1e-1});
        Curve second = new Curve("W²", Theme.LIGHT.backward(), 1, new double[] {0, 1, 1});
        StepAxis axis = new StepAxis(3, 1);
        Picture picture = StepHeatPicture.of("‖∂ℒ/∂W‖", List.of(first, second), axis, Theme.LIGHT, ROOM);
        Shape.Grid grid = (Shape.Grid) named(picture, "heat-tiles");
        assertThat(grid.tiles().columns()).isEqualTo(3);
        assertThat(String.valueOf(grid.tiles().mark(1, 0))).contains("‖∂ℒ/∂W‖ of W¹ at step 1: 1.000e-02");
        assertThat(grid.tiles().ink(0, 1)).as("exactly 0").isEqualTo(Theme.LIGHT.line());
        assertThat(grid.tiles().ink(2, 0)).isNotEqualTo(grid.tiles().ink(0, 0));
        Shape.Rectangle frame = (Shape.Rectangle) named(picture, "heat-cursor");
        assertThat(frame.x() + frame.width() / 2).isEqualTo(axis.x(1, ROOM.width()));
    }

    /** A run that goes on has more numbers than when the picture was asked for. */
    @Test
    void nothingIsDrawnBehindTheLastStep() {
        Curve curve = new Curve("training", Theme.LIGHT.forward(), 2, new double[] {1, 2, 3, 4, 5, 6, 7});
        Picture picture = LossPicture.of(List.of(curve), new StepAxis(5, 5), true, Theme.LIGHT, ROOM);
        assertThat(((Shape.Path) named(picture, "loss-training")).segments()).hasSize(3);
    }

    @Test
    void whereThereIsRoomTheColoursOfTheStripsAreNamed() {
        Curve curve = new Curve("W¹", Theme.LIGHT.backward(), 1, new double[] {1e-4, 1e-2, 1e-1});
        StepAxis axis = new StepAxis(3, 1);
        String colours = "colours from 10^-4 to 10^-1";
        Picture high = StepHeatPicture.of("‖δ‖", List.of(curve), axis, Theme.LIGHT, new Size(640, 80));
        assertThat(high.shapes().toString()).contains(colours);
        Picture low = StepHeatPicture.of("‖δ‖", List.of(curve), axis, Theme.LIGHT, new Size(640, 40));
        assertThat(low.shapes().toString()).doesNotContain(colours);
    }

    @Test
    void anEmptyChartSaysWhatWillStandThere() {
        Curve none = new Curve("training", Theme.LIGHT.forward(), 1, new double[0]);
        StepAxis axis = new StepAxis(0, 0);
        assertThat(words(LossPicture.of(List.of(none), axis, true, Theme.LIGHT, ROOM)))
                .contains("Nothing yet: the loss before each step will stand here.");
        assertThat(words(StepHeatPicture.of("‖δ‖", List.of(none), axis, Theme.LIGHT, ROOM)))
                .contains("Nothing yet: each step adds a column.");
    }

    @Test
    void aPlaneWithoutANumberSaysWhy() {
        Network network = new NetworkPlan(
                        List.of(2, 1), List.of(Activation.IDENTITY), Loss.MSE, new Initialiser.Zeros())
                .build(new RandomState(3));
        Network lost = network.with(Cell.weight(1, 1, 1), Double.POSITIVE_INFINITY)
                .with(Cell.bias(1, 1), Double.NEGATIVE_INFINITY);
        String why = "Undefined everywhere:";
        PlaneField half = PlaneField.of(lost, 1, 0, 10, 1);
        assertThat(words(PlanePicture.of(half, List.of(), Theme.LIGHT, ROOM))).doesNotContain(why);
        PlaneField none = PlaneField.of(lost.with(Cell.weight(1, 1, 1), Double.NaN), 1, 0, 10, 1);
        assertThat(words(PlanePicture.of(none, List.of(), Theme.LIGHT, ROOM))).contains(why);
    }

    @Test
    void theFieldIsWhatTheNetworkGives() {
        Network network = new NetworkPlan(
                        List.of(2, 3, 1),
                        List.of(Activation.TANH, Activation.SIGMOID),
                        Loss.BINARY_CROSS_ENTROPY,
                        new Initialiser.Xavier())
                .build(new RandomState(3));
        PlaneField field = PlaneField.of(network, 2, 0, 4, 2);
        Workspace work = Workspace.of(network);
        // The upper left cell is centred at (−1.5, 1.5).
        work.forward(new double[] {-1.5, 1.5});
        assertThat(field.at(0, 0)).containsExactly(work.activation(2));
        assertThat(PlaneField.of(network, 1, 2, 4, 2).at(0, 0)).containsExactly(work.activation(1)[1]);
        assertThat(PlaneField.of(network, 2, 0, 4, 2)).isEqualTo(field);
    }

    @Test
    void aPointStandsWhereItIs() {
        Network network = new NetworkPlan(
                        List.of(2, 1), List.of(Activation.SIGMOID), Loss.BINARY_CROSS_ENTROPY, new Initialiser.Zeros())
                .build(new RandomState(3));
        PlaneField field = PlaneField.of(network, 1, 0, 10, 1);
        List<PlanePoint> points = List.of(
                new PlanePoint(0.5, 0.5, 1, 1, PlanePoint.Role.LEARNED),
                new PlanePoint(3, 0, 0, 0, PlanePoint.Role.LEARNED));
        Picture picture = PlanePicture.of(field, points, Theme.DARK, new Size(200, 200));
        List<Shape> circles =
                picture.shapes().stream().filter(Shape.Circle.class::isInstance).toList();
        assertThat(circles).as("the one inside").hasSize(1);
        Shape.Circle circle = (Shape.Circle) circles.get(0);
        assertThat(circle.x()).isEqualTo(150);
        assertThat(circle.y()).isEqualTo(50);
        Shape.Grid grid = (Shape.Grid) named(picture, "plane-field");
        assertThat(grid.tiles().ink(0, 0)).as("½ is the ground").isEqualTo(Theme.DARK.surface());
    }

    @Test
    void everyNumberIsCountedOnce() {
        double[] values = {-1, -0.5, 0, 0.5, 1, Double.NaN};
        Picture picture = HistogramPicture.of("weights", values, Theme.LIGHT.forward(), Theme.LIGHT, ROOM);
        int counted = picture.shapes().stream()
                .map(s -> s.mark())
                .filter(m -> m.key().startsWith("histogram-"))
                .mapToInt(m -> Integer.parseInt(String.valueOf(m.spoken()).split(" ", 2)[0]))
                .sum();
        assertThat(counted).isEqualTo(5);
    }

    @Test
    void aHistogramSaysWhatItsTallestBarStandsForWhereThereIsRoom() {
        double[] values = {-1, 0.5, 0.5, 0.5, 1, Double.NaN};
        assertThat(texts(values, 400)).contains("tallest bar 3 of 5");
        assertThat(texts(values, 60)).doesNotContain("tallest bar 3 of 5");
    }

    private static List<String> texts(double[] values, double width) {
        return HistogramPicture.of("weights", values, Theme.LIGHT.forward(), Theme.LIGHT, new Size(width, 200))
                .shapes()
                .stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }
}
