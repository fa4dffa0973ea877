package backprop.ui.training;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.picture.training.SlicePicture;
import backprop.training.Accumulation;
import backprop.training.Samples;
import backprop.ui.kit.CheckedField;
import backprop.ui.kit.WholeNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Two samples accumulated into one gradient, and what happens when one forgets to zero it before the next step. */
final class ZeroCard extends ExperimentCard {
    static final String ID = "training-zero";
    private static final int MOST_ROWS = 60;

    private final Network network;
    private final Samples samples;
    private final double rate;
    private final Label problem = words("");
    private int first;
    private int second;
    private int layer = 1;
    private OptionalInt chosen = OptionalInt.empty();
    private @Nullable ZeroTrial shown;

    /**
     * @param network that of the step that is looked at
     * @param step its number
     * @param closed takes the card away
     */
    ZeroCard(Network network, int step, Samples samples, double rate, Runnable closed) {
        super(
                ID,
                "Two samples accumulated, and a forgotten zero",
                "From step " + step + " of the run, by plain descent with η = " + Numbers.text(rate)
                        + ". A program adds the gradients of both samples into one place, and divides by 2 for the mean.",
                closed);
        this.network = network;
        this.samples = samples;
        this.rate = rate;
        second = Math.min(1, samples.size() - 1);
        problem.getStyleClass().add("problem");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        choose(
                new Label("Samples"),
                sample("first", 1, k -> first = k),
                new Label("and"),
                sample("second", second + 1, k -> second = k),
                menu(
                        "layer",
                        "Layer whose gradients are shown",
                        IntStream.rangeClosed(1, network.depth())
                                .mapToObj(l -> "layer " + l)
                                .toList(),
                        k -> {
                            layer = k + 1;
                            chosen = OptionalInt.empty();
                            render();
                        }));
        tryOut();
    }

    private CheckedField<Long> sample(String name, int number, IntConsumer changed) {
        CheckedField<Long> field = new CheckedField<>();
        field.setId(ID + "-" + name);
        field.setAccessibleText("Number of the " + name + " sample, of " + samples.size());
        field.setPrefColumnCount(3);
        field.texts(WholeNumber.between(1, samples.size(), 1), String::valueOf);
        field.steps(k -> Math.min(samples.size(), k + 1), k -> Math.max(1, k - 1));
        field.onValue(
                typed -> {
                    changed.accept(typed.intValue() - 1);
                    tryOut();
                },
                () -> {});
        field.onProblem(reason -> problem.setText(reason.orElse("")));
        field.show((long) number);
        return field;
    }

    private void tryOut() {
        if (network.parameters() > ZeroTrial.MOST) {
            show(List.of(words("This network has " + network.parameters() + " weights and biases. Up to "
                    + ZeroTrial.MOST + " can be told one by one: make it smaller first.")));
            return;
        }
        int a = first;
        int b = second;
        work(() -> ZeroTrial.of(network, samples.get(a), samples.get(b), rate), trial -> {
            shown = trial;
            render();
        });
    }

    private void render() {
        ZeroTrial trial = shown;
        if (trial == null) {
            return;
        }
        int place = chosen.orElseGet(() -> trial.largest(layer));
        List<Node> parts = new ArrayList<>(List.of(problem));
        parts.add(heading("What happens to " + trial.cells().get(place).unicode() + ", step by step"));
        parts.add(steps(trial, place).node());
        Label explained = words(explained(trial, place));
        explained.setId(ID + "-explained");
        parts.add(explained);
        parts.add(heading("The gradients of both samples before the first step"));
        parts.add(gradients(trial, place).node());
        parts.add(words("A click on a name shows its steps above."));
        show(parts);
    }

    private static Label heading(String text) {
        Label heading = words(text);
        heading.getStyleClass().add("card-title");
        return heading;
    }

    private NumberTable steps(ZeroTrial trial, int place) {
        NumberTable table =
                new NumberTable(List.of("step", "zeroed: g", "w", "loss", "forgotten: g", "in its place", "w", "loss"));
        Cell cell = trial.cells().get(place);
        for (int t = 0; t < trial.zeroed().size(); t++) {
            Accumulation.Step right = trial.zeroed().get(t);
            Accumulation.Step wrong = trial.forgotten().get(t);
            table.add(
                    String.valueOf(t + 1),
                    List.of(
                            text(right.gradient().get(place)),
                            text(right.network().get(cell)),
                            text(right.loss()),
                            text(wrong.gradient().get(place)),
                            text(wrong.accumulated().get(place)),
                            text(wrong.network().get(cell)),
                            text(wrong.loss())),
                    false);
        }
        return table;
    }

    /** The third step in numbers, and where both come to. */
    private String explained(ZeroTrial trial, int place) {
        int step = Math.min(3, ZeroTrial.STEPS);
        Accumulation.Step right = trial.zeroed().get(ZeroTrial.STEPS - 1);
        Accumulation.Step wrong = trial.forgotten().get(ZeroTrial.STEPS - 1);
        return "Forgotten, step " + step + " goes down all gradients so far, the old ones included: "
                + trial.forgotten(place, step, SlicePicture::text) + ", where its own gradient is "
                + text(trial.forgotten().get(step - 1).gradient().get(place)) + ". Before step " + ZeroTrial.STEPS
                + " the loss is " + text(right.loss()) + " if one zeroes and " + text(wrong.loss())
                + " if one forgets.";
    }

    private NumberTable gradients(ZeroTrial trial, int place) {
        NumberTable table = new NumberTable(List.of(
                "layer " + layer,
                "sample " + (first + 1),
                "sample " + (second + 1),
                "sum",
                "mean",
                "the step −η·mean"));
        IntStream.range(0, trial.cells().size())
                .filter(k -> trial.cells().get(k).layer() == layer)
                .limit(MOST_ROWS)
                .forEach(k -> table.add(
                        name(trial.cells().get(k), k),
                        List.of(
                                text(trial.first().get(k)),
                                text(trial.second().get(k)),
                                text(trial.sum(k)),
                                text(trial.mean(k)),
                                text(-rate * trial.mean(k))),
                        k == place));
        return table;
    }

    private Hyperlink name(Cell cell, int k) {
        Hyperlink name = new Hyperlink(cell.gradient().unicode());
        name.setId(ID + "-" + cell.id());
        name.setAccessibleText("Show the steps of the " + cell.spoken());
        name.setOnAction(event -> {
            chosen = OptionalInt.of(k);
            render();
        });
        return name;
    }

    private static String text(double value) {
        return SlicePicture.text(value);
    }
}
