package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.picture.training.SlicePicture;
import backprop.training.Recipe;
import backprop.training.Run;
import backprop.ui.kit.CheckedField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;

/** Equal first weights: which units stay twins, with their weights and gradients, and what breaks it. */
final class SymmetryCard extends ExperimentCard {
    static final String ID = "training-symmetry";
    private static final List<TwinTrial.Start> STARTS = List.of(TwinTrial.Start.values());
    private static final List<Integer> STEPS = List.of(0, 1, 10, 100, 1000);
    private static final int MOST_IN = 3;
    private static final int MOST_OUT = 2;
    private static final int MOST_ROWS = 40;

    private final Recipe recipe;
    private final Label problem = words("");
    private final MenuButton layers;
    private double value = 0.5;
    private TwinTrial.Start start = TwinTrial.Start.EQUAL;
    private int steps = 100;
    private int layer = 1;
    private @Nullable TwinTrial shown;

    /**
     * @param compared gets what makes the run of the trial, to be seen beside the run of the screen
     * @param closed takes the card away
     */
    SymmetryCard(Recipe recipe, Consumer<Supplier<Run>> compared, Runnable closed) {
        super(
                ID,
                "Symmetry: units that stay twins",
                "Two units with the same weights in and out get the same δ and the same gradient. Then they have the same"
                        + " weights after the step too: however long one trains, they compute one thing twice.",
                closed);
        this.recipe = recipe;
        MenuButton breaks = menu(
                "breaks",
                "What breaks the symmetry",
                STARTS.stream().map(TwinTrial.Start::title).toList(),
                k -> {
                    start = STARTS.get(k);
                    tryOut();
                });
        MenuButton made = menu(
                "steps",
                "Steps that are made",
                STEPS.stream().map(n -> n + " steps").toList(),
                k -> {
                    steps = STEPS.get(k);
                    tryOut();
                });
        made.setText(steps + " steps");
        layers = menu(
                "layer",
                "Layer that is shown",
                IntStream.range(1, Math.max(2, recipe.start().depth()))
                        .mapToObj(l -> "layer " + l)
                        .toList(),
                k -> {
                    layer = k + 1;
                    render();
                });
        Button beside = new Button("Train it beside the run");
        beside.setId(ID + "-beside");
        beside.setOnAction(event -> {
            TwinTrial.Start from = start;
            double weight = value;
            compared.accept(() -> Run.of(recipe.withStart(from.of(recipe, weight))));
        });
        problem.getStyleClass().add("problem");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        choose(new Label("Weights"), field(), new Label("broken by"), breaks, new Label("after"), made, layers, beside);
        tryOut();
    }

    private CheckedField<Double> field() {
        CheckedField<Double> field = new CheckedField<>();
        field.setId(ID + "-value");
        field.setAccessibleText("Value of every first weight");
        field.setHint("What every first weight is");
        field.setPrefColumnCount(4);
        field.texts(Numbers.number(), Numbers::text);
        field.onValue(
                typed -> {
                    value = typed;
                    tryOut();
                },
                () -> {});
        field.onProblem(reason -> problem.setText(reason.orElse("")));
        field.show(value);
        return field;
    }

    private void tryOut() {
        TwinTrial.Start from = start;
        double weight = value;
        int count = steps;
        work(() -> TwinTrial.of(recipe, from, weight, count), trial -> {
            shown = trial;
            render();
        });
    }

    private void render() {
        TwinTrial trial = shown;
        if (trial == null) {
            return;
        }
        Label summary = words(trial.summary());
        summary.setId(ID + "-summary");
        summary.getStyleClass().add("card-title");
        Label reason = words(start.reason() + " After " + trial.steps() + " steps:");
        reason.setId(ID + "-reason");
        show(List.of(problem, reason, summary, table(trial).node(), words(note(trial.network()))));
    }

    private NumberTable table(TwinTrial trial) {
        Network network = trial.network();
        int in = Math.min(MOST_IN, network.size(layer - 1));
        int out = layer < network.depth() ? Math.min(MOST_OUT, network.size(layer + 1)) : 0;
        NumberTable table = new NumberTable(headings(in, out));
        double[] gradients = trial.gradients().get(layer - 1);
        for (int i = 1; i <= Math.min(MOST_ROWS, network.size(layer)); i++) {
            List<String> numbers = new ArrayList<>();
            for (int j = 1; j <= in; j++) {
                numbers.add(text(network.get(Cell.weight(layer, i, j))));
            }
            numbers.add(network.has(Cell.bias(layer, i)) ? text(network.get(Cell.bias(layer, i))) : "none");
            for (int k = 1; k <= out; k++) {
                numbers.add(text(network.get(Cell.weight(layer + 1, k, i))));
            }
            for (int j = 1; j <= in; j++) {
                numbers.add(text(gradients[(i - 1) * network.size(layer - 1) + j - 1]));
            }
            int group = trial.group(layer, i);
            String name = "unit " + i + (group < 0 ? "" : " · twin " + (char) ('A' + group % 26));
            table.add(name, numbers, group >= 0);
        }
        return table;
    }

    private List<String> headings(int in, int out) {
        List<String> headings = new ArrayList<>(List.of("layer " + layer));
        String name = Cell.raised(layer);
        for (int j = 1; j <= in; j++) {
            headings.add("w" + name + " from " + j);
        }
        headings.add("b" + name);
        for (int k = 1; k <= out; k++) {
            headings.add("w" + Cell.raised(layer + 1) + " to " + k);
        }
        for (int j = 1; j <= in; j++) {
            headings.add("∂ℒ/∂w from " + j);
        }
        return headings;
    }

    private String note(Network network) {
        int rows = network.size(layer) - Math.min(MOST_ROWS, network.size(layer));
        boolean wide =
                network.size(layer - 1) > MOST_IN || (layer < network.depth() && network.size(layer + 1) > MOST_OUT);
        return "Twins agree in every weight in and out to 1e-09; the gradient is the mean over the training samples."
                + (wide ? " The first weights of each unit are shown." : "")
                + (rows > 0 ? " " + rows + " more units are not shown." : "");
    }

    private static String text(double value) {
        return SlicePicture.text(value);
    }
}
