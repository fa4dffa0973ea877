package backprop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.picture.Face;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PictureViewTest {
    private static final Ink BLUE = Ink.of(0x2E86C1);
    private static final Mark A1 = Mark.of("a1-1", Role.NEURON, Cell.activation(1, 1), "activation of neuron 1");

    @SuppressWarnings("NullAway.Init") // set by start, which runs before each test
    private PictureView view;

    @Start
    void start(Stage stage) {
        view = new PictureView();
        Stages.show(stage, view, 800, 600);
    }

    private static Shape text(String key, double x, double y, String words) {
        return new Shape.Text(Mark.named(key, Role.CAPTION), x, y, words, Face.TEXT, 14, BLUE);
    }

    private static Shape line(String key, double x) {
        return new Shape.Line(Mark.named(key, Role.EDGE), x, 10, x + 50, 90, Stroke.dashed(BLUE, 2));
    }

    private static Shape neuron(String value) {
        return new Shape.Group(
                A1,
                List.of(
                        new Shape.Circle(Mark.plain(Role.NEURON), 200, 200, 30, BLUE, null),
                        new Shape.Text(Mark.plain(Role.NEURON), 190, 205, value, Face.TEXT_BOLD, 13, Ink.of(0))));
    }

    private void show(FxRobot robot, Shape... shapes) {
        robot.interact(() -> view.show(new Picture(800, 600, List.of(shapes))));
    }

    private Node node(String key) {
        return view.nodeFor(key).orElseThrow();
    }

    @Test
    void aShapeKeepsItsNodeAndTakesOnlyWhatChanged(FxRobot robot) {
        show(robot, line("edge", 10), text("t", 20, 30, "before"));
        Node line = node("edge");
        show(robot, line("edge", 40), text("t", 20, 30, "after"));
        assertThat(node("edge")).isSameAs(line);
        assertThat(((Line) line).getStartX()).isEqualTo(40);
        assertThat(((Line) line).getStrokeDashArray()).containsExactly(6.0, 6.0);
        Text text = (Text) node("t");
        assertThat(text.getText()).isEqualTo("after");
        assertThat(text.getFill()).isEqualTo(Color.rgb(0x2E, 0x86, 0xC1));
        assertThat(text.getFont().getFamily()).isEqualTo("Inter");
    }

    @Test
    void orderAndDisappearanceFollowThePicture(FxRobot robot) {
        show(robot, line("a", 1), line("b", 2), line("c", 3));
        Node c = node("c");
        show(robot, line("c", 3), text("new", 0, 10, "x"), line("a", 1));
        assertThat(c.getParent().getChildrenUnmodifiable()).containsExactly(node("c"), node("new"), node("a"));
        assertThat(view.nodeFor("b")).isEmpty();
        show(robot);
        assertThat(view.nodeFor("a")).isEmpty();
    }

    @Test
    void aKeyThatBecomesAnotherKindOfShapeGetsAnotherNode(FxRobot robot) {
        show(robot, line("k", 1));
        show(robot, text("k", 0, 10, "x"));
        assertThat(node("k")).isInstanceOf(Text.class);
    }

    @Test
    void aNeuronIsOneFocusableThingWithWords(FxRobot robot) {
        show(robot, neuron("0.5933"));
        Node group = node("a1-1");
        assertThat(group).isInstanceOf(Group.class);
        assertThat(group.getId()).isEqualTo("a1-1");
        assertThat(group.isFocusTraversable()).isTrue();
        assertThat(group.getAccessibleText()).isEqualTo("activation of neuron 1");
        robot.interact(group::requestFocus);
        show(robot, line("first", 4), neuron("0.6000"));
        assertThat(node("a1-1")).isSameAs(group);
        assertThat(group.isFocused()).isTrue();
    }

    @Test
    void aClickOnAMemberAsksAboutTheNumberOfItsGroup(FxRobot robot) {
        List<Cell> asked = new ArrayList<>();
        robot.interact(() -> view.onCell(asked::add));
        show(robot, neuron("0.5933"));
        robot.clickOn("#a1-1");
        assertThat(asked).containsExactly(Cell.activation(1, 1));
        assertThat(view.cellAt(view)).isEmpty();
    }

    /** Two columns and two rows of tiles, the last one missing. */
    private record Four(Ink ink) implements Shape.Tiles {
        @Override
        public int columns() {
            return 2;
        }

        @Override
        public int rows() {
            return 2;
        }

        @Override
        public @Nullable Ink ink(int column, int row) {
            return column + row == 2 ? null : column == 1 ? BLUE : ink;
        }

        @Override
        public @Nullable Mark mark(int column, int row) {
            return column + row == 2
                    ? null
                    : Mark.of("t", Role.DATUM, Cell.delta(row + 1, column + 1), "δ of row " + row);
        }
    }

    private static Shape grid(Ink ink) {
        return new Shape.Grid(Mark.named("grid", Role.DATUM), 100, 50, 40, 30, 2, new Four(ink));
    }

    @Test
    void tilesAreOneImageAndEachLeadsToItsNumber(FxRobot robot) {
        List<Cell> asked = new ArrayList<>();
        robot.interact(() -> view.onCell(asked::add));
        show(robot, grid(Ink.of(0x123456)));
        for (double[] place : new double[][] {{105, 55}, {145, 55}, {105, 85}, {145, 85}}) {
            Point2D point = view.localToScreen(place[0], place[1]);
            robot.clickOn(point);
        }
        assertThat(asked).containsExactly(Cell.delta(1, 1), Cell.delta(1, 2), Cell.delta(2, 1));
    }

    @Test
    void tilesHaveTheirColoursAndTheGapsNone(FxRobot robot) {
        show(robot, grid(Ink.of(0x123456)));
        ImageView image = (ImageView) node("grid");
        PixelReader pixels = image.getImage().getPixelReader();
        double scale = image.getImage().getWidth() / 80;
        assertThat(pixels.getArgb((int) (37 * scale), (int) (5 * scale))).isEqualTo(0xFF123456);
        assertThat(pixels.getArgb((int) (39 * scale), (int) (5 * scale))).isZero();
        assertThat(pixels.getArgb((int) (41 * scale), (int) (5 * scale))).isEqualTo(0xFF2E86C1);
        assertThat(pixels.getArgb((int) (41 * scale), (int) (35 * scale))).isZero();
        show(robot, grid(Ink.of(0xABCDEF)));
        assertThat(node("grid")).isSameAs(image);
        assertThat(image.getImage().getPixelReader().getArgb(5, 5)).isEqualTo(0xFFABCDEF);
    }

    @Test
    void sixHundredShapesOfWhichFiftyChangedAreQuick(FxRobot robot) {
        long[] best = {Long.MAX_VALUE};
        robot.interact(() -> {
            for (int round = 0; round < 300; round++) {
                Picture picture = large(round);
                long start = System.nanoTime();
                view.show(picture);
                best[0] = round > 200 ? Math.min(best[0], System.nanoTime() - start) : best[0];
            }
        });
        assertThat(best[0]).as("nanoseconds").isLessThan(4_000_000);
        System.out.printf(java.util.Locale.ROOT, "PictureView: %.3f ms%n", best[0] / 1e6);
    }

    private static Picture large(int round) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String changing = i < 25 ? "v" + round : "same";
            shapes.add(new Shape.Group(
                    Mark.named("g" + i, Role.NEURON),
                    List.of(line("l" + i, i < 25 ? round % 50 : i), text("t" + i, i, 2 * i, changing))));
        }
        return new Picture(800, 600, shapes);
    }
}
