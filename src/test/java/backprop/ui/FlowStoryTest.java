package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.HiddenError;
import backprop.session.Edit;
import backprop.session.Session;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.nio.file.Files;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Comparing how gradients flow, as a person does. */
class FlowStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static void choose(FxRobot robot, String menu, String item) {
        robot.clickOn(menu).clickOn(menu + "-" + item);
    }

    @Test
    void theBarsSayTheNumbersOfTheNotebook(FxRobot robot) {
        robot.clickOn("#tab-flow");
        assertThat(said(robot, "#flow-bars"))
                .contains("seed 42")
                .contains("layer 1: 7.002996e-05, layer 2: 3.228558e-04, layer 3: 1.354784e-03")
                .contains("layer 4: 6.242221e-03, layer 5: 3.025070e-02, layer 6: 8.634400e-02")
                .contains("layer 1 / layer 6 = 8.110576e-04");
        Seen.awaitWords(robot, "#flow-heat-a #flow-cell-a-1", "7.00e-05");
        Seen.await("200 seeds", () -> said(robot, "#flow-summary").contains("0 of 200 runs dead"), true);
        assertThat(textOf(robot, "#flow-diagnosis-a")).startsWith("Vanishing");
        assertThat(textOf(robot, "#flow-diagnosis-b"))
                .startsWith("Healthy")
                .contains("With a ReLU output unit this seed is exactly 0 everywhere");
    }

    @Test
    void aDeadOutputUnitIsSaidAndOneClickHelps(FxRobot robot) {
        robot.clickOn("#tab-flow");
        choose(robot, "#flow-output", "same");
        assertThat(said(robot, "#flow-bars"))
                .contains("layer 1: exactly 0: dead output unit")
                .contains("layer 1 / layer 6 = undefined");
        assertThat(textOf(robot, "#flow-diagnosis-b")).startsWith("Dead").contains("undefined");
        Seen.await("mark", () -> said(robot, "#flow-bar-b-6"), "ReLU, layer 6: exactly 0: dead output unit");
        Button linear = robot.lookup("#flow-card-b .button")
                .match((Button b) -> b.getText().startsWith("Linear output"))
                .queryButton();
        assertThat(linear.getText()).endsWith("1.6e-01");
        robot.clickOn(linear);
        assertThat(said(robot, "#flow-bars"))
                .contains("ReLU, linear output: layer 1: 1.26")
                .doesNotContain("undefined");
        assertText(robot, "#flow-output", "linear");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(said(robot, "#flow-bars")).contains("undefined");
    }

    @Test
    void whatIsNoSizeIsRefusedAndTheNumbersStay(FxRobot robot) {
        robot.clickOn("#tab-flow");
        String before = said(robot, "#flow-bars");
        type(robot, "#flow-sizes", "10 twenty 1");
        assertThat(textOf(robot, "#flow-problem")).contains("twenty");
        assertText(robot, "#flow-sizes", "10 twenty 1");
        assertThat(said(robot, "#flow-bars")).isEqualTo(before);
        type(robot, "#flow-sizes", "10, 20, 1");
        assertText(robot, "#flow-problem", "");
        assertText(robot, "#flow-sizes", "10 20 1");
        assertThat(said(robot, "#flow-bars")).contains("layer 1 / layer 2 = ");
        robot.clickOn("#undo");
        assertText(robot, "#flow-sizes", "10 20 20 20 20 20 1");
        assertThat(said(robot, "#flow-bars")).isEqualTo(before);
    }

    @Test
    void aNeuronLeadsToItsErrorInTheGraphAndUndoReturns(FxRobot robot) {
        robot.clickOn("#tab-flow");
        Seen.await("block", () -> robot.lookup("#flow-neuron-a-3").tryQuery().isPresent(), true);
        Node block = robot.lookup("#flow-neuron-a-3").query();
        Bounds area = block.localToScreen(block.getBoundsInLocal());
        robot.clickOn(area.getMinX() + 3, area.getMinY() + 3);
        Seen.await("network", () -> frame().lab().network().shape(), "10-20-20-20-20-20-1");
        assertThat(frame().focused()).contains(Cell.delta(3, 1));
        assertThat(frame().playhead().current(frame().trace())).containsInstanceOf(HiddenError.class);
        assertThat(frame().knows(Cell.delta(3, 1))).isTrue();
        assertThat(frame().knows(Cell.delta(2, 1))).isFalse();
        assertThat(robot.lookup("#graph").tryQuery()).isPresent();
        robot.clickOn("#undo");
        assertThat(frame().lab().network().shape()).isEqualTo("2-3-1");
    }

    @Test
    void theKeyboardGoesThroughTheBarsAndOpensOne(FxRobot robot) {
        robot.clickOn("#tab-flow");
        robot.interact(() -> robot.lookup("#flow-bars").query().requestFocus());
        robot.push(KeyCode.HOME).push(KeyCode.RIGHT);
        assertThat(said(robot, "#flow-bars")).startsWith("ReLU, linear output, layer 1: 1.26");
        robot.push(KeyCode.ENTER);
        assertThat(frame().lab().name()).isEqualTo("ReLU, linear output, seed 42");
        assertThat(frame().focused().orElseThrow().layer()).isEqualTo(1);
    }

    @Test
    void theRaceStepsBothNetworks(FxRobot robot) {
        robot.clickOn("#tab-flow").clickOn("#flow-race");
        Seen.await("race", () -> robot.lookup("#race").tryQuery().isPresent(), true);
        RaceScreen race = (RaceScreen) window.shown().orElseThrow();
        Session first = race.lanes().get(0);
        Session second = race.lanes().get(1);
        assertThat(first.frame().knows(Cell.delta(6, 1))).isTrue();
        assertThat(first.frame().knows(Cell.delta(5, 1))).isFalse();
        assertThat(second.frame().playhead()).isEqualTo(first.frame().playhead());
        robot.push(KeyCode.RIGHT);
        assertThat(second.frame().knows(Cell.delta(5, 1))).isTrue();
        assertThat(second.frame().playhead()).isEqualTo(first.frame().playhead());
        robot.interact(() -> second.focus(Cell.delta(5, 2)));
        assertThat(first.frame().focused()).contains(Cell.delta(5, 2));
        double weight = second.frame().trace().value(Cell.weight(1, 1, 1));
        robot.interact(() -> second.apply(new Edit.SetNumber(Cell.weight(1, 1, 1), weight + 1)));
        robot.clickOn("#undo");
        assertThat(second.frame().trace().value(Cell.weight(1, 1, 1))).isEqualTo(weight);
        robot.clickOn("#race-leave");
        assertThat(robot.lookup("#flow-bars").tryQuery()).isPresent();
        assertThat(frame().lab().network().shape()).isEqualTo("2-3-1");
        robot.clickOn("#flow-race");
        Seen.await("the race again", () -> robot.lookup("#race").tryQuery().isPresent(), true);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#flow-bars").tryQuery()).isPresent();
    }

    @Test
    void theMenuExportsWhatIsShown(FxRobot robot) throws IOException {
        robot.clickOn("#tab-flow");
        chosen = folder.resolve("norms.csv");
        robot.clickOn("#export").clickOn("#export-flow-csv");
        Seen.await("file", () -> Files.exists(folder.resolve("norms.csv")), true);
        assertThat(Files.readString(folder.resolve("norms.csv")))
                .contains("sigmoid")
                .contains("7.00299");
        robot.clickOn("#flow-copy");
        assertThat(WaitForAsyncUtils.waitForAsyncFx(
                        5_000, () -> Clipboard.getSystemClipboard().getString()))
                .contains("RandomState(42)");
        robot.clickOn("#tab-graph").clickOn("#export");
        assertThat(robot.lookup("#export-numpy").tryQuery()).isPresent();
    }

    @Test
    void theExperimentIsThereAgainAfterAnotherTab(FxRobot robot) {
        robot.clickOn("#tab-flow");
        type(robot, "#flow-seed", "7");
        String before = said(robot, "#flow-bars");
        assertThat(before).contains("seed 7");
        robot.clickOn("#tab-graph").clickOn("#theme").clickOn("#tab-flow");
        assertText(robot, "#flow-seed", "7");
        assertThat(said(robot, "#flow-bars")).isEqualTo(before);
    }

    @Test
    void escapeBringsBackTheSeedBeforeTheFirstKey(FxRobot robot) {
        robot.clickOn("#tab-flow").clickOn("#flow-seed").write("7x");
        assertThat(textOf(robot, "#flow-problem"))
                .isEqualTo(
                        "seed: expected a whole number from 0 to 4294967295 such as 42, found '7x'. Esc brings back what was there.");
        robot.push(KeyCode.ESCAPE);
        assertText(robot, "#flow-problem", "");
        assertText(robot, "#flow-seed", "42");
        assertThat(said(robot, "#flow-bars")).contains("seed 42");
        assertThat(robot.lookup("#undo").query().isDisabled()).isTrue();
    }

    @Test
    void eachNextSeedAndEachMoveOfASliderIsOneStepOfUndo(FxRobot robot) {
        robot.clickOn("#tab-flow").clickOn("#flow-next-seed").clickOn("#flow-next-seed");
        robot.interact(() -> robot.lookup("#flow-depth").query().requestFocus());
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertText(robot, "#flow-sizes", "10 20 20 20 1");
        robot.clickOn("#undo");
        assertText(robot, "#flow-sizes", "10 20 20 20 20 1");
        robot.clickOn("#undo").clickOn("#undo");
        assertText(robot, "#flow-sizes", "10 20 20 20 20 20 1");
        assertText(robot, "#flow-seed", "43");
    }

    @Test
    void whatTakesLongSaysHowItIsStarted(FxRobot robot) {
        robot.clickOn("#tab-flow");
        type(robot, "#flow-sizes", "10 256x10 1");
        assertThat(textOf(robot, "#flow-seeds-note")).contains("Run starts the 200 seeds");
        type(robot, "#flow-sizes", "10 5 1");
        Seen.await("note", () -> textOf(robot, "#flow-seeds-note"), "");
    }

    @Test
    void theExperimentIsThereAgainAfterARestartAndOneClickFromTheClassicOne(FxRobot robot) {
        robot.clickOn("#tab-flow");
        assertThat(robot.lookup("#flow-classic").query().isVisible()).isFalse();
        type(robot, "#flow-seed", "7");
        choose(robot, "#flow-init", "he");
        robot.clickOn("#flow-safe");
        String before = said(robot, "#flow-bars");
        restart(robot);
        robot.clickOn("#tab-flow");
        assertThat(said(robot, "#flow-bars")).isEqualTo(before).contains("seed 7");
        assertText(robot, "#flow-init", "He");
        assertThat(robot.lookup("#flow-safe").queryAs(CheckBox.class).isSelected())
                .isTrue();
        robot.clickOn("#flow-classic");
        assertThat(said(robot, "#flow-bars")).contains("seed 42");
        robot.clickOn("#undo");
        assertThat(said(robot, "#flow-bars")).isEqualTo(before);
    }
}
