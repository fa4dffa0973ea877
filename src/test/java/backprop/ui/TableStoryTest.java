package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.ui.kit.Seen;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A table of the user's own is dropped on the training, its columns are chosen, and it is learned; or it is refused. */
class TableStoryTest extends StoryFixture {
    private static final String GOOD = "a;b;c;kind\n1,5;2;3;yes\n2;1;0;no\n3;3;3;yes\n0;1;1;no\n";

    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    /** Drags a file with some text from the status line, as if it came from another program, and drops it on a node. */
    private void drop(FxRobot robot, String name, String text, Charset charset, String target) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text, charset);
        Node source = robot.lookup("#keys-hint").query();
        robot.interact(() -> source.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            source.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        }));
        robot.interact(TableStoryTest::forgetEarlierDrags);
        robot.drag(source).dropTo(target);
    }

    /**
     * The screen in memory keeps the window of the last ordinary drag, and says to it that the file has left; but that
     * window may be of an earlier test and know nothing of a file.
     */
    private static void forgetEarlierDrags() {
        try {
            Class<?> mouse = Class.forName("com.sun.glass.ui.monocle.MouseInput");
            Method instance = mouse.getDeclaredMethod("getInstance");
            instance.setAccessible(true);
            Field dragged = mouse.getDeclaredField("dragView");
            dragged.setAccessible(true);
            dragged.set(instance.invoke(null), null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the screen in memory is not the one this was written for", e);
        }
    }

    private static void awaitCard(FxRobot robot) {
        Seen.await("columns", () -> robot.lookup("#training-columns").tryQuery().isPresent(), true);
    }

    private static void train(FxRobot robot, String steps) {
        type(robot, "#training-steps", steps);
        robot.clickOn("#training-train");
        Seen.await("trained", () -> textOf(robot, "#training-place"), steps + " / " + steps);
    }

    @Test
    void aTableThatIsDroppedIsLearned(FxRobot robot) throws IOException {
        robot.clickOn("#tab-training");
        drop(robot, "own.csv", GOOD, StandardCharsets.UTF_8, "#training-loss");
        awaitCard(robot);
        robot.clickOn("#training-input-2").clickOn("#training-use");
        Seen.await("used", () -> textOf(robot, "#training-data"), "own.csv, 4 samples");
        assertText(robot, "#training-sizes", "2 12 12 8 1");
        type(robot, "#training-share", "0");
        train(robot, "30");
        Seen.await(
                "all are right",
                () -> said(robot, "#training-plane"),
                "Output over the plane at step 30: 100.0 % of the training samples right");
        Seen.await("shares", () -> textOf(robot, "#training-shares"), "Right: 100.0 %");
        robot.clickOn("#training-open");
        assertThat(frame().lab().samples()).hasSize(4);
        assertThat(frame().lab().rate()).as("that of the run").isEqualTo(0.02);
        assertThat(frame().lab().name()).isEqualTo("own 2-12×2-8-1, step 30");
    }

    @Test
    void aBadCellIsNamedAndNothingIsLost(FxRobot robot) throws IOException {
        robot.clickOn("#tab-training");
        type(robot, "#training-sizes", "2 4 1");
        train(robot, "25");
        String before = said(robot, "#training-heat");
        drop(robot, "bad.csv", "a,b,kind\n1,2,yes\n3,n/a,no\n4,5,no\n", StandardCharsets.UTF_8, "#training-plane");
        awaitCard(robot);
        assertText(
                robot,
                "#training-table-problem",
                "row 3, column 2 (b): expected a number, found 'n/a'. So this column is not numbers.");
        assertThat(robot.lookup("#training-input-2").queryAs(CheckBox.class).isSelected())
                .isFalse();
        robot.clickOn("#training-input-2").clickOn("#training-use");
        Seen.await(
                "refused",
                () -> textOf(robot, "#training-table-problem"),
                "row 3, column 2 (b): expected a number, found 'n/a'");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#training-columns").tryQuery()).isEmpty();
        assertText(robot, "#training-data", "spiral, 200 points");
        assertText(robot, "#training-place", "25 / 25");
        assertThat(said(robot, "#training-heat")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b%1,2%3  | row 3: expected 2 cells, found 1
            a,b        | the file has a header, but no row
            \u00e4,b%1,2 | cannot be read: it is no text in UTF-8; a table program can save it as “CSV UTF-8”
            """)
    void whatIsNoTableIsRefused(String text, String reason, FxRobot robot) throws IOException {
        robot.clickOn("#tab-training");
        Charset charset = reason.contains("UTF-8") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        drop(robot, "own.csv", text.replace('%', '\n'), charset, "#training-plane");
        Seen.await(
                "refused",
                () -> textOf(robot, "#status"),
                "✕ own.csv" + (reason.startsWith("cannot") ? " " : ": ") + reason);
        assertText(robot, "#training-data", "spiral, 200 points");
    }

    @Test
    void aNetworkThatIsDroppedThereIsOpened(FxRobot robot) throws IOException {
        robot.clickOn("#tab-training");
        String xor = Files.readString(Path.of("assets/xor-2-2-1.json"));
        drop(robot, "mine.json", xor, StandardCharsets.UTF_8, "#training-plane");
        Seen.await("opened", () -> frame().lab().network().sizes(), List.of(2, 2, 1));
        assertText(robot, "#training-data", "spiral, 200 points");
    }
}
