package backprop.ui.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies text and says what was copied. */
public final class TextCopy {
    private final Consumer<String> said;

    /** @param said who is told, in words, what was copied */
    public TextCopy(Consumer<String> said) {
        this.said = said;
    }

    /** Copies {@code what}, {@code the step as LaTeX}. */
    public void copy(String what, String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        said.accept("Copied " + what + ".");
    }

    /** The entry of a menu that copies {@code what}. */
    public MenuItem item(String id, String what, Supplier<String> text) {
        MenuItem item = new MenuItem("Copy " + what);
        item.setId(id);
        item.setOnAction(event -> copy(what, text.get()));
        return item;
    }
}
