package backprop.ui.lessons;

import backprop.ui.kit.TextCopy;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** The right button on a text or a formula copies it. */
final class Copying {
    private Copying() {}

    /** @param say who is told that it was copied */
    static void serve(Node node, String what, String text, Consumer<String> say) {
        node.setOnContextMenuRequested(event -> {
            MenuItem item = new TextCopy(say).item("copy-text", what, () -> text);
            new ContextMenu(item).show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }
}
