package backprop.ui;

import backprop.picture.Theme;
import backprop.ui.kit.Undo;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/** What stands below the header of the window: the content of a tab, or a guest that has none. */
interface Screen {
    /** What is seen; the same node as long as the screen lives. */
    Node node();

    /** Changes the colours. */
    void theme(Theme theme);

    /** The entries of the Export menu for what is shown now. */
    List<MenuItem> exports();

    /** What undo and redo mean while this is seen. */
    Undo undo();

    /** A key of stepping or zooming that no control needs; one that is of use is consumed. */
    default void pressed(KeyEvent event) {}

    /** Escape that nobody else needs; false if it is of no use here. */
    default boolean dismiss() {
        return false;
    }

    /** Another screen is shown instead. */
    default void left() {}

    /** The window closes: what should outlive it is kept, all work ends. */
    default void close() {}
}
