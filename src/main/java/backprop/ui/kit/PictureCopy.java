package backprop.ui.kit;

import backprop.picture.Picture;
import backprop.picture.Theme;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;

/** Copies a picture of a panel, drawn twice as large as it is seen so that it stays sharp on a page. */
public final class PictureCopy {
    private static final double SCALE = 2;

    private final Messages messages;
    private final Supplier<Theme> theme;

    /** @param theme whose surface the pictures are drawn on */
    public PictureCopy(Messages messages, Supplier<Theme> theme) {
        this.messages = messages;
        this.theme = theme;
    }

    /** The entry of a menu that copies a picture of {@code what}, {@code the graph}. */
    public MenuItem item(String what, Supplier<Picture> picture) {
        MenuItem item = new MenuItem("Copy a picture of " + what);
        item.setId("copy-picture");
        item.setOnAction(event -> copy(what, picture.get()));
        return item;
    }

    /** Answers the right button anywhere on a pane with a menu of that one entry. */
    public void serve(Node pane, String what, Supplier<Picture> picture) {
        serve(pane, () -> what, picture);
    }

    /** The same for a pane that shows now this and now that. */
    public void serve(Node pane, Supplier<String> what, Supplier<Picture> picture) {
        ContextMenu menu = new ContextMenu();
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.getItems().setAll(item(what.get(), picture));
            menu.show(pane, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void copy(String what, Picture picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(Snapshot.image(picture, theme.get().surface(), SCALE));
        Clipboard.getSystemClipboard().setContent(content);
        messages.hint("Copied a picture of " + what + ".");
    }
}
