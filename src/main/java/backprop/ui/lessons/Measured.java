package backprop.ui.lessons;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A block of a page that knows how tall it is at each width it was asked for. Running text is expensive to measure, and a
 * page that grows by a block, or in which one number changes, asks all of its blocks again, several times a frame.
 */
final class Measured extends Region {
    private final Node block;
    private final Map<Double, Double> heights = new HashMap<>();

    Measured(Node block) {
        this.block = block;
        getStyleClass().add("measured");
        getChildren().add(block);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Whatever changes in the block asks for this, and what was measured is no longer true. */
    @Override
    public void requestLayout() {
        if (heights != null) { // the superclass asks before there is anything to forget
            heights.clear();
        }
        super.requestLayout();
    }

    @Override
    protected double computeMinWidth(double forHeight) {
        return block.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double forHeight) {
        return block.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double forWidth) {
        return prefHeight(forWidth);
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        return heights.computeIfAbsent(forWidth, block::prefHeight);
    }

    @Override
    protected void layoutChildren() {
        layoutInArea(block, 0, 0, getWidth(), getHeight(), 0, HPos.LEFT, VPos.TOP);
    }
}
