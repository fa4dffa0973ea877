package backprop.picture.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.NetworkPlan;
import backprop.flow.RandomState;
import backprop.picture.Ink;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Shape.Segment;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.training.Axis;
import backprop.training.LossLandscape;
import backprop.training.LossSlice;
import backprop.training.Recipe;
import backprop.training.Reduction;
import backprop.training.Run;
import backprop.training.Samples;
import backprop.training.Tangent;
import backprop.training.Waypoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loss along one weight and over two, without a toolkit. */
class LandscapePicturesTest {
    private static final Size ROOM = new Size(640, 480);
    private static final Samples XOR =
            Samples.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}});
    private static final Cell ACROSS = Cell.weight(2, 1, 1);
    private static final Cell UP = Cell.bias(1, 2);

    private final Run run = trained();
    private final Network network = run.progress().network();
    private final Axis across = new Axis(ACROSS, network.get(ACROSS) - 3, network.get(ACROSS) + 2, 41);
    private final Axis up = new Axis(UP, network.get(UP) - 2, network.get(UP) + 2, 33);
    private final LossLandscape landscape = LossLandscape.of(network, XOR, across, up);

    private static Run trained() {
        Network start = new NetworkPlan(
                        List.of(2, 4, 1),
                        List.of(Activation.TANH, Activation.SIGMOID),
                        Loss.BINARY_CROSS_ENTROPY,
                        new Initialiser.Xavier())
                .build(new RandomState(3));
        Run run = Run.of(Recipe.of(start, XOR).withRate(0.5));
        run.advance(40);
        return run;
    }

    private static Shape named(Picture picture, String key) {
        return picture.shapes().stream()
                .filter(s -> s.mark().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> words(Picture picture) {
        return picture.shapes().stream().filter(Shape.Text.class::isInstance).map(s -> ((Shape.Text) s).text());
    }

    private static List<double[]> points(List<Segment> segments) {
        List<double[]> points = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Move m) {
                points.add(new double[] {m.x(), m.y()});
            } else if (segment instanceof Segment.Straight s) {
                points.add(new double[] {s.x(), s.y()});
            }
        }
        return points;
    }

    private ContourPicture.Content content(boolean log) {
        return new ContourPicture.Content(
                landscape,
                run.history().path(ACROSS, UP),
                Optional.empty(),
                new Waypoint(40, network.get(ACROSS), network.get(UP)),
                Tangent.of(network, XOR, ACROSS),
                Tangent.of(network, XOR, UP),
                log);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2.5, -1, 0, 0.7, 2.2})
    void theSlopeOfTheTangentOnThePageIsTheGradient(double moved) {
        Network there = network.with(ACROSS, moved);
        LossSlice slice = LossSlice.of(there, XOR, new Axis(ACROSS, -3, 3, 61));
        Picture picture = SlicePicture.of(slice, moved, "step 40", Theme.LIGHT, ROOM);
        List<double[]> curve = points(((Shape.Path) named(picture, "slice-curve")).segments());
        double pixelsAcross = (curve.get(60)[0] - curve.get(0)[0]) / 6;
        double pixelsUp = (curve.get(60)[1] - curve.get(0)[1]) / (slice.loss(60) - slice.loss(0));
        Shape.Line tangent = (Shape.Line) named(picture, "slice-tangent");
        double slope = ((tangent.y2() - tangent.y1()) / pixelsUp) / ((tangent.x2() - tangent.x1()) / pixelsAcross);
        Shape.Circle here = (Shape.Circle) named(picture, "slice-here");
        assertThat(slope).isCloseTo(Tangent.of(there, XOR, ACROSS).slope(), within(1e-9));
        assertThat(SlicePicture.valueAt(here.x(), slice, Theme.LIGHT, ROOM)).isCloseTo(moved, within(1e-9));
        double onLine = tangent.y1()
                + (tangent.y2() - tangent.y1()) * (here.x() - tangent.x1()) / (tangent.x2() - tangent.x1());
        assertThat(here.y()).as("the line touches at the point").isCloseTo(onLine, within(1e-9));
    }

    @Test
    void theSliceNamesTheGradientBesideItsDifference() {
        LossSlice slice = LossSlice.of(network, XOR, across);
        Picture picture = SlicePicture.of(slice, network.get(ACROSS), "step 40", Theme.DARK, ROOM);
        String difference = SlicePicture.text(slice.tangent().difference());
        assertThat(difference).isEqualTo(SlicePicture.text(slice.tangent().slope()));
        assertThat(words(picture)).contains("centred difference " + difference, "is the slope of the tangent");
    }

    /** Of four samples the sum is four times the mean, and so are the slopes. */
    @Test
    void aSumOfTheSamplesIsCalledSo() {
        Samples summed = XOR.with(Reduction.SUM);
        LossSlice slice = LossSlice.of(network, summed, across);
        assertThat(slice.loss(7))
                .isCloseTo(4 * LossSlice.of(network, XOR, across).loss(7), within(1e-12));
        Picture curve = SlicePicture.of(slice, network.get(ACROSS), "step 40", Theme.LIGHT, ROOM);
        assertThat(words(curve)).contains("the sum of the samples");
        ContourPicture.Content content = new ContourPicture.Content(
                LossLandscape.of(network, summed, landscape.across(), landscape.up()),
                run.history().path(ACROSS, UP),
                Optional.empty(),
                new Waypoint(40, network.get(ACROSS), network.get(UP)),
                Tangent.of(network, summed, ACROSS),
                Tangent.of(network, summed, UP),
                true);
        assertThat(content.across().slope())
                .isCloseTo(4 * Tangent.of(network, XOR, ACROSS).slope(), within(1e-12));
        assertThat(words(ContourPicture.of(content, Theme.LIGHT, ROOM))).contains("sum", "in sum, at step 40");
        assertThat(words(ContourPicture.of(content(true), Theme.LIGHT, ROOM))).contains("loss", "at step 40");
    }

    @Test
    void whereTheWeightWasBeforeItWasMovedStaysMarked() {
        LossSlice slice = LossSlice.of(network.with(ACROSS, 1), XOR, new Axis(ACROSS, -3, 3, 61));
        Picture moved = SlicePicture.of(slice, 0.5, "step 40", Theme.LIGHT, ROOM);
        double x = ((Shape.Line) named(moved, "slice-home")).x1();
        assertThat(words(moved)).contains("step 40");
        assertThat(SlicePicture.valueAt(x, slice, Theme.LIGHT, ROOM)).isCloseTo(0.5, within(1e-9));
        assertThat(SlicePicture.of(slice, 1, "step 40", Theme.LIGHT, ROOM).shapes())
                .noneMatch(s -> s.mark().key().equals("slice-home"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLowerTheLandscapeTheLighterTheTile(boolean log) {
        Picture picture = ContourPicture.of(content(log), Theme.LIGHT, ROOM);
        Shape.Grid grid = (Shape.Grid) named(picture, "contour-field");
        List<double[]> tiles = new ArrayList<>();
        for (int column = 0; column < 40; column++) {
            for (int j = 0; j < 32; j++) {
                double sum = landscape.loss(column, j)
                        + landscape.loss(column + 1, j)
                        + landscape.loss(column, j + 1)
                        + landscape.loss(column + 1, j + 1);
                tiles.add(new double[] {sum, light(grid.tiles().ink(column, 31 - j))});
            }
        }
        tiles.sort(Comparator.comparingDouble(tile -> tile[0]));
        assertThat(tiles.stream().map(tile -> tile[1])).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(tiles.get(0)[1]).isGreaterThan(tiles.get(tiles.size() - 1)[1] + 200);
    }

    private static int light(@Nullable Ink tile) {
        Ink ink = Objects.requireNonNull(tile);
        return ink.red() + ink.green() + ink.blue();
    }

    @Test
    void thePathIsWhereTheWeightsOfTheRunWere() {
        Axis wide = new Axis(ACROSS, -6, 6, 21);
        Axis high = new Axis(UP, -6, 6, 21);
        ContourPicture.Content content = new ContourPicture.Content(
                LossLandscape.of(network, XOR, wide, high),
                run.history().path(ACROSS, UP),
                Optional.empty(),
                new Waypoint(40, network.get(ACROSS), network.get(UP)),
                Tangent.of(network, XOR, ACROSS),
                Tangent.of(network, XOR, UP),
                true);
        Picture picture = ContourPicture.of(content, Theme.LIGHT, ROOM);
        List<double[]> path = points(((Shape.Path) named(picture, "contour-path")).segments());
        assertThat(path).hasSize(41);
        for (int step = 0; step <= 40; step++) {
            Network there = run.history().networkAt(step);
            assertThat(ContourPicture.at(path.get(step)[0], 0, content, Theme.LIGHT, ROOM)
                            .across())
                    .isCloseTo(there.get(ACROSS), within(1e-9));
            assertThat(ContourPicture.at(0, path.get(step)[1], content, Theme.LIGHT, ROOM)
                            .up())
                    .isCloseTo(there.get(UP), within(1e-9));
        }
        assertThat(String.valueOf(named(picture, "contour-step-7").mark().spoken()))
                .startsWith("step 7: W⁽²⁾₁,₁ = "
                        + SlicePicture.text(run.history().networkAt(7).get(ACROSS)));
    }

    @Test
    void thePathOfASecondRunHasItsColourAndDashes() {
        Run other = Run.of(run.recipe().withRate(0.9));
        other.advance(25);
        ContourPicture.Content one = content(true);
        ContourPicture.Content two = new ContourPicture.Content(
                one.landscape(),
                one.path(),
                Optional.of(new ContourPicture.Beside("10 η", other.history().path(ACROSS, UP))),
                one.home(),
                one.across(),
                one.up(),
                true);
        Picture picture = ContourPicture.of(two, Theme.LIGHT, ROOM);
        Shape.Path path = (Shape.Path) named(picture, "contour-beside-path");
        assertThat(Objects.requireNonNull(path.stroke()).dash()).isPositive();
        assertThat(path.stroke().ink()).isEqualTo(Theme.LIGHT.backward());
        List<double[]> drawn = points(path.segments());
        Network there = other.history().networkAt(3);
        assertThat(ContourPicture.at(drawn.get(3)[0], drawn.get(3)[1], two, Theme.LIGHT, ROOM))
                .satisfies(p -> assertThat(p.across()).isCloseTo(there.get(ACROSS), within(1e-9)))
                .satisfies(p -> assertThat(p.up()).isCloseTo(there.get(UP), within(1e-9)));
        assertThat(words(picture)).contains("path of the run", "path of 10 η");
        assertThat(named(picture, "contour-beside-step-3").mark().spoken()).startsWith("10 η, step 3: ");
        assertThat(words(ContourPicture.of(one, Theme.LIGHT, ROOM))).doesNotContain("path of 10 η");
    }

    @Test
    void aLineOfALevelRunsWhereTheNetworkHasThatLoss() {
        ContourPicture.Content content = content(false);
        Picture picture = ContourPicture.of(content, Theme.LIGHT, ROOM);
        List<Shape> lines = picture.shapes().stream()
                .filter(s -> s.mark().key().matches("contour-\\d\\S*"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(3);
        int checked = 0;
        for (Shape line : lines) {
            double level = Double.parseDouble(line.mark().key().substring("contour-".length()));
            for (double[] point : points(((Shape.Path) line).segments())) {
                Network there = network.with(
                                ACROSS,
                                ContourPicture.at(point[0], 0, content, Theme.LIGHT, ROOM)
                                        .across())
                        .with(
                                UP,
                                ContourPicture.at(0, point[1], content, Theme.LIGHT, ROOM)
                                        .up());
                assertThat(Tangent.of(there, XOR, UP).loss()).isCloseTo(level, within(3e-3));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void theArrowPointsDownhill() {
        ContourPicture.Content content = content(true);
        Picture picture = ContourPicture.of(content, Theme.LIGHT, ROOM);
        Shape.Line arrow = (Shape.Line) named(picture, "contour-descent");
        double across =
                ContourPicture.at(arrow.x2(), 0, content, Theme.LIGHT, ROOM).across() - network.get(ACROSS);
        double up = ContourPicture.at(0, arrow.y2(), content, Theme.LIGHT, ROOM).up() - network.get(UP);
        assertThat(across / up)
                .isCloseTo(content.across().slope() / content.up().slope(), within(1e-9));
        Network there =
                network.with(ACROSS, network.get(ACROSS) + 0.05 * across).with(UP, network.get(UP) + 0.05 * up);
        assertThat(Tangent.of(there, XOR, UP).loss()).isLessThan(content.up().loss());
    }

    @Test
    void lossesThatAreNotFiniteLeaveHoles() {
        Network straight = new NetworkPlan(
                        List.of(2, 1), List.of(Activation.IDENTITY), Loss.MSE, new Initialiser.Zeros())
                .build(new RandomState(1));
        Axis wild = new Axis(Cell.weight(1, 1, 1), -1e200, 1e200, 5);
        Axis tame = new Axis(Cell.bias(1, 1), -1, 1, 5);
        LossSlice slice = LossSlice.of(straight, XOR, wild);
        Picture curve = SlicePicture.of(slice, 0, "step 40", Theme.LIGHT, ROOM);
        assertThat(points(((Shape.Path) named(curve, "slice-curve")).segments()))
                .hasSize(1);
        ContourPicture.Content content = new ContourPicture.Content(
                LossLandscape.of(straight, XOR, wild, tame),
                List.of(),
                Optional.empty(),
                new Waypoint(0, 0, 0),
                Tangent.of(straight, XOR, wild.parameter()),
                Tangent.of(straight, XOR, tame.parameter()),
                true);
        Picture contour = ContourPicture.of(content, Theme.LIGHT, ROOM);
        assertThat(contour.shapes().stream()
                        .filter(Shape.Text.class::isInstance)
                        .map(shape -> ((Shape.Text) shape).text()))
                .contains("The loss is not finite anywhere here.")
                .doesNotContain("loss");
        Shape.Grid grid = (Shape.Grid) named(contour, "contour-field");
        assertThat(grid.tiles().ink(0, 0)).isEqualTo(Theme.LIGHT.faint());
        assertThat(String.valueOf(grid.tiles().mark(0, 0))).contains("the loss is not finite");
    }
}
