package backprop.ui.graph;

import backprop.engine.Cell;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.session.Edit;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.ui.kit.NumberField;
import backprop.ui.kit.PictureView;
import javafx.application.Platform;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The one number field of the graph. It lies over the chip or bias under the pointer, or over the one that has the
 * keyboard, so that a number is edited where it stands with all that the field can do.
 */
final class ChipEditor {
    private static final double LEAST_WIDTH = 60;
    private static final double LEAST_HEIGHT = 22;

    private final Session session;
    private final PictureView view;
    private final NumberField field = new NumberField();
    private @Nullable Cell cell;
    private String key = "";

    ChipEditor(Session session, PictureView view) {
        this.session = session;
        this.view = view;
        field.setId("graph-editor");
        field.setManaged(false);
        field.setVisible(false);
        field.getStyleClass().add("chip-editor");
        field.turnUnderPointer();
        field.note("type, turn the wheel, press ↑ ↓ or drag");
        field.onPreview(this::preview);
        field.onCommit(value -> session.commit());
        field.onRevert(session::revert);
        field.onPutBack(session::putBack);
        field.addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
        field.focusedProperty().addListener((property, was, is) -> focusMoved(is));
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::closed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::entered);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::opened);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::doubleClicked);
    }

    Node node() {
        return field;
    }

    boolean has(EventTarget target) {
        for (Node n = target instanceof Node first ? first : null; n != null; n = n.getParent()) {
            if (n.equals(field)) {
                return true;
            }
        }
        return false;
    }

    private void preview(double value) {
        Cell target = cell;
        if (target != null) {
            session.preview(new Edit.SetNumber(target, value));
        }
    }

    /** Lies down over a chip or bias that the pointer is on. */
    void offer(EventTarget target, Node owner) {
        if (field.isFocused() || has(target)) {
            return;
        }
        view.markAt(target)
                .filter(mark -> mark.role() == Role.CHIP || mark.role() == Role.BIAS)
                .ifPresentOrElse(this::open, this::hide);
    }

    private void open(Mark mark) {
        if (!mark.key().equals(key)) {
            field.finish();
        }
        cell = mark.cell();
        key = mark.key();
        if (cell != null) {
            field.name(cell.unicode() + ", " + cell.spoken());
        }
        refresh(session.frame());
    }

    private void hide() {
        field.finish();
        field.setVisible(false);
        cell = null;
    }

    private void leave() {
        if (!field.isFocused()) {
            hide();
        }
    }

    private void focusMoved(boolean focused) {
        if (focused) {
            session.focus(cell);
        } else {
            hide();
        }
    }

    /** Follows the frame: the value, and the place of what it lies over. */
    void refresh(Frame frame) {
        Cell shown = cell;
        Node under = view.nodeFor(key).orElse(null);
        if (shown == null || under == null || !frame.trace().has(shown)) {
            hide();
            return;
        }
        field.show(frame.lab().get(shown));
        if (field.isVisible() && field.isMoving()) {
            return; // The chip may make room for a longer number; the field stays under the pointer that moves it.
        }
        Bounds bounds = view.localToParent(under.getBoundsInParent());
        double width = Math.max(LEAST_WIDTH, bounds.getWidth());
        double height = Math.max(LEAST_HEIGHT, Math.min(bounds.getHeight(), LEAST_HEIGHT));
        field.resizeRelocate(
                bounds.getCenterX() - width / 2,
                Math.min(bounds.getMinY() - 1, bounds.getCenterY() - height / 2),
                width,
                height);
        field.setVisible(true);
    }

    /** Enter, an arrow or a digit on a chip that has the keyboard opens the field. */
    private void opened(KeyEvent event) {
        Mark mark = view.markAt(event.getTarget()).orElse(null);
        if (mark == null || !isEditable(mark) || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        boolean arrow = code == KeyCode.UP || code == KeyCode.DOWN;
        if (code == KeyCode.ENTER || arrow || code.isDigitKey() || code == KeyCode.MINUS || code == KeyCode.PERIOD) {
            edit(mark);
            if (arrow) {
                field.fireEvent(event.copyFor(field, field));
            }
            if (arrow || code == KeyCode.ENTER) {
                event.consume();
            }
        }
    }

    private void doubleClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            view.markAt(event.getTarget()).filter(ChipEditor::isEditable).ifPresent(this::edit);
        }
    }

    private static boolean isEditable(Mark mark) {
        return mark.cell() != null && mark.cell().quantity().isGiven();
    }

    private void edit(Mark mark) {
        open(mark);
        field.requestFocus();
        field.selectAll();
    }

    /** Escape, where there is nothing more to give up, gives the keyboard back to the chip. */
    private void closed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leaveKeyboard();
            event.consume();
        }
    }

    /** Enter takes the number and gives the keyboard back, so that the arrows step again; a refused text stays. */
    private void entered(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            Platform.runLater(() -> {
                if (!field.isEditing()) {
                    leaveKeyboard();
                }
            });
        }
    }

    private void leaveKeyboard() {
        view.nodeFor(key).ifPresent(Node::requestFocus);
        hide();
    }
}
