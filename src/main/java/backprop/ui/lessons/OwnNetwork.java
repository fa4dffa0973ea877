package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Numerals;
import backprop.engine.Sample;
import backprop.engine.Trace;
import backprop.lesson.practice.TypedNumber;
import backprop.lesson.text.Inline;
import backprop.lesson.text.Prose;
import backprop.picture.formula.Arithmetic;
import backprop.session.Lab;
import backprop.ui.kit.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Weights and biases of one's own for the network of a lesson, and which of its samples goes through it. */
final class OwnNetwork extends VBox {
    /** Nobody types more numbers than these, nor answers the questions on them. */
    private static final int MOST_PARAMETERS = 30;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Lab lab;
    private final Map<Cell, TextField> fields = new LinkedHashMap<>();
    private final Label problem = new Label();
    private final MenuButton samples;
    private Sample sample;

    /**
     * The fields, with the numbers of the lesson in them.
     *
     * @param onStart gets the pass once all of them can be read
     */
    OwnNetwork(Reading reading, Consumer<Trace> onStart) {
        lab = reading.lesson().lab();
        sample = lab.sample();
        getStyleClass().add("attempt");
        setId("own");
        FlowPane numbers = new FlowPane();
        numbers.getStyleClass().add("own-numbers");
        lab.network().parameterCells().forEach(cell -> numbers.getChildren().add(entry(cell, reading, onStart)));
        samples = Choice.of("own-sample", "Sample that goes through the network", lab.samples(), this::name, s -> {
            sample = s;
            render();
        });
        Button start = new Button("Start with these");
        start.setId("own-start");
        start.getStyleClass().add("check");
        start.setOnAction(event -> start(onStart));
        problem.setId("own-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        HBox bar = new HBox(new Label("Sample"), samples, start);
        bar.getStyleClass().add("answer-entry");
        getChildren().addAll(numbers, bar, problem);
        render();
    }

    /** True if a network is small enough to be typed. */
    static boolean fits(Network network) {
        return network.parameters() <= MOST_PARAMETERS;
    }

    /** Puts the cursor into the first field. */
    void take() {
        fields.values().iterator().next().requestFocus();
    }

    private HBox entry(Cell cell, Reading reading, Consumer<Trace> onStart) {
        Prose lead = new Prose(
                List.of(new Inline.Mathematics(cell.latex(), Arithmetic.symbol(cell)), new Inline.Text(" =")));
        Words symbol = new Words(lead, reading, "lead");
        symbol.setMaxWidth(USE_PREF_SIZE);
        TextField field = new TextField(Numerals.given(lab.get(cell)));
        field.setId("own-" + cell.ascii().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", ""));
        field.setAccessibleText(cell.spoken());
        field.getStyleClass().add("answer-field");
        field.setPrefColumnCount(5);
        field.setOnAction(event -> start(onStart));
        field.textProperty().addListener((property, was, is) -> render());
        fields.put(cell, field);
        HBox entry = new HBox(symbol, field);
        entry.getStyleClass().add("answer-entry");
        return entry;
    }

    private String name(Sample one) {
        String input = IntStream.rangeClosed(1, lab.network().size(0))
                .mapToObj(i -> Numerals.given(one.input().at(i)))
                .collect(Collectors.joining(", "));
        String target = IntStream.rangeClosed(1, lab.network().output().size())
                .mapToObj(i -> Numerals.given(one.target().at(i)))
                .collect(Collectors.joining(", "));
        return "x = (" + input + "), y = " + target;
    }

    private void render() {
        samples.setText(name(sample));
        fields.values().forEach(field -> {
            boolean wrong = TypedNumber.read(field.getText()).isEmpty();
            field.pseudoClassStateChanged(WRONG, wrong);
        });
        problem.setText("");
    }

    private void start(Consumer<Trace> onStart) {
        Network network = lab.network();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Cell, TextField> entry : fields.entrySet()) {
            Optional<TypedNumber> typed = TypedNumber.read(entry.getValue().getText());
            if (typed.isPresent()) {
                network = network.with(entry.getKey(), typed.get().value());
            } else {
                wrong.add(entry.getKey().unicode());
            }
        }
        problem.setText(
                wrong.isEmpty() ? "" : String.join(", ", wrong) + ": expected a number such as 0.5, 0,5, 1/3 or 1e-3");
        if (wrong.isEmpty()) {
            onStart.accept(Trace.of(network, sample));
        }
    }
}
