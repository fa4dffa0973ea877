package backprop.ui;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.session.Edit;
import backprop.session.Frame;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.session.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/** From any screen into the graph, with another network. It is an edit like any other: undo brings back what was open. */
final class GraphDoor {
    private final Session session;
    private final Runnable showGraph;

    /** @param showGraph shows the screen of the graph */
    GraphDoor(Session session, Runnable showGraph) {
        this.session = session;
        this.showGraph = showGraph;
    }

    /** Opens a network with samples. */
    void open(String name, Network network, List<Sample> samples) {
        open(name, network, samples, 0, OptionalDouble.empty());
    }

    /** Opens a network with samples at one of them, from 0, with η or with that of before. */
    void open(String name, Network network, List<Sample> samples, int index, OptionalDouble rate) {
        session.apply(new Edit.Replace(name, network, samples, index, rate));
        show();
    }

    /** Shows what is open. */
    void show() {
        showGraph.run();
    }

    /** Opens a network with samples, and goes to the step that gives a number as soon as there is its pass. */
    void open(String name, Network network, List<Sample> samples, OptionalDouble rate, Cell cell) {
        open(name, network, samples, 0, rate);
        onceShown(network, () -> {
            if (!cell.quantity().isParameter()) {
                session.seek(stepOf(session, cell));
            }
            session.focus(cell);
        });
    }

    /** Does something when the pass of a network is there, which for a large one is later; or never if it is given up. */
    private void onceShown(Network network, Runnable work) {
        if (shows(session.frame(), network)) {
            work.run();
            return;
        }
        Frame before = session.frame();
        AtomicReference<Subscription> waiting = new AtomicReference<>();
        waiting.set(session.subscribe(frame -> {
            if (!frame.equals(before)) {
                Optional.ofNullable(waiting.get()).ifPresent(Subscription::cancel);
                if (shows(frame, network)) {
                    Platform.runLater(work);
                }
            }
        }));
    }

    private static boolean shows(Frame frame, Network network) {
        return frame.lab().network().equals(network);
    }

    /** The place in the pass just after the step that gives a number. */
    static Playhead stepOf(Session session, Cell cell) {
        return Playhead.after(session.frame().trace().stepOf(cell) + 1);
    }
}
