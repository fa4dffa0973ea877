package backprop.ui.lessons;

import backprop.lesson.practice.ModelSolution.Line;
import backprop.lesson.text.Prose;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Hints, one after the other, and the model solution, line by line. */
final class Help extends VBox {
    private static final double SIZE = 16;

    private final List<Prose> hints;
    private final Supplier<List<Line>> solution;
    private final Reading reading;
    private final String id;
    private final Hyperlink hint = new Hyperlink();
    private final Hyperlink show = new Hyperlink("show me");
    private final FlowPane bar = new FlowPane();
    private int hintsGiven;
    private int linesShown;

    /**
     * @param id the key of the question
     * @param says what is asked of the answer, such as the digits
     */
    Help(String id, String says, List<Prose> hints, Supplier<List<Line>> solution, Reading reading) {
        this.id = id;
        this.hints = hints;
        this.solution = solution;
        this.reading = reading;
        getStyleClass().add("help");
        bar.getStyleClass().add("help-bar");
        Label words = new Label(says);
        words.getStyleClass().addAll("quiet", "small");
        if (!says.isEmpty()) {
            bar.getChildren().add(words);
        }
        if (!hints.isEmpty()) {
            bar.getChildren().add(hint);
        }
        bar.getChildren().add(show);
        getChildren().add(bar);
        hint.setId(id + "-hint");
        hint.setOnAction(event -> hint());
        show.setId(id + "-show");
        show.setAccessibleText("Show the solution, the next line");
        show.setOnAction(event -> show());
        name();
    }

    /** Nothing more to help with. */
    void end() {
        bar.setVisible(false);
        bar.setManaged(false);
    }

    private void name() {
        hint.setVisited(false);
        show.setVisited(false);
        boolean more = hintsGiven < hints.size();
        hint.setDisable(!more);
        hint.setText(
                hints.size() == 1 ? "hint" : "hint " + Math.min(hints.size(), hintsGiven + 1) + " of " + hints.size());
    }

    private void hint() {
        getChildren().add(new Words(hints.get(hintsGiven++), reading, "hint"));
        reading.hints(id, hintsGiven);
        name();
        if (hint.isDisabled()) {
            show.requestFocus();
        }
    }

    private void show() {
        List<Line> lines = solution.get();
        if (linesShown < lines.size()) {
            Line line = lines.get(linesShown++);
            getChildren()
                    .add(
                            line instanceof Line.Equation equation
                                    ? new DisplayFormula(equation.formula(), equation.spoken(), SIZE, 0, reading).left()
                                    : new Words(((Line.Words) line).text(), reading, "hint"));
        }
        show.setText("next line");
        show.setDisable(linesShown >= lines.size());
        name();
    }
}
