package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.picture.Picture;
import backprop.picture.Shape;
import backprop.picture.Theme;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The computational graph at a frame.
 *
 * <p>The shapes come in this order: connections, plates and captions, flow arrows, neurons, the loss, chips. Keys: a
 * neuron is {@code a1-2} (an input {@code a0-1}, since {@code x-1} is its field), a connection {@code line-W1-2-1}, its chip {@code edge-W1-2-1}, a bias
 * {@code node-b1-2}, an error signal {@code node-delta1-2}, the loss {@code loss}.
 */
public final class GraphPicture {
    /** Up to so many connections, every weight is written on its connection. */
    public static final int CHIPS_UP_TO = 60;

    private GraphPicture() {}

    /**
     * The picture of a frame on a layout; {@code hovered} is what the pointer is on, if anything. Where the layout is made
     * for values, the colours are those of the pass that the step belongs to.
     */
    public static Picture of(Frame frame, GraphLayout layout, Theme theme, @Nullable Cell hovered) {
        Colouring colouring = layout.isOfValues() ? Colouring.ofPass(frame) : Colouring.PLAIN;
        return of(frame, layout, theme, hovered, colouring, ValueScale.of(List.of(frame.trace())));
    }

    /**
     * The picture of a frame in chosen colours.
     *
     * @param colouring what the colours say; of values only where the layout is made for them
     * @param scale which colour stands for a value
     */
    public static Picture of(
            Frame frame,
            GraphLayout layout,
            Theme theme,
            @Nullable Cell hovered,
            Colouring colouring,
            ValueScale scale) {
        Scene scene = new Scene(frame, layout, scale.hues().worn(theme), new Emphasis(frame, hovered));
        return colouring.isOfValues() ? ofValues(scene, colouring, scale) : plain(scene);
    }

    private static Picture ofValues(Scene scene, Colouring colouring, ValueScale scale) {
        PassValues values = new PassValues(scene, colouring, scale);
        List<Shape> shapes = new ArrayList<>();
        ValueEdges edges = new ValueEdges(scene, values);
        WideLayers wide = new WideLayers(scene, values);
        edges.tints(shapes);
        wide.tints(shapes);
        edges.lines(shapes);
        new ValueLegend(scene, values).add(shapes);
        new NormStrip(scene, values).add(shapes);
        wide.add(shapes);
        new ValueNeurons(scene, values).add(shapes);
        new OutputBars(scene, values).add(shapes);
        new LossNode(scene).add(shapes);
        edges.chips(shapes);
        new ValuePills(scene, values).add(shapes);
        new Ghosts(scene).add(shapes);
        return new Picture(scene.layout().size().width(), scene.layout().size().height(), shapes);
    }

    private static Picture plain(Scene scene) {
        List<Shape> shapes = new ArrayList<>();
        Edges edges = new Edges(scene);
        edges.lines(shapes);
        new Captions(scene).add(shapes);
        new Flow(scene).add(shapes);
        new Neurons(scene).add(shapes);
        new LossNode(scene).add(shapes);
        edges.chips(shapes);
        new Ghosts(scene).add(shapes);
        return new Picture(scene.layout().size().width(), scene.layout().size().height(), shapes);
    }

    /** The connections that the step which speaks runs along. */
    public static List<GraphLayout.Edge> flowing(Frame frame, GraphLayout layout) {
        Emphasis emphasis = new Emphasis(frame, null);
        return layout.edges().stream()
                .filter(edge -> emphasis.flow(edge.weight()) != 0)
                .toList();
    }
}
