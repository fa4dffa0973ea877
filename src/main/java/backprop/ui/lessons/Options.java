package backprop.ui.lessons;

import backprop.engine.Trace;
import backprop.lesson.practice.Marker;
import backprop.lesson.practice.Marking;
import backprop.lesson.practice.Option;
import backprop.lesson.practice.Question;
import backprop.lesson.text.Inline;
import backprop.lesson.text.PlainMath;
import backprop.lesson.text.Prose;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Answers to choose from: one of them, or all of them in their right order. */
final class Options extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double MATH = 17;

    private final Question question;
    private final Trace trace;
    private final Reading reading;
    private final Runnable onRight;
    private final List<Button> buttons = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();
    private final VBox below = new VBox();

    Options(String id, Question question, Trace trace, Reading reading, Runnable onRight) {
        this.question = question;
        this.trace = trace;
        this.reading = reading;
        this.onRight = onRight;
        getStyleClass().add("attempt");
        below.getStyleClass().add("attempt");
        List<Option> options = question.options();
        boolean inline = options.stream().allMatch(o -> plain(o.label()).parts().size() == 1);
        Pane room = inline ? new FlowPane() : new VBox();
        room.getStyleClass().add("options");
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            Button button = new Button();
            button.setId(id + "-" + (i + 1));
            button.getStyleClass().add("option");
            button.setAccessibleText("Answer " + (i + 1) + ": " + option.label().plain());
            button.setOnAction(event -> choose(button, option.key()));
            buttons.add(button);
            room.getChildren().add(inline ? inline(button, option) : line(button, option, i));
        }
        getChildren().addAll(room, below);
    }

    private static Prose plain(Prose label) {
        return label.parts().size() == 1
                        && label.parts().get(0) instanceof Inline.Text text
                        && text.text().length() < 30
                ? PlainMath.read(text.text())
                : label;
    }

    private Node inline(Button button, Option option) {
        Inline part = plain(option.label()).parts().get(0);
        if (part instanceof Inline.Mathematics math) {
            Node formula = new InlineFormula(math.formula(), "", "", MATH, reading);
            formula.setMouseTransparent(true);
            button.setGraphic(formula);
        } else {
            button.setText(option.label().plain());
        }
        return button;
    }

    private Node line(Button button, Option option, int index) {
        button.setText(String.valueOf((char) ('a' + index)));
        Words words = new Words(option.label(), reading);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(button, words);
        line.getStyleClass().add("option-line");
        return line;
    }

    private void choose(Button button, String key) {
        if (question instanceof Question.Order) {
            order(button, key);
        } else {
            mark(button, Marker.mark(question, trace, key));
        }
    }

    private void mark(Button button, Marking marking) {
        buttons.forEach(b -> b.pseudoClassStateChanged(WRONG, false));
        button.pseudoClassStateChanged(marking.isRight() ? RIGHT : WRONG, true);
        show(marking);
        if (marking.isRight()) {
            button.setText((button.getText() + " ✓").strip());
            end();
        }
    }

    private void show(Marking marking) {
        below.getChildren().clear();
        if (!marking.isRight()) {
            below.getChildren().add(new Card(marking, reading));
        } else if (!marking.says().isEmpty()) {
            below.getChildren().add(new Words(PlainMath.read("✓ " + marking.says()), reading, "right-words"));
        }
    }

    private void end() {
        buttons.forEach(b -> b.setOnAction(event -> {}));
        onRight.run();
    }

    /** Chosen one after the other; the last choice is marked, and a wrong order starts again. */
    private void order(Button button, String key) {
        if (chosen.contains(key)) {
            return;
        }
        if (chosen.isEmpty()) {
            buttons.forEach(b -> b.pseudoClassStateChanged(WRONG, false));
            below.getChildren().clear();
        }
        chosen.add(key);
        button.setUserData(button.getText());
        button.setText(chosen.size() + ". " + button.getText());
        if (chosen.size() == buttons.size()) {
            Marking marking = Marker.mark(question, trace, String.join(",", chosen));
            buttons.forEach(b -> b.pseudoClassStateChanged(marking.isRight() ? RIGHT : WRONG, true));
            show(marking);
            if (marking.isRight()) {
                end();
            } else {
                buttons.forEach(b -> b.setText(String.valueOf(b.getUserData())));
                chosen.clear();
            }
        }
    }
}
