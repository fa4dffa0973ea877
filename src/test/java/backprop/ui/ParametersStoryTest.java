package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.engine.Numerals;
import java.io.IOException;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ParametersStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    @Test
    void everyNumberIsThereWithItsGradient(FxRobot robot) {
        robot.clickOn("#all-gradients");
        assertText(robot, "#W1-1-1", "0.15");
        assertText(robot, "#b2-1", "0.60");
        assertText(robot, "#parameters #x-2", "0.10");
        assertText(robot, "#y-1", "0.01");
        assertText(robot, "#rate", "0.50");
        assertText(robot, "#dW1-1-1", "+0.000605");
        assertText(robot, "#db2-1", "+0.125394");
        assertText(robot, "#loss-now", "now 0.314550");
    }

    @Test
    void oneWeightMovesEverything(FxRobot robot) {
        robot.clickOn("#all-gradients");
        type(robot, "#W1-1-2", "0.9");
        assertThat(frame().lab().get(Cell.weight(1, 1, 2))).isEqualTo(0.9);
        assertText(robot, "#dW1-1-2", "+0.001190");
        assertThat(textOf(robot, "#dW1-1-2")).isNotEqualTo("+0.001210");
        assertText(robot, "#loss-now", "now " + Numerals.shown(frame().trace().loss()));
        assertText(robot, "#loss-before", "before 0.314550");
        robot.clickOn("#undo");
        assertText(robot, "#W1-1-2", "0.20");
        assertText(robot, "#dW1-1-2", "+0.001210");
        robot.clickOn("#redo");
        assertText(robot, "#W1-1-2", "0.90");
    }

    @Test
    void biasesAreHeldOrTakenAwayAndComeBack(FxRobot robot) {
        robot.clickOn("#layer-menu-1").clickOn("#bias-1-held").clickOn("#apply-update");
        assertText(robot, "#b1-1", "0.35");
        assertThat(textOf(robot, "#W1-1-1")).isNotEqualTo("0.15");
        robot.clickOn("#layer-menu-2").clickOn("#bias-2-none");
        assertThat(robot.lookup("#b2-1").tryQuery()).isEmpty();
        assertThat(frame().trace().steps()).hasSize(11);
        robot.clickOn("#undo");
        assertThat(robot.lookup("#b2-1").tryQuery()).isPresent();
        assertThat(frame().lab().network().layer(2).bias()).isEqualTo(Bias.FREE);
    }

    @Test
    void undoNamesWhatItTakesBack(FxRobot robot) {
        Button undo = robot.lookup("#undo").queryButton();
        assertThat(undo.isDisabled()).isTrue();
        type(robot, "#W1-1-2", "0.9");
        assertThat(undo.getTooltip().getText()).contains("set W⁽¹⁾₁,₂ to 0.90");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertText(robot, "#W1-1-2", "0.20");
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        assertText(robot, "#W1-1-2", "0.90");
    }

    @Test
    void theArrowKeysAreOneUndo(FxRobot robot) {
        robot.clickOn("#W2-1-1")
                .press(KeyCode.UP)
                .press(KeyCode.UP)
                .press(KeyCode.UP)
                .release(KeyCode.UP);
        assertThat(frame().lab().get(Cell.weight(2, 1, 1))).isGreaterThan(0.4);
        robot.clickOn("#undo");
        assertText(robot, "#W2-1-1", "0.40");
        assertThat(frame().undo()).isNull();
    }

    @Test
    void germanCommaAndLetters(FxRobot robot) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            type(robot, "#b1-2", "0,15");
            assertThat(frame().lab().get(Cell.bias(1, 2))).isEqualTo(0.15);
            type(robot, "#b1-3", "three");
            assertThat(frame().lab().get(Cell.bias(1, 3))).isEqualTo(0.35);
            assertThat(textOf(robot, "#status")).contains("letters");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theFocusedFieldIsTheNumberThatIsAskedAbout(FxRobot robot) {
        robot.clickOn("#W1-3-1");
        assertThat(frame().focused()).contains(Cell.weight(1, 3, 1));
        robot.clickOn("#dW2-1-2");
        assertThat(frame().focused()).contains(Cell.weightGradient(2, 1, 2));
    }

    @Test
    void anUpdateDescendsAndResetReturns(FxRobot robot) {
        assertThat(robot.lookup("#reset-weights").queryButton().isDisabled()).isTrue();
        robot.clickOn("#apply-update");
        assertText(robot, "#loss-now", "now 0.297599");
        robot.clickOn("#reset-weights");
        assertText(robot, "#loss-now", "now 0.314550");
    }

    @Test
    void activationLossAndSizeAreEdits(FxRobot robot) {
        robot.clickOn("#activation-1").clickOn("#activation-1-tanh");
        assertThat(frame().lab().network().layer(1).activation().fileName()).isEqualTo("tanh");
        robot.clickOn("#layer-menu-1").clickOn("#add-neuron-1");
        assertThat(frame().lab().network().shape()).isEqualTo("2-4-1");
        assertThat(robot.lookup("#W1-4-2").tryQuery()).isPresent();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(robot.lookup("#W1-4-2").tryQuery()).isEmpty();
    }
}
