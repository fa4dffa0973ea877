package backprop.ui;

import backprop.session.Session;
import backprop.ui.flow.FlowPane;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be taken back and made again. */
final class Undo {
    /** Nothing can: what is not seen is left alone. */
    static final Undo NOTHING = new Undo(() -> null, () -> null, () -> {}, () -> {});

    private final Supplier<@Nullable String> undoTitle;
    private final Supplier<@Nullable String> redoTitle;
    private final Runnable undo;
    private final Runnable redo;

    private Undo(
            Supplier<@Nullable String> undoTitle, Supplier<@Nullable String> redoTitle, Runnable undo, Runnable redo) {
        this.undoTitle = undoTitle;
        this.redoTitle = redoTitle;
        this.undo = undo;
        this.redo = redo;
    }

    /** Edits of the open network. */
    static Undo of(Session session) {
        return new Undo(() -> session.frame().undo(), () -> session.frame().redo(), session::undo, session::redo);
    }

    /** Changes of the experiment. */
    static Undo of(FlowPane experiment) {
        return new Undo(experiment::undoTitle, experiment::redoTitle, experiment::undo, experiment::redo);
    }

    /** What undo would take back; none if there is nothing. */
    @Nullable
    String undoTitle() {
        return undoTitle.get();
    }

    /** What redo would make again; none if there is nothing. */
    @Nullable
    String redoTitle() {
        return redoTitle.get();
    }

    /** Takes back the last change. */
    void undo() {
        undo.run();
    }

    /** Makes it again. */
    void redo() {
        redo.run();
    }
}
