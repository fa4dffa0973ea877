package backprop.session;

import backprop.engine.Cell;
import backprop.engine.Cost;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one thing in the lab that changes: a history of labs, a playhead and a focus. Every change publishes one {@link
 * Frame} to all subscribers, in the order in which they subscribed.
 *
 * <p>It belongs to one thread. What is computed elsewhere comes back through {@link #apply(Edit, long)} with the revision
 * it started from, and is dropped if the lab has moved on.
 */
public final class Session {
    /** How many edits can be taken back: an hour of training or dragging must not fill the memory with old weights. */
    static final int MOST_UNDO = 1000;

    /** From so many multiply-adds on, a pass may take longer than a frame of the screen. */
    static final long LARGE = 500_000;

    private record Entry(Lab lab, String title, OwnPass own, Updates updates) {}

    private final List<Entry> history = new ArrayList<>();
    private final Map<Object, Consumer<Frame>> subscribers = new LinkedHashMap<>();
    private final Passes passes;
    private int now;
    private Lab shown;
    private Trace trace;
    private @Nullable Trace previous;
    private @Nullable Change change;
    private Playhead playhead;
    private Granularity granularity = Granularity.LAYER;
    private @Nullable Cell focus;
    private @Nullable Cell moved;
    private long revision;
    private long shownRevision;
    private boolean beginsPass;
    private boolean open;
    private boolean asksForOwn;
    private Frame frame;

    /** A session on a lab, before the first step, that computes every pass at once. */
    public Session(Lab lab) {
        this(lab, Passes.AT_ONCE);
    }

    /**
     * A session on a lab, before the first step. The first pass is computed at once; while a later one is computed
     * elsewhere, the frame stays that of the lab before.
     */
    public Session(Lab lab, Passes passes) {
        this.passes = passes;
        history.add(new Entry(lab, "", OwnPass.NONE, Updates.NONE));
        shown = lab;
        trace = pass(lab);
        playhead = Playhead.START;
        frame = snapshot();
    }

    /** The pass of a lab as a frame shows it, with one update at its end. */
    public static Trace pass(Lab lab) {
        return Trace.of(lab.network(), lab.sample(), lab.rate());
    }

    /** The lab after the last edit; ahead of the frame while its pass is computed. */
    public Lab latest() {
        return lab();
    }

    /** Counts the labs, also those whose pass is still computed. */
    public long revision() {
        return revision;
    }

    /** The frame that was published last. */
    public Frame frame() {
        return frame;
    }

    /** Calls the listener with the present frame and with every later one, until it is cancelled. */
    public Subscription subscribe(Consumer<Frame> listener) {
        Object key = new Object();
        subscribers.put(key, listener);
        listener.accept(frame);
        return () -> subscribers.remove(key);
    }

    /**
     * Makes an edit: one entry of the history.
     *
     * @throws EditException if it cannot be made; nothing has changed then
     */
    public void apply(Edit edit) {
        apply(edit, false);
    }

    /**
     * Makes an edit that is part of a gesture, such as a drag: all edits up to {@link #commit} are one entry of the
     * history.
     *
     * @throws EditException if it cannot be made; nothing has changed then
     */
    public void preview(Edit edit) {
        apply(edit, true);
    }

    /** Ends a gesture, if one is under way; one that came back to where it started leaves no entry. */
    public void commit() {
        boolean inVain =
                open && history.get(now).lab().equals(history.get(now - 1).lab());
        if (inVain) {
            revert();
        }
        open = false;
    }

    /** Takes back a gesture that is under way. */
    public void revert() {
        if (open) {
            open = false;
            history.remove(now);
            now--;
            adopt(lab(), null);
        }
    }

    /**
     * Makes an edit that was computed from the lab of a revision, unless the lab has changed since.
     *
     * @return false if it was stale and has been dropped
     */
    public boolean apply(Edit edit, long startedFrom) {
        if (startedFrom != revision) {
            return false;
        }
        apply(edit);
        return true;
    }

    private void apply(Edit edit, boolean gesture) {
        Lab next = edit.applyTo(lab());
        moved = edit instanceof Edit.SetNumber set && set.cell().quantity() != Quantity.RATE ? set.cell() : null;
        if (gesture && open) {
            history.set(now, new Entry(next, edit.title(), OwnPass.NONE, updates()));
            adopt(next, previous);
            return;
        }
        open = false;
        if (next.equals(lab())) {
            return;
        }
        open = gesture;
        add(new Entry(next, edit.title(), OwnPass.NONE, updates().after(edit, lab(), this::loss)));
        beginsPass |= edit.beginsPass();
        adopt(next, trace);
    }

    private void add(Entry entry) {
        history.subList(now + 1, history.size()).clear();
        history.add(entry);
        if (history.size() > MOST_UNDO + 1) {
            history.remove(0);
        }
        now = history.size() - 1;
    }

    /** ℒ of the lab after the last edit, whose pass may still be computed elsewhere. */
    private double loss() {
        return (shownRevision == revision ? trace : pass(lab())).loss();
    }

    /** Applies the update and goes before the first step of the next pass, also where the update changes nothing. */
    public void nextPass() {
        Lab before = lab();
        apply(new Edit.Update());
        if (lab().equals(before)) {
            seek(Playhead.START);
        }
    }

    /** Takes back the number that was moved by hand, if it is the last thing that was done; false if there is none. */
    public boolean putBack() {
        if (frame.change() == null) {
            return false;
        }
        if (open) {
            revert();
        } else {
            undo();
        }
        return true;
    }

    /** The same, if that brings a value back. */
    public boolean putBack(double value) {
        Change moved = frame.change();
        return moved != null && moved.was(moved.cell()) == value && putBack();
    }

    /** Takes back the last edit. */
    public void undo() {
        open = false;
        if (now > 0) {
            goTo(now - 1);
        }
    }

    /** Makes the edit again that was taken back last. */
    public void redo() {
        open = false;
        if (now + 1 < history.size()) {
            goTo(now + 1);
        }
    }

    private void goTo(int entry) {
        Lab before = lab();
        now = entry;
        if (lab().equals(before)) {
            publish();
        } else {
            adopt(lab(), null);
        }
    }

    /** Asks for the numbers of each step before it shows them, or no longer. What was written stays. */
    public void askForOwn(boolean asked) {
        asksForOwn = asked;
        publish();
    }

    /**
     * Writes a number that somebody has worked out alone: one entry of the history. An edit of the lab clears all of them.
     *
     * @param text the number as it was written; nothing takes back what was
     * @param isRight whether it is the one of the lab, which may be seen from then on
     */
    public void write(Cell cell, String text, boolean isRight) {
        note(own().with(cell, text, isRight), "write " + text + " for " + cell.unicode());
    }

    /** Shows numbers of the lab, whatever was written for them: one entry of the history. */
    public void reveal(Set<Cell> cells) {
        note(
                own().revealing(cells),
                "reveal " + (cells.size() == 1 ? cells.iterator().next().unicode() : "the step"));
    }

    /** Gives back what was written before, for the lab as it is now; no entry of the history. */
    public void restore(OwnPass before) {
        Entry entry = history.get(now);
        history.set(now, new Entry(entry.lab(), entry.title(), before, entry.updates()));
        publish();
    }

    private void note(OwnPass next, String title) {
        commit();
        if (!next.equals(own())) {
            add(new Entry(lab(), title, next, updates()));
            change = null;
            publish();
        }
    }

    private Updates updates() {
        return history.get(now).updates();
    }

    private OwnPass own() {
        return history.get(now).own().with(asksForOwn);
    }

    /** Gives a lab another name, now and in the past: a name is no edit, and undo does not bring the old one back. */
    public void rename(String before, String after) {
        history.replaceAll(
                entry -> new Entry(renamed(entry.lab(), before, after), entry.title(), entry.own(), entry.updates()));
        shown = renamed(shown, before, after);
        publish();
    }

    private static Lab renamed(Lab lab, String before, String after) {
        return lab.name().equals(before) ? lab.named(after) : lab;
    }

    /** Opens another lab with a history of its own. */
    public void open(Lab lab) {
        beginHistory(lab);
        adopt(lab, null);
    }

    /** Opens another lab whose pass has been computed elsewhere. */
    public void open(Lab lab, Trace computed) {
        beginHistory(lab);
        revision++;
        show(lab, null, computed);
    }

    private void beginHistory(Lab lab) {
        history.clear();
        history.add(new Entry(lab, "", OwnPass.NONE, Updates.NONE));
        now = 0;
        open = false;
        focus = null;
        beginsPass = true;
    }

    private Lab lab() {
        return history.get(now).lab();
    }

    /** Shows a lab as soon as its pass is there, unless another one has been adopted by then. */
    private void adopt(Lab lab, @Nullable Trace before) {
        long asked = ++revision;
        if (Cost.of(lab.network().sizes()).total() < LARGE) {
            show(lab, before, pass(lab));
            return;
        }
        passes.run(() -> pass(lab), computed -> {
            if (asked == revision) {
                show(lab(), before, computed); // the same lab, unless it has another name by now
            }
        });
    }

    /** What was asked of one network, and what it was before, says nothing about another. */
    private void show(Lab lab, @Nullable Trace before, Trace computed) {
        boolean wasAtEnd = playhead.equals(Playhead.end(trace));
        boolean same = lab.first().equals(shown.first())
                && lab.samples().size() == shown.samples().size();
        shown = lab;
        shownRevision = revision;
        trace = computed;
        previous = same
                        && before != null
                        && before.network().sizes().equals(lab.network().sizes())
                ? before
                : null;
        change = previous == null || moved == null ? null : new Change(moved, previous, computed);
        playhead = beginsPass ? Playhead.START : wasAtEnd ? Playhead.end(trace) : playhead.within(trace);
        beginsPass = false;
        focus = same && focus != null && trace.has(focus) ? focus : null;
        publish();
    }

    /** One step on, as large as the granularity says. */
    public void forward() {
        seek(playhead.forward(trace, granularity));
    }

    /** One step back. */
    public void back() {
        seek(playhead.back(trace, granularity));
    }

    /** Goes to a place in the pass; one beyond the end is the end. */
    public void seek(Playhead place) {
        playhead = place.within(trace);
        change = null;
        publish();
    }

    /** Changes how much a step reveals; the place stays. */
    public void stepBy(Granularity other) {
        granularity = other;
        publish();
    }

    /** Asks about a number, or about none. An address that the pass lacks is none. */
    public void focus(@Nullable Cell cell) {
        focus = cell != null && trace.has(cell) ? cell : null;
        change = change == null || !change.cell().equals(focus) ? null : change;
        publish();
    }

    private void publish() {
        frame = snapshot();
        for (Object key : List.copyOf(subscribers.keySet())) {
            // One subscriber may cancel another while it renders.
            Consumer<Frame> subscriber = subscribers.get(key);
            if (subscriber != null) {
                subscriber.accept(frame);
            }
        }
    }

    private Frame snapshot() {
        return new Frame(
                shown,
                trace,
                playhead,
                granularity,
                focus,
                previous,
                own(),
                change,
                updates(),
                now > 0 ? history.get(now).title() : null,
                now + 1 < history.size() ? history.get(now + 1).title() : null,
                shownRevision);
    }
}
