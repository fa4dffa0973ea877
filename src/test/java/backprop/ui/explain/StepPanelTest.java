package backprop.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.picture.Frames;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.ui.kit.Seen;
import backprop.ui.kit.Silent;
import backprop.ui.kit.Stages;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which runs before each test
class StepPanelTest {
    private Session session;

    @Start
    void start(Stage stage) {
        session = new Session(Frames.example("worked-example"));
        StepPanel panel = new StepPanel(session, new Silent());
        panel.follow();
        ScrollPane pane = new ScrollPane(panel);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        Stages.show(stage, pane, 420, 800);
        Seen.watchThisThread();
    }

    @AfterEach
    void nothingWasThrown() {
        Seen.assertNothingWasThrown();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void at(FxRobot robot, int steps, String title) {
        robot.interact(() -> session.seek(Playhead.after(steps)));
        Seen.await("title", () -> text(robot, "#step-title"), title);
    }

    @Test
    void aStepIsNamedExplainedShownAndChecked(FxRobot robot) {
        at(robot, 7, "BP2 · error of hidden layer 1");
        assertThat(text(robot, "#step-meaning")).endsWith(".");
        assertThat(text(robot, "#step-shapes")).isEqualTo("3×1 = (1×3)ᵀ · 1×1 ⊙ 3×1");
        assertThat(robot.lookup("#step-equation").query().getAccessibleText()).contains("\\delta^{(1)}");
        Seen.awaitWords(robot, "#step-arithmetic #line-delta1-3", "0.015041");
        assertThat(text(robot, "#step-check")).startsWith("✓ agrees with the centred difference, extrapolated, to ");
        assertThat(text(robot, "#step-plain")).startsWith("alone it misses by ");
        assertThat(robot.lookup("#step-title").query().getAccessibleText())
                .startsWith("Step 7 of 12, BP2, error of hidden layer 1.")
                .contains("is 0.012103");
    }

    @Test
    void aLongTitleIsBrokenNotCut(FxRobot robot) {
        robot.interact(() -> {
            Window window = robot.lookup("#step-title").query().getScene().getWindow();
            window.setWidth(330);
            window.setHeight(240);
        });
        at(robot, 8, "BP3 · gradient of the weights of layer 1");
        Seen.await(
                "whole title",
                () -> Seen.words(robot, "#step-title").replaceAll("\\s+", " "),
                "BP3 · gradient of the weights of layer 1");
    }

    @Test
    void beforeTheFirstStepThereIsNothingToCopyOrCheck(FxRobot robot) {
        Seen.await("title", () -> text(robot, "#step-title"), "Before the first step");
        assertThat(robot.lookup("#copy-step").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#step-check-bar").query().isVisible()).isFalse();
        at(robot, 1, "Weighted sum of layer 1");
        assertThat(robot.lookup("#copy-step").query().isDisabled()).isFalse();
        assertThat(robot.lookup("#step-check-bar").query().isVisible()).isFalse();
    }

    @Test
    void oneStepHasThreeViews(FxRobot robot) {
        at(robot, 1, "Weighted sum of layer 1");
        robot.clickOn("#view-matrix");
        Seen.await("matrices", () -> Seen.words(robot, "#step-matrices").contains("0.377500"), true);
        assertThat(robot.lookup("#step-arithmetic").query().isVisible()).isFalse();
        robot.clickOn("#view-code");
        Seen.await("code", () -> robot.lookup(".code-line-here").tryQuery().isPresent(), true);
        assertThat(robot.lookup(".code-line-here").queryAs(Label.class).getText())
                .contains("z1");
        robot.clickOn("#view-code");
        Seen.await("sums", () -> robot.lookup("#step-arithmetic").query().isVisible(), true);
    }

    @Test
    void theLineOfALateStepIsInSight(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#step-title").query().getScene().getWindow().setHeight(330));
        at(robot, 1, "Weighted sum of layer 1");
        robot.clickOn("#view-code");
        at(robot, 12, "Update of all parameters");
        Seen.await("line in sight", () -> lineInSight(robot), true);
    }

    private static boolean lineInSight(FxRobot robot) {
        Node line = robot.lookup(".code-line-here").queryAs(Label.class);
        Node viewport = robot.lookup(".viewport").query();
        return viewport.localToScene(viewport.getBoundsInLocal()).contains(line.localToScene(line.getBoundsInLocal()));
    }

    @Test
    void aLongLineOfCodeIsBrokenNotCut(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#step-title").query().getScene().getWindow().setHeight(330));
        robot.interact(() -> session.open(Frames.example("softmax-classifier")));
        at(robot, 4, "Activation of layer 2");
        robot.clickOn("#view-code");
        Seen.await("whole line", () -> Seen.words(robot, ".code-line-here").contains("sum()"), true);
    }

    @Test
    void aStepIsCopiedAsTextAndAsLatex(FxRobot robot) {
        at(robot, 1, "Weighted sum of layer 1");
        MenuButton copy = robot.lookup("#copy-step").queryAs(MenuButton.class);
        assertThat(copied(robot, copy, 0)).contains("z⁽¹⁾₁ = ").contains("0.15·0.05 + 0.20·0.10 + 0.35 = 0.377500");
        assertThat(copied(robot, copy, 1)).startsWith("\\begin{align*}").contains("0.377500");
        assertThat(copied(robot, copy, 2)).contains("z1");
        assertThat(copied(robot, copy, 6)).hasLineCount(3);
    }

    private static String copied(FxRobot robot, MenuButton copy, int item) {
        String[] text = new String[1];
        robot.interact(() -> {
            copy.getItems().get(item).fire();
            text[0] = Clipboard.getSystemClipboard().getString();
        });
        return text[0];
    }

    /** The verdict stays; the difference with h = 0.1 misses δ⁽²⁾ = 0.125394 by 6.5·10⁻⁵. */
    @Test
    void aWrongStepOfTheCheckIsRefusedAndAnotherOneTaken(FxRobot robot) {
        at(robot, 6, "BP1 · error of output layer 2");
        String verdict = text(robot, "#step-check");
        String before = text(robot, "#step-plain");
        robot.clickOn("#check-step").write("2").push(javafx.scene.input.KeyCode.ENTER);
        assertThat(text(robot, "#step-plain")).isEqualTo(before);
        robot.clickOn("#check-step").push(javafx.scene.input.KeyCode.ESCAPE);
        robot.clickOn("#check-step").write("0.1").push(javafx.scene.input.KeyCode.ENTER);
        Seen.await("another error", () -> text(robot, "#step-plain"), "alone it misses by 6.5e-05.");
        assertThat(text(robot, "#step-check")).isEqualTo(verdict);
    }

    @Test
    void aStoryLeadsFromNumberToNumber(FxRobot robot) {
        at(robot, 7, "BP2 · error of hidden layer 1");
        robot.interact(() -> session.focus(Cell.delta(1, 2)));
        Seen.await("story", () -> Seen.words(robot, "#story-picture").contains("0.013577"), true);
        robot.interact(() -> session.focus(Cell.weight(2, 1, 2)));
        Seen.await("story", () -> Seen.words(robot, "#story-picture").contains("It is given"), true);
        robot.interact(() -> robot.lookup("#story-back").queryButton().fire());
        assertThat(session.frame().focus()).isEqualTo(Cell.delta(1, 2));
        robot.interact(() -> robot.lookup("#story-close").queryButton().fire());
        assertThat(session.frame().focus()).isNull();
    }
}
