package backprop.ui;

import backprop.document.DocumentException;
import backprop.document.Examples;
import backprop.document.FileName;
import backprop.document.NetworkDocument;
import backprop.document.NetworkReader;
import backprop.document.NetworkWriter;
import backprop.session.Edit;
import backprop.session.Lab;
import backprop.session.Session;
import backprop.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Opens and saves networks, away from the thread of the window. A file that cannot be read leaves everything as it was and
 * says why in the status line.
 */
final class FileDesk {
    private final Session session;
    private final Messages messages;
    private final UnsavedQuestion question;
    private final FilePicker picker;
    private Lab saved;
    private @Nullable Path file;
    private @Nullable Path last;
    private @Nullable String fileFor;
    private Runnable onChange = () -> {};

    FileDesk(Session session, Messages messages, UnsavedQuestion question, FilePicker picker) {
        this.session = session;
        this.messages = messages;
        this.question = question;
        this.picker = picker;
        saved = session.frame().lab();
    }

    /** Who is told that another file, or none, belongs to what is open, or that it has been saved. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** The file of what is open; none for an example or a network that has just been built. */
    @Nullable
    Path file() {
        return session.frame().lab().name().equals(fileFor) ? file : null;
    }

    /** The file that was opened or saved last, at this start of the lab or before. */
    Optional<Path> last() {
        return Optional.ofNullable(last);
    }

    /** Lets the dialogs begin where a file of an earlier start is. */
    void beginAt(Path file) {
        last = file;
    }

    /** True if what is open differs from what was opened or saved last. */
    boolean isDirty() {
        Lab now = session.frame().lab();
        return !(now.name().equals(saved.name())
                && now.network().equals(saved.network())
                && now.samples().equals(saved.samples()));
    }

    /** Asks which file to open. */
    void open() {
        picker.toOpen(last).ifPresent(this::open);
    }

    /** Opens a file; asks first if that would lose changes. */
    void open(Path path) {
        unlessLost(() -> read(path));
    }

    /** Goes on at once if nothing would be lost, else after a question, or not at all. */
    void unlessLost(Runnable goOn) {
        if (isDirty()) {
            Path known = file();
            String name = known == null
                    ? session.frame().lab().name()
                    : known.getFileName().toString();
            question.ask(name, () -> save(goOn), goOn);
        } else {
            goOn.run();
        }
    }

    private void read(Path path) {
        String name = nameOf(path);
        messages.hint("Opening " + name + " …");
        run(() -> NetworkReader.read(path), document -> {
            adopt(Lab.of(titleOf(document, name), document.network(), document.samples()), path);
            messages.hint("Opened " + name + ": " + document.network().shape() + ", "
                    + document.network().parameters() + " parameters, "
                    + document.samples().size() + (document.samples().size() == 1 ? " sample." : " samples."));
        });
    }

    private static String titleOf(NetworkDocument document, String fileName) {
        return document.name().isBlank() ? fileName.replaceFirst("\\.json$", "") : document.name();
    }

    private void adopt(Lab lab, Path path) {
        file = path;
        last = path;
        fileFor = lab.name();
        saved = lab;
        session.open(lab);
        onChange.run();
    }

    /** Shows one of the bundled networks; undo returns to the one before. */
    void openExample(String name) {
        NetworkDocument document = Examples.read(name);
        boolean wasClean = !isDirty();
        session.apply(new Edit.Replace(name, document.network(), document.samples()));
        fileFor = null;
        if (wasClean) {
            saved = session.frame().lab();
        }
        messages.hint("Opened the example " + name + ". Undo returns to the network before.");
        onChange.run();
    }

    /** Saves to the file of what is open, or asks for one. */
    void save() {
        save(() -> {});
    }

    /** Asks for a file and saves to it. */
    void saveAs() {
        picker.toSave(file(), session.frame().lab().name()).ifPresent(path -> save(path, () -> {}));
    }

    private void save(Runnable then) {
        Path known = file();
        Optional<Path> path =
                known == null ? picker.toSave(null, session.frame().lab().name()) : Optional.of(known);
        path.ifPresent(p -> save(p, then));
    }

    private void save(Path path, Runnable then) {
        Lab lab = session.frame().lab();
        String name = nameOf(path);
        messages.hint("Saving " + name + " …");
        NetworkDocument document = new NetworkDocument(lab.name(), lab.network(), lab.samples());
        run(
                () -> {
                    NetworkWriter.save(document, path);
                    return path;
                },
                written -> {
                    saved = lab;
                    file = path;
                    last = path;
                    fileFor = lab.name();
                    messages.hint("Saved " + name + ".");
                    onChange.run();
                    then.run();
                });
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return FileName.of(name == null ? path : name);
    }

    private <T> void run(Callable<T> work, Consumer<T> done) {
        Task<T> task = new Task<>() {
            @Override
            protected T call() throws Exception {
                return work.call();
            }
        };
        task.setOnSucceeded(event -> done.accept(task.getValue()));
        task.setOnFailed(event -> messages.problem(reason(task.getException())));
        Thread thread = new Thread(task, "files");
        thread.setDaemon(true);
        thread.start();
    }

    /** What went wrong, for people. */
    static String reason(Throwable failure) {
        if (failure instanceof DocumentException) {
            return String.valueOf(failure.getMessage());
        }
        return (failure instanceof IOException ? "" : failure.getClass().getSimpleName() + ": ") + failure.getMessage();
    }
}
