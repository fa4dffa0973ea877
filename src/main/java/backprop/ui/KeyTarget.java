package backprop.ui;

import javafx.scene.input.KeyEvent;

/**
 * Gets the keys that step through a pass (←, →, Home, End, space) and that zoom the graph (Ctrl+0, Ctrl++, Ctrl+−), unless
 * the control that has the focus needs them itself. A target that makes use of one consumes it.
 */
@FunctionalInterface
interface KeyTarget {
    /** A reserved key was pressed. */
    void pressed(KeyEvent event);
}
