package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.session.Granularity;
import backprop.session.Playhead;
import backprop.ui.kit.Seen;
import java.io.IOException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Going through a pass, as a person does. */
class StepsStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static void count(FxRobot robot, String text) {
        Seen.await("count", () -> textOf(robot, "#step-count"), text);
    }

    @Test
    void twelveStepsShowEveryNumberOfTheChapterAndHomeForgetsThem(FxRobot robot) {
        Seen.awaitWords(robot, "#graph #a1-1", "—");
        count(robot, "0 of 12");
        step(robot, "Weighted sum of layer 1", "#graph #a1-1", "0.377500");
        step(robot, "Activation of layer 1", "#graph #a1-1", "0.593270");
        step(robot, "Weighted sum of layer 2", "#graph #a2-1", "1.406150");
        step(robot, "Activation of layer 2", "#graph #a2-1", "0.803158");
        step(robot, "Loss", "#graph #loss", "0.314550");
        step(robot, "BP1 · error of output layer 2", "#graph #node-delta2-1", "δ = 0.125394");
        step(robot, "BP2 · error of hidden layer 1", "#graph #node-delta1-2", "δ = 0.013577");
        step(robot, "BP3 · gradient of the weights of layer 1", "#step-arithmetic #line-dW1-1-1", "0.00060516");
        step(robot, "BP4 · gradient of the biases of layer 1", "#step-arithmetic #line-db1-1", "0.012103");
        step(robot, "BP3 · gradient of the weights of layer 2", "#step-arithmetic #line-dW2-1-1", "0.074393");
        step(robot, "BP4 · gradient of the biases of layer 2", "#step-arithmetic #line-db2-1", "0.125394");
        robot.push(KeyCode.RIGHT);
        Seen.await("update", () -> Seen.words(robot, "#step-arithmetic").contains("0.149697"), true);
        count(robot, "12 of 12");
        assertThat(robot.lookup("#step-forward").query().isDisabled()).isFalse();
        assertThat(textOf(robot, "#step-forward")).isEqualTo("Update");
        robot.push(KeyCode.HOME);
        count(robot, "0 of 12");
        Seen.awaitWords(robot, "#graph #a1-1", "—");
        Seen.await("no δ", () -> Seen.words(robot, "#graph #node-delta1-2"), "");
        assertText(robot, "#step-title", "Before the first step");
    }

    private static void step(FxRobot robot, String title, String where, String number) {
        robot.push(KeyCode.RIGHT);
        Seen.await("title", () -> textOf(robot, "#step-title"), title);
        Seen.awaitWords(robot, where, number);
    }

    @Test
    void playingGoesOnByItselfUntilSpaceOrTheEnd(FxRobot robot) {
        robot.interact(() -> robot.lookup("#speed")
                .queryAs(javafx.scene.control.Slider.class)
                .setValue(2));
        robot.push(KeyCode.SPACE);
        assertText(robot, "#play", "Pause");
        Seen.await("three steps", () -> frame().playhead().steps() >= 3, true);
        robot.push(KeyCode.SPACE);
        assertText(robot, "#play", "Play");
        int reached = frame().playhead().steps();
        robot.push(KeyCode.LEFT);
        assertThat(frame().playhead()).isEqualTo(Playhead.after(reached - 1));
        robot.clickOn("#play");
        Seen.await("the end", () -> frame().playhead().steps(), 12);
        Seen.await("play", () -> textOf(robot, "#play"), "Play");
    }

    @Test
    void byNeuronAndByNumberOneSeesOnlyWhatWasReached(FxRobot robot) {
        robot.clickOn("neuron");
        assertThat(frame().granularity()).isEqualTo(Granularity.NEURON);
        robot.push(KeyCode.RIGHT);
        count(robot, "1 of 12 · 1 of 3");
        Seen.awaitWords(robot, "#graph #a1-1", "0.377500");
        Seen.awaitWords(robot, "#graph #a1-2", "—");
        robot.push(KeyCode.LEFT);
        count(robot, "0 of 12");
        Seen.awaitWords(robot, "#graph #a1-1", "—");
        robot.clickOn("number");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        count(robot, "1 of 12 · 1 of 3");
        Seen.awaitWords(robot, "#step-arithmetic #line-z1-1", "0.027500");
        Seen.awaitWords(robot, "#graph #a1-1", "—");
        robot.push(KeyCode.RIGHT);
        Seen.awaitWords(robot, "#graph #a1-1", "0.377500");
        robot.push(KeyCode.LEFT);
        Seen.awaitWords(robot, "#graph #a1-1", "—");
    }

    @Test
    void aClickOnABarOrAPhaseGoesThere(FxRobot robot) {
        robot.clickOn("#timeline #step-7");
        count(robot, "7 of 12");
        robot.clickOn("#timeline #phase-1");
        count(robot, "1 of 12");
        robot.clickOn("#timeline #phase-8");
        count(robot, "8 of 12");
        robot.clickOn("#step-last");
        count(robot, "12 of 12");
        robot.clickOn("#step-back");
        count(robot, "11 of 12");
        robot.clickOn("#step-first");
        count(robot, "0 of 12");
        assertThat(robot.lookup("#step-back").query().isDisabled()).isTrue();
    }

    @Test
    void aNumberOfTheArithmeticTellsItsStory(FxRobot robot) {
        robot.push(KeyCode.END).push(KeyCode.LEFT);
        robot.clickOn("#timeline #step-7");
        Seen.awaitWords(robot, "#step-arithmetic #line-delta1-1", "0.012103");
        robot.interact(() -> window.session().focus(Cell.delta(1, 1)));
        Seen.await("story", () -> Seen.words(robot, "#story-picture").contains("0.012103"), true);
        robot.interact(
                () -> robot.lookup("#story-picture #from-delta2-1").query().fireEvent(click()));
        Seen.await("focus", () -> frame().focus(), Cell.delta(2, 1));
        robot.interact(() -> robot.lookup("#story-back").queryButton().fire());
        Seen.await("focus", () -> frame().focus(), Cell.delta(1, 1));
        robot.interact(() -> robot.lookup("#story-copy").queryButton().fire());
        Seen.await("message", () -> textOf(robot, "#status"), "Copied δ⁽¹⁾₁.");
        robot.interact(() -> robot.lookup("#story-close").queryButton().fire());
        Seen.await("no focus", () -> frame().focused().isEmpty(), true);
        assertThat(robot.lookup("#story").query().isVisible()).isFalse();
    }

    private static javafx.scene.input.MouseEvent click() {
        return new javafx.scene.input.MouseEvent(
                javafx.scene.input.MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                javafx.scene.input.MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void theThemeTurnsInEveryStateOfAPass(FxRobot robot) {
        for (int k = 0; k <= 12; k++) {
            robot.clickOn("#theme");
            String name = k % 2 == 0 ? "Light theme" : "Dark theme";
            assertThat(robot.lookup("#theme").queryButton().getAccessibleText()).isEqualTo(name);
            robot.push(KeyCode.RIGHT);
            count(robot, (k < 12 ? k + 1 : 0) + " of 12"); // the step after the last one is the update
        }
    }
}
