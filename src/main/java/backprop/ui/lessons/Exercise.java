package backprop.ui.lessons;

import backprop.engine.Trace;
import backprop.lesson.practice.ModelSolution;
import backprop.lesson.practice.Question;
import backprop.lesson.text.Inline;
import backprop.lesson.text.PlainMath;
import backprop.lesson.text.Prose;
import backprop.picture.formula.Arithmetic;
import backprop.picture.formula.Formula;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A question with what one answers it with, its hints and its solution. */
final class Exercise extends VBox {
    private static final double SIZE = 17;
    private static final String HOLE = "?";

    private final Label done = new Label("✓ answered before");
    private final Help help;
    private final Node answer;

    /** @param key its name in the lesson; begins the ids of what is in it */
    Exercise(String key, Question question, Trace trace, Reading reading) {
        this(key, question, trace, reading, () -> reading.solve(key));
    }

    /** @param onRight what happens when the answer is right */
    Exercise(String key, Question question, Trace trace, Reading reading, Runnable onRight) {
        getStyleClass().add("exercise");
        setId(key);
        done.getStyleClass().add("right-words");
        boolean solved = reading.isSolved(key);
        done.setVisible(solved);
        done.setManaged(solved);
        help = new Help(
                key, wanted(question), question.ask().hints(), () -> ModelSolution.of(question, trace), reading);
        Runnable right = () -> {
            help.end();
            onRight.run();
        };
        answer = question.options().isEmpty()
                ? new Attempt(key + "-answer", question, trace, reading, right)
                : new Options(key + "-option", question, trace, reading, right);
        if (!AnswerRow.asks(question)) {
            getChildren().add(new Words(typeset(question.ask().prompt()), reading, "prompt"));
        }
        if (question instanceof Question.Blank blank) {
            getChildren().add(line(blank, trace, reading));
        }
        getChildren().addAll(answer, help, done);
    }

    /** Puts the cursor where one answers. */
    void take() {
        if (answer instanceof Attempt attempt) {
            attempt.take();
        }
    }

    /** A question that the lab has made is plain words; its addresses are mathematics too. */
    private static Prose typeset(Prose prompt) {
        return prompt.parts().size() == 1 && prompt.parts().get(0) instanceof Inline.Text text
                ? PlainMath.read(text.text())
                : prompt;
    }

    private static String wanted(Question question) {
        int digits = question instanceof Question.Numeric n
                ? n.digits()
                : question instanceof Question.Blank b ? b.digits() : -1;
        if (question instanceof Question.Order) {
            return "choose them one after the other";
        }
        return digits < 0 ? "" : digits == 0 ? "a whole number" : digits + " correct digits are enough";
    }

    /** The line of arithmetic with its hole. */
    private static Node line(Question.Blank blank, Trace trace, Reading reading) {
        Formula left = Arithmetic.symbol(blank.line());
        Formula numbers =
                Arithmetic.numbers(trace.explain(blank.line()), c -> c.equals(blank.hole()) ? HOLE : trace.text(c));
        String value = blank.hole().equals(blank.line()) ? HOLE : trace.text(blank.line());
        Formula line = Arithmetic.equation(List.of(left, numbers, Arithmetic.number(blank.line(), value)));
        return new DisplayFormula(line, "the line with a hole", SIZE, 0, reading).left();
    }
}
