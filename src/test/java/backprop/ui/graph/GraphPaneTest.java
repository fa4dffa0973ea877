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
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
    void zoomKeepsThePointUnderThePointer() {
        Camera camera = Camera.FITTED.zoomed(2, 300, 200);
        assertThat(300 * 2 + camera.x()).isEqualTo(300);
        assertThat(200 * 2 + camera.y()).isEqualTo(200);
        assertThat(camera.zoomed(0.01, 0, 0).zoom()).isEqualTo(1);
        assertThat(camera.zoomed(1e6, 0, 0).zoom()).isEqualTo(12);
        Camera strayed = camera.moved(5_000, -5_000).within(new Size(900, 600), 1800, 1200);
        assertThat(strayed).isEqualTo(new Camera(2, 0, -600));
    }

    @Test
    void aMagnifiedDeepNetworkDrawsWhatIsInTheRoom(FxRobot robot) {
        int[] sizes = new int[80];
        Arrays.fill(sizes, 90);
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
