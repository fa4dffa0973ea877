package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Descend;
import backprop.engine.HiddenError;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.engine.WeightGradient;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.graph.GraphLayout.Detail;
import backprop.picture.graph.GraphLayout.Edge;
import backprop.picture.graph.GraphLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The connections and the chips with their weights. */
final class Edges {
    private static final double THINNEST = 0.7;
    private static final double THICKEST = 6;
    private static final double CHIP_HEIGHT = 19;
    private static final double TALL_CHIP = 33;
    private static final double SMALL_CHIP = 16;
    private static final double TINY_CHIP = 14;
    /** Where layers stand closer, new weights and biases have four decimals. */
    static final double CLOSE = 240;

    private static final double CHIP_TEXT = 12;
    private static final double SMALL_TEXT = 10.5;
    private static final double TINY_TEXT = 9.5;
    private static final double LEAST_WIDTH = 64;
    private static final int LONGEST = 13;
    private static final double MOST_COVERED = 0.6;
    private static final int LONGEST_SMALL = 9;

    private final Scene scene;
    private final boolean few;

    Edges(Scene scene) {
        this.scene = scene;
        this.few = scene.few();
    }

    /** The width of a line for a weight: it grows with |w| and never quite stops growing. */
    static double width(double weight) {
        double size = Math.abs(weight);
        return THINNEST + (THICKEST - THINNEST) * (size / (size + 1.6));
    }

    void lines(List<Shape> shapes) {
        List<Shape> loud = new ArrayList<>();
        for (Edge edge : scene.layout().edges()) {
            int flow = scene.emphasis().flow(edge.weight());
            boolean stands = (flow != 0 && !scene.emphasis().fades(edge.weight())) || isWanted(edge.weight());
            line(edge, flow, stands ? loud : shapes, stands);
        }
        shapes.addAll(loud);
    }

    private void line(Edge edge, int flow, List<Shape> shapes, boolean stands) {
        Stroke stroke = stroke(edge.weight(), flow);
        Mark mark = Mark.of(edge.key(), Role.EDGE, edge.weight(), few ? scene.spoken(edge.weight()) : "");
        Spot tip = flow < 0 ? edge.from() : edge.to();
        Spot tail = flow < 0 ? edge.to() : edge.from();
        boolean arrow = !scene.emphasis().meets(edge.weight())
                && (few || (stands && scene.layout().detail() != Detail.DOT));
        double head = arrow ? Arrow.length(stroke.width()) : 0;
        Spot neck = Arrow.back(tail, tip, head * 0.8);
        ghost(edge, stroke, shapes);
        shapes.add(new Shape.Line(mark, tail.x(), tail.y(), neck.x(), neck.y(), stroke));
        if (arrow) {
            Mark tipMark = Mark.named("line-" + edge.weight().id() + "/tip", Role.EDGE);
            shapes.add(Arrow.head(tipMark, tail, tip, stroke.width(), stroke.ink()));
        }
    }

    /** How wide the line of a weight was that is moved by hand. */
    private void ghost(Edge edge, Stroke now, List<Shape> shapes) {
        scene.emphasis().change().filter(c -> c.cell().equals(edge.weight())).ifPresent(c -> {
            double width = now.width() - width(c.is(c.cell())) + width(c.was(c.cell()));
            shapes.add(new Shape.Line(
                    Mark.named(edge.key() + "/was", Role.EDGE),
                    edge.from().x(),
                    edge.from().y(),
                    edge.to().x(),
                    edge.to().y(),
                    Stroke.solid(scene.theme().line(), Math.max(1, width))));
        });
    }

    private Stroke stroke(Cell weight, int flow) {
        double width = width(scene.value(weight));
        boolean fades = scene.emphasis().fades(weight);
        if (flow < 0) {
            return Stroke.dashed(scene.loud(scene.theme().backward(), fades), width + (few ? 1.4 : 0.6));
        } else if (flow > 0) {
            return Stroke.solid(scene.loud(scene.theme().forward(), fades), width + (few ? 1.1 : 0.5));
        } else if (isWanted(weight) && !few) {
            return Stroke.solid(scene.theme().forward(), width + 0.5);
        } else if (scene.emphasis().isAsked(weight)) {
            return Stroke.solid(scene.theme().accent(), width + 1.1);
        }
        boolean reached = scene.emphasis().reached(Cell.preActivation(weight.layer(), weight.row()));
        Ink quiet = scene.theme().surface().towards(scene.theme().forward(), few ? 0.5 : 0.3);
        Ink ink = reached ? quiet : scene.theme().line();
        return Stroke.solid(scene.ink(ink, fades), width);
    }

    /** The chips: of all connections where there are few, else of those that are asked about. */
    void chips(List<Shape> shapes) {
        if (!few) {
            scene.layout().edges().stream()
                    .filter(edge -> isWanted(edge.weight()))
                    .forEach(edge -> shapes.add(chip(label(edge, Look.WEIGHT_ONLY), besideTheOther(edge))));
            return;
        }
        scene.layout().edges().stream()
                .collect(Collectors.groupingBy(edge -> edge.weight().layer(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(between -> chipsBetween(between, shapes));
    }

    /**
     * The chips between two layers: as large as there is room for, and where there is too little, the weights alone. Where
     * even those would hide each other, some wait until somebody asks about their neuron.
     */
    private void chipsBetween(List<Edge> between, List<Shape> shapes) {
        List<Label> labels = List.of();
        ChipPlaces places = null;
        for (Look look : Look.values()) {
            labels = between.stream().map(edge -> label(edge, look)).toList();
            if (look != Look.TINY && isCrowded(labels)) {
                continue; // Looking for places would take long and find too few.
            }
            places = ChipPlaces.of(between, labels.stream().map(Label::extent).toList(), scene.layout(), biasRoom());
            if (places.areFree()) {
                break;
            }
        }
        if (places != null) {
            List<Spot> spots = places.spots();
            for (int k : places.standing(e -> isWanted(between.get(e).weight()))) {
                shapes.add(chip(labels.get(k), spots.get(k)));
            }
        }
    }

    private double biasRoom() {
        boolean updates =
                scene.emphasis().step().filter(Descend.class::isInstance).isPresent();
        return updates ? Neurons.UPDATED_BIAS_ROOM : Neurons.BIAS_ROOM;
    }

    private boolean isCrowded(List<Label> labels) {
        double needed = labels.stream()
                .mapToDouble(l -> l.extent().width() * l.extent().height())
                .sum();
        return needed > MOST_COVERED * scene.layout().gapArea();
    }

    private boolean isWanted(Cell weight) {
        return scene.emphasis().concerns(weight);
    }

    /** How much a chip says. */
    private enum Look {
        LARGE,
        SMALL,
        WEIGHT_ONLY,
        TINY
    }

    /** What a chip says, and how large it is. */
    private record Label(Cell weight, String text, @Nullable String second, Look look, ChipPlaces.Extent extent) {
        boolean small() {
            return look != Look.LARGE;
        }

        double font() {
            return look == Look.LARGE ? CHIP_TEXT : look == Look.TINY ? TINY_TEXT : SMALL_TEXT;
        }
    }

    private Label label(Edge edge, Look look) {
        boolean small = look != Look.LARGE;
        double value = scene.value(edge.weight());
        String text = look == Look.TINY ? tiny(value) : scene.number(edge.weight(), small ? LONGEST_SMALL : LONGEST);
        String second = look.compareTo(Look.WEIGHT_ONLY) >= 0 ? null : second(edge.weight(), small);
        FontMetrics font = FontMetrics.of(Face.TEXT);
        double size = look == Look.TINY ? TINY_TEXT : small ? SMALL_TEXT : CHIP_TEXT;
        double widest =
                Math.max(font.width(text, size), second == null ? 0 : font.width(second, small ? SMALL_TEXT : 11));
        double width = look == Look.TINY ? 5 + widest : small ? 8 + widest : Math.max(LEAST_WIDTH, 14 + widest);
        double one = look == Look.TINY ? TINY_CHIP : small ? SMALL_CHIP : CHIP_HEIGHT;
        double height = second == null ? one : small ? 28 : TALL_CHIP;
        return new Label(edge.weight(), text, second, look, new ChipPlaces.Extent(width, height));
    }

    /** Two decimals, or the power of ten alone. */
    private static String tiny(double value) {
        double size = Math.abs(value);
        boolean plain = value == 0 || (size >= 0.005 && size < 1_000);
        return plain ? Numerals.fixed(value, 2) : Numerals.withPower(Numerals.scientific(value, 0));
    }

    private Shape chip(Label label, Spot at) {
        Cell weight = label.weight();
        double width = label.extent().width();
        double top = at.y() - label.extent().height() / 2;
        boolean asked = scene.emphasis().isAsked(weight);
        boolean fades = scene.emphasis().fades(weight);
        Ink border = asked ? scene.theme().accent() : scene.theme().line();
        List<Shape> members = new ArrayList<>();
        members.add(new Shape.Rectangle(
                Mark.plain(Role.CHIP),
                at.x() - width / 2,
                top,
                width,
                label.extent().height(),
                label.small() ? 4 : 5,
                scene.theme().chip(),
                Stroke.solid(border, asked ? 2 : 1)));
        boolean moved = scene.emphasis().change().filter(c -> c.moves(weight)).isPresent();
        Ink number = scene.emphasis().rests(weight)
                ? scene.theme().quiet()
                : scene.theme().text();
        Ink ink = scene.ink(number, fades);
        double baseline = top + (label.look() == Look.TINY ? 10.5 : label.small() ? 12 : 14);
        members.add(
                scene.centred(label.text(), at.x(), baseline, moved ? Face.TEXT_BOLD : Face.TEXT, label.font(), ink));
        String second = label.second();
        if (second != null) {
            boolean updates = scene.emphasis().flow(weight) == 0;
            Ink plain = updates ? scene.theme().good() : scene.theme().backwardText();
            Ink words = scene.emphasis().carriesTheSame(weight) ? scene.theme().quiet() : scene.loud(plain, fades);
            double under = top + (label.small() ? 24 : 28);
            members.add(scene.centred(second, at.x(), under, Face.TEXT, label.small() ? SMALL_TEXT : 11, words));
        }
        return new Shape.Group(Mark.of("edge-" + weight.id(), Role.CHIP, weight, scene.spoken(weight)), members);
    }

    /** What the backward pass or the update does with this weight, while it does. */
    private @Nullable String second(Cell weight, boolean small) {
        Cell updated = weight.as(Quantity.UPDATED_WEIGHT);
        if (scene.emphasis().step().filter(Descend.class::isInstance).isPresent()) {
            return scene.emphasis().reached(updated) ? "→ " + brief(scene.value(updated), small) : null;
        } else if (scene.emphasis().flow(weight) >= 0) {
            return null;
        }
        Cell delta = Cell.delta(weight.layer(), weight.row());
        return scene.emphasis()
                .step()
                .map(step -> step instanceof HiddenError
                        ? (small ? "·δ " : "·δ = ") + seen(delta, scene.value(weight) * scene.value(delta), small)
                        : step instanceof WeightGradient
                                ? (small ? "∂ " : "∂ = ")
                                        + seen(weight.gradient(), scene.value(weight.gradient()), small)
                                : null)
                .orElse(null);
    }

    /** A number that one at an address goes into; a question mark while somebody works that out alone. */
    private String seen(Cell cell, double value, boolean small) {
        return scene.frame().asks(cell) ? "?" : brief(value, small);
    }

    /** With six decimals, or with fewer where there is little room. */
    private String brief(double value, boolean small) {
        if (!small && scene.layout().gap() >= CLOSE) {
            return Numerals.withPower(Numerals.shown(value));
        }
        return value == 0 || Math.abs(value) >= 1e-3
                ? Numerals.fixed(value, 4)
                : Numerals.withPower(Numerals.scientific(value, 1));
    }

    /** Where many connections meet in the neuron asked about, their other ends have room. */
    private Spot besideTheOther(Edge edge) {
        boolean meetAtTheEnd =
                scene.emphasis().isAsked(edge.weight().layer(), edge.weight().row());
        return along(edge, meetAtTheEnd ? 0.27 : 0.73);
    }

    private static Spot along(Edge edge, double t) {
        return new Spot(
                edge.from().x() + t * (edge.to().x() - edge.from().x()),
                edge.from().y() + t * (edge.to().y() - edge.from().y()));
    }
}
