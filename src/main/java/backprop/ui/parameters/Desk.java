package backprop.ui.parameters;

import backprop.engine.Cell;
import backprop.session.Edit;
import backprop.session.EditException;
import backprop.session.Session;
import backprop.ui.kit.Messages;
import backprop.ui.kit.NumberField;

/** What the parts of the panel do to the session, with what it refuses said in the status line. */
final class Desk {
    private final Session session;
    private final Messages messages;

    Desk(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
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
    void connect(NumberField field, java.util.function.Supplier<Cell> cell) {
        field.onPreview(value -> session.preview(new Edit.SetNumber(cell.get(), value)));
        field.onCommit(value -> session.commit());
        field.onRevert(session::revert);
        field.onProblem(text -> {
            if (text.isEmpty()) {
                messages.hint("");
            } else {
                messages.problem(text);
            }
        });
    }
}
