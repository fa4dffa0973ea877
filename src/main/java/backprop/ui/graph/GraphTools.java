package backprop.ui.graph;

import backprop.picture.graph.Colouring;
import backprop.picture.graph.Hues;
import backprop.ui.kit.Fxml;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The buttons in the corner of the graph: zoom, fit, motion. */
final class GraphTools {
    private static final double MARGIN = 8;

    private final GraphPane graph;
    private final HBox node;
    private Consumer<Boolean> onMotion = on -> {};
    private Consumer<Hues> onHues = worn -> {};

    @FXML
    private ToggleButton motion;

    @FXML
    private ToggleButton hues;

    @FXML
    private ToggleButton plain;

    @FXML
    private ToggleButton forward;

    @FXML
    private ToggleButton backward;

    @SuppressWarnings("NullAway.Init") // the loader sets what is marked FXML
    GraphTools(GraphPane graph) {
        this.graph = graph;
        node = Fxml.load(this, HBox.class);
    }

    HBox node() {
        return node;
    }

    boolean has(EventTarget target) {
        for (Node n = target instanceof Node first ? first : null; n != null; n = n.getParent()) {
            if (n.equals(node)) {
                return true;
            }
        }
        return false;
    }

    void place(double width) {
        node.autosize();
        node.relocate(width - node.getWidth() - MARGIN, MARGIN);
    }

    void onMotion(Consumer<Boolean> listener) {
        onMotion = listener;
    }

    void showMotion(boolean on) {
        motion.setSelected(on);
    }

    /** @param canBePlain false if there are too many neurons to be drawn one by one */
    void showColouring(Colouring colouring, boolean canBePlain) {
        plain.setDisable(!canBePlain);
        plain.setSelected(colouring == Colouring.PLAIN);
        forward.setSelected(colouring == Colouring.FORWARD);
        backward.setSelected(colouring == Colouring.BACKWARD);
    }

    @FXML
    void colourPlain() {
        graph.colour(Colouring.PLAIN);
    }

    @FXML
    void colourForward() {
        graph.colour(Colouring.FORWARD);
    }

    @FXML
    void colourBackward() {
        graph.colour(Colouring.BACKWARD);
    }

    @FXML
    void zoomIn() {
        graph.zoomIn();
    }

    @FXML
    void zoomOut() {
        graph.zoomOut();
    }

    @FXML
    void fit() {
        graph.fit();
    }

    void onHues(Consumer<Hues> listener) {
        onHues = listener;
    }

    void showHues(Hues worn) {
        hues.setSelected(worn == Hues.COLOUR_BLIND);
    }

    @FXML
    void toggleHues() {
        onHues.accept(hues.isSelected() ? Hues.COLOUR_BLIND : Hues.USUAL);
    }

    @FXML
    void toggleMotion() {
        onMotion.accept(motion.isSelected());
    }
}
