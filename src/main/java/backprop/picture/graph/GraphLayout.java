package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.picture.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of a graph stands. Layers go from left to right, the neurons of a layer from top to bottom, the loss
 * stands behind the output. A layer with more neurons than fit shows the first, the last and the one asked about.
 *
 * <p>A picture that does not fit is wider than the room that it was given; the view pans.
 */
public final class GraphLayout {
    /** A layer on screen: its neurons that are drawn, from 1, and the height of each. */
    record Column(int layer, double x, List<Integer> rows, double first, double slot, int total) {
        double y(int index) {
            return first + index * slot;
        }

        boolean isElided() {
            return rows.size() < total;
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

    private static final double SIDE = 74;
    private static final double LOSS_GAP = 0.72;
    private static final double LEAST_GAP = 92;
    private static final double MOST_GAP = 330;
    private static final double MOST_SLOT = 150;
    private static final double LEAST_SLOT = 20;
    private static final double MOST_RADIUS = 34;
    private static final double FULL_RADIUS = 16;
    private static final double AMPLE_RADIUS = 26;
    private static final double OUTSIDE = 52;
    private static final double TALL = 560;

    private final Size size;
    private final List<Column> columns;
    private final double gap;
    private final double slot;
    private final double radius;
    private final Detail detail;
    private final Spot loss;
    private final List<Edge> edges;
    private final double forwardLine;
    private final double backwardLine;
    private final double top;
    private final double bottom;

    private GraphLayout(Network network, Size room, @Nullable Cell wanted) {
        int depth = network.depth();
        boolean tall = room.height() >= TALL;
        forwardLine = tall ? 74 : 60;
        backwardLine = room.height() - (tall ? 50 : 42);
        top = forwardLine + (tall ? 44 : 26);
        bottom = backwardLine - (tall ? 40 : 30);
        double height = Math.max(bottom - top, 3 * LEAST_SLOT);
        int most = (int) Math.max(3, height / LEAST_SLOT);
        int tallest =
                Math.min(most, network.sizes().stream().mapToInt(n -> n).max().orElse(1));
        slot = Math.min(MOST_SLOT, height / tallest);
        double full = (slot - OUTSIDE) / 2;
        radius = full >= FULL_RADIUS ? Math.min(MOST_RADIUS, full) : Math.min(FULL_RADIUS, slot * 0.4);
        detail = full >= FULL_RADIUS ? Detail.FULL : radius >= 14 ? Detail.VALUE : Detail.DOT;
        double wanting = (room.width() - 2 * SIDE) / (depth + LOSS_GAP);
        gap = Math.max(LEAST_GAP, Math.min(MOST_GAP, wanting));
        double width = Math.max(room.width(), gap * (depth + LOSS_GAP) + 2 * SIDE);
        size = new Size(width, room.height());
        double left = (width - gap * (depth + LOSS_GAP)) / 2;
        columns = new ArrayList<>();
        for (int l = 0; l <= depth; l++) {
            columns.add(column(l, left + l * gap, network.size(l), most, wanted));
        }
        loss = new Spot(left + gap * (depth + LOSS_GAP), middle());
        edges = connect();
    }

    /** The layout of a network in a room, so that the neuron of {@code wanted} is among those drawn. */
    public static GraphLayout of(Network network, Size room, @Nullable Cell wanted) {
        return new GraphLayout(network, room, wanted);
    }

    private Column column(int l, double x, int n, int most, @Nullable Cell wanted) {
        List<Integer> rows = n <= most ? IntStream.rangeClosed(1, n).boxed().toList() : some(l, n, most, wanted);
        double spread = Math.min(MOST_SLOT, Math.max(slot, Math.min(1.25 * slot, (bottom - top) / rows.size())));
        double first = middle() - (rows.size() - 1) * spread / 2;
        return new Column(l, x, rows, first, spread, n);
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

    /** The size of the picture: the room, or wider. */
    public Size size() {
        return size;
    }

    /** By how much the graph must be spread until each neuron has room for its name and numbers; 1 if it has. */
    public double spread() {
        return Math.max(1, (2 * AMPLE_RADIUS + OUTSIDE) / slot);
    }

    /** True if some layer has more neurons than are drawn. */
    public boolean isElided() {
        return columns.stream().anyMatch(Column::isElided);
    }

    List<Column> columns() {
        return columns;
    }

    Column column(int layer) {
        return columns.get(layer);
    }

    double gap() {
        return gap;
    }

    /** The area between two layers of neurons. */
    double gapArea() {
        return (gap - 2 * radius) * (bottom - top);
    }

    double radius() {
        return radius;
    }

    Detail detail() {
        return detail;
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

    /** The connections that are drawn, layer by layer and row by row. */
    public List<Edge> edges() {
        return edges;
    }

    private List<Edge> connect() {
        List<Edge> all = new ArrayList<>();
        for (int l = 1; l < columns.size(); l++) {
            Column to = columns.get(l);
            Column from = columns.get(l - 1);
            for (int i = 0; i < to.rows().size(); i++) {
                for (int j = 0; j < from.rows().size(); j++) {
                    Cell weight = Cell.weight(l, to.rows().get(i), from.rows().get(j));
                    all.add(edge(weight, new Spot(from.x(), from.y(j)), new Spot(to.x(), to.y(i))));
                }
            }
        }
        return List.copyOf(all);
    }

    private Edge edge(Cell weight, Spot from, Spot to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double ux = (to.x() - from.x()) / length;
        double uy = (to.y() - from.y()) / length;
        double start = radius + 2;
        double end = radius + 4;
        return new Edge(
                weight,
                "line-" + weight.id(),
                new Spot(from.x() + ux * start, from.y() + uy * start),
                new Spot(to.x() - ux * end, to.y() - uy * end));
    }

    /** Where a neuron stands, or null if it is not drawn. */
    public @Nullable Spot neuron(int layer, int row) {
        Column column = columns.get(layer);
        int index = column.rows().indexOf(row);
        return index < 0 ? null : new Spot(column.x(), column.y(index));
    }
}
