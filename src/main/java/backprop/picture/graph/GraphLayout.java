package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.picture.Size;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of a graph stands. Layers go from left to right, the neurons of a layer from top to bottom, the loss
 * stands behind the output. A layer with more neurons than fit is a tile where colours show its values, with a map of
 * its weights before it; where words do, it shows the first, the last and the one asked about, and says so.
 *
 * <p>A picture that does not fit is wider than the room that it was given; the view pans.
 */
public final class GraphLayout {
    /**
     * A layer on screen: its neurons that are drawn one by one, from 1, and the height of each; none if it is one tile.
     *
     * @param x the middle
     */
    record Column(int layer, double x, List<Integer> rows, double first, double slot, int total, Optional<Box> tile) {
        double y(int index) {
            return first + index * slot;
        }

        boolean isElided() {
            return tile.isEmpty() && rows.size() < total;
        }

        /** The upper end, with neurons of a radius. */
        double top(double radius) {
            return tile.map(Box::y).orElseGet(() -> y(0) - radius);
        }

        /** The lower end, with neurons of a radius. */
        double bottom(double radius) {
            return tile.map(Box::bottom).orElseGet(() -> y(rows.size() - 1) + radius);
        }

        /** How the neurons of a tile stand. */
        TileShape shape() {
            return TileShape.of(layer, total);
        }
    }

    /**
     * A place with a size.
     *
     * @param tile true if it is filled with small tiles
     */
    record Box(double x, double y, double width, double height, boolean tile) {
        double bottom() {
            return y + height;
        }

        double right() {
            return x + width;
        }
    }

    /**
     * A connection that is drawn.
     *
     * @param weight the address of its weight
     * @param key the key of its line
     * @param from where it leaves the neuron of the layer before
     * @param to where it reaches the neuron
     */
    public record Edge(Cell weight, String key, Spot from, Spot to) {}

    /** How much of a neuron there is room for. */
    enum Detail {
        /** Name and value inside, bias above, δ below. */
        FULL,
        /** The value inside. */
        VALUE,
        /** The circle. */
        DOT
    }

    /** A place. */
    public record Spot(double x, double y) {}

    private static final double AMPLE_RADIUS = 26;
    private static final double AROUND = 60;
    private static final double TALL = 560;

    /** The height at which the names of the layers stand above values. */
    private static final double HEADS = 64;

    /** What the norms and words below values need. */
    private static final double NORMS = 92;

    /** What the name of a map needs above it. */
    private static final double CAPTION = 14;

    private final Size size;
    private final Spacing spacing;
    private final List<Column> columns;
    private final Spot loss;
    private final double forwardLine;
    private final double backwardLine;
    private final double top;
    private final double bottom;
    private final Sight sight;
    private final boolean ofValues;
    private final List<Optional<Box>> maps;

    /** Made when they are first asked for: the layout that only says how far to zoom needs none. */
    private @Nullable List<Edge> edges;

    private GraphLayout(Network network, Size room, double magnification, @Nullable Cell wanted, boolean ofValues) {
        int depth = network.depth();
        boolean tall = room.height() >= TALL;
        this.ofValues = ofValues;
        forwardLine = ofValues ? HEADS : tall ? 74 : 68;
        backwardLine = room.height() - (ofValues ? NORMS : tall ? 50 : 42);
        top = forwardLine + (ofValues ? 14 : tall ? 44 : 24);
        bottom = backwardLine - (ofValues ? 10 : tall ? 40 : 30);
        spacing = ofValues
                ? Spacing.ofValues(network, room.width(), bottom - top)
                : Spacing.of(network, room.width(), bottom - top, magnification);
        columns = new ArrayList<>();
        if (ofValues && network.sizes().stream().anyMatch(n -> n > spacing.most())) {
            TilePlan plan = TilePlan.of(network, spacing, room.width(), top + CAPTION, bottom - top - CAPTION);
            size = new Size(plan.width(), room.height());
            plan.layers().forEach(box -> columns.add(column(columns.size(), box, network.size(columns.size()))));
            maps = plan.maps();
            loss = new Spot(plan.loss(), middle());
        } else {
            double width = Math.max(room.width(), spacing.width(depth));
            size = new Size(width, room.height());
            double left = (width - spacing.width(depth)) / 2 + spacing.side();
            for (int l = 0; l <= depth; l++) {
                columns.add(column(l, left + l * spacing.gap(), network.size(l), wanted));
            }
            maps = List.of();
            loss = new Spot(left + depth * spacing.gap() + spacing.lossGap(), middle());
        }
        sight = Sight.WHOLE;
    }

    private GraphLayout(GraphLayout whole, Sight sight) {
        size = whole.size;
        spacing = whole.spacing;
        columns = whole.columns;
        loss = whole.loss;
        forwardLine = whole.forwardLine;
        backwardLine = whole.backwardLine;
        top = whole.top;
        bottom = whole.bottom;
        ofValues = whole.ofValues;
        maps = whole.maps;
        this.sight = sight;
    }

    /** The layout of a network in a room, so that the neuron of {@code wanted} is among those drawn. */
    public static GraphLayout of(Network network, Size room, @Nullable Cell wanted) {
        return of(network, room, 1, wanted);
    }

    /** The same for a picture that will be magnified: where it shows more, more is worth drawing. */
    public static GraphLayout of(Network network, Size room, double magnification, @Nullable Cell wanted) {
        return new GraphLayout(network, room, magnification, wanted, false);
    }

    /** The layout that says most of a frame: with room for every number, or for the colours of values. */
    public static GraphLayout of(Frame frame, Size room, @Nullable Cell wanted) {
        Network network = frame.lab().network();
        return Colouring.isSmall(network) ? of(network, room, wanted) : ofValues(network, room, wanted);
    }

    /** The layout for the colours of values, with room for norms below the layers. */
    public static GraphLayout ofValues(Network network, Size room, @Nullable Cell wanted) {
        return new GraphLayout(network, room, 1, wanted, true);
    }

    /** The same layout with only those neurons and connections that are in sight. */
    public GraphLayout in(Sight part) {
        return part.equals(sight) ? this : new GraphLayout(this, part);
    }

    private Column column(int l, double x, int n, @Nullable Cell wanted) {
        int most = spacing.most();
        double slot = spacing.slot();
        List<Integer> rows = n <= most ? IntStream.rangeClosed(1, n).boxed().toList() : some(l, n, most, wanted);
        double spread =
                Math.min(Spacing.MOST_SLOT, Math.max(slot, Math.min(1.25 * slot, (bottom - top) / rows.size())));
        double first = middle() - (rows.size() - 1) * spread / 2;
        return new Column(l, x, rows, first, spread, n, Optional.empty());
    }

    /** A layer at its place in a plan. */
    private Column column(int l, Box box, int n) {
        if (box.tile()) {
            return new Column(l, box.x() + box.width() / 2, List.of(), 0, 0, n, Optional.of(box));
        }
        List<Integer> rows = IntStream.rangeClosed(1, n).boxed().toList();
        double slot = box.height() / n;
        return new Column(l, box.x() + radius(), rows, box.y() + slot / 2, slot, n, Optional.empty());
    }

    private static List<Integer> some(int l, int n, int most, @Nullable Cell wanted) {
        TreeSet<Integer> rows =
                new TreeSet<>(IntStream.rangeClosed(1, most - 2).boxed().toList());
        rows.add(n);
        int asked = wanted == null ? 0 : rowIn(l, wanted);
        rows.add(asked >= 1 && asked <= n && !rows.contains(asked) ? asked : most - 1);
        return List.copyOf(rows);
    }

    /** The neuron of layer l that an address is about, or 0. */
    private static int rowIn(int l, Cell cell) {
        int layer = cell.layer();
        return switch (cell.quantity()) {
            case LOSS, TARGET, RATE -> 0;
            default -> layer == l ? cell.row() : layer == l + 1 ? cell.column() : 0;
        };
    }

    private double middle() {
        return (top + bottom) / 2;
    }

    /**
     * Where a point stands among the neurons, whatever their distances: layers after the input, and the share of the height
     * of the tallest layer.
     */
    public Spot amongNeurons(Spot point) {
        return new Spot((point.x() - columns.get(0).x()) / gap(), (point.y() - top) / (bottom - top));
    }

    /** The point that stands at a place among the neurons. */
    public Spot at(Spot amongNeurons) {
        return new Spot(columns.get(0).x() + amongNeurons.x() * gap(), top + amongNeurons.y() * (bottom - top));
    }

    /** True if neurons and connections are to have the colours of their values. */
    public boolean isOfValues() {
        return ofValues;
    }

    /** The size of the picture: the room, or wider. */
    public Size size() {
        return size;
    }

    /** By how much the graph must be spread until each neuron has room for its name and numbers; 1 if it has. */
    public double spread() {
        return Math.max(1, (2 * AMPLE_RADIUS + Spacing.OUTSIDE) / spacing.slot());
    }

    /** True if some layer is drawn as one tile. */
    public boolean hasTiles() {
        return !maps.isEmpty();
    }

    /** Where the map of a layer's weights stands, if it has one. */
    Optional<Box> map(int layer) {
        return maps.isEmpty() ? Optional.empty() : maps.get(layer - 1);
    }

    /** True if some layer has more neurons than are drawn. */
    public boolean isElided() {
        return columns.stream().anyMatch(Column::isElided);
    }

    /** How many neurons are drawn, in sight or not. */
    public int neurons() {
        return columns.stream().mapToInt(column -> column.rows().size()).sum();
    }

    /** How many connections are drawn, in sight or not. */
    public int connections() {
        return IntStream.range(1, columns.size())
                .map(l -> column(l).rows().size() * column(l - 1).rows().size())
                .sum();
    }

    /** The layers of which anything, or anything between them and their neighbours, is in sight. */
    List<Column> columns() {
        return columns.stream().filter(this::isNear).toList();
    }

    private boolean isNear(Column column) {
        return sight.meets(column.x() - gap(), Double.NEGATIVE_INFINITY, column.x() + gap(), Double.POSITIVE_INFINITY);
    }

    /** True if a neuron, or what stands around it, is in sight. */
    boolean sees(Spot neuron) {
        double reach = radius() + AROUND;
        return sight.meets(neuron.x() - reach, neuron.y() - reach, neuron.x() + reach, neuron.y() + reach);
    }

    /** A layer, in sight or not. */
    Column column(int layer) {
        return columns.get(layer);
    }

    /** The distance of two layers, the least where they differ. */
    double gap() {
        return maps.isEmpty()
                ? spacing.gap()
                : IntStream.range(1, columns.size())
                        .mapToDouble(
                                l -> columns.get(l).x() - columns.get(l - 1).x())
                        .min()
                        .orElse(spacing.gap());
    }

    /** True if the layers stand so close that there is no room for words between them. */
    boolean isNarrow() {
        return spacing.isNarrow();
    }

    /** The area between two layers of neurons. */
    double gapArea() {
        return (gap() - 2 * radius()) * (bottom - top);
    }

    double radius() {
        return spacing.radius();
    }

    Detail detail() {
        return spacing.detail();
    }

    Spot loss() {
        return loss;
    }

    /** The height of the arrows of the forward pass, above the neurons. */
    double forwardLine() {
        return forwardLine;
    }

    /** The height of the arrows of the backward pass, below the neurons. */
    double backwardLine() {
        return backwardLine;
    }

    /** The connections that are drawn and in sight, layer by layer and row by row. */
    public List<Edge> edges() {
        List<Edge> present = edges;
        if (present == null) {
            present = connect();
            edges = present;
        }
        return present;
    }

    private List<Edge> connect() {
        List<Edge> all = new ArrayList<>();
        for (int l = 1; l < columns.size(); l++) {
            connect(column(l - 1), column(l), all);
        }
        return List.copyOf(all);
    }

    private void connect(Column from, Column to, List<Edge> all) {
        for (int i = 0; i < to.rows().size(); i++) {
            for (int j = 0; j < from.rows().size(); j++) {
                Spot start = new Spot(from.x(), from.y(j));
                Spot end = new Spot(to.x(), to.y(i));
                if (sight.meets(start.x(), Math.min(start.y(), end.y()), end.x(), Math.max(start.y(), end.y()))) {
                    all.add(edge(
                            Cell.weight(
                                    to.layer(), to.rows().get(i), from.rows().get(j)),
                            start,
                            end));
                }
            }
        }
    }

    private Edge edge(Cell weight, Spot from, Spot to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double ux = (to.x() - from.x()) / length;
        double uy = (to.y() - from.y()) / length;
        double start = radius() + 2;
        double end = radius() + 4;
        return new Edge(
                weight,
                "line-" + weight.id(),
                new Spot(from.x() + ux * start, from.y() + uy * start),
                new Spot(to.x() - ux * end, to.y() - uy * end));
    }

    /** Where a neuron stands, or null if it is not drawn. */
    public @Nullable Spot neuron(int layer, int row) {
        Column column = columns.get(layer);
        Box tile = column.tile().orElse(null);
        if (tile != null) {
            TileShape shape = column.shape();
            double cell = tile.width() / shape.columns();
            int across = (row - 1) % shape.columns();
            int down = (row - 1) / shape.columns();
            return new Spot(tile.x() + (across + 0.5) * cell, tile.y() + (down + 0.5) * cell);
        }
        int index = column.rows().indexOf(row);
        return index < 0 ? null : new Spot(column.x(), column.y(index));
    }
}
