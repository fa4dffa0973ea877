package backprop.ui;

import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What one drags to give the panel above it another height. A double-click, or the Home key, gives it the height of its
 * content again.
 */
final class Grip extends StackPane {
    private static final double HEIGHT = 10;
    private static final double STEP = 20;
    private static final double LEAST = 120;

    private final Region panel;
    private DoubleConsumer onHeight = height -> {};
    private double offset;

    /** @param panel what stands above it */
    Grip(Region panel) {
        this.panel = panel;
        Region mark = new Region();
        mark.getStyleClass().add("mark");
        getChildren().add(mark);
        getStyleClass().add("grip");
        setId("grip-explanation");
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setCursor(Cursor.V_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("height of the explanation; ↑ and ↓ change it, Home gives it the height of its content");
        Tooltip.install(this, new Tooltip("Drag to change the height; double-click for the height of the content"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> offset = panel.getHeight() - event.getSceneY());
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> height(offset + event.getSceneY()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Who is told of a height that was chosen; a negative one stands for that of the content. */
    void onHeight(DoubleConsumer listener) {
        onHeight = listener;
    }

    /** Gives the panel a height, or with a negative one that of its content. */
    void show(double height) {
        panel.setPrefHeight(height < 0 ? USE_COMPUTED_SIZE : Math.max(LEAST, height));
    }

    private void height(double height) {
        show(height);
        onHeight.accept(height);
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            height(USE_COMPUTED_SIZE);
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> height(panel.getHeight() - STEP);
            case DOWN -> height(panel.getHeight() + STEP);
            case HOME -> height(USE_COMPUTED_SIZE);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
