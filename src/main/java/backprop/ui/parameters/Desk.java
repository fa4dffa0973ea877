package backprop.ui.parameters;

import backprop.engine.Cell;
import backprop.session.Edit;
import backprop.session.EditException;
import backprop.session.Frame;
import backprop.session.Session;
import backprop.ui.kit.Messages;
import backprop.ui.kit.NumberField;
import java.util.function.Supplier;

/** What the parts of the panel do to the session, with what it refuses said in the status line. */
final class Desk {
    private final Session session;
    private final Messages messages;
    private final Runnable rerender;
    private boolean all;

    Desk(Session session, Messages messages, Runnable rerender) {
        this.session = session;
        this.messages = messages;
        this.rerender = rerender;
    }

    /** Shows all gradients at any step, or each when the pass has reached it. */
    void showAll(boolean now) {
        all = now;
        rerender.run();
    }

    /** True if the gradient of a parameter is shown: the pass has reached it, a number is moved, or all are wanted. */
    boolean showsGradient(Frame frame, Cell parameter) {
        return all || frame.change() != null || frame.knows(parameter.gradient());
    }

    /** Shows the present frame again, after a grid has turned to other cells. */
    void rerender() {
        rerender.run();
    }

    void apply(Edit edit) {
        try {
            session.apply(edit);
            messages.hint("");
        } catch (EditException e) {
            messages.problem(String.valueOf(e.getMessage()));
        }
    }

    void ask(Cell cell) {
        if (!cell.equals(session.frame().focus())) {
            session.focus(cell);
        }
    }

    /** Lets a field edit the number of whichever cell it shows at that time. */
    void connect(NumberField field, Supplier<Cell> cell) {
        field.onPreview(value -> session.preview(new Edit.SetNumber(cell.get(), value)));
        field.onCommit(value -> session.commit());
        field.onRevert(session::revert);
        field.onPutBack(session::putBack);
        field.onProblem(text -> {
            if (text.isEmpty()) {
                messages.hint("");
            } else {
                messages.problem(text);
            }
        });
    }
}
