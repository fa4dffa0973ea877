package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Connections in the colours of what runs along them. Of many, the strongest into each neuron are lines, and the others
 * one tint between their layers, from the colour of the one layer's mean to that of the other.
 */
final class ValueEdges {
    /** How many of the connections that meet in a neuron are lines, where there are many. */
    static final int STRONGEST = 2;

    /** How many are lines on each side of the neuron that is asked about. */
    static final int OF_THE_ASKED = 4;

    private static final double TINT = 0.2;
    private static final int SLICES = 24;
    private static final double BESIDE_THE_ASKED = 0.62;

    /**
     * A line along a connection.
     *
     * @param edge the connection
     * @param term what runs along it
     * @param place where the term stands on the scale, from 0 to 1
     */
    record Strand(Edge edge, double term, double place) {}

    private final Scene scene;
    private final PassValues values;
    private final boolean few;

    ValueEdges(Scene scene, PassValues values) {
        this.scene = scene;
        this.values = values;
        this.few = scene.few();
    }

    /** The tints between the layers, to be drawn before all else. */
    void tints(List<Shape> shapes) {
        List<Column> columns = scene.layout().columns();
        for (int k = 1; k < columns.size() && !few; k++) {
            tint(columns.get(k - 1), columns.get(k), shapes);
        }
    }

    private void tint(Column left, Column right, List<Shape> shapes) {
        Ink from = soft(left.layer());
        Ink to = soft(right.layer());
        double r = scene.layout().radius();
        for (int k = 0; k < SLICES; k++) {
            double a = (double) k / SLICES;
            double b = (k + 1.0) / SLICES;
            double x1 = between(left.x(), right.x(), a);
            double x2 = between(left.x(), right.x(), b) + (k + 1 < SLICES ? 0.6 : 0); // overlap, or seams show
            List<Shape.Segment> outline = List.of(
                    new Shape.Segment.Move(x1, between(left.y(0) - r, right.y(0) - r, a)),
                    new Shape.Segment.Straight(x2, between(left.y(0) - r, right.y(0) - r, b)),
                    new Shape.Segment.Straight(x2, between(bottom(left) + r, bottom(right) + r, b)),
                    new Shape.Segment.Straight(x1, between(bottom(left) + r, bottom(right) + r, a)),
                    new Shape.Segment.Close());
            Ink ink = from.towards(to, (a + b) / 2);
            shapes.add(new Shape.Path(Mark.plain(Role.BACKGROUND), outline, ink, null));
        }
    }

    private Ink soft(int layer) {
        return scene.theme().surface().towards(values.meanInk(layer), TINT);
    }

    private static double bottom(Column column) {
        return column.y(column.rows().size() - 1);
    }

    private static double between(double a, double b, double t) {
        return a + t * (b - a);
    }

    /** The lines, the strongest last. */
    void lines(List<Shape> shapes) {
        strands().stream()
                .sorted(Comparator.comparing((Strand strand) -> isOfAsked(strand.edge()))
                        .thenComparingDouble(Strand::place))
                .forEach(strand -> line(strand, shapes));
    }

    /** The connections that are lines. */
    List<Strand> strands() {
        Map<Cell, List<Strand>> byNeuron = new HashMap<>();
        List<Strand> ofAsked = new ArrayList<>();
        for (Edge edge : scene.layout().edges()) {
            Cell weight = edge.weight();
            if (runs(weight)) {
                double term = values.term(weight.layer(), weight.row(), weight.column());
                if (PassValues.kind(term) == PassValues.Kind.VALUE) {
                    Strand strand = new Strand(edge, term, values.place(term));
                    byNeuron.computeIfAbsent(receiver(weight), k -> new ArrayList<>()).add(strand);
                    if (isOfAsked(edge)) {
                        ofAsked.add(strand);
                    }
                }
            }
        }
        List<Strand> strands = new ArrayList<>();
        byNeuron.values().forEach(all -> strands.addAll(strongest(all, few ? all.size() : STRONGEST)));
        strands.removeIf(strand -> isOfAsked(strand.edge()));
        ofAsked.stream()
                .collect(Collectors.groupingBy(s -> s.edge().weight().layer()))
                .values()
                .forEach(side -> strands.addAll(strongest(side, few ? side.size() : OF_THE_ASKED)));
        return strands;
    }

    private static List<Strand> strongest(List<Strand> all, int most) {
        return all.stream()
                .sorted(Comparator.comparingDouble((Strand strand) -> -Math.abs(strand.term()))
                        .thenComparing(strand -> strand.edge().weight()))
                .limit(most)
                .toList();
    }

    /** True if something has run along a connection by now: into z on the way forward, into δ on the way back. */
    private boolean runs(Cell weight) {
        return values.isBackward()
                ? weight.layer() > 1 && scene.emphasis().reached(Cell.delta(weight.layer() - 1, weight.column()))
                : scene.emphasis().reached(Cell.preActivation(weight.layer(), weight.row()));
    }

    private Cell receiver(Cell weight) {
        return values.isBackward()
                ? Cell.activation(weight.layer() - 1, weight.column())
                : Cell.activation(weight.layer(), weight.row());
    }

    private boolean isOfAsked(Edge edge) {
        return scene.emphasis().isAsked() && !scene.emphasis().fades(edge.weight()) && isNeuronAsked(edge.weight());
    }

    private boolean isNeuronAsked(Cell weight) {
        return scene.emphasis().isAsked(weight)
                || scene.emphasis().isAsked(weight.layer(), weight.row())
                || scene.emphasis().isAsked(weight.layer() - 1, weight.column());
    }

    private void line(Strand strand, List<Shape> shapes) {
        Edge edge = strand.edge();
        boolean back = values.isBackward();
        GraphLayout.Spot tail = back ? edge.to() : edge.from();
        GraphLayout.Spot tip = back ? edge.from() : edge.to();
        boolean asked = isOfAsked(edge);
        Stroke stroke = asked ? askedStroke(strand) : stroke(strand);
        boolean arrow = few || asked;
        GraphLayout.Spot neck = arrow ? Arrow.back(tail, tip, Arrow.length(stroke.width()) * 0.8) : tip;
        if (asked && !few) {
            Stroke casing = Stroke.solid(scene.theme().surface(), stroke.width() + 2.6);
            Mark mark = Mark.named(edge.key() + "/casing", Role.EDGE);
            shapes.add(new Shape.Line(mark, tail.x(), tail.y(), neck.x(), neck.y(), casing));
        }
        Mark mark = Mark.of(edge.key(), Role.EDGE, edge.weight(), scene.spoken(edge.weight()));
        shapes.add(new Shape.Line(mark, tail.x(), tail.y(), neck.x(), neck.y(), stroke));
        if (arrow) {
            Mark head = Mark.named(edge.key() + "/tip", Role.EDGE);
            shapes.add(Arrow.head(head, tail, tip, stroke.width(), stroke.ink()));
        }
    }

    private Stroke stroke(Strand strand) {
        double t = strand.place();
        Ink ink = values.ink(t);
        if (few) {
            double width = 2 + 4 * t;
            Ink seen = values.ink(Math.max(t, 0.35));
            return values.isBackward() ? new Stroke(seen, width, 7) : Stroke.solid(seen, width);
        }
        double quiet = scene.emphasis().isAsked() ? BESIDE_THE_ASKED : 1;
        double opacity = Math.max(0.1, Math.min(1, 0.15 + 0.95 * t * t)) * quiet;
        return Stroke.solid(ink.faded(opacity), 0.4 + 5 * t * t * t);
    }

    /** Red or blue above 0, slate below, since the terms of one neuron are added and may cancel. */
    private Stroke askedStroke(Strand strand) {
        Ink plus = values.isBackward() ? scene.theme().backwardFill() : scene.theme().forward();
        Ink ink = strand.term() > 0 ? plus : scene.theme().slate();
        return new Stroke(ink, 1.4 + 2.2 * strand.place(), values.isBackward() ? 6 : 0);
    }
}
