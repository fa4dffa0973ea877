package backprop.ui.kit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A field whose text is read while it is typed. A text that is refused stays, with the reason told and a red edge, and what
 * it stood for stays what it was; Escape brings back what was there before the first key.
 *
 * @param <T> what the text says
 */
public final class CheckedField<T> extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private Function<String, T> reader = text -> {
        throw new IllegalArgumentException("not connected");
    };
    private Function<T, String> writer = String::valueOf;
    private UnaryOperator<T> up = value -> value;
    private UnaryOperator<T> down = value -> value;
    private Consumer<T> onValue = value -> {};
    private Runnable onDone = () -> {};
    private Consumer<Optional<String>> onProblem = problem -> {};
    private @Nullable T value;
    private @Nullable T before;
    private String hint = "";
    private boolean editing;
    private boolean writing;
    private boolean fresh;

    /** An empty field. */
    public CheckedField() {
        getStyleClass().add("checked-field");
        textProperty().addListener((property, was, is) -> typed(is));
        focusedProperty().addListener((property, was, is) -> focusMoved(is));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /** How a text is read, which throws an IllegalArgumentException for one that is refused, and a value written. */
    public void texts(Function<String, T> read, Function<T, String> write) {
        reader = read;
        writer = write;
    }

    /** What the arrow keys up and down do. */
    public void steps(UnaryOperator<T> more, UnaryOperator<T> less) {
        up = more;
        down = less;
    }

    /** Who gets each new value, and may refuse it with an IllegalArgumentException; and who is told that it is done. */
    public void onValue(Consumer<T> listener, Runnable done) {
        onValue = listener;
        onDone = done;
    }

    /** What the tooltip says while nothing is wrong. */
    public void setHint(String text) {
        hint = text;
        setTooltip(new Tooltip(text));
    }

    /** True while a text is typed that is not settled yet: undo then means the text. */
    public boolean isEditing() {
        return editing;
    }

    /** What the tooltip says while nothing is wrong. */
    public String getHint() {
        return hint;
    }

    /** Who is told what is wrong, or that nothing is any more. */
    public void onProblem(Consumer<Optional<String>> listener) {
        onProblem = listener;
    }

    /** Shows a value. What is being typed stays. */
    public void show(T next) {
        boolean same = next.equals(value);
        value = next;
        if (!editing || (!same && !next.equals(readOrNull()))) {
            editing = false;
            write();
            complain(null);
        }
    }

    private @Nullable T readOrNull() {
        try {
            return reader.apply(getText());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void write() {
        T shown = value;
        String text = shown == null ? "" : writer.apply(shown);
        if (!text.equals(getText())) {
            writing = true;
            setText(text);
            writing = false;
        }
    }

    private void typed(String text) {
        if (writing) {
            return;
        }
        if (!editing) {
            before = value;
        }
        editing = true;
        fresh = false;
        try {
            T read = reader.apply(text);
            onValue.accept(read);
            value = read;
            complain(null);
        } catch (IllegalArgumentException e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void complain(@Nullable String problem) {
        pseudoClassStateChanged(INVALID, problem != null);
        setAccessibleHelp(problem);
        setTooltip(problem != null ? new Tooltip(problem) : hint.isEmpty() ? null : new Tooltip(hint));
        onProblem.accept(Optional.ofNullable(problem));
    }

    /** The first click takes the whole text, to be typed over; the next ones place the caret. */
    private void clicked(MouseEvent event) {
        if (fresh && event.isStillSincePress()) {
            selectAll();
        }
        fresh = false;
    }

    private void focusMoved(boolean focused) {
        if (focused) {
            fresh = true;
        } else {
            settle();
        }
    }

    /** What could be read is written as it is always written; what could not stays, and Escape still leads back. */
    private void settle() {
        if (getPseudoClassStates().contains(INVALID)) {
            return;
        }
        if (editing && readOrNull() != null) {
            editing = false;
            write();
        }
        onDone.run();
    }

    /** Back to what was there before the first key. */
    private void giveUp() {
        T start = before;
        if (editing && start != null && !start.equals(value)) {
            onValue.accept(start);
        }
        editing = false;
        write();
        complain(null);
        onDone.run();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                settle();
                selectAll();
                fresh = true;
            }
            case ESCAPE -> giveUp();
            case UP -> step(up);
            case DOWN -> step(down);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(UnaryOperator<T> move) {
        T from = value;
        if (from != null) {
            setText(writer.apply(move.apply(from)));
            selectAll();
        }
    }
}
