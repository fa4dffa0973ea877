package backprop.ui;

import backprop.document.ChangedFileException;
import backprop.document.DocumentException;
import backprop.document.Examples;
import backprop.document.FileName;
import backprop.document.Fingerprint;
import backprop.document.NetworkDocument;
import backprop.document.Recovery.Lost;
import backprop.document.Recovery.Origin;
import backprop.document.StoredNetwork;
import backprop.document.imports.OpenedFile;
import backprop.engine.Network;
import backprop.engine.Trace;
import backprop.flow.Sizes;
import backprop.session.Edit;
import backprop.session.Lab;
import backprop.session.Session;
import backprop.ui.kit.Messages;
import backprop.ui.kit.Plural;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens and saves networks, away from the thread of the window. A file that cannot be read leaves everything as it was and
 * says why in the status line.
 */
final class FileDesk implements Autosave.Source {
    private static final int LAYERS_IN_WORDS = 8;

    private final Session session;
    private final Messages messages;
    private final UnsavedQuestion question;
    private final ChangedQuestion changed;
    private final FilePicker picker;
    private final Work work;
    private final Origins origins;
    private final RecentFiles recent;
    private final ImportDesk imports;
    private final Map<Path, Fingerprint> known = new HashMap<>();
    private @Nullable Path last;
    private Runnable onChange = () -> {};

    FileDesk(Session session, Messages messages, Overlay cards, FilePicker picker, Work work, RecentFiles recent) {
        this.session = session;
        this.messages = messages;
        this.recent = recent;
        question = new UnsavedQuestion(cards);
        changed = new ChangedQuestion(cards);
        this.picker = picker;
        this.work = work;
        imports = new ImportDesk(session, messages, cards, work);
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

    @Override
    public Optional<Origin> origin() {
        return Optional.ofNullable(file()).map(path -> new Origin(path, known(path)));
    }

    /** What a file held when it was read or written last; a file that never was holds what nobody here has seen. */
    private Fingerprint known(Path path) {
        return known.getOrDefault(path, Fingerprint.UNKNOWN);
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
            Path here = file();
            String name = here == null ? session.latest().name() : nameOf(here);
            question.ask(name, () -> save(goOn), goOn);
        } else {
            goOn.run();
        }
    }

    private void read(Path path) {
        long startedFrom = session.revision();
        work.start(
                "Opening " + nameOf(path) + " …",
                () -> answer(path),
                answer -> {
                    if (startedFrom == session.revision()) {
                        answer.run();
                    } else {
                        unlessLost(answer);
                    }
                },
                this::failed);
    }

    /** What the window does about a file: with a network its pass, so that nothing is left to compute where it waits for it. */
    private Runnable answer(Path path) throws IOException, DocumentException {
        String name = nameOf(path);
        OpenedFile file = OpenedFile.read(path);
        if (file instanceof OpenedFile.Weights weights) {
            return () -> imports.ask(name, weights, lab -> imported(lab, path));
        }
        StoredNetwork stored = ((OpenedFile.Own) file).stored();
        NetworkDocument document = stored.document();
        Lab lab = Lab.of(titleOf(document, name), document.network(), document.samples());
        Trace pass = Session.pass(lab);
        return () -> adopt(lab, pass, stored.fingerprint(), path);
    }

    private void imported(Lab lab, Path path) {
        last = path;
        recent.add(path);
        origins.imported(lab);
        onChange.run();
    }

    private static String titleOf(NetworkDocument document, String fileName) {
        return document.name().isBlank() ? fileName.replaceFirst("\\.json$", "") : document.name();
    }

    private void adopt(Lab lab, Trace pass, Fingerprint fingerprint, Path path) {
        remember(path, fingerprint);
        origins.opened(lab, path);
        session.open(lab, pass);
        onChange.run();
        messages.hint("Opened " + nameOf(path) + ": " + shape(lab.network()) + ", "
                + Plural.of(lab.network().parameters(), "parameter") + ", "
                + Plural.of(lab.samples().size(), "sample") + ".");
    }

    /** The sizes of the layers in a line's length: {@code 10-20×60-1} for what would fill it with sixty twenties. */
    static String shape(Network network) {
        return network.depth() > LAYERS_IN_WORDS ? Sizes.text(network.sizes()) : network.shape();
    }

    private void remember(Path path, Fingerprint fingerprint) {
        last = path;
        known.put(path, fingerprint);
        recent.add(path);
    }

    /** Opens what a window lost, as work that is not saved yet, and knows of its file what that window knew. */
    void recover(Lost lost, Runnable then) {
        unlessLost(() -> {
            NetworkDocument document = lost.document();
            Lab lab = Lab.of(document.name(), document.network(), document.samples());
            lost.origin().ifPresent(origin -> known.put(origin.file(), origin.known()));
            origins.lost(lab, lost.origin().map(Origin::file).orElse(null));
            session.open(lab);
            messages.hint("Recovered " + lab.name() + ". It is not saved yet.");
            onChange.run();
            then.run();
        });
    }

    /** What would be lost if the lab ended now. */
    @Override
    public Optional<NetworkDocument> unsaved() {
        return isDirty() ? Optional.of(document(session.latest())) : Optional.empty();
    }

    private static NetworkDocument document(Lab lab) {
        return new NetworkDocument(lab.name(), lab.network(), lab.samples());
    }

    /** Shows one of the bundled networks, after a question where changes would be lost; undo returns to the one before. */
    void openExample(String name) {
        unlessLost(() -> replace(name));
    }

    private void replace(String name) {
        NetworkDocument document = Examples.read(name);
        session.apply(new Edit.Replace(name, document.network(), document.samples()));
        origins.replaced(session.latest());
        messages.hint("Opened the example " + name + ". Undo returns to the network before.");
        onChange.run();
    }

    /**
     * Shows what was built, unless the lab has moved on since that revision. The same choices build it again, so that it needs
     * no saving before it is edited; but what it took the place of may.
     */
    void takeBuilt(Edit.Replace built, long revision) {
        boolean nothingUnsaved = !isDirty();
        if (session.apply(built, revision) && nothingUnsaved) {
            origins.replaced(session.latest());
            onChange.run();
        }
    }

    /** Saves to the file of what is open, or asks for one. */
    void save() {
        save(() -> {});
    }

    /** Asks for a file and saves to it. */
    void saveAs() {
        picker.toSave(file(), session.latest().name()).ifPresent(path -> saveAs(path, () -> {}));
    }

    private void save(Runnable then) {
        Path here = file();
        if (here != null) {
            save(here, Optional.of(known(here)), then);
        } else {
            picker.toSave(null, session.latest().name()).ifPresent(path -> saveAs(path, then));
        }
    }

    private void saveAs(Path path, Runnable then) {
        Lab lab = Naming.of(session.latest(), file(), path);
        save(lab, path, () -> path, Optional.empty(), then);
    }

    private record Written(Path path, Fingerprint fingerprint) {}

    private void save(Path path, Optional<Fingerprint> held, Runnable then) {
        save(session.latest(), path, () -> path, held, then);
    }

    /** Saves to a file if it still holds what it held when it was known last, or in any case if it was not. */
    private void save(Lab lab, Path path, Supplier<Path> target, Optional<Fingerprint> held, Runnable then) {
        String before = session.latest().name();
        NetworkDocument document = document(lab);
        work.follow(
                "Saving " + nameOf(path) + " …",
                () -> {
                    Path chosen = target.get();
                    return new Written(chosen, StoredNetwork.save(document, chosen, held));
                },
                written -> {
                    remember(written.path(), written.fingerprint());
                    origins.saved(lab, written.path());
                    session.rename(before, lab.name());
                    messages.hint("Saved " + nameOf(written.path()) + ".");
                    onChange.run();
                    then.run();
                },
                failure -> {
                    if (failure instanceof ChangedFileException) {
                        askAbout(path, then);
                    } else {
                        failed(failure);
                    }
                });
    }

    private void askAbout(Path path, Runnable then) {
        changed.ask(
                nameOf(path),
                () -> read(path),
                () -> save(path, Optional.empty(), then),
                () -> save(session.latest(), path, () -> beside(path), Optional.empty(), then));
    }

    /** The first name with a number that no file has yet: {@code net-2.json}. */
    private static Path beside(Path path) {
        String name = nameOf(path);
        int end = name.endsWith(".json") ? name.length() - ".json".length() : name.length();
        Path free = path;
        for (int number = 2; Files.exists(free); number++) {
            free = path.resolveSibling(FileName.path(name.substring(0, end) + "-" + number + name.substring(end)));
        }
        return free;
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return FileName.of(name == null ? path : name);
    }

    private void failed(Throwable failure) {
        messages.problem(reason(failure));
    }

    /** What went wrong, for people. */
    static String reason(Throwable failure) {
        if (failure instanceof DocumentException) {
            return String.valueOf(failure.getMessage());
        }
        return (failure instanceof IOException ? "" : failure.getClass().getSimpleName() + ": ") + failure.getMessage();
    }
}
