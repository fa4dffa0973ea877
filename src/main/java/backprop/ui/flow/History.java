package backprop.ui.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was chosen, as a list and an index. Changes of one kind in a row, such as the characters of a text, are one entry.
 *
 * @param <T> an immutable value
 */
final class History<T> {
    private static final int MOST = 200;

    private record Entry<T>(T value, String title) {}

    private final List<Entry<T>> entries = new ArrayList<>();
    private int now;
    private boolean open;

    History(T first) {
        entries.add(new Entry<>(first, ""));
    }

    T value() {
        return entries.get(now).value();
    }

    /** Puts another value in place; {@code title} says what it changes. A row that comes back to its start is no entry. */
    void put(T value, String title) {
        if (value.equals(value())) {
            return;
        }
        boolean goesOn = open && now > 0 && entries.get(now).title().equals(title);
        entries.subList(now + 1, entries.size()).clear();
        boolean returns = goesOn && value.equals(entries.get(now - 1).value());
        if (returns) {
            entries.remove(now);
        } else if (goesOn) {
            entries.set(now, new Entry<>(value, title));
        } else {
            entries.add(new Entry<>(value, title));
        }
        if (entries.size() > MOST) {
            entries.remove(0);
        }
        now = entries.size() - 1;
        open = !returns;
    }

    /** Ends a row of changes: the next one is an entry of its own. */
    void close() {
        open = false;
    }

    /** What undo takes back. */
    Optional<String> undoTitle() {
        return now > 0 ? Optional.of(entries.get(now).title()) : Optional.empty();
    }

    /** What redo does again. */
    Optional<String> redoTitle() {
        return now + 1 < entries.size() ? Optional.of(entries.get(now + 1).title()) : Optional.empty();
    }

    void undo() {
        now = Math.max(0, now - 1);
        open = false;
    }

    void redo() {
        now = Math.min(entries.size() - 1, now + 1);
        open = false;
    }
}
