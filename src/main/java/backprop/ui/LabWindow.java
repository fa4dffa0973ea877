package backprop.ui;

import backprop.document.Examples;
import backprop.document.FileName;
import backprop.document.NetworkDocument;
import backprop.document.Recovery.Lost;
import backprop.picture.Theme;
import backprop.session.Lab;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.build.BuildDialog;
import backprop.ui.kit.Look;
import backprop.ui.kit.StyleRecords;
import backprop.ui.kit.Undo;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** One window with its session: puts the shell, the screens, the files and the keys together. */
final class LabWindow implements Shell.Actions {
    private static final String GRAPH = "tab-graph";
    private static final String FLOW = "tab-flow";

    private final Stage stage;
    private final Settings settings;
    private final WindowMemory memory;
    private final BackgroundPasses passes = new BackgroundPasses();
    private final Session session = new Session(workedExample(), passes);
    private final Shell shell = new Shell();
    private final RecentFiles recent;
    private final FileDesk files;
    private final FilePicker picker;
    private final Optional<Path> state;
    private final Autosave autosave;
    private final Scene scene;
    private final GraphScreen graph;
    /** The screens that were shown at least once; and the graph, which is ready before. */
    private final List<Screen> made = new ArrayList<>();

    private final Work work;
    private final ExportDesk exports;
    private Subscription following = () -> {};

    /** What undo and redo would do. */
    private String changes = "";

    /**
     * @param picker asks for files
     * @param state the folder for copies of unsaved work; where there is none, none are kept
     */
    LabWindow(Stage stage, Settings settings, FilePicker picker, Optional<Path> state) {
        this.stage = stage;
        this.state = state;
        this.settings = settings;
        this.picker = picker;
        memory = new WindowMemory(settings);
        work = new Work(shell.messages());
        passes.begin(work, this::report);
        recent = new RecentFiles(settings);
        files = new FileDesk(session, shell.messages(), shell.cards(), picker, work, recent);
        autosave = new Autosave(
                files,
                failure ->
                        shell.messages().problem("No copy of unsaved work can be kept: " + FileDesk.reason(failure)));
        exports = new ExportDesk(session, shell.messages(), picker);
        graph = new GraphScreen(session, settings, shell.messages(), exports);
        made.add(graph);
        settings.file("file").ifPresent(files::beginAt);
        shell.connect(this, Examples.names());
        shell.onShown(this::renderHistory);
        shell.exports().setOnShowing(event -> offerExports());
        scene = new Scene(shell.root());
        new Keys(scene, shell.cards(), shortcuts(), event -> shell.shown().ifPresent(s -> s.pressed(event)));
        theme(settings.theme().dark());
        StyleRecords.boundAtRest(scene);
        acceptDrops();
        files.onChange(() -> {
            renderTitle();
            shell.render(recent.files());
            autosave.changed();
        });
        shell.render(recent.files());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::dismiss);
    }

    private void follow() {
        graph.follow();
        following = session.subscribe(frame -> {
            shell.render(frame);
            renderHistory();
            renderTitle();
            autosave.changed();
        });
        stage.setOnCloseRequest(this::closing);
    }

    /** What the lab opens on. */
    static Lab workedExample() {
        NetworkDocument document = Examples.read(Examples.WORKED_EXAMPLE);
        return Lab.of(Examples.WORKED_EXAMPLE, document.network(), document.samples());
    }

    private List<Tab> tabs() {
        return List.of(
                new Tab(GRAPH, "Graph", () -> graph),
                new Tab(FLOW, "Gradient flow", () -> kept(makeFlow())),
                new Tab("tab-training", "Training", () -> kept(makeTraining())),
                new Tab("tab-lessons", "Lessons", () -> kept(makeLessons())));
    }

    private Screen kept(Screen screen) {
        made.add(screen);
        return screen;
    }

    private Screen makeFlow() {
        FlowDoors doors = new FlowDoors(door(), shell.messages(), work, this::showRace);
        return new FlowScreen(doors, shell.messages(), settings, exports, this::renderHistory);
    }

    private Screen makeTraining() {
        TrainingDoors doors = new TrainingDoors(door(), picker, shell.cards());
        return new TrainingScreen(doors, shell.messages(), settings, exports, this::renderHistory);
    }

    private Screen makeLessons() {
        LessonDoors doors = new LessonDoors(session, door(), shell.messages(), picker, shell.cards());
        return new LessonsScreen(doors, shell.messages(), state, settings.theme(), graph::exports);
    }

    private GraphDoor door() {
        return new GraphDoor(session, this::showGraph);
    }

    private void showGraph() {
        shell.show(GRAPH);
    }

    private void showRace(List<Session> lanes) {
        shell.visit(new RaceScreen(lanes, settings, exports, () -> shell.show(FLOW), this::renderHistory));
    }

    /** What can be taken along is what is shown. */
    private void offerExports() {
        shell.shown().ifPresent(screen -> shell.exports().getItems().setAll(screen.exports()));
    }

    private void renderHistory() {
        Undo history = history();
        shell.render(history);
        String titles = shell.shown().map(Screen::node) + "\n" + history.undoTitle() + "\n" + history.redoTitle();
        if (!titles.equals(changes)) {
            changes = titles;
            shell.messages().changed();
        }
    }

    private Undo history() {
        return shell.shown().map(Screen::undo).orElse(Undo.NOTHING);
    }

    @Override
    public void undo() {
        history().undo();
    }

    @Override
    public void redo() {
        history().redo();
    }

    /** Escape that nobody else needs leaves a guest, or asks about nothing any more. */
    private void dismiss(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) {
            return;
        }
        if (shell.shown().filter(Screen::dismiss).isPresent()) {
            event.consume();
        } else if (session.frame().focus() != null) {
            session.focus(null);
            event.consume();
        }
    }

    private List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("Shortcut+O", "open a network or weights", this::open),
                Shortcut.of("Shortcut+S", "save", this::save),
                Shortcut.of("Shortcut+Shift+S", "save under another name", files::saveAs),
                Shortcut.of("Shortcut+N", "build a network", this::build),
                Shortcut.of("Shortcut+Z", "undo", this::undo),
                Shortcut.of("Shortcut+Y", "redo", this::redo),
                Shortcut.of("Shortcut+Shift+Z", "redo", this::redo),
                Shortcut.of("F1", "this list", this::showShortcuts));
    }

    private void showShortcuts() {
        ShortcutCard.show(shell.cards(), shortcuts());
    }

    /** Shows the lab in the window, which may be there already and bare; with a file in it if one is named. */
    void show(@Nullable Path file) {
        if (!stage.isShowing()) {
            memory.restore(stage);
        } else if (!stage.isMaximized()) {
            memory.restoreSize(stage);
        }
        follow();
        stage.setScene(scene);
        stage.show();
        tabs().forEach(shell::add);
        graph.restore(memory);
        // A drawing is painted before layout: with its size known already, the first frame has it.
        shell.root().applyCss();
        shell.root().layout();
        graph.focus();
        state.ifPresent(folder -> autosave.start(folder, this::offer));
        if (file != null) {
            Platform.runLater(() -> files.open(file));
        }
    }

    private void offer(List<Lost> lost) {
        shell.cards()
                .showWhenFree(() -> new RecoveryQuestion(shell.cards())
                        .ask(lost, one -> files.recover(one, () -> autosave.takeUp(one)), autosave::forget));
    }

    /** Says that the program made a mistake; the lab goes on with what was there before. */
    void report(Throwable failure) {
        System.getLogger("backprop").log(System.Logger.Level.ERROR, "internal error", failure);
        shell.messages().problem("Internal error: " + failure + ". What is open has not changed; save it to be safe.");
    }

    /** Waits a little for what a closed window still has to do. */
    void await() {
        autosave.await();
        settings.await();
    }

    Optional<Screen> shown() {
        return shell.shown();
    }

    Session session() {
        return session;
    }

    @Override
    public void open() {
        files.open();
    }

    @Override
    public void save() {
        files.save();
    }

    @Override
    public void saveAs() {
        files.saveAs();
    }

    @Override
    public void open(Path file) {
        files.open(file);
    }

    @Override
    public void example(String name) {
        files.openExample(name);
    }

    @Override
    public void build() {
        BuildDialog dialog = new BuildDialog(session, files::takeBuilt, shell.cards()::hide);
        shell.cards().show(dialog, dialog.first());
    }

    @Override
    public void theme(boolean dark) {
        Theme theme = dark ? Theme.DARK : Theme.LIGHT;
        Look.choose(theme);
        Look.wear(scene, theme);
        shell.render(theme);
        Stream.concat(made.stream(), shell.shown().stream()).distinct().forEach(screen -> screen.theme(theme));
        settings.put("theme", dark ? "dark" : "light");
    }

    private void renderTitle() {
        Path file = files.file();
        String lab = session.latest().name();
        String name = file == null ? lab : FileName.of(file.getFileName()) + " (" + lab + ")";
        stage.setTitle((files.isDirty() ? "• " : "") + name + " – Backprop Lab");
    }

    private void acceptDrops() {
        scene.setOnDragOver(event -> {
            if (dropped(event) != null) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(event -> {
            File file = dropped(event);
            event.setDropCompleted(file != null);
            if (file != null) {
                files.open(FileName.path(file.getPath()));
            }
        });
    }

    private static @Nullable File dropped(DragEvent event) {
        List<File> found = event.getDragboard().getFiles();
        return found != null && found.size() == 1 ? found.get(0) : null;
    }

    private void closing(WindowEvent event) {
        if (files.isDirty()) {
            event.consume();
            files.unlessLost(this::close);
        } else {
            close();
        }
    }

    private void close() {
        memory.keep(stage);
        made.forEach(Screen::close);
        files.last().ifPresent(file -> settings.put("file", FileName.of(file.toAbsolutePath())));
        following.cancel();
        autosave.end();
        settings.saveSoon();
        stage.close();
    }
}
