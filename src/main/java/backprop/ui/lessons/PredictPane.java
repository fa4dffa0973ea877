package backprop.ui.lessons;

import backprop.engine.Step;
import backprop.lesson.Lesson;
import backprop.lesson.PracticeKind;
import backprop.lesson.Section;
import backprop.lesson.practice.Prediction;
import backprop.lesson.practice.Question;
import backprop.picture.Theme;
import backprop.picture.step.StepWords;
import backprop.session.Frame;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.kit.Messages;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Predict, then look, for the pass of the lab: it asks about the step that comes next, and the step shows itself after the
 * answer. Whoever steps on without answering is not kept from it.
 */
public final class PredictPane extends VBox {
    private static final double SIDES = 34;

    private final Session session;
    private final Messages messages;
    private final CheckBox on = new CheckBox("Predict first");
    private final Label title = new Label();
    private final VBox question = new VBox();
    private Theme theme;
    private @Nullable Reading reading;
    private @Nullable Object askedFor;

    /** A pane for the pass of a session. */
    public PredictPane(Session session, Messages messages, Theme theme) {
        this.session = session;
        this.messages = messages;
        this.theme = theme;
        getStylesheets()
                .add(Objects.requireNonNull(PredictPane.class.getResource("lessons.css"))
                        .toExternalForm());
        getStyleClass().add("predict");
        on.setId("predict");
        on.setMinWidth(USE_PREF_SIZE);
        on.setTooltip(new Tooltip("Asks about the next step before it shows itself"));
        on.setOnAction(event -> render(session.frame()));
        title.getStyleClass().add("side-step");
        title.setId("predict-step");
        setManaged(false);
        widthProperty().addListener((property, was, is) -> fit());
    }

    /** What switches the questions on and off, to be put where the steps are. */
    public Node toggle() {
        return on;
    }

    /** Follows the session until the subscription is cancelled. */
    public Subscription follow() {
        return session.subscribe(this::render);
    }

    /** Changes the colours. */
    public void theme(Theme other) {
        theme = other;
        if (reading != null) {
            reading.theme(other);
        }
    }

    private void render(Frame frame) {
        boolean over = frame.playhead().steps() >= frame.trace().steps().size();
        boolean shown = on.isSelected();
        List<Object> wanted = List.of(shown, frame.playhead().steps(), frame.revision());
        if (wanted.equals(askedFor)) {
            return;
        }
        askedFor = wanted;
        getChildren().setAll(shown && !over ? List.of(title, question) : List.of());
        getStyleClass().removeAll("card");
        setManaged(shown && !over);
        if (shown && !over) {
            getStyleClass().add("card");
            begin(frame, frame.trace().steps().get(frame.playhead().steps()));
        }
    }

    private void begin(Frame frame, Step step) {
        title.setText("Next: " + StepWords.title(step));
        Lesson about = new Lesson("predict", 0, Section.PRACTICE, step.title(), frame.lab(), frame.trace(), List.of());
        Reading fresh = new Reading(about, new Alone(), theme, session);
        reading = fresh;
        fit();
        question.getChildren().clear();
        ask(fresh, step, Prediction.of(frame.trace(), step), 0);
    }

    /** One question after the other; after the last the step shows itself. */
    private void ask(Reading about, Step step, List<Question> questions, int index) {
        if (index == questions.size()) {
            session.seek(Playhead.after(session.frame().playhead().steps() + 1));
            return;
        }
        Exercise exercise = new Exercise(
                "predict-" + (index + 1),
                questions.get(index),
                about.lesson().trace(),
                about,
                () -> ask(about, step, questions, index + 1));
        question.getChildren().add(exercise);
        if (index > 0) {
            exercise.take();
        }
    }

    private void fit() {
        if (reading != null) {
            reading.room(getWidth() - SIDES);
        }
    }

    /** There is no lesson around it. */
    private final class Alone implements Reading.Host {
        @Override
        public void follow(String id) {
            throw new IllegalStateException("no lesson " + id);
        }

        @Override
        public void show(Session other) {
            // The pass of the lab is shown already.
        }

        @Override
        public boolean isSolved(String key) {
            return false;
        }

        @Override
        public int solved(PracticeKind kind) {
            return 0;
        }

        @Override
        public void solve(String key) {
            // Nothing is kept: each step can be predicted again.
        }

        @Override
        public void hints(String key, int seen) {
            // Nothing is kept.
        }

        @Override
        public void say(String words) {
            messages.hint(words);
        }
    }
}
