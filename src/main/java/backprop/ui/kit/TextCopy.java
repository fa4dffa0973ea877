package backprop.ui.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies text and says what was copied. */
public final class TextCopy {
    /** To write so many numbers takes some 16 µs each in LaTeX, so half a frame. */
    private static final long QUICK = 500;

    private final Background writing = new Background("copy");
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

    /**
     * Copies a text that is yet to be written; away from the window if it is long, and not at all if another is asked for
     * meanwhile.
     *
     * @param numbers how many numbers have to be written, about
     */
    public void write(String what, long numbers, Supplier<String> text) {
        if (numbers <= QUICK) {
            writing.stop();
            copy(what, text.get());
            return;
        }
        said.accept("Copying " + what + " …");
        writing.run(
                new Task<String>() {
                    @Override
                    protected String call() {
                        return text.get();
                    }
                },
                written -> copy(what, written));
    }

    /** The entry of a menu that copies {@code what}. */
    public MenuItem item(String id, String what, Supplier<String> text) {
        return entry(id, what, () -> copy(what, text.get()));
    }

    /** The entry of a menu that copies {@code what}, a text of about so many numbers. */
    public MenuItem item(String id, String what, long numbers, Supplier<String> text) {
        return entry(id, what, () -> write(what, numbers, text));
    }

    /** The entry of a menu that copies {@code what} by an action of its own. */
    public MenuItem entry(String id, String what, Runnable action) {
        MenuItem item = new MenuItem("Copy " + what);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
