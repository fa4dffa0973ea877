package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.session.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A real window with settings of its own and a file dialog that answers at once. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start, which runs before each test
abstract class WindowFixture {
    protected Path folder;
    protected Stage stage;
    protected LabWindow window;
    protected @Nullable Path chosen;
    protected String suggested = "";

    /** Opens the window; a test calls it from a method of its own, since the runner looks only there. */
    void start(Stage primary) throws IOException {
        folder = Files.createTempDirectory("backprop-lab-test");
        folder.toFile().deleteOnExit();
        stage = primary;
        open();
    }

    protected void open() {
        window = new LabWindow(stage, Settings.in(folder), new Answering(), Optional.of(folder.resolve("state")));
        window.show(null);
    }

    /** Does what the cross of the window does. */
    protected void askToClose(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /** Closes the window and opens the next one, when the first has left all that it leaves. */
    protected void restart(FxRobot robot) {
        askToClose(robot);
        window.await();
        robot.interact(this::open);
    }

    protected Frame frame() {
        return window.session().frame();
    }

    protected static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field).write(text).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected static String textOf(FxRobot robot, String id) {
        return robot.lookup(id).query() instanceof TextInputControl field
                ? field.getText()
                : robot.lookup(id).queryAs(Labeled.class).getText();
    }

    protected static void assertText(FxRobot robot, String id, String text) {
        assertThat(textOf(robot, id)).as(id).isEqualTo(text);
    }

    private final class Answering implements FilePicker {
        @Override
        public Optional<Path> toOpen(@Nullable Path present) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> toOpenTable() {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> toSave(@Nullable Path present, String name) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> toExport(@Nullable Path last, String name, ExportChoice choice) {
            suggested = name;
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> toFolder(String present) {
            return Optional.ofNullable(chosen);
        }
    }
}
