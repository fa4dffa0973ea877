package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.Block;
import backprop.lesson.Lesson;
import backprop.lesson.Lessons;
import backprop.lesson.practice.FillIn;
import backprop.lesson.practice.Marker;
import backprop.lesson.practice.Question;
import backprop.lesson.practice.Round;
import backprop.lesson.practice.WrongLine;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A lesson, as a student works through it. */
class LessonsStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static void openBp2(FxRobot robot) {
        robot.clickOn("#tab-lessons");
        awaitNode(robot, "#lesson-list");
        Seen.await("list", () -> robot.lookup("#lesson-hidden-error").tryQuery().isPresent(), true);
        robot.clickOn("#lesson-hidden-error");
        awaitNode(robot, "#q2-answer");
    }

    private static void awaitNode(FxRobot robot, String id) {
        Seen.await(id, () -> robot.lookup(id).tryQuery().isPresent(), true);
    }

    private static String mark(FxRobot robot, String lesson) {
        return robot.lookup("#lesson-" + lesson)
                .queryAs(ListCell.class)
                .getText()
                .substring(0, 1);
    }

    private static void answer(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        robot.write(text).push(KeyCode.ENTER);
    }

    @Test
    void aForgottenSlopeIsNamedAndTheSmallQuestionLeadsToTheRightAnswer(FxRobot robot) {
        openBp2(robot);
        assertThat(mark(robot, "hidden-error")).isEqualTo("◐");
        answer(robot, "#q2-answer", "0.056427");
        awaitNode(robot, "#verdict");
        assertThat(said(robot, "#verdict"))
                .startsWith("That is ∂ℒ/∂a⁽¹⁾₂ alone. The slope is missing")
                .contains("σ′(z⁽¹⁾₂)");
        answer(robot, "#q2-answer-next", "0,24061");
        awaitNode(robot, "#q2-answer-again");
        Seen.await("focus", () -> focused(robot), "q2-answer-again");
        robot.write("0.013577").push(KeyCode.ENTER);
        robot.interact(() -> robot.lookup("#q1-option-3").queryButton().fire());
        Seen.await("mark", () -> mark(robot, "hidden-error"), "✓");
    }

    private static String focused(FxRobot robot) {
        Node owner = robot.lookup("#lessons").query().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    @Test
    void aWholeLessonIsDoneWithTheKeyboardAlone(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tab-lessons").query().requestFocus());
        robot.push(KeyCode.SPACE);
        Seen.await("focus", () -> focused(robot), "lesson-list");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        awaitNode(robot, "#q2-option-1");
        robot.push(KeyCode.ENTER);
        pressOption(robot, "q1-option-1");
        pressOption(robot, "q2-option-3");
        Seen.await("mark", () -> mark(robot, "error-signal"), "✓");
        robot.push(KeyCode.SHORTCUT, KeyCode.PAGE_DOWN);
        Seen.await("next", () -> Seen.words(robot, "#lesson-title"), "BP1: the error of the output");
    }

    /** Tab leads to an answer; Space takes it. */
    private static void pressOption(FxRobot robot, String id) {
        tabTo(robot, id);
        robot.push(KeyCode.SPACE);
    }

    @Test
    void hintsComeOneByOneAndTheSolutionLineByLine(FxRobot robot) {
        openBp2(robot);
        for (int hint = 1; hint <= 3; hint++) {
            assertText(robot, "#q2-hint", "hint " + hint + " of 3");
            robot.interact(() -> fire(robot, "#q2-hint"));
        }
        assertThat(robot.lookup("#q2-hint").query().isDisabled()).isTrue();
        for (int line = 1; line <= 3; line++) {
            assertThat(robot.lookup("#q2-show").query().isDisabled()).isFalse();
            robot.interact(() -> fire(robot, "#q2-show"));
        }
        assertThat(robot.lookup("#q2-show").query().isDisabled()).isTrue();
    }

    private static void fire(FxRobot robot, String id) {
        robot.lookup(id).queryAs(javafx.scene.control.Hyperlink.class).fire();
    }

    @Test
    void aLessonOpensInTheGraphAtItsStepAndUndoIsNotTouched(FxRobot robot) {
        openBp2(robot);
        assertThat(robot.lookup("#undo").query().isDisabled()).isTrue();
        robot.clickOn("#lesson-open");
        assertThat(robot.lookup("#graph").tryQuery()).isPresent();
        assertThat(frame().knows(Cell.delta(2, 1))).isTrue();
        assertThat(frame().knows(Cell.delta(1, 1))).isFalse();
        assertThat(frame().lab().name()).isEqualTo("worked-example");
    }

    @Test
    void aBrokenLessonOfTheUserIsNamedAndAGoodOneIsThere(FxRobot robot) throws IOException {
        Files.createDirectories(folder.resolve("state/lessons"));
        Files.writeString(folder.resolve("state/lessons/70-broken.md"), "# Title\n\n{delta9[1]}\n");
        Files.writeString(folder.resolve("state/lessons/71-mine.md"), "# My own\n\nIt is {delta1[2]}.\n");
        robot.clickOn("#tab-lessons");
        Seen.await("own", () -> robot.lookup("#lesson-mine").tryQuery().isPresent(), true);
        assertThat(Seen.words(robot, "#lesson-problems")).startsWith("70-broken.md, line 3: {delta9[1]}");
    }

    /** In a small window each of many lines is whole, and the rest of them is scrolled to. */
    @Test
    void everyBrokenLessonIsNamedToItsLastWordInASmallWindow(FxRobot robot) throws IOException {
        Path folderOfLessons = Files.createDirectories(folder.resolve("state/lessons"));
        for (int k = 70; k < 90; k++) {
            Files.writeString(
                    folderOfLessons.resolve(k + "-a-lesson-with-a-long-name.md"), "# Deep\n\n" + ">".repeat(1500));
        }
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(640);
        });
        robot.clickOn("#tab-lessons");
        awaitNode(robot, "#lesson-page");
        WaitForAsyncUtils.waitForFxEvents();
        VBox problems = robot.lookup("#lesson-problems").queryAs(VBox.class);
        assertThat(problems.getChildren())
                .hasSize(20)
                .allSatisfy(line -> assertThat(line)
                        .isInstanceOfSatisfying(
                                Label.class,
                                label -> assertThat(label.getHeight())
                                        .isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()) - 1)));
        double room = problems.getParent().getParent().getLayoutBounds().getHeight();
        assertThat(room).isBetween(100.0, 0.4 * stage.getHeight());
        assertThat(robot.lookup("#lesson-list").query().getLayoutBounds().getHeight())
                .isGreaterThan(100);
    }

    @Test
    void aStepOfTheLabShowsItselfAfterItHasBeenPredicted(FxRobot robot) {
        robot.interact(() -> window.session().seek(Playhead.after(6)));
        robot.clickOn("#predict");
        awaitNode(robot, "#predict-1-option-1");
        assertText(robot, "#predict-step", "Next: BP2 · error of hidden layer 1");
        press(robot, "#predict-1-option-1");
        awaitNode(robot, "#predict-2-option-3");
        press(robot, "#predict-2-option-3");
        awaitNode(robot, "#predict-3-answer");
        assertThat(frame().knows(Cell.delta(1, 1))).isFalse();
        String solution = frame().trace().text(Cell.delta(1, 1));
        answer(robot, "#predict-3-answer", solution);
        assertThat(frame().knows(Cell.delta(1, 1))).isTrue();
        assertThat(frame().knows(Cell.weightGradient(1, 1, 1))).isFalse();
        Seen.await("next", () -> textOf(robot, "#predict-step"), "Next: BP3 · gradient of the weights of layer 1");
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryButton().fire());
    }

    @Test
    void whatIsSolvedIsThereAgainAfterARestartAndCanBeForgotten(FxRobot robot) {
        openBp2(robot);
        press(robot, "#q1-option-3");
        askToClose(robot);
        window.await();
        Seen.await("file", () -> Files.exists(folder.resolve("state/lessons/progress.txt")), true);
        robot.interact(this::open);
        openBp2(robot);
        assertThat(Seen.words(robot, "#q1")).contains("answered before");
        robot.clickOn("#lesson-reset");
        Seen.await("forgotten", () -> Seen.words(robot, "#q1").contains("answered before"), false);
    }

    private static void openLesson(FxRobot robot, String id, String first) {
        robot.clickOn("#tab-lessons");
        Seen.await("list", () -> robot.lookup("#lesson-hidden-error").tryQuery().isPresent(), true);
        ListView<?> list = robot.lookup("#lesson-list").queryListView();
        robot.interact(() -> list.scrollTo(list.getItems().size() - 1));
        Seen.await(id, () -> robot.lookup("#lesson-" + id).tryQuery().isPresent(), true);
        robot.clickOn("#lesson-" + id);
        awaitNode(robot, first);
    }

    private void restartOnceKept(FxRobot robot, String line) {
        Seen.await("kept", () -> kept().contains(line), true);
        restart(robot);
    }

    private String kept() {
        try {
            return Files.readString(folder.resolve("state/lessons/progress.txt"));
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void aRoundOfBlanksIsKeptOverARestartAndForgottenByReset(FxRobot robot) {
        openLesson(robot, "fill-in-the-blanks", "#fill-1-answer");
        FillIn first = FillIn.of(Trace.of(frame().lab().network(), frame().lab().sample(), Lab.DEFAULT_RATE), 1);
        answer(robot, "#fill-1-answer", first.trace().text(first.blanks().get(0).hole()));
        assertText(robot, "#fill-done", "✓ 1 round done");
        restartOnceKept(robot, "fill-in-the-blanks fill-round-1 solved 0");
        openLesson(robot, "fill-in-the-blanks", "#fill-1-answer");
        assertText(robot, "#fill-done", "✓ 1 round done");
        assertThat(Seen.words(robot, "#lesson-page")).contains("Round 2 of 11");
        assertThat(robot.lookup("#lesson-fill-in-the-blanks").query().getAccessibleText())
                .endsWith(", begun, 1 of 13 done");
        robot.clickOn("#lesson-reset");
        Seen.await("again", () -> Seen.words(robot, "#lesson-page").contains("Round 1 of 11"), true);
        assertThat(robot.lookup("#fill-done").query().isVisible()).isFalse();
        Seen.await("forgotten", () -> kept().contains("fill-round"), false);
    }

    @Test
    void aPassWhoseWrongLineWasFoundIsKept(FxRobot robot) {
        openLesson(robot, "find-the-wrong-line", "#hunt-1");
        WrongLine hunt = WrongLine.of(1);
        press(robot, "#hunt-" + (hunt.wrong() + 1));
        press(robot, "#hunt-reason-" + (hunt.choices().indexOf(hunt.slip().slip()) + 1));
        assertText(robot, "#hunt-done", "✓ 1 wrong line done");
        restartOnceKept(robot, "find-the-wrong-line hunt-seed-1 solved 0");
        openLesson(robot, "find-the-wrong-line", "#hunt-1");
        assertText(robot, "#hunt-done", "✓ 1 wrong line done");
        assertThat(robot.lookup("#hunt-1").query().getAccessibleText())
                .contains(WrongLine.of(2).lines().get(0).text());
    }

    @Test
    void theLinesOfADerivationAreKeptAndTheNextOneIsAskedFor(FxRobot robot) {
        openLesson(robot, "sigmoid-cross-entropy", "#q1-line-1");
        Lesson lesson = Lessons.bundled().find("sigmoid-cross-entropy").orElseThrow();
        Block.Guided guided = lesson.blocks().stream()
                .filter(Block.Guided.class::isInstance)
                .map(Block.Guided.class::cast)
                .findFirst()
                .orElseThrow();
        String model = guided.derivation().lines().get(0).right().text();
        String first = "#" + guided.lineKey(0);
        String second = "#" + guided.lineKey(1);
        Seen.await("line", () -> robot.lookup(first).tryQuery().isPresent(), true);
        answer(robot, first, model);
        awaitNode(robot, second);
        restartOnceKept(robot, "sigmoid-cross-entropy " + guided.lineKey(0) + " solved 0");
        openLesson(robot, "sigmoid-cross-entropy", second);
        assertThat(Seen.words(robot, "#lesson-page")).contains("written before");
        answer(robot, first, model);
        assertThat(robot.lookup(second).queryAll()).hasSize(1);
    }

    @Test
    void everyNumberOfANetworkWithTypedWeightsIsAskedForAndMarked(FxRobot robot) {
        openLesson(robot, "xor-by-hand", "#by-hand-own");
        press(robot, "#by-hand-own");
        robot.interact(
                () -> robot.lookup("#own-W1-1-2").queryAs(TextField.class).setText("much"));
        press(robot, "#own-start");
        assertThat(textOf(robot, "#own-problem")).startsWith("W⁽¹⁾₁,₂: expected a number such as 0.5");
        robot.interact(
                () -> robot.lookup("#own-W1-1-2").queryAs(TextField.class).setText("-1/4"));
        press(robot, "#own-start");
        Lab lab = Lessons.bundled().find("xor-by-hand").orElseThrow().lab();
        Trace own = Trace.of(lab.network().with(Cell.weight(1, 1, 2), -0.25), lab.sample());
        List<Question> questions = Round.byHand(own).questions();
        assertThat(questions.stream().filter(q -> q.ask().prompt().plain().startsWith("∂ℒ/∂")))
                .hasSize(9);
        assertThat(Seen.words(robot, "#lesson-page")).contains("with weights of your own");
        for (int i = 0; i < questions.size(); i++) {
            String field = "by-hand-" + (i + 1) + "-answer";
            Seen.await("focus", () -> focused(robot), field);
            robot.write(Marker.solution(questions.get(i), own)).push(KeyCode.ENTER);
        }
        assertText(robot, "#by-hand-done", "✓ 1 network done");
    }

    /** From the tab to the next lesson: choices, hints, the solution, a slip with its small question, numbers. */
    @Test
    void aLessonWithNumbersIsDoneWithoutAMouse(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tab-lessons").query().requestFocus());
        robot.push(KeyCode.SPACE);
        Seen.await("focus", () -> focused(robot), "lesson-list");
        for (int down = 0; down < 4; down++) {
            robot.push(KeyCode.DOWN);
        }
        Seen.await("lesson", () -> Seen.words(robot, "#lesson-title"), "BP2: how the error travels back");
        awaitNode(robot, "#q2-answer");
        robot.push(KeyCode.ENTER);
        pressOption(robot, "q1-option-3");
        tabTo(robot, "q2-hint");
        for (int hint = 1; hint <= 3; hint++) {
            robot.push(KeyCode.ENTER);
        }
        Seen.await("focus", () -> focused(robot), "q2-show");
        robot.push(KeyCode.ENTER);
        assertText(robot, "#q2-show", "next line");
        backTo(robot, "q2-answer");
        robot.write("0.056427").push(KeyCode.ENTER);
        Seen.await("focus", () -> focused(robot), "q2-answer-next");
        robot.write("0,24061").push(KeyCode.ENTER);
        Seen.await("focus", () -> focused(robot), "q2-answer-again");
        robot.write("0.013577").push(KeyCode.ENTER);
        Seen.await("mark", () -> mark(robot, "hidden-error"), "✓");
        robot.push(KeyCode.SHORTCUT, KeyCode.PAGE_DOWN);
        Seen.await("next", () -> Seen.words(robot, "#lesson-title"), "BP3: the gradient of a weight");
    }

    private static void tabTo(FxRobot robot, String id) {
        for (int tabs = 0; tabs < 40 && !focused(robot).equals(id); tabs++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(focused(robot)).isEqualTo(id);
    }

    private static void backTo(FxRobot robot, String id) {
        for (int tabs = 0; tabs < 40 && !focused(robot).equals(id); tabs++) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
        }
        assertThat(focused(robot)).isEqualTo(id);
    }
}
