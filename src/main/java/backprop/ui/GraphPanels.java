package backprop.ui;

import backprop.ui.kit.Scrolling;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Where the parts of the graph's screen stand: the drawing over the steps on the left, the explanation over the parameters
 * on the right. The right column has its share of the window until somebody drags the divider; the explanation is as high
 * as its step, as long as the parameters keep some room, until somebody drags the grip below it.
 */
final class GraphPanels extends StackPane {
    private static final double NARROWEST = 340;
    private static final double WIDEST = 620;
    private static final double SHARE = 0.3;
    private static final double GAP = 10;

    private final SplitPane columns;
    private final Region right;
    private final Grip grip;
    private boolean isDragged;

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
        Region scrolling = scrolling(explanation);
        grip = new Grip(scrolling);
        right = new ExplanationColumn(prediction, scrolling, grip, parameters);
        right.setMinWidth(NARROWEST);
        columns = new SplitPane(left, right);
        SplitPane.setResizableWithParent(right, false);
        getStyleClass().add("screen");
        getChildren().add(columns);
        widthProperty().addListener((property, was, is) -> share(is.doubleValue()));
    }

    private static Region scrolling(Region content) {
        ScrollPane pane = new AsHighAsItsContent(content);
        Scrolling.paintsChangesOnly(pane);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().addAll("edge-to-edge", "card");
        return pane;
    }

    /** Puts the divider and the grip where somebody had dragged them. */
    void restore(WindowMemory memory) {
        isDragged = memory.restore("graph.columns", columns, this::release);
        share(getWidth());
        memory.restore("graph.explanation", grip);
    }

    /** The column cannot be narrower or wider than its share until the divider is taken. */
    private void share(double width) {
        double share = Math.max(NARROWEST, Math.min(WIDEST, SHARE * width));
        right.setMinWidth(isDragged ? NARROWEST : share);
        right.setMaxWidth(isDragged ? Double.MAX_VALUE : share);
    }

    private void release() {
        isDragged = true;
        share(getWidth());
    }

    /** Without this a scroll pane asks for the height that its content has where no line is broken. */
    private static final class AsHighAsItsContent extends ScrollPane {
        AsHighAsItsContent(Region content) {
            super(content);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double sides = snappedLeftInset() + snappedRightInset();
            double ends = snappedTopInset() + snappedBottomInset();
            return getContent().prefHeight(width < 0 ? width : width - sides) + ends;
        }
    }
}
