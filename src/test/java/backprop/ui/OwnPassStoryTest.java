package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.session.Edit;
import backprop.session.Playhead;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Check my pass, as a student does who works the worked example out with pencil and paper. */
class OwnPassStoryTest extends StoryFixture {
    /** Every number of the pass before the update, rounded to the digits that the chapter prints. */
    private static final List<String> PASS = List.of(
            "0.3775",
            "0.3925",
            "0.4075",
            "0.593270",
            "0.596884",
            "0.600488",
            "1.406150",
            "0.803158",
            "0.314550",
            "0.125394",
            "0.012103",
            "0.013577",
            "0.015041",
            "0.00060516",
            "0.00121031",
            "0.00067886",
            "0.00135772",
            "0.00075206",
            "0.00150412",
            "0.012103",
            "0.013577",
            "0.015041",
            "0.074393",
            "0.074846",
            "0.075298",
            "0.125394");

    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    @BeforeEach
    void theWindowIsThere(FxRobot robot) {
        Seen.awaitWords(robot, "#graph #a1-1", "—");
    }

    private void checkFrom(FxRobot robot, int steps) {
        robot.interact(() -> window.session().seek(Playhead.after(steps)));
        robot.interact(() -> robot.lookup("#check-pass").queryAs(CheckBox.class).fire());
        awaitFocus(robot.lookup(".own-field").query().getId());
    }

    private void awaitFocus(String id) {
        Seen.await("focus", () -> focused(), id);
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    private static void write(FxRobot robot, String number) {
        robot.write(number).push(KeyCode.ENTER);
    }

    @Test
    void aForgottenSlopeIsNamedAndWhatFollowsIsToldApart(FxRobot robot) {
        checkFrom(robot, 7);
        Seen.awaitWords(robot, "#graph #node-delta1-3", "δ = ?");
        write(robot, "0.012103");
        awaitFocus("mine-delta1-2");
        write(robot, "0.013577");
        awaitFocus("mine-delta1-3");
        write(robot, "0.062697");

        Seen.await("count", () -> textOf(robot, "#own-count"), "2 of 3 right to the last digit given");
        assertText(robot, "#own-first", "δ⁽¹⁾₃ is the first that differs.");
        assertText(
                robot,
                "#own-slip",
                "0.062697 is 0.50 · 0.125394: the way back through the weight is right."
                        + " The slope σ′(z⁽¹⁾₃) = 0.239902 is still to be multiplied.");
        Seen.awaitWords(robot, "#graph #node-delta1-1", "δ = 0.012103");
        Seen.awaitWords(robot, "#graph #node-delta1-3", "δ = ?");
        assertThat(said(robot, "#step-title")).doesNotContain("0.015041");
        assertThat(robot.lookup("#db1-3").queryLabeled().getText()).isEqualTo("?");
        assertThat(robot.lookup("#mine-delta1-3").query().getAccessibleText())
                .contains("your number for δ⁽¹⁾₃", "wrong");

        robot.interact(() -> window.session().seek(Playhead.after(9)));
        Seen.await("line", () -> robot.lookup("#mine-db1-3").tryQuery().isPresent(), true);
        robot.clickOn("#mine-db1-3");
        write(robot, "0.062697");
        Seen.await("note", () -> notes(robot), List.of("follows from yours"));
        assertText(robot, "#own-first", "δ⁽¹⁾₃ is the first that differs.");
    }

    private static List<String> notes(FxRobot robot) {
        return robot.lookup(".own-note").queryAll().stream()
                .filter(Node::isVisible)
                .map(n -> ((javafx.scene.control.Label) n).getText())
                .toList();
    }

    @Test
    void aRightPassGoesThroughToItsEndByEnterAlone(FxRobot robot) {
        checkFrom(robot, 1);
        int step = 1;
        for (String number : PASS) {
            write(robot, number);
            if (stepIsDone()) {
                robot.push(KeyCode.ENTER);
                step++;
                int reached = step;
                Seen.await("step", () -> frame().playhead().steps(), reached);
                Seen.await("field", () -> focused().startsWith("mine-"), true);
            }
        }
        assertThat(frame().own().shown()).hasSize(PASS.size());
        assertThat(frame().playhead().steps()).as("at the update").isEqualTo(12);
    }

    private boolean stepIsDone() {
        return frame().playhead().current(frame().trace()).stream()
                .flatMap(s -> java.util.stream.IntStream.range(0, s.size()).mapToObj(s::cell))
                .noneMatch(frame()::asks);
    }

    @Test
    void theLabsNumberIsShownBesideOnesOwnOrRevealed(FxRobot robot) {
        checkFrom(robot, 7);
        write(robot, "0.0502");
        Seen.await("both", () -> robot.lookup("#own-both").query().isDisabled(), false);
        robot.interact(() -> robot.lookup("#own-both").queryButton().fire());
        Seen.await("lab's", () -> notes(robot), List.of("lab: 0.012103"));
        Seen.awaitWords(robot, "#graph #node-delta1-1", "δ = 0.012103");
        Seen.awaitWords(robot, "#graph #node-delta1-2", "δ = ?");
        robot.interact(() -> robot.lookup("#own-reveal").queryButton().fire());
        Seen.awaitWords(robot, "#graph #node-delta1-3", "δ = 0.015041");
    }

    @Test
    void escapeLeavesWithWhatWasThereAndUndoTakesANumberBack(FxRobot robot) {
        checkFrom(robot, 7);
        write(robot, "0.05");
        awaitFocus("mine-delta1-2");
        robot.write("7").push(KeyCode.ESCAPE);
        Seen.await("left", () -> focused().startsWith("mine-"), false);
        assertThat(robot.lookup("#mine-delta1-2").queryAs(TextField.class).getText())
                .isEmpty();
        robot.interact(() -> window.session().undo());
        Seen.await(
                "empty",
                () -> robot.lookup("#mine-delta1-1").queryAs(TextField.class).getText(),
                "");
        assertThat(frame().own().isEmpty()).isTrue();
    }

    @Test
    void whatWasWrittenIsThereAgainAtTheNextStart(FxRobot robot) {
        checkFrom(robot, 7);
        write(robot, "0.05");
        Seen.await("written", () -> frame().own().written().size(), 1);

        restart(robot);

        checkFrom(robot, 7);
        Seen.await(
                "there again",
                () -> robot.lookup("#mine-delta1-1").queryAs(TextField.class).getText(),
                "0.05");
        robot.interact(() -> window.session().apply(new Edit.SetNumber(Cell.weight(1, 1, 1), 0.2)));
        Seen.await(
                "cleared",
                () -> robot.lookup("#mine-delta1-1").queryAs(TextField.class).getText(),
                "");
    }

    @Test
    void aSmallWindowShowsFieldAndVerdict(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(640);
        });
        checkFrom(robot, 7);
        write(robot, "0.050158");
        Seen.await("verdict", () -> robot.lookup("#own-verdict").query().isVisible(), true);
        assertThat(robot.lookup("#mine-delta1-1").query().getBoundsInParent().getWidth())
                .isGreaterThanOrEqualTo(100);
        Seen.await(
                "in sight",
                () -> {
                    Node verdict = robot.lookup("#own-verdict").query();
                    double bottom =
                            verdict.localToScene(verdict.getBoundsInLocal()).getMaxY();
                    Node panel = verdict;
                    while (!(panel instanceof javafx.scene.control.ScrollPane)) {
                        panel = panel.getParent();
                    }
                    return bottom
                            <= panel.localToScene(panel.getBoundsInLocal()).getMaxY() + 1;
                },
                true);
    }
}
