package backprop.ui.parameters;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Layer;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.session.Edit;
import backprop.session.Frame;
import backprop.ui.kit.Choice;
import backprop.ui.kit.Symbols;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** W and b of one layer side by side. While it is out of sight it is an empty box of the right height. */
final class LayerSection extends VBox {
    private static final int MOST_ROWS = 8;
    private static final int MOST_COLUMNS = 12;
    private static final double HEADING = 28;
    private static final double BETWEEN = 10;
    private static final double BRACKETS = 18;

    private final int layer;
    private final Desk desk;
    private final Window weightWindow;
    private final Window biasWindow;
    private final double height;
    private @Nullable Content content;
    private @Nullable Trace measured;
    private double largest;

    private record Content(
            CellGrid weights, @Nullable CellGrid biases, MenuButton activation, MenuButton menu, Label bias) {}

    LayerSection(int layer, Network network, double width, Desk desk) {
        this.layer = layer;
        this.desk = desk;
        boolean biases = network.layer(layer).hasBiases();
        weightWindow = new Window(network.size(layer), network.size(layer - 1), MOST_ROWS, columns(width, biases));
        biasWindow = new Window(network.size(layer), 1, MOST_ROWS, 1);
        height = HEADING + CellGrid.heightOf(weightWindow);
        setMinHeight(height);
        setPrefHeight(height);
        getStyleClass().add("layer-section");
    }

    /** How many columns of weights fit, beside the biases or alone. */
    static int columns(double width, boolean biases) {
        double forBiases = biases ? BETWEEN + CellBox.WIDTH + BRACKETS : 0;
        double forWeights = width - forBiases - BRACKETS + CellGrid.GAP;
        return Math.max(1, Math.min(MOST_COLUMNS, (int) (forWeights / (CellBox.WIDTH + CellGrid.GAP))));
    }

    double height() {
        return height;
    }

    boolean isLive() {
        return content != null;
    }

    /** Makes the cells, or lets go of them unless one is being edited. */
    void live(boolean live, Frame frame, HeatPaints paints) {
        if (live && content == null) {
            content = build(frame);
            render(frame, paints);
        } else if (!live && content != null && !isFocusWithin()) {
            content = null;
            getChildren().clear();
        }
    }

    private Content build(Frame frame) {
        CellGrid weights = new CellGrid(weightWindow, (i, j) -> Cell.weight(layer, i, j), desk);
        MenuButton activation = Choice.of(
                "activation-" + layer,
                "Activation of layer " + layer,
                Arrays.asList(Activation.values()),
                Activation::fileName,
                chosen -> desk.apply(new Edit.ChooseActivation(layer, chosen)));
        Network network = frame.lab().network();
        activation.setMinWidth(Region.USE_PREF_SIZE);
        MenuButton size = Menus.ofLayer(layer, network, desk);
        size.setMinWidth(Region.USE_PREF_SIZE);
        HBox weightHeading = heading(
                Symbols.whole(Quantity.WEIGHT, layer, 15),
                quiet(network.size(layer) + "×" + network.size(layer - 1)),
                space(),
                activation,
                size);
        weights.onMoved(grid -> desk.rerender());
        Label bias = quiet("");
        CellGrid biases = network.layer(layer).hasBiases() ? biasGrid() : null;
        getChildren().setAll(new HBox(BETWEEN, new VBox(weightHeading, weights), biasColumn(bias, biases)));
        return new Content(weights, biases, activation, size, bias);
    }

    private CellGrid biasGrid() {
        CellGrid biases = new CellGrid(biasWindow, (i, j) -> Cell.bias(layer, i), desk);
        biases.onMoved(grid -> desk.rerender());
        return biases;
    }

    private VBox biasColumn(Label shape, @Nullable CellGrid biases) {
        HBox heading = heading(Symbols.whole(Quantity.BIAS, layer, 15), shape);
        return biases == null ? new VBox(heading) : new VBox(heading, biases);
    }

    private static HBox heading(Node... parts) {
        HBox heading = new HBox(4, parts);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setMinHeight(HEADING);
        heading.setMaxHeight(HEADING);
        return heading;
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    void render(Frame frame, HeatPaints paints) {
        if (content == null) {
            return;
        }
        Layer now = frame.lab().network().layer(layer);
        if (!frame.trace().equals(measured)) {
            measured = frame.trace();
            largest = Math.max(
                    largest(measured.weightGradient(layer)),
                    now.hasBiases() ? largest(measured.biasGradient(layer)) : 0);
        }
        content.weights().render(frame, largest, paints);
        if (content.biases() != null) {
            content.biases().render(frame, largest, paints);
        }
        content.activation().setText(now.activation().fileName());
        Menus.mark(content.menu(), layer, now.bias());
        content.bias()
                .setText(
                        switch (now.bias()) {
                            case FREE -> now.size() + "×1";
                            case HELD -> now.size() + "×1, held";
                            case NONE -> "none";
                        });
    }

    private static double largest(Matrix gradient) {
        double largest = 0;
        for (int i = 1; i <= gradient.rows(); i++) {
            for (int j = 1; j <= gradient.columns(); j++) {
                largest = Math.max(largest, Math.abs(gradient.at(i, j)));
            }
        }
        return largest;
    }

    /** Brings a weight or a bias of this layer into its window. */
    void reveal(Cell parameter) {
        if (content != null) {
            CellGrid grid = parameter.quantity() == Quantity.WEIGHT ? content.weights() : content.biases();
            if (grid != null) {
                grid.reveal(parameter.row(), Math.max(1, parameter.column()));
            }
        }
    }
}
