package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.document.NetworkReader;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.picture.Frames;
import backprop.session.Edit;
import backprop.session.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class WindowStoryTest extends WindowFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void opensOnTheWorkedExample(FxRobot robot) {
        assertThat(stage.getTitle()).isEqualTo("worked-example – Backprop Lab");
        assertThat(robot.lookup("#tab-graph").tryQuery()).isPresent();
        assertThat(frame().trace().loss()).isCloseTo(0.314550, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void theThemeTurnsDarkAndIsRemembered(FxRobot robot) {
        robot.clickOn("#theme");
        Text title = (Text) robot.lookup("#parameters .card-title .text").query();
        assertThat(((Color) title.getFill()).getBrightness()).isGreaterThan(0.8);
        askToClose(robot);
        window.await();
        assertThat(Settings.in(folder).text("theme")).contains("dark");
        robot.interact(this::open);
        assertThat(robot.lookup("#theme").queryButton().getAccessibleText()).isEqualTo("Light theme");
    }

    @Test
    void theWindowComesBackWhereItWas(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1100);
            stage.setHeight(700);
        });
        askToClose(robot);
        assertThat(stage.isShowing()).isFalse();
        robot.interact(() -> stage.setWidth(1400));
        robot.interact(this::open);
        assertThat(stage.getWidth()).isEqualTo(1100);
        assertThat(stage.getHeight()).isEqualTo(700);
    }

    @Test
    void aWrongFileSaysSoAndLosesNothing(FxRobot robot) throws Exception {
        chosen = Files.writeString(folder.resolve("broken.json"), "{\"format\": \"something else\"}");
        robot.clickOn("#open");
        waitFor(() -> textOf(robot, "#status").contains("broken.json"));
        assertThat(textOf(robot, "#status")).contains("$");
        assertThat(frame().lab().name()).isEqualTo("worked-example");
        chosen = folder.resolve("missing.json");
        robot.clickOn("#open");
        waitFor(() -> textOf(robot, "#status").contains("no such file"));
    }

    @Test
    void whatIsSavedIsThereAgain(FxRobot robot) throws Exception {
        type(robot, "#W1-1-2", "0.9");
        assertThat(stage.getTitle()).startsWith("•");
        chosen = folder.resolve("mine.json");
        robot.clickOn("#save");
        waitFor(() -> textOf(robot, "#status").startsWith("Saved"));
        assertThat(stage.getTitle()).doesNotStartWith("•");
        assertThat(NetworkReader.read(folder.resolve("mine.json")).network().get(Cell.weight(1, 1, 2)))
                .isEqualTo(0.9);
    }

    @Test
    void closingWithChangesAsksFirst(FxRobot robot) throws Exception {
        type(robot, "#W1-1-2", "0.9");
        askToClose(robot);
        assertThat(stage.isShowing()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#unsaved-question").tryQuery()).isEmpty();
        askToClose(robot);
        chosen = folder.resolve("kept.json");
        robot.clickOn("#save-changes");
        waitFor(() -> !stage.isShowing());
        assertThat(Files.exists(folder.resolve("kept.json"))).isTrue();
    }

    @Test
    void anExampleCanBeUndone(FxRobot robot) {
        robot.clickOn("#networks").clickOn("#example-xor-2-2-1");
        assertThat(frame().lab().network().shape()).isEqualTo("2-2-1");
        robot.clickOn("#undo");
        assertThat(frame().lab().network().shape()).isEqualTo("2-3-1");
    }

    @Test
    void buildsANetwork(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.clickOn("#build-sizes").push(KeyCode.SHORTCUT, KeyCode.A).write("3-4-x");
        assertThat(textOf(robot, "#build-problem")).contains("2-3-1");
        assertThat(robot.lookup("#build-ok").queryButton().isDisabled()).isTrue();
        robot.push(KeyCode.BACK_SPACE).write("2");
        assertThat(textOf(robot, "#build-cost")).contains("26 parameters");
        robot.clickOn("#build-ok");
        waitFor(() -> "3-4-2".equals(frame().lab().network().shape()));
        assertThat(robot.lookup("#build-dialog").tryQuery()).isEmpty();
        robot.clickOn("#undo");
        assertThat(frame().lab().network().shape()).isEqualTo("2-3-1");
    }

    @Test
    void theListOfKeysComesAndGoes(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertThat(robot.lookup("#shortcuts").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#shortcuts").tryQuery()).isEmpty();
    }

    @Test
    void nothingIsCutOffInTheSmallestWindow(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(640);
        });
        restart(robot);
        WaitForAsyncUtils.waitForFxEvents();
        for (String id : new String[] {
            "#undo",
            "#redo",
            "#networks",
            "#open",
            "#save",
            "#export",
            "#theme",
            "#status",
            "#graph",
            "#rate",
            "#apply-update",
            "#reset-weights",
            "#step-first",
            "#step-back",
            "#step-forward",
            "#step-last",
            "#play",
            "#granularity"
        }) {
            Node node = robot.lookup(id).query();
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            assertThat(bounds.getMinX()).as(id).isGreaterThanOrEqualTo(0);
            assertThat(bounds.getMaxX())
                    .as(id)
                    .isLessThanOrEqualTo(stage.getScene().getWidth());
            assertThat(bounds.getMaxY())
                    .as(id)
                    .isLessThanOrEqualTo(stage.getScene().getHeight());
        }
    }

    @Test
    void theFileOfAnEarlierStartIsRemembered(FxRobot robot) throws Exception {
        Path file = folder.resolve("first.json");
        chosen = file;
        robot.clickOn("#save");
        waitFor(() -> Files.exists(file) && textOf(robot, "#status").startsWith("Saved"));
        askToClose(robot);
        window.await();
        assertThat(Settings.in(folder).file("file")).contains(file.toAbsolutePath());
    }

    @Test
    void aBuiltNetworkThatNobodyEditedGivesWayToAnExampleAtOnceAndAnEditedOneAfterAQuestion(FxRobot robot)
            throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.N).clickOn("#build-ok");
        waitFor(() -> "3-4-2".equals(frame().lab().network().shape()));
        assertThat(stage.getTitle()).doesNotStartWith("•");
        robot.clickOn("#networks").clickOn("#example-xor-2-2-1");
        waitFor(() -> "2-2-1".equals(frame().lab().network().shape()));
        robot.push(KeyCode.SHORTCUT, KeyCode.N).clickOn("#build-ok");
        waitFor(() -> "3-4-2".equals(frame().lab().network().shape()));
        type(robot, "#W1-1-2", "0.9");
        robot.clickOn("#networks").clickOn("#example-xor-2-2-1");
        assertThat(robot.lookup("#unsaved-question").tryQuery()).isPresent();
    }

    @Test
    void softmaxForTheOutputProposesCrossEntropyAndAnotherLossCanBeChosenAfterIt(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.N).clickOn("#build-output").clickOn("#build-output-softmax");
        assertText(robot, "#build-loss", "cross-entropy");
        robot.clickOn("#build-loss").clickOn(Loss.MSE.label());
        assertText(robot, "#build-loss", Loss.MSE.title());
    }

    @Test
    void whatIsUnsavedIsAskedAboutBeforeAFileAndComesBackAfterABuildOrAnExample(FxRobot robot) throws Exception {
        type(robot, "#W1-1-2", "0.9");
        chosen = Path.of("assets/xor-2-2-1.json");
        robot.clickOn("#open");
        assertThat(robot.lookup("#unsaved-question").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(frame().lab().get(Cell.weight(1, 1, 2))).isEqualTo(0.9);
        robot.push(KeyCode.SHORTCUT, KeyCode.N).clickOn("#build-ok");
        waitFor(() -> "3-4-2".equals(frame().lab().network().shape()));
        robot.clickOn("#networks").clickOn("#example-xor-2-2-1").clickOn("#discard-changes");
        waitFor(() -> "2-2-1".equals(frame().lab().network().shape()));
        assertThat(stage.getTitle()).doesNotStartWith("•");
        robot.clickOn("#undo").clickOn("#undo");
        assertThat(frame().lab().get(Cell.weight(1, 1, 2))).isEqualTo(0.9);
        assertThat(stage.getTitle()).startsWith("•");
        robot.clickOn("#undo");
        assertThat(stage.getTitle()).doesNotStartWith("•");
    }

    @Test
    void anExampleAndBackIsNoChangeAndTheFileIsStillKnown(FxRobot robot) throws Exception {
        chosen = Path.of("assets/default-3-4-2.json");
        robot.clickOn("#open");
        waitFor(() -> "3-4-2".equals(frame().lab().network().shape()));
        robot.clickOn("#networks").clickOn("#example-xor-2-2-1");
        assertThat(stage.getTitle()).doesNotStartWith("•").doesNotContain(".json");
        robot.clickOn("#undo");
        assertThat(stage.getTitle()).startsWith("default-3-4-2.json");
    }

    @Test
    void theSizeOfRandomWeightsIsAskedForWhereItIsOpen(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        assertThat(robot.lookup("#build-spread").query().isVisible()).isFalse();
        robot.clickOn("#build-init").clickOn("uniform(0.5)");
        type(robot, "#build-spread", "-1");
        assertThat(robot.lookup("#build-spread").query().getAccessibleHelp()).contains("r from 0 on");
        robot.push(KeyCode.ESCAPE);
        type(robot, "#build-spread", "0.001");
        assertText(robot, "#build-init", "uniform(0.001)");
        robot.clickOn("#build-ok");
        waitFor(() -> "3-4-2".equals(frame().lab().network().shape()));
        assertThat(Math.abs(frame().lab().get(Cell.weight(1, 1, 1))))
                .isLessThan(0.001)
                .isPositive();
    }

    @Test
    void thePassOfALargeNetworkIsComputedAwayFromTheWindow(FxRobot robot) throws Exception {
        robot.interact(() -> window.session().open(Frames.sized(600, 600, 2)));
        assertThat(window.session().latest().network().shape()).isEqualTo("600-600-2");
        waitFor(() -> "600-600-2".equals(frame().lab().network().shape()));
        Frame before = frame();
        robot.interact(() -> {
            window.session().apply(new Edit.SetNumber(Cell.bias(1, 1), 0.5));
            assertThat(frame().revision()).isEqualTo(before.revision());
        });
        waitFor(() -> frame().lab().get(Cell.bias(1, 1)) == 0.5);
        robot.clickOn("#undo");
        waitFor(() -> frame().lab().equals(before.lab()));
    }
}
