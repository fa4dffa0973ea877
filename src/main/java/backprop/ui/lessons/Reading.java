package backprop.ui.lessons;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Trace;
import backprop.lesson.Block;
import backprop.lesson.Lesson;
import backprop.lesson.LiveView;
import backprop.lesson.PracticeKind;
import backprop.picture.AllDigits;
import backprop.picture.Theme;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the parts of one lesson share while it is read. */
final class Reading {
    /** What a lesson asks of the screen around it. */
    interface Host {
        /** Shows another lesson. */
        void follow(String id);

        /** Shows a pass beside the text. */
        void show(Session session);

        /** True if that question has been answered rightly. */
        boolean isSolved(String key);

        /** How many rounds or networks of a practice have been solved. */
        int solved(PracticeKind kind);

        /** That question has been answered rightly. */
        void solve(String key);

        /** So many hints of that question have been looked at. */
        void hints(String key, int seen);

        /** Says something in the status line. */
        void say(String words);
    }

    private static final double FIRST_ROOM = 600;

    private final Lesson lesson;
    private final Host host;
    private final List<Runnable> painters = new ArrayList<>();
    private final List<Runnable> fitters = new ArrayList<>();
    private final List<Reading> inner = new ArrayList<>();
    private final List<Consumer<Trace>> watchers = new ArrayList<>();
    private Trace shown;
    private @Nullable Session session;
    private Theme theme;
    private double room = FIRST_ROOM;

    Reading(Lesson lesson, Host host, Theme theme) {
        this.lesson = lesson;
        shown = lesson.trace();
        this.host = host;
        this.theme = theme;
    }

    /** The same, beside a pass that is there already. */
    Reading(Lesson lesson, Host host, Theme theme, Session session) {
        this(lesson, host, theme);
        this.session = session;
    }

    Lesson lesson() {
        return lesson;
    }

    Session session() {
        Session present = session;
        if (present == null) {
            present = new Session(lesson.lab());
            session = present;
        }
        return present;
    }

    Theme theme() {
        return theme;
    }

    /** Paints everything anew in other colours. */
    void theme(Theme other) {
        theme = other;
        painters.forEach(Runnable::run);
        fitters.forEach(Runnable::run);
        inner.forEach(part -> part.theme(other));
    }

    /** The width of the text. */
    double room() {
        return room;
    }

    /** Breaks the lines of formulas anew for another width. */
    void room(double width) {
        if (width != room && width > 0) {
            room = width;
            fitters.forEach(Runnable::run);
            inner.forEach(part -> part.room(width));
        }
    }

    /** Does something now and whenever the colours change. */
    void paints(Runnable painter) {
        painters.add(painter);
        painter.run();
    }

    /** Does something now and whenever the colours or the width change. */
    void fits(Runnable fitter) {
        fitters.add(fitter);
        fitter.run();
    }

    /** Does something with the pass that charts show, now and whenever it changes. */
    void watches(Consumer<Trace> watcher) {
        watchers.add(watcher);
        watcher.accept(shown);
    }

    /** Charts show the pass that is open in the lab if only its weights and biases are others than the lesson's. */
    void opened(Trace open) {
        Trace next = isLesson(open) ? open : lesson.trace();
        if (!next.equals(shown)) {
            shown = next;
            watchers.forEach(watcher -> watcher.accept(next));
        }
    }

    private boolean isLesson(Trace open) {
        Network own = lesson.trace().network();
        Network other = open.network();
        return open.sample().equals(lesson.trace().sample())
                && other.sizes().equals(own.sizes())
                && other.loss() == own.loss()
                && IntStream.rangeClosed(1, own.depth())
                        .allMatch(
                                l -> other.layer(l).activation() == own.layer(l).activation());
    }

    /** All digits of a number of the lesson's pass, where the text shows fewer. */
    Optional<String> allDigits(Cell cell) {
        return AllDigits.of(lesson.trace(), cell);
    }

    /** Asks where a number came from. */
    void ask(Cell cell) {
        if (session().frame().trace().has(cell)) {
            reveal();
            session().focus(cell);
        }
    }

    /** Shows the pass just after a step. */
    void seek(int steps) {
        session().seek(Playhead.after(steps));
    }

    /** True if the text itself shows a step in the graph. */
    boolean hasGraph() {
        return lesson.blocks().stream()
                .anyMatch(block -> block instanceof Block.View view && view.view() instanceof LiveView.Graph);
    }

    /** Shows this pass beside the text. */
    void reveal() {
        host.show(session());
    }

    /** A part of the text that is about another network: a click in it asks about that one. */
    Reading about(Lab lab) {
        Reading part = new Reading(lesson, host, theme, new Session(lab));
        part.room = room;
        inner.add(part);
        return part;
    }

    /** Lets go of a part that is not in the text any more. */
    void drop(Reading part) {
        inner.remove(part);
    }

    Consumer<String> links() {
        return host::follow;
    }

    boolean isSolved(String key) {
        return host.isSolved(key);
    }

    int solved(PracticeKind kind) {
        return host.solved(kind);
    }

    void solve(String key) {
        host.solve(key);
    }

    void hints(String key, int seen) {
        host.hints(key, seen);
    }

    void say(String words) {
        host.say(words);
    }
}
