package backprop.ui.lessons;

import backprop.engine.Bias;
import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.Convention;
import backprop.lesson.Convention.Factor;
import backprop.lesson.Convention.Layout;
import backprop.lesson.Convention.Line;
import backprop.picture.formula.TexReader;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The switch between conventions: the equations in the one that is chosen, what has changed marked, and two numbers. */
final class Conventions extends VBox {
    private static final double SIZE = 17;
    private static final double NAME = 110;

    private final Reading reading;
    private final double inset;
    private final VBox lines = new VBox();
    private Convention convention = Convention.OF_THE_LAB;

    Conventions(Reading reading, double inset) {
        this.reading = reading;
        this.inset = inset;
        getStyleClass().add("conventions");
        lines.getStyleClass().add("numbers");
        FlowPane bar = new FlowPane(
                segments(
                        "factor",
                        "in front of the square",
                        List.of(Factor.values()),
                        Factor::title,
                        convention.factor(),
                        f -> choose(new Convention(f, convention.layout(), convention.biases()))),
                segments(
                        "layout",
                        "vectors are",
                        List.of(Layout.values()),
                        Layout::title,
                        convention.layout(),
                        l -> choose(new Convention(convention.factor(), l, convention.biases()))),
                segments(
                        "biases",
                        "biases are",
                        List.of(Bias.values()),
                        Bias::fileName,
                        convention.biases(),
                        b -> choose(new Convention(convention.factor(), convention.layout(), b))));
        bar.getStyleClass().add("note-titles");
        getChildren().addAll(bar, lines);
        choose(convention);
    }

    private static <T> HBox segments(
            String id, String what, List<T> values, Function<T, String> title, T first, Consumer<T> chosen) {
        HBox bar = new HBox(new Label(what + " "));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(title.apply(value));
            button.setId("convention-" + id + "-" + values.indexOf(value));
            button.setAccessibleText(what + ": " + title.apply(value));
            button.setToggleGroup(group);
            button.setSelected(value.equals(first));
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(value);
            });
            bar.getChildren().add(button);
        }
        return bar;
    }

    private void choose(Convention chosen) {
        convention = chosen;
        lines.getChildren().clear();
        for (Line line : chosen.lines()) {
            lines.getChildren().add(line(line));
        }
        Trace pass = chosen.pass(reading.lesson().trace());
        Cell error = Cell.delta(pass.network().depth(), 1);
        Label numbers = new Label("In this pass ℒ = " + pass.text(Cell.loss()) + ", δ of the first output = "
                + pass.text(error).replace('-', '−') + ", the weights of layer 1 are " + chosen.shape(pass, 1) + ".");
        numbers.setId("convention-numbers");
        numbers.setWrapText(true);
        numbers.setMinHeight(USE_PREF_SIZE);
        lines.getChildren().add(numbers);
    }

    private HBox line(Line line) {
        Label name = new Label((line.differs() ? "● " : "") + line.name());
        name.setMinWidth(NAME);
        name.getStyleClass().add(line.differs() ? "differs" : "quiet");
        name.setAccessibleText(line.name() + (line.differs() ? ", changed" : ""));
        HBox row = new HBox(
                name,
                new DisplayFormula(TexReader.read(line.tex()), line.tex(), SIZE, inset + NAME + 30, reading).left());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
