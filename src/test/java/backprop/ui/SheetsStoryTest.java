package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.lesson.sheet.Sheet;
import backprop.lesson.sheet.SheetKind;
import backprop.lesson.sheet.SheetMarkdown;
import backprop.ui.kit.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A teacher makes sheets for a class, with the keyboard. */
class SheetsStoryTest extends StoryFixture {
    @Start
    @Override
    void start(Stage primary) throws IOException {
        super.start(primary);
    }

    private static void openDialog(FxRobot robot) {
        robot.clickOn("#tab-lessons");
        Seen.await("list", () -> robot.lookup("#lesson-hidden-error").tryQuery().isPresent(), true);
        robot.interact(() -> robot.lookup("#lesson-sheets").query().requestFocus());
        robot.push(KeyCode.SPACE);
        Seen.await("focus", () -> focused(robot), "sheet-students");
    }

    private static String focused(FxRobot robot) {
        Node owner = robot.lookup("#lessons").query().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    /** Tab leads to a field; what is typed takes the place of what was there. */
    private static void fill(FxRobot robot, String id, String text) {
        tabTo(robot, id);
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write(text);
    }

    private static void tabTo(FxRobot robot, String id) {
        for (int tabs = 0; tabs < 12 && !focused(robot).equals(id); tabs++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(focused(robot)).isEqualTo(id);
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#sheet-dialog").tryQuery().isPresent();
    }

    @Test
    void sheetsAndKeyAreWrittenInBothFormatsAndAreThoseOfTheCommandLine(FxRobot robot) throws IOException {
        openDialog(robot);
        fill(robot, "sheet-students", "3");
        fill(robot, "sheet-seed", "7");
        tabTo(robot, "sheet-markdown");
        robot.push(KeyCode.SPACE);
        fill(robot, "sheet-folder", folder.toString());
        assertText(
                robot,
                "#sheet-files",
                "3 sheets and the key: by-hand-seed-7.md, by-hand-seed-7-key.md, by-hand-seed-7.pdf,"
                        + " by-hand-seed-7-key.pdf.");
        robot.push(KeyCode.ENTER);
        Seen.await("closed", () -> isOpen(robot), false);
        assertThat(textOf(robot, "#status")).startsWith("3 sheets and the key are in " + folder);
        assertThat(folder.resolve("by-hand-seed-7.md"))
                .content()
                .isEqualTo(SheetMarkdown.questions(Sheet.forClass(SheetKind.BY_HAND, 7, 3)));
        assertThat(folder.resolve("by-hand-seed-7-key.md")).content().startsWith("# Key: A pass by hand");
        assertThat(Files.readAllBytes(folder.resolve("by-hand-seed-7.pdf"))).startsWith('%', 'P', 'D', 'F');
        assertThat(folder.resolve("by-hand-seed-7-key.pdf")).isNotEmptyFile();
        assertThat(focused(robot)).isEqualTo("lesson-sheets");
    }

    @Test
    void whatCannotBeMadeIsSaidBeforeOneTries(FxRobot robot) {
        openDialog(robot);
        fill(robot, "sheet-students", "thirty");
        assertText(
                robot, "#sheet-problem", "Students: expected a whole number from 1 to 1000 such as 30, found 'thirty'");
        assertThat(robot.lookup("#sheet-ok").query().isDisabled()).isTrue();
        fill(robot, "sheet-students", "30");
        tabTo(robot, "sheet-pdf");
        robot.push(KeyCode.SPACE);
        assertText(robot, "#sheet-problem", "Files: choose PDF, Markdown or both");
        robot.push(KeyCode.SPACE);
        assertText(robot, "#sheet-problem", "");
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen(robot)).isFalse();
        assertThat(focused(robot)).isEqualTo("lesson-sheets");
    }

    @Test
    void aFolderThatTakesNothingIsNamedAndAnotherOneIsChosen(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        openDialog(robot);
        fill(robot, "sheet-students", "1");
        fill(robot, "sheet-folder", file.toString());
        robot.push(KeyCode.ENTER);
        Seen.await("problem", () -> textOf(robot, "#sheet-problem").endsWith("a-file is a file, not a folder"), true);
        chosen = Files.createDirectory(folder.resolve("class"));
        tabTo(robot, "sheet-choose");
        robot.push(KeyCode.SPACE);
        assertText(robot, "#sheet-folder", chosen.toString());
        robot.interact(() -> robot.lookup("#sheet-ok").queryButton().fire());
        Seen.await("closed", () -> isOpen(robot), false);
        assertThat(chosen.resolve("by-hand-seed-1.pdf")).exists();
    }

    @Test
    void whatIsGivenUpLeavesNothingBehind(FxRobot robot) throws IOException {
        openDialog(robot);
        chosen = Files.createDirectory(folder.resolve("class"));
        fill(robot, "sheet-students", "1000");
        fill(robot, "sheet-folder", chosen.toString());
        robot.push(KeyCode.ENTER);
        Seen.await("focus", () -> focused(robot), "sheet-cancel");
        robot.push(KeyCode.SPACE);
        Seen.await("stopped", () -> textOf(robot, "#sheet-problem"), "Stopped; nothing was written.");
        try (Stream<Path> files = Files.list(chosen)) {
            assertThat(files).isEmpty();
        }
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen(robot)).isFalse();
    }
}
