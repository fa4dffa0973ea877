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
import backprop.ui.explain.StepPanel;
import backprop.ui.flow.FlowPane;
import backprop.ui.graph.GraphPane;
import backprop.ui.kit.CopyMenu;
import backprop.ui.kit.Look;
import backprop.ui.kit.PictureCopy;
import backprop.ui.lessons.LessonsPane;
import backprop.ui.lessons.PredictPane;
import backprop.ui.parameters.ParametersPane;
import backprop.ui.steps.StepBar;
import backprop.ui.training.TrainingPane;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** One window with its session: puts the shell, the screens, the files and the keys together. */
final class LabWindow implements Shell.Actions {
    private static final String GRAPH = "tab-graph";
    private static final String FLOW = "tab-flow";
    private static final String TRAINING = "tab-training";
    private static final String LESSONS = "tab-lessons";
    /** Begins the names under which the experiment is kept. */
    private static final String EXPERIMENT = "flow.";
    /** Begins the names under which what is trained is kept. */
    private static final String RECIPE = "training.";

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
    private final GraphPane drawing = new GraphPane(session);
    private final StepBar steps = new StepBar(session);
    private final StepPanel explanation = new StepPanel(session);
    private final PredictPane prediction;
    private final ParametersPane parameters;
    private final GraphScreen graph;
    private final Keys keys;
    private final Work work;
    private final ExportDesk exports;
    private final PassExports passExports;
    private @Nullable FlowPane flow;
    private @Nullable TrainingPane training;
    private @Nullable LessonsPane lessons;
    private @Nullable RaceScreen race;
    private List<Subscription> followers = List.of();

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
        prediction = new PredictPane(session, shell.messages(), settings.theme());
        parameters = new ParametersPane(session, shell.messages());
        graph = new GraphScreen(framed(drawing), steps, prediction, explanation, parameters);
        settings.file("file").ifPresent(files::beginAt);
        shell.connect(this, Examples.names());
        shell.onShown(this::shown);
        exports = new ExportDesk(session, shell.messages(), picker);
        passExports = new PassExports(session, exports, drawing::picture, explanation::picture);
        shell.exports().setOnShowing(event -> offerExports());
        CopyMenu copies = new CopyMenu(session, shell.messages());
        PictureCopy pictures = new PictureCopy(shell.messages(), settings::theme);
        copies.serve(drawing, drawing::cellAt, pictures.item("the graph", drawing::picture));
        copies.serve(explanation, explanation::cellAt, pictures.item("the step", explanation::picture));
        explanation.addCopy(pictures.item("the step", explanation::picture));
        copies.serve(parameters, parameters::cellAt);
        scene = new Scene(shell.root());
        List<Shortcut> shortcuts = shortcuts();
        keys = new Keys(scene, shell.cards(), shortcuts);
        keys.add(this::step);
        keys.add(this::zoom);
        theme(settings.theme().dark());
        acceptDrops();
        files.onChange(() -> {
            renderTitle();
            shell.render(recent.files());
            autosave.changed();
        });
        shell.render(recent.files());
        steps.onSpeed(drawing::pace);
        drawing.motion(!"off".equals(settings.text("motion").orElse("on")));
        drawing.onMotion(on -> settings.put("motion", on ? "on" : "off"));
        explanation.onMessage(shell.messages()::hint);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::dismiss);
    }

    private void follow() {
        followers = List.of(
                drawing.follow(),
                steps.follow(),
                explanation.follow(),
                prediction.follow(),
                session.subscribe(frame -> {
                    shell.render(frame);
                    renderHistory();
                    renderTitle();
                    autosave.changed();
                }));
        stage.setOnCloseRequest(this::closing);
    }

    /** What the lab opens on. */
    static Lab workedExample() {
        NetworkDocument document = Examples.read(Examples.WORKED_EXAMPLE);
        return Lab.of(Examples.WORKED_EXAMPLE, document.network(), document.samples());
    }

    private List<Screen> screens() {
        return List.of(
                new Screen(GRAPH, "Graph", () -> graph),
                new Screen(FLOW, "Gradient flow", this::makeFlow),
                new Screen(TRAINING, "Training", this::makeTraining),
                new Screen(LESSONS, "Lessons", this::makeLessons));
    }

    private LessonsPane makeLessons() {
        LessonDoors doors = new LessonDoors(session, shell.messages(), () -> shell.show(GRAPH));
        LessonsPane made = new LessonsPane(
                doors, shell.messages(), state.map(folder -> folder.resolve("lessons")), settings.theme());
        lessons = made;
        return made;
    }

    private FlowPane makeFlow() {
        FlowDoors doors = new FlowDoors(session, shell.messages(), work, () -> shell.show(GRAPH), this::showRace);
        FlowPane made =
                new FlowPane(doors, shell.messages(), settings.theme(), name -> settings.text(EXPERIMENT + name));
        made.onChange(this::renderHistory);
        flow = made;
        return made;
    }

    private TrainingPane makeTraining() {
        TrainingDoors doors = new TrainingDoors(session, picker, shell.cards(), () -> shell.show(GRAPH));
        TrainingPane made =
                new TrainingPane(doors, shell.messages(), settings.theme(), name -> settings.text(RECIPE + name));
        training = made;
        return made;
    }

    private void showRace(RaceScreen next) {
        next.theme(settings.theme());
        shell.visit(next);
        race = next;
    }

    /** Another screen is shown: a race that was left ends, and undo is that of the screen. */
    private void shown() {
        if (race != null) {
            race.close();
            race = null;
        }
        renderHistory();
    }

    /** What can be taken along is what is shown. */
    private void offerExports() {
        FlowPane experiment = shownFlow();
        RaceScreen lanes = race;
        Theme theme = settings.theme();
        TrainingPane trained = shell.shown().equals(TRAINING) ? training : null;
        List<MenuItem> items = experiment != null
                ? new FlowExports(experiment, exports).items()
                : trained != null
                        ? new TrainingExports(trained, exports).items()
                        : lanes != null ? lanes.exports(exports, theme) : passExports.items(theme);
        shell.exports().getItems().setAll(items);
    }

    private @Nullable FlowPane shownFlow() {
        return shell.shown().equals(FLOW) ? flow : null;
    }

    private void renderHistory() {
        FlowPane experiment = shownFlow();
        if (shell.shown().equals(LESSONS)) {
            shell.renderHistory(null, null); // a lesson has nothing to undo, and what is not seen is left alone
        } else if (experiment == null) {
            shell.renderHistory(session.frame().undo(), session.frame().redo());
        } else {
            shell.renderHistory(experiment.undoTitle(), experiment.redoTitle());
        }
    }

    @Override
    public void undo() {
        FlowPane experiment = shownFlow();
        if (experiment == null && !shell.shown().equals(LESSONS)) {
            session.undo();
        } else if (experiment != null) {
            experiment.undo();
        }
    }

    @Override
    public void redo() {
        FlowPane experiment = shownFlow();
        if (experiment == null && !shell.shown().equals(LESSONS)) {
            session.redo();
        } else if (experiment != null) {
            experiment.redo();
        }
    }

    /** The keys of stepping move the pass that is seen. */
    private void step(KeyEvent event) {
        if (race != null) {
            race.pressed(event);
        } else if (shell.shown().equals(GRAPH)) {
            steps.pressed(event);
        }
    }

    /** Escape that nobody else needs asks about nothing any more. */
    private void dismiss(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && session.frame().focus() != null) {
            session.focus(null);
            event.consume();
        }
    }

    /** Ctrl with 0, + or − fits and zooms the graph. */
    private void zoom(KeyEvent event) {
        if (!event.isShortcutDown() || !shell.shown().equals(GRAPH)) {
            return;
        }
        switch (event.getCode()) {
            case DIGIT0, NUMPAD0 -> drawing.fit();
            case PLUS, EQUALS, ADD -> drawing.zoomIn();
            case MINUS, SUBTRACT -> drawing.zoomOut();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static Region framed(Region content) {
        StackPane card = new StackPane(content);
        card.getStyleClass().add("card");
        return card;
    }

    private List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("Shortcut+O", "open a network file", this::open),
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
        }
        follow();
        stage.setScene(scene);
        stage.show();
        screens().forEach(shell::add);
        graph.restore(memory, stage.getWidth(), stage.getHeight());
        // A drawing is painted before layout: with its size known already, the first frame has it.
        shell.root().applyCss();
        shell.root().layout();
        // Not the first button, which would take the space bar for itself.
        drawing.requestFocus();
        state.ifPresent(folder -> autosave.start(folder, this::offer));
        if (file != null) {
            Platform.runLater(() -> files.open(file));
        }
    }

    private void offer(List<Lost> lost) {
        new RecoveryQuestion(shell.cards())
                .ask(lost, one -> files.recover(one, () -> autosave.takeUp(one)), autosave::forget);
    }

    /** Says that the program made a mistake; the lab goes on with what was there before. */
    void report(Throwable failure) {
        System.getLogger("backprop").log(System.Logger.Level.ERROR, "internal error", failure);
        shell.messages().problem("Internal error: " + failure + ". What is open has not changed; save it to be safe.");
    }

    /** Waits a little for what a closed window still has to do. */
    void await() {
        autosave.await();
    }

    Session session() {
        return session;
    }

    Keys keys() {
        return keys;
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
        BuildDialog dialog = new BuildDialog(session, shell.cards()::hide);
        shell.cards().show(dialog, dialog.first());
    }

    @Override
    public void theme(boolean dark) {
        Theme theme = dark ? Theme.DARK : Theme.LIGHT;
        Look.choose(theme);
        Look.wear(scene, theme);
        shell.render(theme);
        drawing.theme(theme);
        steps.theme(theme);
        explanation.theme(theme);
        prediction.theme(theme);
        parameters.wear(theme);
        if (flow != null) {
            flow.theme(theme);
        }
        if (training != null) {
            training.theme(theme);
        }
        if (lessons != null) {
            lessons.theme(theme);
        }
        if (race != null) {
            race.theme(theme);
        }
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
                files.open(file.toPath());
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
        graph.keep(memory);
        if (flow != null) {
            flow.memory().forEach((name, text) -> settings.put(EXPERIMENT + name, text));
        }
        if (training != null) {
            training.memory().forEach((name, text) -> settings.put(RECIPE + name, text));
            training.close();
        }
        files.last().ifPresent(file -> settings.put("file", file.toAbsolutePath()));
        followers.forEach(Subscription::cancel);
        autosave.end();
        stage.close();
        settings.save(); // waits for the disk, when nobody waits for the window any more
    }
}
