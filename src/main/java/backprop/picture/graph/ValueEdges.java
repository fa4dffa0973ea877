package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
    private static final double CHIP = 17;
    private static final double CHIP_TEXT = 11;

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
    private final List<Strand> strands;

    ValueEdges(Scene scene, PassValues values) {
        this.scene = scene;
        this.values = values;
        this.few = scene.few();
        this.strands = strands();
    }

    /** The tints between the layers, to be drawn before all else. */
    void tints(List<Shape> shapes) {
        List<Column> columns = scene.layout().columns();
        for (int k = 1; k < columns.size() && !few; k++) {
            if (scene.layout().map(columns.get(k).layer()).isEmpty()) {
                tint(columns.get(k - 1), columns.get(k), shapes);
            }
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
        strands.stream()
                .sorted(Comparator.comparing((Strand strand) -> isOfAsked(strand.edge()))
                        .thenComparingDouble(Strand::place))
                .forEach(strand -> line(strand, shapes));
    }

    /** The connections that are lines. */
    private List<Strand> strands() {
        Map<Cell, List<Strand>> byNeuron = new TreeMap<>(); // in order, so that equal lines are always drawn alike
        List<Strand> ofAsked = new ArrayList<>();
        for (Edge edge : scene.layout().edges()) {
            boolean runs = runs(edge.weight());
            boolean asked = isOfAsked(edge);
            if (runs || asked) {
                Strand strand = strand(edge, runs);
                if (PassValues.kind(strand.term()) == PassValues.Kind.VALUE) {
                    (asked ? ofAsked : byNeuron.computeIfAbsent(receiver(edge.weight()), k -> new ArrayList<>()))
                            .add(strand);
                }
            }
        }
        List<Strand> strands = new ArrayList<>();
        byNeuron.values().forEach(all -> strands.addAll(strongest(all, few ? all.size() : STRONGEST)));
        strands.addAll(strandsOfAsked(ofAsked));
        return strands;
    }

    /** On each side of the neuron that is asked about, the strongest. */
    private List<Strand> strandsOfAsked(List<Strand> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        strand -> strand.edge().weight().layer(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(side -> strongest(side, few ? side.size() : OF_THE_ASKED).stream())
                .toList();
    }

    /** What runs along a connection, or its weight before anything does. */
    private Strand strand(Edge edge, boolean runs) {
        Cell weight = edge.weight();
        double term = runs ? values.term(weight.layer(), weight.row(), weight.column()) : scene.value(weight);
        return new Strand(edge, term, runs ? values.place(term) : Math.min(1, Math.abs(term)));
    }

    /** The numbers of the lines that meet in the neuron asked about, each beside the neuron at its other end. */
    void chips(List<Shape> shapes) {
        if (few) {
            new Edges(scene).chips(shapes);
            return;
        }
        strands.stream().filter(strand -> isOfAsked(strand.edge())).forEach(strand -> shapes.add(chip(strand)));
    }

    private Shape chip(Strand strand) {
        Cell weight = strand.edge().weight();
        boolean toTheLeft =
                !scene.emphasis().isAsked(weight) && scene.emphasis().isAsked(weight.layer(), weight.row());
        GraphLayout.Spot far = Objects.requireNonNull(
                toTheLeft
                        ? scene.layout().neuron(weight.layer() - 1, weight.column())
                        : scene.layout().neuron(weight.layer(), weight.row()));
        String text = brief(strand.term());
        double width = FontMetrics.of(Face.TEXT_MEDIUM).width(text.replace('-', '−'), CHIP_TEXT) + 10;
        double away = scene.layout().radius() + width / 2 + 5;
        double x = far.x() + (toTheLeft ? -away : away);
        boolean runs = runs(weight);
        Ink ink = !runs
                ? scene.theme().weights()
                : strand.term() < 0
                        ? scene.theme().slate()
                        : values.isBackward()
                                ? scene.theme().backwardText()
                                : scene.theme().forwardText();
        String spoken = (runs ? (values.isBackward() ? "w·δ = " : "w·a = ") + text + "\n" : "") + scene.spoken(weight);
        return new Shape.Group(
                Mark.of("edge-" + weight.id(), Role.CHIP, weight, spoken),
                List.of(
                        new Shape.Rectangle(
                                Mark.plain(Role.CHIP),
                                x - width / 2,
                                far.y() - CHIP / 2,
                                width,
                                CHIP,
                                4,
                                scene.theme().chip(),
                                Stroke.solid(scene.theme().line(), 1)),
                        scene.centred(text, x, far.y() + 4, Face.TEXT_MEDIUM, CHIP_TEXT, ink)));
    }

    /** With two digits or three. */
    private static String brief(double term) {
        double size = Math.abs(term);
        boolean plain = size >= 0.01 && size < 1_000;
        return plain ? Numerals.fixed(term, 3) : Numerals.withPower(Numerals.scientific(term, 1));
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
        Ink back =
                scene.theme().dark() ? scene.theme().backward() : scene.theme().backwardFill();
        Ink plus = values.isBackward() ? back : scene.theme().forward();
        Ink ink = strand.term() > 0 ? plus : scene.theme().slate();
        return new Stroke(ink, 1.4 + 2.2 * strand.place(), values.isBackward() ? 6 : 0);
    }
}
