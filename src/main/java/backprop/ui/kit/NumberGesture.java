package backprop.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/**
 * Moves the number of a field: arrow keys, wheel, horizontal drag. One gesture, however many values it passes, ends with
 * one commit; the size of its step is that of the value it began with, so that it passes zero at an even pace.
 */
final class NumberGesture {
    private static final double DRAG_STARTS = 4;
    private static final double PIXELS_PER_STEP = 3;
    private static final Duration WHEEL_RESTS = Duration.millis(500);

    private final NumberField field;
    private final PauseTransition wheel = new PauseTransition(WHEEL_RESTS);
    private boolean underWay;
    private boolean moved;
    private double start;
    private double step;
    private double pressedAt;
    private boolean dragging;

    NumberGesture(NumberField field) {
        this.field = field;
    }

    void install() {
        wheel.setOnFinished(event -> finish());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.addEventFilter(KeyEvent.KEY_RELEASED, this::keyReleased);
        field.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        field.addEventFilter(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        field.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::mouseDragged);
        field.addEventFilter(MouseEvent.MOUSE_RELEASED, this::mouseReleased);
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** Ends the gesture and keeps what it did. */
    void finish() {
        wheel.stop();
        dragging = false;
        if (underWay) {
            underWay = false;
            if (moved) {
                field.commit();
            }
        }
    }

    /** Ends the gesture and takes back what it did. */
    void cancel() {
        wheel.stop();
        dragging = false;
        if (underWay) {
            underWay = false;
            if (moved) {
                field.revert();
            }
        }
    }

    private void begin() {
        if (!underWay) {
            underWay = true;
            moved = false;
            start = field.value();
            step = NumberText.stepFor(start);
        }
    }

    private void moveTo(double next) {
        if (next != field.value() && field.preview(next)) {
            moved = true;
        }
    }

    private static double factor(boolean finer, boolean coarser) {
        return finer ? 0.1 : coarser ? 10 : 1;
    }

    private void moveBy(long steps, double factor) {
        begin();
        moveTo(NumberText.moved(field.value(), step * factor, steps));
    }

    private void keyPressed(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if ((up || event.getCode() == KeyCode.DOWN) && !event.isAltDown()) {
            moveBy(up ? 1 : -1, factor(event.isShiftDown(), event.isShortcutDown()));
            field.selectAll();
            event.consume();
        }
    }

    private void keyReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            finish();
        }
    }

    private void scrolled(ScrollEvent event) {
        double distance = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (!field.mayTurn() || distance == 0) {
            return;
        }
        moveBy(distance > 0 ? 1 : -1, factor(event.isShiftDown(), event.isShortcutDown()));
        wheel.playFromStart();
        event.consume();
    }

    private void mousePressed(MouseEvent event) {
        pressedAt = event.getScreenX();
        dragging = false;
    }

    private void mouseDragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || field.isEditing()) {
            return;
        }
        double distance = event.getScreenX() - pressedAt;
        if (!dragging && Math.abs(distance) >= DRAG_STARTS) {
            begin();
            dragging = true;
        }
        if (dragging) {
            long steps = Math.round(distance / PIXELS_PER_STEP);
            moveTo(NumberText.moved(start, step * factor(event.isShiftDown(), event.isShortcutDown()), steps));
        }
        event.consume();
    }

    private void mouseReleased(MouseEvent event) {
        if (dragging) {
            finish();
            event.consume();
        } else if (field.isFocused() && event.getClickCount() == 1 && !field.isEditing()) {
            field.selectAll();
            event.consume();
        }
    }
}
