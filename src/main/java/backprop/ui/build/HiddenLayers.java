package backprop.ui.build;

import backprop.engine.Activation;
import backprop.ui.kit.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;

/** A choice of activation for each hidden layer; of many, the last choice stands for all that follow. */
final class HiddenLayers {
    private static final int MOST_CHOICES = 12;

    private final FlowPane pane;
    private final String id;
    private final Runnable onChange;
    private final List<Activation> chosen = new ArrayList<>();

    /**
     * @param id of the choices, before the number of the layer
     * @param first what is chosen at first
     */
    HiddenLayers(FlowPane pane, String id, Activation first, Runnable onChange) {
        this.pane = pane;
        this.id = id;
        chosen.add(first);
        this.onChange = onChange;
    }

    /** The activations, at least one. */
    List<Activation> chosen() {
        return List.copyOf(chosen);
    }

    /** How many choices are shown. */
    int shown() {
        return pane.getChildren().size();
    }

    /** Shows the choices for so many layers. */
    void render(int layers) {
        int shown = Math.min(layers, MOST_CHOICES);
        while (chosen.size() < shown) {
            chosen.add(chosen.get(chosen.size() - 1));
        }
        while (shown() > shown) {
            pane.getChildren().remove(shown() - 1);
        }
        while (shown() < shown) {
            pane.getChildren().add(choice(shown() + 1));
        }
        for (int l = 1; l <= shown; l++) {
            String more = l == MOST_CHOICES && layers > shown ? " (and all that follow)" : "";
            String text = l + ": " + chosen.get(l - 1).fileName() + more;
            ((MenuButton) pane.getChildren().get(l - 1)).setText(text);
        }
    }

    private MenuButton choice(int layer) {
        return Choice.of(
                id + layer,
                "Activation of layer " + layer,
                Arrays.asList(Activation.values()),
                Activation::fileName,
                activation -> {
                    chosen.set(layer - 1, activation);
                    onChange.run();
                });
    }
}
