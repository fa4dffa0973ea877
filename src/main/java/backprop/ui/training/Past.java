package backprop.ui.training;

import backprop.engine.Network;
import backprop.training.Run;
import backprop.ui.training.Outcome.Rival;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The moments that were left for another, with the runs that were trained by then, so that undo and redo can return to them.
 * Changes of one kind in a row, such as the characters of a text, leave one moment. A trained run may take some fifty megabytes,
 * so only a few are kept; moments that need an older one go.
 */
final class Past {
    /** Trained runs, beside those that are seen. */
    static final int MOST_RUNS = 4;
    /** Moments to return to. */
    static final int MOST = 100;

    /**
     * What there was when it was left.
     *
     * @param setup what was chosen
     * @param run the run of it; none if it had not been made yet
     * @param step the step that was looked at
     * @param network that of the step
     * @param rival the run beside it, if there was one
     */
    record Moment(
            Setup setup,
            @Nullable Run run,
            int step,
            Network network,
            @Nullable Rival rival) {
        private Set<Run> trained() {
            Set<Run> runs = Collections.newSetFromMap(new IdentityHashMap<>());
            if (run != null && run.history().steps() > 0) {
                runs.add(run);
            }
            if (rival != null) {
                runs.add(rival.run());
            }
            return runs;
        }
    }

    private record Entry(String title, Moment moment) {}

    private final Deque<Entry> behind = new ArrayDeque<>();
    private final Deque<Entry> ahead = new ArrayDeque<>();
    private boolean open;

    /** Leaves a moment for what the title says. */
    void leave(String title, Moment moment) {
        ahead.clear();
        if (!goesOn(title)) {
            behind.push(new Entry(title, moment));
            bound();
        }
        open = true;
    }

    /** The moment where the row of changes began that comes back to its setup, as if nobody had changed anything. */
    Optional<Moment> returned(String title, Setup next) {
        boolean returns = goesOn(title) && behind.element().moment().setup().equals(next);
        if (!returns) {
            return Optional.empty();
        }
        close();
        return Optional.of(behind.pop().moment());
    }

    private boolean goesOn(String title) {
        return open && undoTitle().filter(title::equals).isPresent();
    }

    /** Ends a row of changes: the next one leaves a moment of its own. */
    void close() {
        open = false;
    }

    /** What undo takes back. */
    Optional<String> undoTitle() {
        return Optional.ofNullable(behind.peek()).map(Entry::title);
    }

    /** What redo makes again. */
    Optional<String> redoTitle() {
        return Optional.ofNullable(ahead.peek()).map(Entry::title);
    }

    /** Returns to the moment before the last change, if there was one. */
    Optional<Moment> back(Moment now) {
        return move(behind, ahead, now);
    }

    /** Goes forward again, if somebody went back. */
    Optional<Moment> forward(Moment now) {
        return move(ahead, behind, now);
    }

    private Optional<Moment> move(Deque<Entry> from, Deque<Entry> to, Moment now) {
        close();
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = from.pop();
        to.push(new Entry(entry.title(), now));
        bound();
        return Optional.of(entry.moment());
    }

    private void bound() {
        while (behind.size() + ahead.size() > MOST || trained() > MOST_RUNS) {
            (behind.size() >= ahead.size() ? behind : ahead).removeLast();
        }
    }

    private int trained() {
        Set<Run> runs = Collections.newSetFromMap(new IdentityHashMap<>());
        behind.forEach(entry -> runs.addAll(entry.moment().trained()));
        ahead.forEach(entry -> runs.addAll(entry.moment().trained()));
        return runs.size();
    }
}
