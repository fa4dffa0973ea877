package backprop.ui.parameters;

import backprop.engine.Bias;
import backprop.engine.Network;
import backprop.session.Edit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** The small menus of the panel. Their items are made when they open. */
final class Menus {
    private Menus() {}

    /** Adds and removes neurons and layers, and chooses what becomes of the biases; layer 0 is the input. */
    static MenuButton ofLayer(int layer, Network network, Desk desk) {
        String where = layer == 0 ? "the input" : "layer " + layer;
        String neuron = layer == 0 ? "input" : "neuron";
        String what = layer == 0 ? "" : ", and choose its biases";
        MenuButton button = button("layer-menu-" + layer, "Change the size of " + where + what);
        button.setText(layer == 0 ? "size" : "layer");
        button.setTooltip(new Tooltip("Add or remove neurons and layers at " + where + what));
        int size = network.size(layer);
        List<MenuItem> items = new ArrayList<>();
        items.add(item(
                "add-neuron-" + layer,
                "Add a" + (layer == 0 ? "n " : " ") + neuron,
                () -> desk.apply(new Edit.AddNeuron(layer, seed(network)))));
        MenuItem fewer = item(
                "remove-neuron-" + layer,
                "Remove " + neuron + " " + size,
                () -> desk.apply(new Edit.RemoveNeuron(layer, size)));
        fewer.setDisable(size == 1);
        items.add(fewer);
        if (layer < network.depth()) {
            items.add(new SeparatorMenuItem());
            items.add(item(
                    "add-layer-" + layer,
                    "Add a layer behind " + where,
                    () -> desk.apply(new Edit.AddLayer(layer, size, seed(network)))));
            if (layer > 0) {
                items.add(item(
                        "remove-layer-" + layer,
                        "Remove " + where,
                        () -> desk.apply(new Edit.RemoveLayer(layer, seed(network)))));
            }
        }
        if (layer > 0) {
            items.add(new SeparatorMenuItem());
            for (Bias bias : Bias.values()) {
                items.add(choice(layer, bias, desk));
            }
        }
        button.getItems().setAll(items);
        return button;
    }

    private static RadioMenuItem choice(int layer, Bias bias, Desk desk) {
        RadioMenuItem item = new RadioMenuItem(
                switch (bias) {
                    case FREE -> "Biases free: updates change them";
                    case HELD -> "Biases held: updates leave them";
                    case NONE -> "No biases: z is W a alone";
                });
        item.setId(id(layer, bias));
        item.setOnAction(event -> desk.apply(new Edit.ChooseBias(layer, bias)));
        return item;
    }

    private static String id(int layer, Bias bias) {
        return "bias-" + layer + "-" + bias.fileName();
    }

    /** Marks what the biases of a layer are now. */
    static void mark(MenuButton button, int layer, Bias bias) {
        for (MenuItem item : button.getItems()) {
            if (item instanceof RadioMenuItem choice) {
                choice.setSelected(id(layer, bias).equals(choice.getId()));
            }
        }
    }

    /** New weights are drawn anew for each shape, and the same ones for the same shape. */
    private static long seed(Network network) {
        return network.parameters();
    }

    private static MenuButton button(String id, String spoken) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.setAccessibleText(spoken);
        button.getStyleClass().add("small");
        return button;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
