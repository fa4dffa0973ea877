package backprop.ui;

import backprop.ui.kit.Scrolling;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where the parts of the graph's screen stand: the drawing over the steps on the left, the explanation over the parameters on the right. */
final class GraphPanels extends StackPane {
    private static final double NARROWEST = 372;
    private static final double WIDEST = 640;
    private static final double SHARE = 0.317;
    private static final double GAP = 10;
    private static final double LOW = 720;

    private final SplitPane columns;
    private final SplitPane right;

    /**
     * @param graph the drawing; takes all the room that is left
     * @param steps the bar under it, as high as it wants to be
     * @param prediction what is asked before a step is shown; as high as it wants to be
     * @param explanation the step that is shown
     * @param parameters the numbers that can be edited
     */
    GraphPanels(Region graph, Region steps, Region prediction, Region explanation, Region parameters) {
        VBox left = new VBox(GAP, graph, steps);
        left.setMinWidth(480);
        VBox.setVgrow(graph, Priority.ALWAYS);
        graph.setMinHeight(160);
        steps.setMinHeight(Region.USE_PREF_SIZE);
        Node scrolling = scrolling(explanation);
        VBox.setVgrow(scrolling, Priority.ALWAYS);
        right = new SplitPane(new VBox(6, prediction, scrolling), parameters);
        right.setOrientation(Orientation.VERTICAL);
        right.setMinWidth(360);
        columns = new SplitPane(left, right);
        SplitPane.setResizableWithParent(right, false);
        getStyleClass().add("screen");
        getChildren().add(columns);
    }

    private static Node scrolling(Region content) {
        ScrollPane pane = new ScrollPane(content);
        Scrolling.paintsChangesOnly(pane);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinHeight(120);
        pane.getStyleClass().addAll("edge-to-edge", "card");
        return pane;
    }

    /** Puts the dividers where they were, or where the right column has the width and the explanation the height they like. */
    void restore(WindowMemory memory, double width, double height) {
        columns.setDividerPositions(1 - (rightWidth(width) + GAP) / Math.max(width, 1));
        right.setDividerPositions(height < LOW ? 0.5 : 0.44);
        memory.restore("graph.columns", columns);
        memory.restore("graph.right", right);
    }

    private static double rightWidth(double width) {
        return Math.max(NARROWEST, Math.min(WIDEST, SHARE * width));
    }
}
