package backprop.ui.training;

import backprop.engine.Network;
import backprop.picture.Theme;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** One of several closer looks at the chosen step: a histogram, or what one neuron answers over the plane. */
final class LowerView {
    private enum View {
        WEIGHTS("Weights"),
        ACTIVATIONS("Activations"),
        GRADIENTS("Gradients"),
        NEURON("Neuron");

        private final String title;

        View(String title) {
            this.title = title;
        }
    }

    private final MenuButton layer;
    private final MenuButton unit;
    private final StepChart chart;
    private final Runnable changed;
    private View view = View.WEIGHTS;
    private int chosenLayer = 1;
    private int chosenUnit = 1;

    LowerView(HBox views, MenuButton layer, MenuButton unit, StepChart chart, Runnable changed) {
        this.layer = layer;
        this.unit = unit;
        this.chart = chart;
        this.changed = changed;
        ToggleGroup group = new ToggleGroup();
        for (View each : View.values()) {
            ToggleButton button = new ToggleButton(each.title);
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
        unit.managedProperty().bind(unit.visibleProperty());
    }

    void render(Outcome outcome, TrainingCharts charts, Theme theme) {
        Network network = outcome.network();
        chosenLayer = Math.min(chosenLayer, network.depth());
        chosenUnit = Math.min(chosenUnit, network.size(chosenLayer));
        fill(layer, "layer ", network.depth(), chosenLayer, l -> chosenLayer = l);
        fill(unit, "neuron ", network.size(chosenLayer), chosenUnit, i -> chosenUnit = i);
        unit.setVisible(view == View.NEURON);
        int l = chosenLayer;
        int i = chosenUnit;
        if (view != View.NEURON) {
            Histogram kind = Histogram.valueOf(view.name());
            chart.show(
                    size -> charts.histogram(kind, l, size),
                    kind.title() + " of layer " + l + " at step " + outcome.step() + " as a histogram");
        } else if (charts.hasPlane()) {
            chart.show(
                    size -> charts.response(l, i, size),
                    "What neuron " + i + " of layer " + l + " answers over the plane at step " + outcome.step());
        } else {
            chart.show(
                    size -> new backprop.picture.Picture(size.width(), size.height(), java.util.List.of()),
                    "No plane: the data have more than two inputs");
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
