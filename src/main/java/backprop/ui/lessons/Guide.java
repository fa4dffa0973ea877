package backprop.ui.lessons;

import backprop.lesson.Block;
import backprop.lesson.practice.Derivation;
import backprop.lesson.practice.Marking;
import backprop.lesson.practice.ModelSolution.Line;
import backprop.lesson.text.Inline;
import backprop.lesson.text.Prose;
import backprop.picture.formula.TexReader;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A derivation that the learner writes: the next line is asked for when the one before is right. */
final class Guide extends VBox {
    private final Block.Guided guided;
    private final Derivation derivation;
    private final Reading reading;
    private int asked;

    Guide(Block.Guided guided, Reading reading) {
        this.guided = guided;
        this.derivation = guided.derivation();
        this.reading = reading;
        getStyleClass().add("exercise");
        Label letters = new Label("Letters: " + derivation.letters()
                + ". Signs: + − · / ^ ( ), exp, ln. A line that has the same value everywhere is right, if it"
                + " is in the form that is asked for.");
        letters.getStyleClass().addAll("quiet", "small");
        letters.setWrapText(true);
        letters.setMinHeight(USE_PREF_SIZE);
        getChildren().add(letters);
        addUpTo(0);
    }

    /** Asks for a line; one that was written before stands there with the next one below. */
    private void addUpTo(int index) {
        add(index);
        if (reading.isSolved(guided.lineKey(index))) {
            Label done = new Label("✓ written before");
            done.getStyleClass().add("right-words");
            getChildren().add(done);
            if (index + 1 < derivation.lines().size()) {
                addUpTo(index + 1);
            }
        }
    }

    private void add(int index) {
        Derivation.Line line = derivation.lines().get(index);
        String id = guided.lineKey(index);
        VBox below = new VBox();
        below.getStyleClass().add("attempt");
        Prose left = new Prose(
                List.of(new Inline.Mathematics(line.left(), TexReader.read(line.left())), new Inline.Text(" =")));
        Help help = new Help(
                id,
                "",
                line.hint().parts().isEmpty() ? List.of() : List.of(line.hint()),
                () -> List.of(new Line.Words(Prose.of(line.right().text()))),
                reading);
        AnswerRow[] row = new AnswerRow[1];
        row[0] = new AnswerRow(id, left, reading, written -> {
            Marking marking = derivation.mark(index, written);
            below.getChildren().clear();
            row[0].show(marking);
            if (marking.isRight()) {
                help.end();
                reading.solve(id);
                next(index + 1);
            } else {
                below.getChildren().add(new Card(marking, reading));
            }
        });
        getChildren().addAll(new Words(line.ask(), reading, "prompt"), row[0].wide(), below, help);
        asked = index + 1;
        if (index > 0) {
            row[0].take();
        }
    }

    private void next(int index) {
        if (index == derivation.lines().size()) {
            getChildren().add(new Words(Prose.of("✓ That was the last line."), reading, "right-words"));
        } else if (index == asked) {
            add(index);
        }
    }
}
