package backprop.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.picture.Frames;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.ui.kit.Seen;
import backprop.ui.kit.Stages;
import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which runs before each test
class GraphPaneTest {
    private Session session;
    private GraphPane pane;

    @Start
    void start(Stage stage) {
        session = new Session(Frames.example("worked-example"));
        pane = new GraphPane(session);
        pane.follow();
        Stages.show(stage, pane, 940, 640);
        Seen.watchThisThread();
    }

    @AfterEach
    void nothingWasThrown() {
        Seen.assertNothingWasThrown();
    }

    @Test
    void followsTheSession(FxRobot robot) {
        Seen.awaitWords(robot, "#a2-1", "—");
        robot.interact(() -> session.seek(Playhead.after(5)));
        Seen.awaitWords(robot, "#a2-1", "0.803158");
        Seen.awaitWords(robot, "#loss", "0.314550");
    }

    @Test
    void aClickOnANumberAsksAboutItAndOneOnTheGroundAboutNone(FxRobot robot) {
        Seen.awaitWords(robot, "#node-b1-2", "b = 0.35");
        robot.clickOn("#a1-2");
        assertThat(session.frame().focus()).isEqualTo(Cell.activation(1, 2));
        robot.clickOn(robot.offset("#graph", -430, -200));
        assertThat(session.frame().focus()).isNull();
    }

    @Test
    void itCanBeShownInBothThemesWhileItMoves(FxRobot robot) {
        for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
            robot.interact(() -> {
                pane.theme(theme);
                session.seek(Playhead.START);
                session.forward();
                pane.zoomIn();
                pane.fit();
            });
            Seen.awaitWords(robot, "#a1-1", "0.377500");
        }
        assertThat(pane.getAccessibleText()).isEqualTo("computational graph");
    }

    @Test
    void theCameraHasItsLimits() {
        Camera camera = Camera.FITTED.zoomed(2).at(-300, -200);
        assertThat(camera.zoomed(0.01).zoom()).isEqualTo(1);
        assertThat(camera.zoomed(1e6).zoom()).isEqualTo(12);
        Camera strayed = camera.moved(5_000, -5_000).within(new Size(900, 600), 1800, 1200);
        assertThat(strayed).isEqualTo(new Camera(2, 0, -600));
    }

    /** In the large network neurons first move apart and grow, and then are magnified. */
    @ParameterizedTest
    @CsvSource({"worked-example, #a1-2", "deep-sigmoid, #a3-10", "deep-sigmoid, #a5-18"})
    void zoomKeepsTheNeuronUnderThePointer(String example, String neuron, FxRobot robot) {
        robot.interact(() -> session.open(Frames.example(example)));
        Seen.await("the neuron", () -> robot.lookup(neuron).tryQuery().isPresent(), true);
        robot.moveTo(neuron);
        Point2D before = middle(robot, neuron);
        double width = robot.lookup(neuron).query().getBoundsInParent().getWidth();
        for (int turn = 0; turn < 6; turn++) {
            robot.scroll(60, VerticalDirection.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
        }
        Node grown = robot.lookup(neuron).query();
        Bounds shown = grown.localToScreen(grown.getBoundsInLocal());
        assertThat(shown.getWidth()).isGreaterThan(1.2 * width);
        assertThat(middle(robot, neuron).distance(before)).isLessThan(3);
    }

    private static Point2D middle(FxRobot robot, String neuron) {
        Node node = robot.lookup(neuron).query();
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    @Test
    void aMagnifiedDeepNetworkDrawsWhatIsInTheRoom(FxRobot robot) {
        int[] sizes = new int[80];
        Arrays.fill(sizes, 11); // more would be tiles
        robot.interact(() -> session.open(Frames.sized(sizes)));
        robot.interact(() -> session.seek(Playhead.end(session.frame().trace())));
        for (int i = 0; i < 8; i++) {
            robot.interact(pane::zoomIn);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(neurons(robot)).isBetween(1, 300);
        robot.interact(() -> assertThat(pane.picture().shapes()).hasSizeGreaterThan(900));
        robot.interact(pane::fit);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(neurons(robot)).isGreaterThan(850);
    }

    private int neurons(FxRobot robot) {
        return robot.from(pane)
                .lookup((Node node) -> String.valueOf(node.getId()).matches("a\\d+-\\d+"))
                .queryAll()
                .size();
    }
}
