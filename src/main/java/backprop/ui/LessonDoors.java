package backprop.ui;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.session.Lab;
import backprop.session.Playhead;
import backprop.session.Session;
import backprop.session.Subscription;
import backprop.ui.kit.Messages;
import backprop.ui.lessons.LessonsPane;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * From a lesson into the graph, and what the window lends it. The way into the graph is an edit like any other: undo brings
 * back what was open.
 */
final class LessonDoors implements LessonsPane.Doors {
    private final Session session;
    private final GraphDoor graph;
    private final Messages messages;
    private final FilePicker picker;
    private final Overlay cards;

    LessonDoors(Session session, GraphDoor graph, Messages messages, FilePicker picker, Overlay cards) {
        this.session = session;
        this.graph = graph;
        this.messages = messages;
        this.picker = picker;
        this.cards = cards;
    }

    /** What the network in the graph is called. */
    String open() {
        return session.frame().lab().name();
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

    @Override
    public Optional<Path> folder(String present) {
        return picker.toFolder(present);
    }

    @Override
    public void show(Region card, Node first) {
        cards.show(card, first);
    }

    @Override
    public void hide() {
        cards.hide();
    }
}
