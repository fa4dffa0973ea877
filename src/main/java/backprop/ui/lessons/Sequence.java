package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.practice.Question;
import backprop.session.Lab;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** Questions about one pass, each after the one before has been answered; the graph shows what is known so far. */
final class Sequence extends VBox {
    private final Reading text;
    private Reading reading;

    Sequence(Reading reading) {
        this.text = reading;
        this.reading = reading;
        getStyleClass().add("items");
    }

    /**
     * Begins with another pass.
     *
     * @param network what the pass is called
     * @param id begins the ids of the questions
     * @param onOver what happens when all are answered
     */
    void begin(String network, Trace trace, List<? extends Question> questions, String id, Runnable onOver) {
        boolean first = getChildren().isEmpty();
        text.drop(reading);
        reading = text.about(
                new Lab(network, trace.network(), trace.network(), List.of(trace.sample()), 0, Lab.DEFAULT_RATE));
        if (!first || !text.hasGraph()) {
            reading.reveal();
        }
        getChildren().clear();
        ask(trace, questions, 0, id, onOver);
    }

    /** Puts the cursor where the last question is answered. */
    void take() {
        if (!getChildren().isEmpty() && getChildren().get(getChildren().size() - 1) instanceof Exercise exercise) {
            exercise.take();
        }
    }

    private void ask(Trace trace, List<? extends Question> questions, int index, String id, Runnable onOver) {
        int last = trace.steps().size() - 1;
        if (index == questions.size()) {
            reading.seek(last);
            onOver.run();
            return;
        }
        Question question = questions.get(index);
        reading.seek(cell(question).map(trace::stepOf).orElse(last));
        Exercise exercise = new Exercise(
                id + "-" + (index + 1), question, trace, reading, () -> ask(trace, questions, index + 1, id, onOver));
        getChildren().add(exercise);
        if (index > 0) {
            exercise.take();
        }
    }

    private static Optional<Cell> cell(Question question) {
        return question instanceof Question.Blank blank
                ? Optional.of(blank.hole())
                : question instanceof Question.Numeric number ? number.of().cell() : Optional.empty();
    }
}
