package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.HiddenError;
import backprop.engine.Numerals;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private static final double[] PLACES = {0.5, 0.36, 0.64, 0.26, 0.74, 0.43, 0.57, 0.18, 0.82, 0.31, 0.69};

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
            return Stroke.dashed(scene.theme().backward(), Math.max(width, few ? 2.6 : 1.4));
        } else if (flow > 0) {
            return Stroke.solid(scene.theme().forward(), Math.max(width, few ? 2.2 : 1.2));
        } else if (isWanted(weight) && !few) {
            return Stroke.solid(scene.theme().forward(), Math.max(width, 1.2));
        } else if (scene.emphasis().isAsked(weight)) {
            return Stroke.solid(scene.theme().accent(), Math.max(width, 2.2));
        }
        boolean reached = scene.emphasis().reached(Cell.preActivation(weight.layer(), weight.row()));
        Ink quiet = scene.theme().surface().towards(scene.theme().forward(), few ? 0.5 : 0.3);
        Ink ink = reached ? quiet : scene.theme().line();
        return Stroke.solid(scene.ink(ink, scene.emphasis().fades(weight)), width);
    }

    /** The chips: of all connections where there are few, else of those that are asked about. */
    void chips(List<Shape> shapes) {
        List<double[]> taken = new ArrayList<>();
        for (Edge edge : scene.layout().edges()) {
            if (few || isWanted(edge.weight())) {
                shapes.add(chip(edge, taken));
            }
        }
    }

    private boolean isWanted(Cell weight) {
        return scene.emphasis().isAsked() && !scene.emphasis().fades(weight);
    }

    private Shape chip(Edge edge, List<double[]> taken) {
        Cell weight = edge.weight();
        String text = Numerals.given(scene.value(weight));
        String second = few ? second(weight) : null;
        double size = few ? CHIP_TEXT : 10.5;
        double width = few
                ? Math.max(64, 14 + widest(text, second))
                : 8 + FontMetrics.of(Face.TEXT).width(text, size);
        double height = few ? second == null ? CHIP_HEIGHT : TALL_CHIP : SMALL_CHIP;
        Spot at = few ? place(edge, width, taken) : besideTheOther(edge);
        double y = at.y() - height / 2;
        boolean asked = scene.emphasis().isAsked(weight);
        boolean fades = scene.emphasis().fades(weight);
        Ink border = asked ? scene.theme().accent() : scene.theme().line();
        List<Shape> members = new ArrayList<>();
        members.add(new Shape.Rectangle(
                Mark.plain(Role.CHIP),
                at.x() - width / 2,
                y,
                width,
                height,
                few ? 5 : 4,
                scene.theme().chip(),
                Stroke.solid(border, asked ? 2 : 1)));
        Ink ink = scene.ink(scene.theme().text(), fades);
        members.add(scene.centred(text, at.x(), y + (few ? 14 : 12), Face.TEXT, size, ink));
        if (second != null) {
            members.add(scene.centred(
                    second, at.x(), y + 28, Face.TEXT, 11, scene.theme().backwardText()));
        }
        return new Shape.Group(Mark.of("edge-" + weight.id(), Role.CHIP, weight, scene.spoken(weight)), members);
    }

    private static double widest(String text, @Nullable String second) {
        double width = FontMetrics.of(Face.TEXT).width(text, CHIP_TEXT);
        return second == null
                ? width
                : Math.max(width, FontMetrics.of(Face.TEXT).width(second, 11));
    }

    /** What the backward pass does with this weight, while it does. */
    private @Nullable String second(Cell weight) {
        if (scene.emphasis().flow(weight) >= 0) {
            return null;
        }
        Cell delta = Cell.delta(weight.layer(), weight.row());
        return scene.emphasis()
                .step()
                .map(step -> step instanceof HiddenError
                        ? "·δ = " + brief(scene.value(weight) * scene.value(delta))
                        : step instanceof WeightGradient ? "∂ = " + brief(scene.value(weight.gradient())) : null)
                .orElse(null);
    }

    /** With six decimals, or with four where the layers stand close. */
    private String brief(double value) {
        boolean close = scene.layout().gap() < CLOSE && Math.abs(value) >= 1e-3;
        return close ? Numerals.fixed(value, 4) : Numerals.shown(value);
    }

    /** The first place along the connection where the chip covers no other, if need be while chips are low. */
    private static Spot place(Edge edge, double width, List<double[]> taken) {
        Spot best = free(edge, width, TALL_CHIP, taken)
                .or(() -> free(edge, width, CHIP_HEIGHT, taken))
                .orElse(along(edge, 0.5));
        taken.add(new double[] {best.x(), best.y(), width});
        return best;
    }

    private static Optional<Spot> free(Edge edge, double width, double height, List<double[]> taken) {
        return Arrays.stream(PLACES)
                .mapToObj(t -> along(edge, t))
                .filter(spot -> taken.stream().noneMatch(r -> covers(r, spot, width, height)))
                .findFirst();
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

    private static boolean covers(double[] r, Spot spot, double width, double height) {
        return Math.abs(r[0] - spot.x()) < (r[2] + width) / 2 + 2 && Math.abs(r[1] - spot.y()) < height + 2;
    }
}
