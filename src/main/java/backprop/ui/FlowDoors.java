package backprop.ui;

import backprop.engine.Cell;
import backprop.flow.Flow;
import backprop.picture.flow.FlowNames;
import backprop.session.Edit;
import backprop.session.Frame;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.flow.FlowPane;
import backprop.ui.kit.Messages;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;

/** From the gradient flow into the graph. */
final class FlowDoors implements FlowPane.Doors {
    /** The weights that the graph, and a file, can take. */
    private static final int MOST_WEIGHTS = 1_000_000;

    private final Session session;
    private final Messages messages;
    private final Work work;
    private final Runnable showGraph;
    private final Consumer<List<Session>> showRace;

    /**
     * @param showGraph shows the screen of the graph
     * @param showRace shows the race of two networks instead of any screen
     */
    FlowDoors(Session session, Messages messages, Work work, Runnable showGraph, Consumer<List<Session>> showRace) {
        this.session = session;
        this.messages = messages;
        this.work = work;
        this.showGraph = showGraph;
        this.showRace = showRace;
    }

    @Override
    public void open(Flow flow, Cell delta) {
        if (fits(flow)) {
            session.apply(new Edit.Replace(name(flow), flow.network(), List.of(flow.sample())));
            showGraph.run();
            onceShown(flow, () -> {
                session.seek(stepOf(session, delta));
                session.focus(delta);
            });
            messages.hint("Seed " + flow.seed() + " as it was measured; undo returns to the network before.");
        }
    }

    /** Does something when the pass of a flow is there, which for a large network is later; or never if it is given up. */
    private void onceShown(Flow flow, Runnable work) {
        if (shows(session.frame(), flow)) {
            work.run();
            return;
        }
        Frame before = session.frame();
        AtomicReference<Subscription> waiting = new AtomicReference<>();
        waiting.set(session.subscribe(frame -> {
            if (!frame.equals(before)) {
                Optional.ofNullable(waiting.get()).ifPresent(Subscription::cancel);
                if (shows(frame, flow)) {
                    Platform.runLater(work);
                }
            }
        }));
    }

    private static boolean shows(Frame frame, Flow flow) {
        return frame.lab().network().equals(flow.network());
    }

    @Override
    public void race(Flow first, Flow second) {
        if (!fits(first)) {
            return;
        }
        work.start(
                "Setting up the race …",
                () -> List.of(session(first), session(second)),
                showRace,
                failure -> messages.problem("The race could not be set up: " + failure.getMessage()));
    }

    private static Session session(Flow flow) {
        return new Session(Lab.of(name(flow), flow.network(), List.of(flow.sample())));
    }

    private boolean fits(Flow flow) {
        long weights = 0;
        List<Integer> sizes = flow.experiment().sizes();
        for (int l = 1; l < sizes.size(); l++) {
            weights += (long) sizes.get(l) * sizes.get(l - 1);
        }
        if (weights > MOST_WEIGHTS) {
            messages.problem("The graph takes up to 1,000,000 weights, these are " + weights
                    + ": make the network narrower or shallower first.");
        }
        return weights <= MOST_WEIGHTS;
    }

    /** What a network is called in the graph: {@code ReLU, linear output, seed 42}. */
    private static String name(Flow flow) {
        return FlowNames.of(flow.experiment()) + ", seed " + flow.seed();
    }

    /** The place in the pass just after the step that gives a number. */
    static Playhead stepOf(Session session, Cell cell) {
        return Playhead.after(session.frame().trace().stepOf(cell) + 1);
    }
}
