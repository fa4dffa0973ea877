package backprop.ui.lessons;

import backprop.lesson.PracticeKind;
import backprop.lesson.practice.Marking;
import backprop.lesson.practice.WrongLine;
import backprop.lesson.practice.WrongLine.Line;
import backprop.lesson.slip.Slip;
import backprop.lesson.text.PlainMath;
import backprop.lesson.text.Prose;
import backprop.session.Lab;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Find the wrong line: pick it, then say what happened. */
final class Hunt extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Reading text;
    private Reading reading;
    private final Tally tally;
    private final VBox lines = new VBox();
    private final VBox below = new VBox();
    private long seed;

    Hunt(Reading reading) {
        this.text = reading;
        this.reading = reading;
        tally = new Tally("hunt", PracticeKind.WRONG_LINE, "wrong line", reading);
        getStyleClass().add("exercise");
        lines.getStyleClass().add("hunt");
        below.getStyleClass().add("attempt");
        Button fresh = new Button("Another pass");
        fresh.setId("hunt-fresh");
        fresh.setOnAction(event -> begin(seed + 1));
        getChildren().addAll(tally, lines, below, fresh);
        begin(tally.next());
    }

    private void begin(long wanted) {
        seed = wanted;
        WrongLine hunt = WrongLine.of(seed);
        lines.getChildren().clear();
        below.getChildren().clear();
        text.drop(reading);
        reading = text.about(new Lab(
                "pass with seed " + seed,
                hunt.trace().network(),
                hunt.trace().network(),
                List.of(hunt.trace().sample()),
                0,
                Lab.DEFAULT_RATE));
        reading.reveal();
        for (int i = 0; i < hunt.lines().size(); i++) {
            lines.getChildren().add(line(hunt, i));
        }
    }

    private HBox line(WrongLine hunt, int index) {
        Line line = hunt.lines().get(index);
        Button pick = new Button(Integer.toString(index + 1));
        pick.setId("hunt-" + (index + 1));
        pick.setAccessibleText(
                "Line " + (index + 1) + ", " + line.rule() + ": " + line.text() + ". This one is wrong.");
        pick.getStyleClass().add("option");
        pick.setOnAction(event -> pick(hunt, index, pick));
        Label rule = new Label(line.rule());
        rule.getStyleClass().addAll("quiet", "hunt-rule");
        HBox row = new HBox(pick, rule, new Words(PlainMath.read(line.text()), reading));
        row.getStyleClass().add("option-line");
        return row;
    }

    private void pick(WrongLine hunt, int index, Button pick) {
        Marking marking = hunt.markLine(index);
        mark(pick, marking);
        below.getChildren().clear();
        if (marking.isRight()) {
            below.getChildren().add(right(marking));
            reasons(hunt);
        } else {
            below.getChildren().add(new Card(marking, reading));
        }
    }

    /** Asks what happened in the line that was found. */
    private void reasons(WrongLine hunt) {
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add("options");
        VBox said = new VBox();
        for (Slip slip : hunt.choices()) {
            Button choice = new Button(slip.title());
            choice.setId("hunt-reason-" + (hunt.choices().indexOf(slip) + 1));
            choice.getStyleClass().add("option");
            choice.setOnAction(event -> {
                Marking marking = hunt.markReason(slip);
                mark(choice, marking);
                if (marking.isRight()) {
                    tally.solve(PracticeKind.WRONG_LINE.key(seed));
                }
                said.getChildren().setAll(marking.isRight() ? right(marking) : new Card(marking, reading));
            });
            choices.getChildren().add(choice);
        }
        below.getChildren().addAll(new Words(Prose.of("What happened there?"), reading, "prompt"), choices, said);
        choices.getChildren().get(0).requestFocus();
    }

    private Words right(Marking marking) {
        return new Words(PlainMath.read("✓ " + marking.says()), reading, "right-words");
    }

    private static void mark(Button button, Marking marking) {
        button.pseudoClassStateChanged(marking.isRight() ? RIGHT : WRONG, true);
    }
}
