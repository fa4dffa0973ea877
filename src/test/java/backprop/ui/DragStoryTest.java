package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.session.Playhead;
import backprop.ui.kit.NumberField;
import backprop.ui.kit.Seen;
import java.io.IOException;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class DragStoryTest extends StoryFixture {
    private static final Cell W = Cell.weight(2, 1, 2);

    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private double weight() {
        return frame().lab().get(W);
    }

    /** Forty steps of 0.01, three pixels each. */
    private void press(FxRobot robot) {
        robot.interact(() -> window.session().seek(Playhead.after(7)));
        Seen.awaitWords(robot, "#graph #a2-1", "0.803158");
        robot.moveTo("#graph #edge-W2-1-2");
        NumberField editor = robot.lookup("#graph-editor").queryAs(NumberField.class);
        Seen.await("editor", editor::isVisible, true);
        robot.moveTo(editor).press(MouseButton.PRIMARY).moveBy(60, 0).moveBy(60, 0);
        assertThat(weight()).isEqualTo(0.85);
    }

    @Test
    void whileAWeightIsDraggedItsEffectsStandBesideTheirGhosts(FxRobot robot) {
        press(robot);
        Seen.awaitWords(robot, "#graph #was-edge-W2-1-2", "0.45 +0.40");
        Seen.awaitWords(robot, "#graph #was-loss", "0.314550 +0.028409");
        Seen.awaitWords(robot, "#graph #was-node-delta1-2", "0.013577 +0.009395");
        assertThat(robot.lookup("#graph #was-a1-1").tryQuery()).isEmpty();
        Seen.awaitWords(robot, "#changes #change-z2-1", "1.406150 1.644904 +17.0 %");
        assertText(robot, "#put-back", "Esc puts 0.45 back. The next step ends this view.");
        assertThat(Seen.words(robot, "#loss-inset"))
                .contains("0.067042")
                .contains("tangent foretold +0.029938")
                .contains("came +0.028409");
        robot.release(MouseButton.PRIMARY);
        assertThat(robot.lookup("#what-changed").query().isVisible()).isTrue();
        robot.clickOn("#step-forward");
        assertThat(robot.lookup("#what-changed").query().isVisible()).isFalse();
        Seen.await("no ghost", () -> robot.lookup("#graph #was-loss").tryQuery().isEmpty(), true);
        assertThat(weight()).isEqualTo(0.85);
    }

    @Test
    void escapePutsTheOldValueBackDuringAndAfterTheDrag(FxRobot robot) {
        press(robot);
        robot.push(KeyCode.ESCAPE);
        assertThat(weight()).isEqualTo(0.45);
        robot.release(MouseButton.PRIMARY).push(KeyCode.ESCAPE).moveTo("#step-first");
        press(robot);
        robot.release(MouseButton.PRIMARY);
        robot.push(KeyCode.ESCAPE);
        assertThat(weight()).isEqualTo(0.45);
        assertThat(frame().undo()).isNull();
        assertThat(frame().change()).isNull();
    }

    @Test
    void gradientsAppearAsThePassReachesThemOrAllNow(FxRobot robot) {
        assertText(robot, "#dW2-1-2", "at BP3");
        assertText(robot, "#db2-1", "at BP4");
        robot.interact(() -> window.session().seek(Playhead.after(8)));
        assertText(robot, "#dW1-1-1", "+0.000605");
        assertText(robot, "#dW2-1-2", "at BP3");
        robot.clickOn("#all-gradients");
        assertText(robot, "#dW2-1-2", "+0.074846");
        assertText(robot, "#db2-1", "+0.125394");
        robot.clickOn("#all-gradients");
        assertText(robot, "#db2-1", "at BP4");
        assertThat(robot.lookup("#all-gradients").queryAs(CheckBox.class).isSelected())
                .isFalse();
    }

    @Test
    void duringAnEditAllGradientsAreLive(FxRobot robot) {
        type(robot, "#W2-1-2", "0.85");
        assertText(robot, "#dW2-1-2", "+0.067042");
        assertText(robot, "#db2-1", "+0.112321");
        robot.clickOn("#step-forward");
        assertText(robot, "#dW2-1-2", "at BP3");
    }

    @Test
    void theLoopClosesWithTheRightKey(FxRobot robot) {
        robot.push(KeyCode.END).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(frame().playhead()).isEqualTo(Playhead.after(1));
        Seen.await("curve", () -> robot.lookup("#updates-0").tryQuery().isPresent(), true);
        robot.clickOn("#updates-0");
        assertThat(weight()).isEqualTo(0.45);
    }
}
