package backprop.ui.training;

import backprop.training.Axis;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
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
    /** Moves of an arrow key from one end of an axis to the other. */
    private static final int MOVES = 200;
    /** Values between the ends of an axis that a drag can give, at least. */
    private static final double GRAINS = 500;

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

    /** Where a move of an arrow key leads. */
    static double moved(double value, Axis axis, UnaryOperator<Integer> move) {
        double stride = (axis.to() - axis.from()) / MOVES;
        int from = (int) Math.round((value - axis.from()) / stride);
        int to = Math.max(0, Math.min(MOVES, move.apply(from)));
        return tidy(value + (to - from) * stride, axis);
    }

    /** A value with few digits, inside the axis. */
    static double tidy(double value, Axis axis) {
        double perUnit = Math.pow(10, -Math.floor(Math.log10((axis.to() - axis.from()) / GRAINS)));
        double rounded = Math.rint(value * perUnit) / perUnit;
        return Math.max(axis.from(), Math.min(axis.to(), rounded));
    }
}
