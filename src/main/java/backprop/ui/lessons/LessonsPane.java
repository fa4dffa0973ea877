package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.lesson.Lesson;
import backprop.lesson.Lessons;
import backprop.lesson.Shelf;
import backprop.picture.Theme;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.concurrent.Task;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
    }

    private final Doors doors;
    private final Messages messages;
    private final Memory memory;
    private final Optional<Path> folder;
    private final Map<String, LessonPage> pages = new HashMap<>();
    private final StepSide side;
    private final Contents contents;
    private Theme theme;
    private @Nullable LessonPage page;

    @FXML
    private VBox left;

    @FXML
    private VBox problems;

    @FXML
    private Button reset;

    @FXML
    private StackPane middle;

    @FXML
    private HBox foot;

    /**
     * @param folder where the user's own lessons are, if there is such a place
     * @param memory what has been answered
     */
    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    public LessonsPane(Doors doors, Messages messages, Optional<Path> folder, Memory memory, Theme theme) {
        this.doors = doors;
        this.messages = messages;
        this.folder = folder;
        this.memory = memory;
        this.theme = theme;
        side = new StepSide(theme);
        contents = new Contents(this::open, lesson -> Standing.of(lesson, memory));
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
        pages.values().forEach(p -> p.reading().theme(other));
    }

    private void read() {
        Task<Shelf> task = new Task<>() {
            @Override
            protected Shelf call() throws IOException {
                Shelf bundled = Lessons.bundled();
                return folder.isPresent() ? bundled.with(Lessons.in(folder.get())) : bundled;
            }
        };
        task.setOnSucceeded(event -> show(task.getValue()));
        task.setOnFailed(event -> messages.problem(
                "The lessons cannot be read: " + task.getException().getMessage()));
        Thread thread = new Thread(task, "lessons");
        thread.setDaemon(true);
        thread.start();
    }

    private void show(Shelf shelf) {
        contents.show(shelf);
        for (String problem : shelf.problems()) {
            Label line = new Label(problem);
            line.setWrapText(true);
            line.getStyleClass().addAll("problem", "small");
            problems.getChildren().add(line);
        }
        shelf.lessons().stream()
                .filter(lesson -> Standing.of(lesson, memory) != Entry.Mark.DONE)
                .findFirst()
                .or(() -> shelf.lessons().stream().findFirst())
                .ifPresent(lesson -> contents.choose(lesson.id()));
        contents.requestFocus();
    }

    private void open(Lesson lesson) {
        page = pages.computeIfAbsent(lesson.id(), id -> new LessonPage(lesson, reading(lesson)));
        middle.getChildren().setAll(page);
        side.show(page.reading().session());
        memory.solve(lesson.id(), Standing.OPENED);
        contents.refresh();
    }

    private Reading reading(Lesson lesson) {
        return new Reading(lesson, new Around(lesson.id()), theme);
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
            Session session = page.reading().session();
            doors.openInGraph(
                    session.frame().lab(),
                    session.frame().playhead(),
                    session.frame().focused());
        }
    }

    @FXML
    void reset() {
        memory.reset();
        pages.clear();
        Optional.ofNullable(page).map(p -> p.reading().lesson()).ifPresent(this::open);
        contents.refresh();
        messages.hint("All answers are forgotten; every lesson is as new.");
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
            return memory.isSolved(lesson, key);
        }

        @Override
        public void solve(String key) {
            memory.solve(lesson, key);
            contents.refresh();
        }

        @Override
        public void say(String words) {
            messages.hint(words);
        }
    }
}
