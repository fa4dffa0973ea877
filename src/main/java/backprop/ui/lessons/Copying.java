package backprop.ui.lessons;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The right button on a text or a formula copies it. */
final class Copying {
    private Copying() {}

    /** @param say who is told that it was copied */
    static void serve(Node node, String what, String text, Consumer<String> say) {
        node.setOnContextMenuRequested(event -> {
            MenuItem item = new MenuItem("Copy " + what);
            item.setOnAction(chosen -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
                say.accept("Copied " + what + ".");
            });
            new ContextMenu(item).show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }
}
