package backprop.ui.kit;

import org.jspecify.annotations.Nullable;

/** Something whose changes can be taken back and made again. */
public interface Undo {
    /** Where nothing can be: what is not seen is left alone. */
    Undo NOTHING = new Nothing();

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

    /** The one that has nothing. */
    final class Nothing implements Undo {
        private Nothing() {}

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
    }
}
