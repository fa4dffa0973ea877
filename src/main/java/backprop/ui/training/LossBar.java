package backprop.ui.training;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** What stands above a chart of the loss around a network: along which weights, and the way back from what is tried. */
final class LossBar {
    private final LossDesk desk;
    private final List<Node> nodes;
    private final Pane pane;
    private final double wide;
    private final Label hint = new Label("Drag the point");
    private final Hyperlink back = new Hyperlink();

    /**
     * @param pane where the nodes are added
     * @param id begins their ids
     * @param choices the menus of parameters
     * @param wide a card that is narrower has signs instead of words
     */
    LossBar(Pane pane, String id, LossDesk desk, List<MenuButton> choices, double wide) {
        this.pane = pane;
        this.wide = wide;
        this.desk = desk;
        hint.getStyleClass().add("quiet");
        hint.setTooltip(
                new Tooltip("Tries other values: the network, its output and the tangent follow. So do the arrow keys;"
                        + " Esc goes back."));
        back.setId(id + "-back");
        back.setTooltip(new Tooltip("Gives up what is tried: the weights are those of the step again"));
        back.setOnAction(event -> desk.back());
        nodes = Stream.<Node>concat(choices.stream(), Stream.of(hint, back)).toList();
        nodes.forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        pane.getChildren().addAll(nodes);
        show(false);
    }

    /** A chart gives up what is tried when Escape is pressed in it. */
    void serve(StepChart chart, BooleanSupplier isShown) {
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && isShown.getAsBoolean()
                    && desk.tried().isPresent()) {
                desk.back();
                event.consume();
            }
        });
    }

    void show(boolean visible) {
        nodes.forEach(node -> node.setVisible(visible));
        if (visible) {
            render();
        }
    }

    private void render() {
        boolean isTried = desk.tried().isPresent();
        boolean isWide = pane.getParent() instanceof Region card && card.getWidth() > wide;
        hint.setVisible(!isTried && isWide);
        back.setVisible(isTried);
        back.setText(isWide ? "Back to step " + desk.step() : "↺");
        back.setAccessibleText("Back to step " + desk.step());
    }
}
