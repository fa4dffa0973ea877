package backprop.ui.training;

import backprop.engine.Network;
import backprop.training.Run;
import backprop.ui.kit.Plural;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** One of several closer looks at the chosen step: a histogram, what one neuron answers, or the loss along one weight. */
final class LowerView {
    /** So many samples are told by their numbers. */
    private static final int SOME = 8;

    private enum View {
        WEIGHTS("Weights", "the weights"),
        ACTIVATIONS("Activations", "the activations"),
        GRADIENTS("Gradients", "the gradients"),
        NEURON("Neuron", "the neuron"),
        LOSS("Loss", "the slice");

        private final String title;
        private final String spoken;

        View(String title, String spoken) {
            this.title = title;
            this.spoken = spoken;
        }
    }

    private final MenuButton layer;
    private final MenuButton unit;
    private final StepChart chart;
    private final SliceView slice;
    private final Runnable changed;
    private final ToggleGroup group = new ToggleGroup();
    private View view = View.WEIGHTS;
    private int chosenLayer = 1;
    private int chosenUnit = 1;
    private Marked marked = Marked.NOTHING;

    /** Training samples, from 0, that are marked in the response of a unit at a step of a run. */
    private record Marked(Optional<Run> run, int step, int layer, int unit, Set<Integer> samples) {
        static final Marked NOTHING = new Marked(Optional.empty(), 0, 0, 0, Set.of());

        Set<Integer> at(Outcome outcome, int l, int i) {
            boolean isHere =
                    run.filter(outcome.run()::equals).isPresent() && step == outcome.step() && layer == l && unit == i;
            return isHere ? samples : Set.of();
        }
    }

    LowerView(HBox views, MenuButton layer, MenuButton unit, StepChart chart, SliceView slice, Runnable changed) {
        this.layer = layer;
        this.unit = unit;
        this.chart = chart;
        this.slice = slice;
        this.changed = changed;
        for (View each : View.values()) {
            ToggleButton button = new ToggleButton(each.title);
            button.setUserData(each);
            button.setId("training-view-" + each.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(each == view);
            button.setOnAction(event -> {
                button.setSelected(true);
                view = each;
                changed.run();
            });
            views.getChildren().add(button);
        }
        layer.managedProperty().bind(layer.visibleProperty());
        unit.managedProperty().bind(unit.visibleProperty());
    }

    /**
     * Shows a unit with the samples on which it has its trouble; where the data are no plane, the activations of its layer.
     *
     * @return what is seen now, as a sentence
     */
    String show(Outcome outcome, int l, Units.Unit trouble) {
        boolean flat = outcome.network().size(0) == 2;
        view = flat ? View.NEURON : View.ACTIVATIONS;
        group.getToggles().stream()
                .filter(button -> view.equals(button.getUserData()))
                .forEach(button -> button.setSelected(true));
        chosenLayer = l;
        chosenUnit = trouble.row();
        marked =
                new Marked(Optional.of(outcome.run()), outcome.step(), l, trouble.row(), Set.copyOf(trouble.samples()));
        changed.run();
        return trouble.text()
                + (flat
                        ? " They are ringed in the map of the neuron."
                        : " The first of them: " + numbers(trouble.samples()) + ".");
    }

    private static String numbers(List<Integer> samples) {
        return samples.stream().limit(SOME).map(k -> String.valueOf(k + 1)).collect(Collectors.joining(", "));
    }

    /** What the chart shows. */
    String spoken() {
        return view.spoken;
    }

    /** True if the chart shows the loss along one weight. */
    boolean isLoss() {
        return view == View.LOSS;
    }

    void render(Outcome outcome, TrainingCharts charts) {
        Network network = outcome.network();
        chosenLayer = Math.min(chosenLayer, network.depth());
        chosenUnit = Math.min(chosenUnit, network.size(chosenLayer));
        fill(layer, "layer ", network.depth(), chosenLayer, l -> chosenLayer = l);
        fill(unit, "neuron ", network.size(chosenLayer), chosenUnit, i -> chosenUnit = i);
        layer.setVisible(view != View.LOSS);
        unit.setVisible(view == View.NEURON);
        slice.show(view == View.LOSS);
        if (view != View.LOSS) {
            draw(outcome, charts);
        }
    }

    private void draw(Outcome outcome, TrainingCharts charts) {
        int l = chosenLayer;
        int i = chosenUnit;
        if (view != View.NEURON) {
            Histogram kind = Histogram.valueOf(view.name());
            chart.showLater(() -> new StepChart.Drawing(
                    charts.histogram(kind, l),
                    kind.title() + " of layer " + l + " at step " + outcome.step() + " as a histogram"));
        } else if (charts.hasPlane()) {
            Set<Integer> ringed = marked.at(outcome, l, i);
            chart.showLater(() -> new StepChart.Drawing(
                    charts.response(l, i, ringed),
                    "What neuron " + i + " of layer " + l + " answers over the plane at step " + outcome.step()
                            + (ringed.isEmpty() ? "" : "; " + Plural.of(ringed.size(), "sample") + " ringed")));
        } else {
            chart.show(charts::noPlane, TrainingCharts.NO_PLANE);
        }
    }

    private void fill(MenuButton button, String word, int count, int chosen, java.util.function.IntConsumer choice) {
        button.setText(word + chosen);
        if (button.getItems().size() == count) {
            return;
        }
        button.getItems().clear();
        for (int k = 1; k <= count; k++) {
            int number = k;
            MenuItem item = new MenuItem(word + k);
            item.setId(button.getId() + "-" + k);
            item.setOnAction(event -> {
                choice.accept(number);
                changed.run();
            });
            button.getItems().add(item);
        }
    }
}
