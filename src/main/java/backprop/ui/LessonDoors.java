package backprop.ui;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.kit.Messages;
import backprop.ui.lessons.LessonsPane;
import java.util.Optional;
import java.util.function.Consumer;

/** From a lesson into the graph. It is an edit like any other: undo brings back what was open. */
final class LessonDoors implements LessonsPane.Doors {
    private final Session session;
    private final GraphDoor graph;
    private final Messages messages;

    LessonDoors(Session session, GraphDoor graph, Messages messages) {
        this.session = session;
        this.graph = graph;
        this.messages = messages;
    }

    /** Hands on the pass of the open network, now and whenever it changes. */
    Subscription follow(Consumer<Trace> follower) {
        return session.subscribe(frame -> follower.accept(frame.trace()));
    }

    @Override
    public void openInGraph(Lab lab, Playhead place, Optional<Cell> focus) {
        if (!session.latest().network().equals(lab.network())) {
            graph.open(lab.name(), lab.network(), lab.samples());
            messages.hint("The network of the lesson; undo returns to the network before.");
        } else {
            graph.show();
        }
        session.seek(place);
        session.focus(focus.orElse(null));
    }
}
