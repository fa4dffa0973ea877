package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.picture.AllDigits;
import backprop.picture.Theme;
import backprop.picture.formula.FormulaPicture;
import backprop.picture.formula.TexReader;
import backprop.picture.step.ArithmeticPicture;
import backprop.picture.step.MatrixPicture;
import backprop.picture.step.StepPicture;
import backprop.picture.step.StepWords;
import backprop.picture.step.StoryPicture;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.kit.Fxml;
import backprop.ui.kit.OncePerPulse;
import backprop.ui.kit.PictureView;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside a lesson: the same step in the graph, and the same line as a sum, with matrices and in code. */
final class StepSide extends VBox {
    private static final double EQUATION = 18;

    private final OncePerPulse painting = new OncePerPulse(this, this::paint);
    private final LessonGraph graph;
    private Theme theme;
    private @Nullable Session session;
    private @Nullable Subscription following;
    private @Nullable Frame frame;

    @FXML
    private Label step;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @FXML
    private StackPane graphRoom;

    @FXML
    private Label caption;

    @FXML
    private ScrollPane viewRoom;

    @FXML
    private ToggleGroup views;

    @FXML
    private ToggleButton equation;

    @FXML
    private ToggleButton sum;

    @FXML
    private ToggleButton matrix;

    @FXML
    private Label meaning;

    @FXML
    private PictureView picture;

    @FXML
    private VBox code;

    @FXML
    private VBox story;

    @FXML
    private PictureView storyPicture;

    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    StepSide(Theme theme) {
        this.theme = theme;
        graph = new LessonGraph(theme);
        Fxml.fill(this);
        graphRoom.getChildren().add(graph);
        picture.onCell(this::ask);
        storyPicture.onCell(this::ask);
        picture.onTip(this::allDigits);
        storyPicture.onTip(this::allDigits);
        viewRoom.widthProperty().addListener((property, was, is) -> painting.request());
    }

    void theme(Theme other) {
        theme = other;
        graph.theme(other);
        painting.request();
    }

    /** Follows another pass instead of the one before. */
    void show(Session next) {
        if (next.equals(session)) {
            return;
        }
        if (following != null) {
            following.cancel();
        }
        session = next;
        following = next.subscribe(now -> {
            frame = now;
            graph.show(next, now);
            painting.request();
        });
    }

    /** The pass that is shown. */
    Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    private void ask(Cell cell) {
        Optional.ofNullable(session).ifPresent(s -> s.focus(cell));
    }

    private Optional<String> allDigits(Cell cell) {
        return Optional.ofNullable(frame).flatMap(now -> AllDigits.of(now, cell));
    }

    @FXML
    void back() {
        Optional.ofNullable(session).ifPresent(Session::back);
    }

    @FXML
    void forward() {
        Optional.ofNullable(session).ifPresent(Session::forward);
    }

    @FXML
    void close() {
        Optional.ofNullable(session).ifPresent(s -> s.focus(null));
    }

    @FXML
    void chooseView() {
        if (views.getSelectedToggle() == null) {
            matrix.setSelected(true);
        }
        painting.request();
    }

    private void paint() {
        Frame now = frame;
        if (now == null) {
            return;
        }
        Step current = now.playhead().current(now.trace()).orElse(null);
        step.setText(StepWords.title(current));
        step.setStyle("-fx-text-fill: " + StepWords.ink(current, theme).hex());
        back.setDisable(now.playhead().steps() == 0);
        forward.setDisable(now.playhead().steps() >= now.trace().steps().size());
        shown(caption, now.focus() == null);
        view(now, current);
        story(now);
    }

    private double room() {
        return Math.max(160, viewRoom.getWidth() - 24);
    }

    private void view(Frame now, @Nullable Step current) {
        Toggle chosen = views.getSelectedToggle();
        boolean lines = current != null && !equation.equals(chosen) && !sum.equals(chosen) && !matrix.equals(chosen);
        shown(code, lines);
        shown(picture, current != null && !lines);
        shown(meaning, current == null || equation.equals(chosen));
        meaning.setText(current == null ? "Known are only the inputs, weights and biases." : current.meaning());
        if (current == null) {
            return;
        }
        if (lines) {
            code(now, current);
        } else {
            picture.show(
                    equation.equals(chosen)
                            ? FormulaPicture.wrapped(TexReader.read(current.equation()), theme, EQUATION, room())
                                    .picture()
                            : sum.equals(chosen)
                                    ? ArithmeticPicture.of(now, theme, room())
                                    : MatrixPicture.of(now, theme, room()));
            picture.setAccessibleText(current.title() + ": " + current.equation());
        }
    }

    private void code(Frame now, Step current) {
        code.getChildren().clear();
        for (Step near : StepPicture.neighbours(now.trace().steps(), current)) {
            Label line = new Label(near.code());
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.getStyleClass().add(near.equals(current) ? "code-here" : "code-line");
            code.getChildren().add(line);
        }
    }

    private void story(Frame now) {
        Cell cell = now.focus();
        shown(story, cell != null);
        if (cell != null) {
            storyPicture.show(StoryPicture.toRead(now, cell, theme, room()));
            storyPicture.setAccessibleText(cell.spoken() + " is " + now.trace().text(cell));
        }
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
