package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.Lesson;
import backprop.lesson.Lessons;
import backprop.lesson.PracticeKind;
import backprop.lesson.Progress;
import backprop.lesson.ProgressFile;
import backprop.lesson.Shelf;
import backprop.picture.Theme;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.concurrent.Task;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The screen of lessons. They are read away from the thread of the window; one is laid out when it is chosen. */
public final class LessonsPane extends HBox {
    /** What leads out of the screen. */
    public interface Doors {
        /**
         * Shows a network in the graph of the lab.
         *
         * @param place the place in its pass
         * @param focus the number that is asked about, if any
         */
        void openInGraph(Lab lab, Playhead place, Optional<Cell> focus);

        /** Asks for a folder to write to, beginning in the present one, if that is one. */
        Optional<Path> folder(String present);

        /** Shows a card over the window, with the focus on one of its nodes, instead of the one that may be there. */
        void show(Region card, Node first);

        /** Puts the card away. */
        void hide();
    }

    /**
     * All that is read before there is something to show.
     *
     * @param progress what is kept of it; nothing if that cannot be read, which one of the problems then says
     */
    private record Found(Shelf shelf, Optional<Progress> progress) {
        static Found in(Optional<Path> folder) {
            Shelf bundled = Lessons.bundled();
            if (folder.isEmpty()) {
                return new Found(bundled, Optional.of(Progress.NONE));
            }
            Shelf all = bundled.with(Lessons.in(folder.get()));
            try {
                return new Found(all, Optional.of(new ProgressFile(folder.get()).read()));
            } catch (IOException e) {
                String problem = e.getMessage() + ". What is solved now is not kept.";
                return new Found(all.with(new Shelf(List.of(), List.of(problem))), Optional.empty());
            }
        }
    }

    /** How much of the height the problems may take before they are scrolled. */
    private static final double PROBLEMS_SHARE = 0.35;

    private static final double BORDERS = 4;

    private final Doors doors;
    private final Messages messages;
    private final Ledger ledger;
    private final Optional<Path> folder;
    private final Pages pages = new Pages(this::reading);
    private final StepSide side;
    private final Contents contents;
    private Theme theme;
    private @Nullable LessonPage page;
    private @Nullable Trace opened;
    private @Nullable SheetDialog sheetDialog;

    @FXML
    private VBox left;

    @FXML
    private VBox problems;

    @FXML
    private ScrollPane problemsRoom;

    @FXML
    private StackPane middle;

    /**
     * @param folder where the user's own lessons are, and where it is kept what is solved, if there is such a place
     */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    public LessonsPane(Doors doors, Messages messages, Optional<Path> folder, Theme theme) {
        this.doors = doors;
        this.messages = messages;
        this.folder = folder;
        ledger = new Ledger(folder.map(ProgressFile::new), messages::problem);
        this.theme = theme;
        side = new StepSide(theme);
        contents = new Contents(this::open, ledger::of);
        Fxml.fill(this);
        left.getChildren().add(0, contents);
        VBox.setVgrow(contents, Priority.ALWAYS);
        getChildren().add(side);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        widthProperty().addListener((property, was, is) -> arrange(is.doubleValue()));
        read();
    }

    /** Changes the colours. */
    public void theme(Theme other) {
        theme = other;
        side.theme(other);
        Optional.ofNullable(page).ifPresent(p -> p.reading().theme(other));
    }

    /** The pass that is open in the lab: charts of a lesson show it if it is the lesson's with other weights. */
    public void opened(Trace trace) {
        opened = trace;
        pages.each(reading -> reading.opened(trace));
    }

    private void read() {
        Task<Found> task = new Task<>() {
            @Override
            protected Found call() {
                return Found.in(folder);
            }
        };
        task.setOnSucceeded(event -> {
            task.getValue().progress().ifPresentOrElse(ledger::begin, ledger::keepNothing);
            show(task.getValue().shelf());
        });
        task.setOnFailed(event -> messages.problem("The lessons cannot be read: " + task.getException()));
        Thread thread = new Thread(task, "lessons");
        thread.setDaemon(true);
        thread.start();
    }

    private void show(Shelf shelf) {
        contents.show(shelf);
        showProblems(shelf.problems());
        shelf.lessons().stream()
                .filter(lesson -> ledger.of(lesson).mark() != Entry.Mark.DONE)
                .findFirst()
                .or(() -> shelf.lessons().stream().findFirst())
                .ifPresent(lesson -> contents.choose(lesson.id()));
        contents.requestFocus();
    }

    /** Each is there to its last word; where they need more room than there is, they are scrolled. */
    private void showProblems(List<String> lines) {
        for (String problem : lines) {
            Label line = new Label(problem);
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.getStyleClass().addAll("problem", "small");
            problems.getChildren().add(line);
        }
        problemsRoom.setVisible(!lines.isEmpty());
        problemsRoom.setManaged(!lines.isEmpty());
        DoubleBinding most = heightProperty().multiply(PROBLEMS_SHARE);
        problemsRoom.maxHeightProperty().bind(most);
        problemsRoom
                .minHeightProperty()
                .bind(Bindings.min(problems.heightProperty().add(BORDERS), most));
    }

    private void open(Lesson lesson) {
        page = pages.of(lesson);
        if (!page.reading().theme().equals(theme)) {
            page.reading().theme(theme); // one that was not seen when the colours changed
        }
        middle.getChildren().setAll(page);
        side.show(page.reading().session());
        ledger.open(lesson.id());
        contents.refresh();
    }

    private Reading reading(Lesson lesson) {
        Reading reading = new Reading(lesson, new Around(lesson.id()), theme);
        reading.room(LessonPage.room(middle.getWidth())); // so that no formula is broken twice
        Optional.ofNullable(opened).ifPresent(reading::opened);
        return reading;
    }

    /** In a narrow window the columns at the sides are narrower. */
    private void arrange(double width) {
        double list = Math.max(178, Math.min(250, width * 0.174));
        double right = Math.max(270, Math.min(470, width * 0.28));
        left.setMinWidth(list);
        left.setMaxWidth(list);
        side.setMinWidth(right);
        side.setMaxWidth(right);
    }

    /** Page keys turn the lesson, with Ctrl they go to another one; Enter in the list goes into the lesson. */
    private void pressed(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.PAGE_UP;
        if (up || event.getCode() == KeyCode.PAGE_DOWN) {
            if (event.isShortcutDown()) {
                contents.go(up ? -1 : 1);
            } else {
                Optional.ofNullable(page).ifPresent(p -> p.page(up ? -1 : 1));
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && contents.isFocused()) {
            Optional.ofNullable(page).ifPresent(LessonPage::enter);
            event.consume();
        }
    }

    @FXML
    void previous(ActionEvent event) {
        contents.go(-1);
    }

    @FXML
    void next(ActionEvent event) {
        contents.go(1);
    }

    @FXML
    void openInGraph() {
        if (page != null) {
            Session session = side.session().orElseGet(page.reading()::session);
            doors.openInGraph(
                    session.frame().lab(),
                    session.frame().playhead(),
                    session.frame().focused());
        }
    }

    @FXML
    void reset() {
        if (page != null) {
            Lesson lesson = page.reading().lesson();
            ledger.reset(lesson.id());
            pages.forget(lesson);
            open(lesson);
            messages.hint("This lesson is as new: its answers are forgotten.");
        }
    }

    @FXML
    void sheets() {
        SheetDialog dialog = sheetDialog;
        if (dialog == null) {
            dialog = new SheetDialog(doors, messages, System.getProperty("user.home", ""));
            sheetDialog = dialog; // so that it comes back as it was left
        }
        doors.show(dialog, dialog.first());
    }

    /** What a lesson may ask of this screen. */
    private final class Around implements Reading.Host {
        private final String lesson;

        Around(String lesson) {
            this.lesson = lesson;
        }

        @Override
        public void follow(String id) {
            contents.choose(id);
        }

        @Override
        public void show(Session session) {
            if (page != null && page.reading().lesson().id().equals(lesson)) {
                side.show(session);
            }
        }

        @Override
        public boolean isSolved(String key) {
            return ledger.isSolved(lesson, key);
        }

        @Override
        public int solved(PracticeKind kind) {
            return ledger.solved(lesson, kind);
        }

        @Override
        public void solve(String key) {
            ledger.solve(lesson, key);
            contents.refresh();
        }

        @Override
        public void hints(String key, int seen) {
            ledger.hints(lesson, key, seen);
        }

        @Override
        public void say(String words) {
            messages.hint(words);
        }
    }
}
