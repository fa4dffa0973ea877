package backprop.ui;

import backprop.document.DocumentException;
import backprop.document.Examples;
import backprop.document.NetworkDocument;
import backprop.document.NetworkReader;
import backprop.document.NetworkWriter;
import backprop.engine.Trace;
import backprop.session.Edit;
import backprop.session.Lab;
import backprop.session.Session;
import backprop.ui.kit.Messages;
import backprop.ui.kit.Plural;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
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
    private final Work work;
    private final Origins origins;
    private @Nullable Path last;
    private Runnable onChange = () -> {};

    FileDesk(Session session, Messages messages, UnsavedQuestion question, FilePicker picker, Work work) {
        this.session = session;
        this.messages = messages;
        this.question = question;
        this.picker = picker;
        this.work = work;
        origins = new Origins(session.latest());
    }

    /** Who is told that another file, or none, belongs to what is open, or that it has been saved. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** The file of what is open; none for an example or a network that has just been built. */
    @Nullable
    Path file() {
        return origins.file(session.latest());
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
        return origins.isDirty(session.latest());
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
                    ? session.latest().name()
                    : known.getFileName().toString();
            question.ask(name, () -> save(goOn), goOn);
        } else {
            goOn.run();
        }
    }

    /** What a file holds, with its pass, so that nothing is left to compute where the window waits for it. */
    private record Opened(Lab lab, Trace pass) {}

    private void read(Path path) {
        String name = nameOf(path);
        long startedFrom = session.revision();
        work.start(
                "Opening " + name + " …",
                () -> opened(path),
                opened -> {
                    if (startedFrom == session.revision()) {
                        adopt(opened, path);
                    } else {
                        unlessLost(() -> adopt(opened, path));
                    }
                },
                this::failed);
    }

    private static Opened opened(Path path) throws IOException, DocumentException {
        NetworkDocument document = NetworkReader.read(path);
        Lab lab = Lab.of(titleOf(document, nameOf(path)), document.network(), document.samples());
        return new Opened(lab, Session.pass(lab));
    }

    private static String titleOf(NetworkDocument document, String fileName) {
        return document.name().isBlank() ? fileName.replaceFirst("\\.json$", "") : document.name();
    }

    private void adopt(Opened opened, Path path) {
        Lab lab = opened.lab();
        last = path;
        origins.opened(lab, path);
        session.open(lab, opened.pass());
        onChange.run();
        messages.hint("Opened " + nameOf(path) + ": " + lab.network().shape() + ", "
                + Plural.of(lab.network().parameters(), "parameter") + ", "
                + Plural.of(lab.samples().size(), "sample") + ".");
    }

    /** Shows one of the bundled networks; undo returns to the one before. */
    void openExample(String name) {
        NetworkDocument document = Examples.read(name);
        boolean wasDirty = isDirty();
        session.apply(new Edit.Replace(name, document.network(), document.samples()));
        origins.replaced(session.latest(), wasDirty);
        messages.hint("Opened the example " + name + ". Undo returns to the network before.");
        onChange.run();
    }

    /** Saves to the file of what is open, or asks for one. */
    void save() {
        save(() -> {});
    }

    /** Asks for a file and saves to it. */
    void saveAs() {
        picker.toSave(file(), session.latest().name()).ifPresent(path -> save(path, () -> {}));
    }

    private void save(Runnable then) {
        Path known = file();
        Optional<Path> path =
                known == null ? picker.toSave(null, session.latest().name()) : Optional.of(known);
        path.ifPresent(p -> save(p, then));
    }

    private void save(Path path, Runnable then) {
        Lab lab = session.latest();
        String name = nameOf(path);
        NetworkDocument document = new NetworkDocument(lab.name(), lab.network(), lab.samples());
        work.follow(
                "Saving " + name + " …",
                () -> {
                    NetworkWriter.save(document, path);
                    return path;
                },
                written -> {
                    last = path;
                    origins.saved(lab, path);
                    messages.hint("Saved " + name + ".");
                    onChange.run();
                    then.run();
                },
                this::failed);
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private void failed(Throwable failure) {
        messages.problem(reason(failure));
    }

    /** What went wrong, for people. */
    static String reason(Throwable failure) {
        if (failure instanceof DocumentException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof NoSuchFileException e) {
            return e.getFile() + ": there is no such file";
        }
        if (failure instanceof AccessDeniedException e) {
            return e.getFile() + ": access is denied";
        }
        if (failure instanceof FileSystemException e && e.getReason() != null) {
            return e.getFile() + ": " + e.getReason();
        }
        return (failure instanceof IOException ? "" : failure.getClass().getSimpleName() + ": ") + failure.getMessage();
    }
}
