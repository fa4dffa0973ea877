package backprop.session;

import backprop.engine.Cell;
import backprop.engine.Trace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a view may see, at one moment.
 *
 * @param lab what is open
 * @param trace its pass, with one update at the end
 * @param playhead how far the pass is shown
 * @param granularity how much one step reveals
 * @param focus the number that is asked about, if any
 * @param previous the trace before the last edit, if there was one, it was not taken back and it has the same shape: what
 *     has changed since is measured against it
 * @param own what somebody has worked out alone, if that is asked for
 * @param change the number that was moved by hand, until the next action
 * @param updates the way that updates made by hand have come
 * @param undo what undo would take back, if anything
 * @param redo what redo would do again, if anything
 * @param revision counts the labs that have been published; a result that was computed for another one is stale
 */
public record Frame(
        Lab lab,
        Trace trace,
        Playhead playhead,
        Granularity granularity,
        @Nullable Cell focus,
        @Nullable Trace previous,
        OwnPass own,
        @Nullable Change change,
        Updates updates,
        @Nullable String undo,
        @Nullable String redo,
        long revision) {

    /** True if the number at an address has been reached, and may be seen. */
    public boolean knows(Cell cell) {
        return playhead.knows(trace, cell) && !asks(cell);
    }

    /** True if the number at an address is kept back, since somebody works it out alone. */
    public boolean asks(Cell cell) {
        return own.keepsBack(trace, playhead, cell);
    }

    /** The number at an address as the chapter prints it, or a question mark while somebody works it out alone. */
    public String text(Cell cell) {
        return asks(cell) ? "?" : trace.text(cell);
    }

    /** The number that is asked about. */
    public Optional<Cell> focused() {
        return Optional.ofNullable(focus);
    }

    /** The number that was moved by hand, until the next action. */
    public Optional<Change> changed() {
        return Optional.ofNullable(change);
    }

    /** The pass before the last edit. */
    public Optional<Trace> before() {
        return Optional.ofNullable(previous);
    }
}
