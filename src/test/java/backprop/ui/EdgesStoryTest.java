package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.Frames;
import backprop.session.Edit;
import backprop.session.Lab;
import backprop.ui.kit.NumberField;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Changing a weight where it stands, on its connection. */
class EdgesStoryTest extends StoryFixture {
    private static final Cell W = Cell.weight(1, 2, 1);
    private static final String CHIP = "#graph #edge-W1-2-1";

    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private double weight() {
        return frame().lab().get(W);
    }

    private static NumberField editor(FxRobot robot) {
        return robot.lookup("#graph-editor").queryAs(NumberField.class);
    }

    private void openEditor(FxRobot robot) {
        Seen.await("chip", () -> Seen.words(robot, CHIP).startsWith(Numerals.given(weight())), true);
        robot.moveTo(CHIP);
        Seen.await("editor", () -> editor(robot).isVisible(), true);
        robot.clickOn("#graph-editor");
        assertThat(editor(robot).isFocused()).isTrue();
    }

    @Test
    void everythingFollowsAWeightThatIsTyped(FxRobot robot) {
        robot.push(KeyCode.END);
        robot.clickOn("#timeline #step-8");
        Seen.awaitWords(robot, "#graph #a2-1", "0.803158");
        double before = robot.lookup("#graph #line-W1-2-1").queryAs(Line.class).getStrokeWidth();
        openEditor(robot);
        robot.write("0.9").push(KeyCode.ENTER);
        assertThat(weight()).isEqualTo(0.9);
        assertText(robot, "#W1-2-1", "0.90");
        assertText(robot, "#dW1-2-1", "+" + Numerals.fixed(frame().trace().value(W.gradient()), 6));
        assertText(robot, "#loss-now", "now " + Numerals.shown(frame().trace().loss()));
        Seen.await(
                "wider",
                () -> robot.lookup("#graph #line-W1-2-1").queryAs(Line.class).getStrokeWidth() > before,
                true);
        Seen.awaitWords(robot, "#graph #a2-1", Numerals.shown(frame().trace().value(Cell.activation(2, 1))));
        Seen.awaitWords(robot, "#graph #loss", Numerals.shown(frame().trace().loss()));
        assertThat(textOf(robot, "#step-check")).startsWith("✓");
        robot.clickOn("#undo");
        assertThat(weight()).isEqualTo(0.25);
    }

    @Test
    void theLargestWeightIsDrawnAndUndone(FxRobot robot) {
        openEditor(robot);
        robot.write("1e308").push(KeyCode.ENTER);
        assertThat(weight()).isEqualTo(1e308);
        Seen.await("wide", () -> width(robot, "#graph #line-W1-2-1") > 2, true);
        assertThat(width(robot, "#graph #line-W1-2-1")).isLessThan(20);
        Seen.await("followed", () -> Seen.words(robot, CHIP).contains("10³⁰⁸"), true);
        robot.push(KeyCode.ESCAPE).clickOn("#undo");
        assertThat(weight()).isEqualTo(0.25);
        Seen.awaitWords(robot, CHIP, "0.25");
        Seen.await("thin", () -> width(robot, "#graph #line-W1-2-1") < 2, true);
    }

    private static double width(FxRobot robot, String line) {
        return robot.lookup(line).queryAs(Line.class).getStrokeWidth();
    }

    @Test
    void theTipOfAChipFollowsItsNumber(FxRobot robot) {
        robot.moveTo(CHIP);
        Seen.await("editor", () -> editor(robot).isVisible(), true);
        Seen.await("tip", () -> tip().contains("0.25"), true);
        robot.interact(() -> window.session().apply(new Edit.SetNumber(W, 0.7)));
        assertThat(tip()).contains("0.7").doesNotContain("0.25");
        robot.scroll(1, VerticalDirection.UP);
        assertThat(weight()).isNotEqualTo(0.7);
        assertThat(tip()).isEmpty();
    }

    @Test
    void theTipOfANeuronFollowsTheSteps(FxRobot robot) {
        robot.moveTo("#graph #a1-2").moveBy(3, 3);
        Seen.await("tip", () -> tip().contains("not reached yet"), true);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        Seen.await("all digits", () -> tip().contains("0.596884378259767"), true);
    }

    /** What the tooltip says that is shown. */
    private static String tip() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip && window.isShowing())
                .map(window -> ((Tooltip) window).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingThatWasAskedOrChangedBeforeIsSaidOfAnotherNetwork(FxRobot robot) {
        robot.interact(() -> {
            window.session().apply(new Edit.SetNumber(W, 0.7));
            window.session().focus(W);
        });
        Seen.await("before", () -> textOf(robot, "#loss-before").startsWith("before"), true);
        Lab other = Frames.sized(2, 3, 1);
        robot.interact(() -> window.session().apply(new Edit.Replace("other", other.network(), other.samples())));
        Seen.await("before", () -> textOf(robot, "#loss-before"), "");
        assertThat(frame().focus()).isNull();
        assertThat(robot.lookup(".cell-box").<Node>queryAll()).noneMatch(EdgesStoryTest::isMarked);
        robot.interact(() -> window.session().focus(W));
        robot.clickOn("#undo");
        assertThat(weight()).isEqualTo(0.7);
        assertThat(frame().focus()).isNull();
    }

    private static boolean isMarked(Node box) {
        return box.getPseudoClassStates().stream()
                .anyMatch(state -> List.of("changed", "asked").contains(state.getPseudoClassName()));
    }

    @Test
    void arrowKeysMoveAWeightFinerWithShiftAndCoarserWithControl(FxRobot robot) {
        openEditor(robot);
        robot.push(KeyCode.UP);
        assertThat(weight()).isEqualTo(0.26);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(weight()).isEqualTo(0.259);
        robot.push(KeyCode.SHORTCUT, KeyCode.UP);
        assertThat(weight()).isEqualTo(0.359);
    }

    @Test
    void escapeGivesBackTheNumberAndLettersAreRefusedWithAReason(FxRobot robot) {
        openEditor(robot);
        robot.write("0.7");
        robot.push(KeyCode.ESCAPE);
        assertThat(weight()).isEqualTo(0.25);
        openEditor(robot);
        robot.write("0.5x").push(KeyCode.ENTER);
        assertThat(weight()).isEqualTo(0.25);
        assertThat(editor(robot).getText()).isEqualTo("0.5x");
        assertThat(editor(robot).getAccessibleHelp()).contains("letters");
        robot.push(KeyCode.ESCAPE);
        assertThat(editor(robot).getText()).isEqualTo("0.25");
        assertThat(frame().undo()).isNull();
    }

    @Test
    void aDragIsOneEntryOfTheHistory(FxRobot robot) {
        robot.moveTo(CHIP);
        Seen.await("editor", () -> editor(robot).isVisible(), true);
        robot.drag("#graph-editor", MouseButton.PRIMARY)
                .moveBy(15, 0)
                .moveBy(15, 0)
                .drop();
        assertThat(weight()).isGreaterThan(0.3);
        robot.clickOn("#undo");
        assertThat(weight()).isEqualTo(0.25);
        assertThat(frame().undo()).isNull();
    }

    @Test
    void theKeyboardAloneReachesAndEditsAChip(FxRobot robot) {
        robot.clickOn("#tab-graph");
        for (int k = 0; k < 200 && !isOn("edge-W1-2-1"); k++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(isOn("edge-W1-2-1")).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(editor(robot).isFocused()).isTrue();
        robot.write("0.8").push(KeyCode.ENTER);
        assertThat(weight()).isEqualTo(0.8);
        robot.push(KeyCode.ESCAPE);
        assertThat(isOn("edge-W1-2-1")).isTrue();
    }

    private boolean isOn(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    @Test
    void aGermanTypesAComma(FxRobot robot) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            openEditor(robot);
            robot.write("0,15").push(KeyCode.ENTER);
            assertThat(weight()).isEqualTo(0.15);
            Seen.awaitWords(robot, CHIP, "0.15");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void controlWithPlusMinusAndZeroZooms(FxRobot robot) {
        Seen.awaitWords(robot, CHIP, "0.25");
        double fitted = width(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.PLUS).push(KeyCode.SHORTCUT, KeyCode.PLUS);
        Seen.await("larger", () -> width(robot) > 1.5 * fitted, true);
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        Seen.await("smaller", () -> width(robot) < 1.5 * fitted, true);
        double left = robot.lookup("#graph #loss").query().localToScene(0, 0).getX();
        robot.drag(robot.lookup("#graph").query().localToScreen(20, 40), MouseButton.PRIMARY)
                .moveBy(60, 30)
                .drop();
        Seen.await(
                "moved",
                () -> robot.lookup("#graph #loss").query().localToScene(0, 0).getX() != left,
                true);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        Seen.await("fitted", () -> Math.abs(width(robot) - fitted) < 1, true);
    }

    private static double width(FxRobot robot) {
        Node chip = robot.lookup(CHIP).query();
        return chip.localToScene(chip.getBoundsInLocal()).getWidth();
    }

    @Test
    void inALargeNetworkANeuronShowsItsStrongestConnectionsAlone(FxRobot robot) {
        open(robot, Frames.sized(10, 20, 20, 20, 20, 20, 1));
        Seen.await("no chip", () -> chips(robot), 0L);
        robot.moveTo("#graph #a2-7");
        Seen.await("chips", () -> chips(robot), 8L);
        walk(robot, 32);
    }

    @Test
    void aWideLayerIsATileAndNeverDrawnInPart(FxRobot robot) {
        open(robot, Frames.sized(784, 30, 10));
        assertThat(robot.lookup("#graph #tile-0").tryQuery()).isPresent();
        assertThat(robot.lookup("#graph-colour-plain").query().isDisabled()).isTrue();
        walk(robot, 12);
    }

    private void open(FxRobot robot, Lab lab) {
        robot.interact(() -> window.session().open(lab));
        String last = "#graph #a" + lab.network().depth() + "-1";
        Seen.await("drawn", () -> robot.lookup(last).tryQuery().isPresent(), true);
    }

    private static long chips(FxRobot robot) {
        return robot.lookup((Node n) -> n.getId() != null && n.getId().startsWith("edge-W"))
                .queryAll()
                .size();
    }

    private void walk(FxRobot robot, int steps) {
        for (int k = 1; k <= steps; k++) {
            robot.push(KeyCode.RIGHT);
            int expected = k;
            Seen.await("step", () -> frame().playhead().steps(), expected);
        }
        assertThat(textOf(robot, "#step-count")).isEqualTo(steps + " of " + steps);
    }

    @Test
    void theWheelMovesTheWeightUnderThePointerWithoutAClickAsOneEntry(FxRobot robot) {
        Seen.awaitWords(robot, CHIP, "0.25");
        double zoomed = width(robot);
        robot.moveTo(CHIP);
        Seen.await("editor", () -> editor(robot).isVisible(), true);
        robot.scroll(3, javafx.geometry.VerticalDirection.UP);
        assertThat(weight()).isNotEqualTo(0.25);
        robot.moveTo("#tab-graph");
        robot.clickOn("#undo");
        assertThat(weight()).isEqualTo(0.25);
        assertThat(frame().undo()).isNull();
        assertThat(width(robot)).isEqualTo(zoomed);
    }
}
