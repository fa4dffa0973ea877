package backprop.ui;

import backprop.document.SafeFile;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.ui.kit.Messages;
import java.nio.file.Path;
import javafx.concurrent.Task;
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

    /** An entry of the menu that asks for a file and writes a choice to it; disabled if there is nothing to write now. */
    MenuItem item(ExportChoice choice) {
        return item(choice.title() + " …", choice);
    }

    /** The same under another title. */
    MenuItem item(String title, ExportChoice choice) {
        MenuItem item = new MenuItem(title);
        item.setId(choice.id());
        item.setDisable(!choice.possible().test(session.frame()));
        item.setOnAction(event -> export(choice));
        return item;
    }

    private void export(ExportChoice choice) {
        Frame frame = session.frame();
        picker.toExport(last, choice.name().apply(frame), choice).ifPresent(path -> export(frame, choice, path));
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
