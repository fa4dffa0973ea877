package backprop.ui.graph;

import backprop.document.Examples;
import backprop.picture.Ink;
import backprop.picture.Size;
import backprop.picture.graph.GraphLayout;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;

/** The dots of the graph on more connections than a step ever sends them along. */
public final class AllEdges {
    private AllEdges() {}

    private static List<GraphLayout.Edge> edges(Scene scene) {
        Node graph = scene.lookup("#graph");
        Size room = new Size(
                graph.getLayoutBounds().getWidth(), graph.getLayoutBounds().getHeight());
        return GraphLayout.of(Examples.read("deep-sigmoid").network(), room, null)
                .edges();
    }

    /** How many connections the deep example has. */
    public static int count(Scene scene) {
        return edges(scene).size();
    }

    /** Sends dots along all of them. */
    public static void run(Scene scene) {
        Dots dots = scene.getRoot().lookupAll("Dots").stream()
                .filter(Dots.class::isInstance)
                .map(Dots.class::cast)
                .findFirst()
                .orElseThrow();
        dots.run(edges(scene), Dots.Direction.FORWARD, Ink.of(0x2E86C1), 0.8);
    }
}
