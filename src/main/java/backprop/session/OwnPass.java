package backprop.session;

import backprop.engine.Cell;
import backprop.engine.Trace;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a pass that somebody works out alone, and which numbers of the lab may be seen beside them.
 *
 * @param on whether numbers are asked for at all
 * @param written what was written for each number, as it was written
 * @param shown the numbers of the lab that may be seen: those that were written rightly once, and those that were revealed
 */
public record OwnPass(boolean on, Map<Cell, String> written, Set<Cell> shown) {
    /** Nothing written, nothing asked for. */
    public static final OwnPass NONE = new OwnPass(false, Map.of(), Set.of());

    public OwnPass {
        written = Map.copyOf(written);
        shown = Set.copyOf(shown);
    }

    /** What was written for the number at an address. */
    public Optional<String> at(Cell cell) {
        return Optional.ofNullable(written.get(cell));
    }

    /** True if nobody has written or revealed anything. */
    public boolean isEmpty() {
        return written.isEmpty() && shown.isEmpty();
    }

    OwnPass with(boolean asked) {
        return new OwnPass(asked, written, shown);
    }

    /** @param text what is written for the number; nothing takes back what was */
    OwnPass with(Cell cell, String text, boolean isRight) {
        Map<Cell, String> more = new LinkedHashMap<>(written);
        if (text.isEmpty()) {
            more.remove(cell);
        } else {
            more.put(cell, text);
        }
        return new OwnPass(on, more, isRight ? united(Set.of(cell)) : shown);
    }

    OwnPass revealing(Set<Cell> cells) {
        return new OwnPass(on, written, united(cells));
    }

    private Set<Cell> united(Set<Cell> more) {
        Set<Cell> all = new HashSet<>(shown);
        all.addAll(more);
        return all;
    }

    /** True if the number of the lab is kept back: it is asked for in the step that is shown, or it was written wrong. */
    boolean keepsBack(Trace trace, Playhead playhead, Cell cell) {
        return on
                && !cell.quantity().isGiven()
                && !shown.contains(cell)
                && (written.containsKey(cell) || trace.stepOf(cell) == playhead.currentIndex());
    }
}
