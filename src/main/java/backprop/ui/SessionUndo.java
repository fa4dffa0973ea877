package backprop.ui;

import backprop.session.Session;
import backprop.ui.kit.Undo;
import org.jspecify.annotations.Nullable;

/** The edits of a session's network. */
record SessionUndo(Session session) implements Undo {
    @Override
    public @Nullable String undoTitle() {
        return session.frame().undo();
    }

    @Override
    public @Nullable String redoTitle() {
        return session.frame().redo();
    }

    @Override
    public void undo() {
        session.undo();
    }

    @Override
    public void redo() {
        session.redo();
    }
}
