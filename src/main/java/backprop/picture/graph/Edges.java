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
    private static final double CLOSE = 240;
    private static final double CHIP_TEXT = 12;
    private static final double SMALL_TEXT = 10.5;
    private static final double LEAST_WIDTH = 64;

    private final Scene scene;
    private final boolean few;

    Edges(Scene scene) {
        this.scene = scene;
        this.few = scene.layout().edges().size() <= GraphPicture.CHIPS_UP_TO;
    }

    /** The width of a line for a weight: it grows with |w| and never quite stops growing. */
    static double width(double weight) {
        double size = Math.abs(weight);
        return THINNEST + (THICKEST - THINNEST) * size / (size + 1.6);
    }

    void lines(List<Shape> shapes) {
        List<Shape> loud = new ArrayList<>();
        for (Edge edge : scene.layout().edges()) {
            int flow = scene.emphasis().flow(edge.weight());
            boolean stands = flow != 0 || isWanted(edge.weight());
            line(edge, flow, stands ? loud : shapes, stands);
        }
        shapes.addAll(loud);
    }

    private void line(Edge edge, int flow, List<Shape> shapes, boolean stands) {
        Stroke stroke = stroke(edge.weight(), flow);
        Mark mark = Mark.of(edge.key(), Role.EDGE, edge.weight(), few ? scene.spoken(edge.weight()) : "");
        Spot tip = flow < 0 ? edge.from() : edge.to();
        Spot tail = flow < 0 ? edge.to() : edge.from();
        boolean arrow = few || (stands && scene.layout().detail() != Detail.DOT);
        double head = arrow ? Arrow.length(stroke.width()) : 0;
        Spot neck = Arrow.back(tail, tip, head * 0.8);
        shapes.add(new Shape.Line(mark, tail.x(), tail.y(), neck.x(), neck.y(), stroke));
        if (arrow) {
            Mark tipMark = Mark.named("tip-" + edge.weight().id(), Role.EDGE);
            shapes.add(Arrow.head(tipMark, tail, tip, stroke.width(), stroke.ink()));
        }
    }

    private Stroke stroke(Cell weight, int flow) {
        double width = width(scene.value(weight));
        if (flow < 0) {
            return Stroke.dashed(scene.theme().backward(), width + (few ? 1.4 : 0.6));
        } else if (flow > 0) {
            return Stroke.solid(scene.theme().forward(), width + (few ? 1.1 : 0.5));
        } else if (isWanted(weight) && !few) {
            return Stroke.solid(scene.theme().forward(), width + 0.5);
        } else if (scene.emphasis().isAsked(weight)) {
            return Stroke.solid(scene.theme().accent(), width + 1.1);
        }
        boolean reached = scene.emphasis().reached(Cell.preActivation(weight.layer(), weight.row()));
        Ink quiet = scene.theme().surface().towards(scene.theme().forward(), few ? 0.5 : 0.3);
        Ink ink = reached ? quiet : scene.theme().line();
        return Stroke.solid(scene.ink(ink, scene.emphasis().fades(weight)), width);
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

    /** The chips between two layers: as large as there is room for, and where there is too little, the weights alone. */
    private void chipsBetween(List<Edge> between, List<Shape> shapes) {
        List<Label> labels = List.of();
        ChipPlaces places = null;
        for (Look look : Look.values()) {
            labels = between.stream().map(edge -> label(edge, look)).toList();
            places = ChipPlaces.of(between, labels.stream().map(Label::extent).toList(), scene.layout());
            if (places.areFree()) {
                break;
            }
        }
        List<Spot> spots = places == null ? List.of() : places.spots();
        for (int k = 0; k < spots.size(); k++) {
            shapes.add(chip(labels.get(k), spots.get(k)));
        }
    }

    private boolean isWanted(Cell weight) {
        return scene.emphasis().isAsked() && !scene.emphasis().fades(weight);
    }

    /** How much a chip says. */
    private enum Look {
        LARGE,
        SMALL,
        WEIGHT_ONLY
    }

    /** What a chip says, and how large it is. */
    private record Label(Cell weight, String text, @Nullable String second, boolean small, ChipPlaces.Extent extent) {}

    private Label label(Edge edge, Look look) {
        boolean small = look != Look.LARGE;
        String text = Numerals.given(scene.value(edge.weight()));
        String second = look == Look.WEIGHT_ONLY ? null : second(edge.weight(), small);
        FontMetrics font = FontMetrics.of(Face.TEXT);
        double widest = Math.max(
                font.width(text, small ? SMALL_TEXT : CHIP_TEXT),
                second == null ? 0 : font.width(second, small ? SMALL_TEXT : 11));
        double width = small ? 8 + widest : Math.max(LEAST_WIDTH, 14 + widest);
        double height = second != null ? small ? 28 : TALL_CHIP : small ? SMALL_CHIP : CHIP_HEIGHT;
        return new Label(edge.weight(), text, second, small, new ChipPlaces.Extent(width, height));
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
        Ink ink = scene.ink(scene.theme().text(), fades);
        double size = label.small() ? SMALL_TEXT : CHIP_TEXT;
        members.add(scene.centred(label.text(), at.x(), top + (label.small() ? 12 : 14), Face.TEXT, size, ink));
        String second = label.second();
        if (second != null) {
            boolean updates = scene.emphasis().flow(weight) == 0;
            Ink plain = updates ? scene.theme().good() : scene.theme().backwardText();
            Ink words = scene.ink(plain, fades);
            double baseline = top + (label.small() ? 24 : 28);
            members.add(scene.centred(second, at.x(), baseline, Face.TEXT, label.small() ? SMALL_TEXT : 11, words));
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
                        ? (small ? "·δ " : "·δ = ") + brief(scene.value(weight) * scene.value(delta), small)
                        : step instanceof WeightGradient
                                ? (small ? "∂ " : "∂ = ") + brief(scene.value(weight.gradient()), small)
                                : null)
                .orElse(null);
    }

    /** With six decimals, or with fewer where there is little room. */
    private String brief(double value, boolean small) {
        if (!small && scene.layout().gap() >= CLOSE) {
            return Numerals.shown(value);
        }
        return value == 0 || Math.abs(value) >= 1e-3 ? Numerals.fixed(value, 4) : Numerals.scientific(value, 1);
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
