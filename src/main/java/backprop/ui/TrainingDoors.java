package backprop.ui;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.ui.training.TrainingPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** From the training into the graph, and what the window lends it. */
final class TrainingDoors implements TrainingPane.Doors {
    private final GraphDoor graph;
    private final FilePicker picker;
    private final Overlay cards;

    TrainingDoors(GraphDoor graph, FilePicker picker, Overlay cards) {
        this.graph = graph;
        this.picker = picker;
        this.cards = cards;
    }

    @Override
    public void open(String name, Network network, List<Sample> samples, int index, double rate) {
        graph.open(name, network, samples, index, OptionalDouble.of(rate));
    }

    @Override
    public void open(String name, Network network, Sample sample, double rate, Cell cell) {
        graph.open(name, network, List.of(sample), OptionalDouble.of(rate), cell);
    }

    @Override
    public Optional<Path> table() {
        return picker.toOpenTable();
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
