package backprop.ui;

import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.session.Edit;
import backprop.session.Session;
import backprop.ui.training.TrainingPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** From the training into the graph, and what the window lends it. */
final class TrainingDoors implements TrainingPane.Doors {
    private final Session session;
    private final FilePicker picker;
    private final Overlay cards;
    private final Runnable showGraph;

    /** @param showGraph shows the screen of the graph */
    TrainingDoors(Session session, FilePicker picker, Overlay cards, Runnable showGraph) {
        this.session = session;
        this.picker = picker;
        this.cards = cards;
        this.showGraph = showGraph;
    }

    @Override
    public void open(String name, Network network, List<Sample> samples) {
        session.apply(new Edit.Replace(name, network, samples));
        showGraph.run();
    }

    @Override
    public Optional<Path> table() {
        return picker.toOpen(null);
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
