package backprop.ui;

import backprop.engine.Cell;
import backprop.flow.Flow;
import backprop.picture.flow.FlowNames;
import backprop.session.Lab;
import backprop.session.Session;
import backprop.ui.flow.FlowPane;
import backprop.ui.kit.Messages;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** From the gradient flow into the graph. */
final class FlowDoors implements FlowPane.Doors {
    /** The weights that the graph, and a file, can take. */
    private static final int MOST_WEIGHTS = 1_000_000;

    private final GraphDoor graph;
    private final Messages messages;
    private final Work work;
    private final Consumer<List<Session>> showRace;

    /** @param showRace shows the race of two networks instead of any screen */
    FlowDoors(GraphDoor graph, Messages messages, Work work, Consumer<List<Session>> showRace) {
        this.graph = graph;
        this.messages = messages;
        this.work = work;
        this.showRace = showRace;
    }

    @Override
    public void open(Flow flow, Cell delta) {
        if (fits(flow)) {
            graph.open(name(flow), flow.network(), List.of(flow.sample()), OptionalDouble.empty(), delta);
            messages.hint("Seed " + flow.seed() + " as it was measured; undo returns to the network before.");
        }
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
}
