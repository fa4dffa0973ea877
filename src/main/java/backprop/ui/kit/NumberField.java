package backprop.ui.kit;

import backprop.engine.Numerals;
import backprop.session.EditException;
import backprop.ui.kit.NumberText.Reading;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A field for one number. Type it; or move it with the arrow keys, the wheel or by dragging, with Shift ten times finer and
 * with Ctrl ten times coarser. A text that is no number stays until it is put right or given up, with the reason beside
 * it, and the number stays what it was.
 *
 * <p>Each new value comes to {@link #onPreview}; a gesture ends with one {@link #onCommit} or with {@link #onRevert}, which
 * go with the {@code preview}, {@code commit} and {@code revert} of a session. A preview may refuse a value with an {@link
 * EditException}.
 *
 * <pre>{@code
 * field.onPreview(value -> session.preview(new Edit.SetNumber(cell, value)));
 * field.onCommit(value -> session.commit());
 * field.onRevert(session::revert);
 * }</pre>
 */
public final class NumberField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    /** So many characters fit into a field of the panel. */
    private static final int LONGEST = 10;

    private final NumberGesture gesture = new NumberGesture(this);
    private DoubleConsumer onPreview = value -> {};
    private DoubleConsumer onCommit = value -> {};
    private DoublePredicate putBack = value -> false;
    private Runnable onRevert = () -> {};
    private Consumer<String> onProblem = reason -> {};
    private String name = "number";
    private String note = "";
    private double value;
    private double entered;
    private boolean editing;
    private boolean writing;
    private boolean turnsUnderPointer;
    private @Nullable String problem;
    private @Nullable Tooltip hint;

    /** A field that shows 0. */
    public NumberField() {
        getStyleClass().add("number-field");
        write();
        textProperty().addListener((property, was, is) -> typed(is));
        focusedProperty().addListener((property, was, is) -> focusMoved(is));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> showHint());
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hideHint());
        gesture.install();
    }

    /** Who gets each new value; it may refuse with an {@link EditException}. */
    public void onPreview(DoubleConsumer listener) {
        onPreview = listener;
    }

    /** Who is told that a gesture is over, and with which value. At least one preview went before. */
    public void onCommit(DoubleConsumer listener) {
        onCommit = listener;
    }

    /** Who can take back the last edit if that brings a value back; true if it did. */
    public void onPutBack(DoublePredicate listener) {
        putBack = listener;
    }

    /** Who is told that all previews since the last commit are given up. */
    public void onRevert(Runnable listener) {
        onRevert = listener;
    }

    /** Who is told in words what is wrong with a text, and with an empty text that nothing is any more. */
    public void onProblem(Consumer<String> listener) {
        onProblem = listener;
    }

    /** What the number is, for those who cannot see the field and for tooltips. */
    public void name(String words) {
        name = words;
        setAccessibleText(words);
    }

    /** One more line for the tooltip, such as what the number was before; empty for none. */
    public void note(String words) {
        note = words;
        refreshHint();
    }

    /** The number. */
    public double value() {
        return value;
    }

    /** Shows a number. What is being typed stays. */
    public void show(double number) {
        if (Double.doubleToLongBits(number) != Double.doubleToLongBits(value)) {
            value = number;
            if (!editing) {
                write();
            }
            refreshHint();
        }
    }

    /** True while a text is being typed that has not been taken yet. */
    public boolean isEditing() {
        return editing;
    }

    /** Lets the wheel move the number while the pointer is on the field, though another node has the keyboard. */
    public void turnUnderPointer() {
        turnsUnderPointer = true;
    }

    boolean mayTurn() {
        return (turnsUnderPointer || isFocused()) && !editing;
    }

    /** True while arrow keys, wheel or a drag are moving the number. */
    public boolean isMoving() {
        return gesture.isUnderWay();
    }

    /** Ends a gesture, if one is under way, and keeps what it did. */
    public void finish() {
        gesture.finish();
    }

    /** Hands on a value of a gesture that goes on. */
    boolean preview(double next) {
        editing = false;
        if (next == value) {
            write();
            settle();
            return true;
        }
        try {
            onPreview.accept(next);
            hideHint();
            show(next);
            write();
            settle();
            return true;
        } catch (EditException e) {
            complain(e.getMessage());
            return false;
        }
    }

    void commit() {
        onCommit.accept(value);
    }

    void revert() {
        onRevert.run();
    }

    private void write() {
        writing = true;
        String text = Numerals.given(value);
        String fitted = isFocused() ? text : Numerals.fitted(value, text, LONGEST);
        if (!fitted.equals(getText())) {
            setText(fitted);
        }
        pseudoClassStateChanged(LONG, getText().length() > 7);
        writing = false;
    }

    private void typed(String text) {
        if (writing) {
            return;
        }
        editing = true;
        if (NumberText.mayBecomeNumber(text) || NumberText.read(text) instanceof Reading.Read) {
            settle();
        } else if (NumberText.read(text) instanceof Reading.Refused refused) {
            complain(refused.reason());
        }
    }

    private void focusMoved(boolean focused) {
        if (focused) {
            entered = value;
        }
        if (focused || !editing) {
            gesture.finish();
            write();
            return;
        }
        if (!accept()) {
            String rejected =
                    "“" + getText() + "” for " + name + ": " + problem + ". It is " + Numerals.given(value) + " still.";
            giveUp();
            onProblem.accept(rejected);
        }
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER && editing) {
            if (accept()) {
                selectAll();
            }
            event.consume();
        } else if (code == KeyCode.ESCAPE && (editing || gesture.isUnderWay())) {
            gesture.cancel();
            giveUp();
            selectAll();
            event.consume();
        } else if (code == KeyCode.ESCAPE && value != entered && putBack.test(entered)) {
            selectAll();
            event.consume();
        } else if (code == KeyCode.ESCAPE && value != entered && preview(entered)) {
            // Several presses of an arrow are several edits; giving up takes back all since the field was entered.
            commit();
            selectAll();
            event.consume();
        }
    }

    /** Takes the typed text for the value, if it is one. */
    private boolean accept() {
        Reading reading = NumberText.read(getText());
        if (reading instanceof Reading.Refused refused) {
            complain(refused.reason());
            return false;
        }
        double next = ((Reading.Read) reading).value();
        boolean changes = next != value;
        if (!preview(next)) {
            editing = true;
            return false;
        }
        if (changes) {
            commit();
        }
        entered = value;
        return true;
    }

    private void giveUp() {
        editing = false;
        write();
        settle();
    }

    private void settle() {
        if (problem != null) {
            problem = null;
            pseudoClassStateChanged(INVALID, false);
            setAccessibleHelp(null);
            hideHint();
            onProblem.accept("");
        }
    }

    private void complain(@Nullable String reason) {
        String said = reason == null ? "this value is not possible" : reason;
        if (said.equals(problem)) {
            return;
        }
        problem = said;
        pseudoClassStateChanged(INVALID, true);
        setAccessibleHelp(said);
        onProblem.accept(said);
        showHint();
        if (hint != null && isFocused() && getScene() != null && getScene().getWindow() != null) {
            var below = localToScreen(0, getHeight() + 4);
            hint.show(this, below.getX(), below.getY());
        }
    }

    /** A tooltip exists only while it is needed: a screen may have hundreds of these fields. */
    private void showHint() {
        if (hint == null) {
            hint = new Tooltip();
            hint.setHideOnEscape(false); // Escape is for the field
            Tooltip.install(this, hint);
        }
        refreshHint();
    }

    private void refreshHint() {
        if (hint != null) {
            hint.setText(
                    problem == null
                            ? name + "\n" + Numerals.precise(value) + (note.isEmpty() ? "" : "\n" + note)
                            : problem);
        }
    }

    private void hideHint() {
        if (hint != null && problem == null) {
            hint.hide();
            Tooltip.uninstall(this, hint);
            hint = null;
        }
    }
}
