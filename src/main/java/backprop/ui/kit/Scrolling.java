package backprop.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scroll panes for contents whose numbers change all the time. */
public final class Scrolling {
    private Scrolling() {}

    /**
     * Lets a pane paint only what has changed in it. By itself it keeps all that is in sight as one image, so that one new
     * number costs the painting of everything around it.
     */
    public static void paintsChangesOnly(ScrollPane pane) {
        pane.skinProperty().addListener((property, was, is) -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }

    /** The scroll pane that a node lies in, if there is one. */
    public static Optional<ScrollPane> around(Node node) {
        Node outer = node.getParent();
        while (outer != null && !(outer instanceof ScrollPane)) {
            outer = outer.getParent();
        }
        return Optional.ofNullable((ScrollPane) outer);
    }
}
