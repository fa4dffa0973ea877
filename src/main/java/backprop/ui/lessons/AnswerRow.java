package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.lesson.practice.Marking;
import backprop.lesson.practice.Question;
import backprop.lesson.text.Inline;
import backprop.lesson.text.PlainMath;
import backprop.lesson.text.Prose;
import backprop.picture.formula.Arithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What is asked for, a field, and a button that checks; Enter in the field does it too. */
final class AnswerRow extends FlowPane {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass NEARLY = PseudoClass.getPseudoClass("nearly");

    /** Ends a question that is nothing but a symbol. */
    private static final String SOUGHT = " = ?";

    private final TextField field = new TextField();
    private final Button check = new Button("Check");
    private final Reading reading;
    private final String spoken;

    /** @param lead what stands before the field, such as a symbol and = */
    AnswerRow(String id, Prose lead, Reading reading, Consumer<String> onCheck) {
        this.reading = reading;
        this.spoken = lead.plain();
        getStyleClass().add("answer-row");
        field.setId(id);
        field.setAccessibleText("Answer: " + spoken);
        field.getStyleClass().add("answer-field");
        field.setPrefColumnCount(9);
        field.setOnAction(event -> onCheck.accept(field.getText()));
        field.textProperty().addListener((property, was, is) -> mark(null));
        field.focusedProperty().addListener((property, was, is) -> {
            if (is) {
                reading.reveal();
            }
        });
        check.setId(id + "-check");
        check.setAccessibleText("Check the answer: " + spoken);
        check.getStyleClass().add("check");
        check.setOnAction(event -> onCheck.accept(field.getText()));
        Words words = new Words(lead, reading, "lead");
        words.setMaxWidth(USE_PREF_SIZE);
        HBox entry = new HBox(words, field, check);
        entry.getStyleClass().add("answer-entry");
        getChildren().add(entry);
    }

    /** Makes room for a whole line of mathematics. */
    AnswerRow wide() {
        field.setPrefColumnCount(22);
        return this;
    }

    void take() {
        field.requestFocus();
    }

    /** Colours the field; a right answer stays, with how it comes about. */
    void show(Marking marking) {
        mark(marking);
        getChildren().remove(1, getChildren().size());
        field.setAccessibleHelp(said(marking) + marking.says());
        if (marking.isRight()) {
            Words how = new Words(PlainMath.read("✓ " + marking.says()), reading, "right-words");
            how.setMaxWidth(Math.max(100, reading.room() - 60));
            getChildren().add(how);
            retire();
        } else {
            field.selectAll();
        }
    }

    /** Keeps what was answered, without asking for it any more. */
    void retire() {
        field.setEditable(false);
        check.setVisible(false);
        check.setManaged(false);
    }

    private static String said(Marking marking) {
        return marking.isRight()
                ? "Right. "
                : marking.isNearly()
                        ? "Nearly. "
                        : marking instanceof Marking.Unreadable ? "Not marked. " : "Not right yet. ";
    }

    /** What cannot be read is not marked, and nothing is while one types. */
    private void mark(@Nullable Marking marking) {
        boolean marked = marking != null && !(marking instanceof Marking.Unreadable);
        boolean right = marked && Objects.requireNonNull(marking).isRight();
        boolean nearly = marked && Objects.requireNonNull(marking).isNearly();
        field.pseudoClassStateChanged(RIGHT, right);
        field.pseudoClassStateChanged(NEARLY, nearly);
        field.pseudoClassStateChanged(WRONG, marked && !right && !nearly);
    }

    /** True if the row says all that the question asks, so that the words would only say it twice. */
    static boolean asks(Question question) {
        return question instanceof Question.Numeric number
                && number.of().cell().isPresent()
                && question.ask()
                        .prompt()
                        .plain()
                        .equals(number.of().cell().get().unicode() + SOUGHT);
    }

    /** What is asked for, as far as a symbol says it. */
    static Prose lead(Question question) {
        Optional<Cell> cell = question instanceof Question.Numeric n
                ? n.of().cell()
                : question instanceof Question.Blank b ? Optional.of(b.hole()) : Optional.empty();
        List<Inline> parts = new ArrayList<>();
        if (cell.isPresent()) {
            parts.add(new Inline.Mathematics(cell.get().latex(), Arithmetic.symbol(cell.get())));
        } else {
            String prompt = question.ask().prompt().plain();
            boolean symbol = prompt.endsWith(SOUGHT);
            parts.addAll(PlainMath.read(symbol ? prompt.substring(0, prompt.length() - SOUGHT.length()) : "Your answer")
                    .parts());
        }
        parts.add(new Inline.Text(" ="));
        return new Prose(parts);
    }
}
