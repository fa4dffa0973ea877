package backprop.ui;

import backprop.session.Session;
import backprop.ui.flow.FlowPane;
import org.jspecify.annotations.Nullable;

/** What can be taken back and made again. */
interface Undo {
    /** Nothing can: what is not seen is left alone. */
    Undo NOTHING = new Undo() {
        @Override
        public @Nullable String undoTitle() {
            return null;
        }

        @Override
        public @Nullable String redoTitle() {
            return null;
        }

        @Override
        public void undo() {}

        @Override
        public void redo() {}
    };

    /** What undo would take back; none if there is nothing. */
    @Nullable
    String undoTitle();

    /** What redo would make again; none if there is nothing. */
    @Nullable
    String redoTitle();

    /** Takes back the last change. */
    void undo();

    /** Makes it again. */
    void redo();

    /** Edits of the open network. */
    static Undo of(Session session) {
        return new Undo() {
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
        };
    }

    /** Changes of the experiment. */
    static Undo of(FlowPane experiment) {
        return new Undo() {
            @Override
            public @Nullable String undoTitle() {
                return experiment.undoTitle();
            }

            @Override
            public @Nullable String redoTitle() {
                return experiment.redoTitle();
            }

            @Override
            public void undo() {
                experiment.undo();
            }

            @Override
            public void redo() {
                experiment.redo();
            }
        };
    }
}
