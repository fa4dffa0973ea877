package backprop.ui;

import backprop.document.SafeFile;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.ui.kit.Messages;
import java.nio.file.Path;
import java.util.List;
import javafx.concurrent.Task;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** Writes what is open to files of other kinds, away from the thread of the window. What is open stays as it is. */
final class ExportDesk {
    private final Session session;
    private final Messages messages;
    private final FilePicker picker;
    private @Nullable Path last;

    ExportDesk(Session session, Messages messages, FilePicker picker) {
        this.session = session;
        this.messages = messages;
        this.picker = picker;
    }

    /** Gives a menu an entry for each choice; what is impossible at the moment is disabled while the menu is open. */
    void fill(MenuButton menu, List<ExportChoice> choices) {
        for (ExportChoice choice : choices) {
            MenuItem item = new MenuItem(choice.title() + " …");
            item.setId(choice.id());
            item.setOnAction(event -> export(choice));
            menu.getItems().add(item);
            menu.showingProperty()
                    .addListener((property, was, is) ->
                            item.setDisable(!choice.possible().test(session.frame())));
        }
    }

    private void export(ExportChoice choice) {
        export(session.frame().lab().name(), choice);
    }

    /** Asks for a file and writes a choice to it; {@code name} is what the file is called if nobody objects. */
    void export(String name, ExportChoice choice) {
        Frame frame = session.frame();
        picker.toExport(last, name, choice).ifPresent(path -> export(frame, choice, path));
    }

    private void export(Frame frame, ExportChoice choice, Path path) {
        last = path;
        messages.hint("Exporting " + path.getFileName() + " …");
        Task<Void> task = new Task<>() {
            @Override
            protected @Nullable Void call() throws Exception {
                SafeFile.replace(path, choice.writer().bytes(frame));
                return null;
            }
        };
        task.setOnSucceeded(event -> messages.hint("Exported " + path.getFileName() + ": " + choice.title() + "."));
        task.setOnFailed(event -> messages.problem(FileDesk.reason(task.getException())));
        Thread thread = new Thread(task, "export");
        thread.setDaemon(true);
        thread.start();
    }
}
