package backprop.ui.lessons;

import backprop.engine.Trace;
import backprop.lesson.practice.Marker;
import backprop.lesson.practice.Marking;
import backprop.lesson.practice.Question;
import java.util.Optional;
import javafx.scene.layout.VBox;

/**
 * One try at a number. A slip that has a smaller question behind it opens a try at that one below; when it is answered, the
 * first question is asked again.
 */
final class Attempt extends VBox {
    private final Question question;
    private final Trace trace;
    private final Reading reading;
    private final Runnable onRight;
    private final AnswerRow row;
    private final VBox below = new VBox();
    private final String id;

    /**
     * @param id begins the ids of the field and of the button
     * @param onRight what happens when the number is right, here or in a later try
     */
    Attempt(String id, Question question, Trace trace, Reading reading, Runnable onRight) {
        this.id = id;
        this.question = question;
        this.trace = trace;
        this.reading = reading;
        this.onRight = onRight;
        getStyleClass().add("attempt");
        below.getStyleClass().add("attempt");
        row = new AnswerRow(id, AnswerRow.lead(question), reading, this::mark);
        getChildren().addAll(row, below);
    }

    void take() {
        row.take();
    }

    private void mark(String answer) {
        Marking marking = Marker.mark(question, trace, answer);
        below.getChildren().clear();
        row.show(marking);
        if (marking.isRight()) {
            onRight.run();
            return;
        }
        below.getChildren().add(new Card(marking, reading));
        next(marking).ifPresent(smaller -> {
            Attempt attempt = new Attempt(id + "-next", smaller, trace, reading, this::again);
            below.getChildren().add(attempt);
            attempt.take();
        });
    }

    private static Optional<Question> next(Marking marking) {
        return marking instanceof Marking.Slipped slipped ? slipped.next() : Optional.empty();
    }

    private void again() {
        row.retire();
        Attempt attempt = new Attempt(id + "-again", question, trace, reading, onRight);
        below.getChildren().add(attempt);
        attempt.take();
    }
}
