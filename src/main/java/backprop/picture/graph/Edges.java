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
import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connections and the chips with their weights. */
final class Edges {
    private static final double THINNEST = 0.7;
    private static final double THICKEST = 6;
    private static final double CHIP_HEIGHT = 19;
    private static final double TALL_CHIP = 33;
    private static final double CHIP_TEXT = 12;
    private static final double[] PLACES = {0.5, 0.36, 0.64, 0.26, 0.74, 0.43, 0.57, 0.18, 0.82};

    private final Scene scene;
    private final boolean few;

    Edges(Scene scene) {
        this.scene = scene;
        this.few = scene.layout().edges() <= GraphPicture.CHIPS_UP_TO;
    }

    /** The width of a line for a weight: it grows with |w| and never quite stops growing. */
    static double width(double weight) {
        double size = Math.abs(weight);
        return THINNEST + (THICKEST - THINNEST) * size / (size + 1.6);
    }

    void lines(List<Shape> shapes) {
        List<Column> columns = scene.layout().columns();
        List<Shape> loud = new ArrayList<>();
        for (int l = 1; l < columns.size(); l++) {
            for (int i : columns.get(l).rows()) {
                for (int j : columns.get(l - 1).rows()) {
                    Cell weight = Cell.weight(l, i, j);
                    boolean stands = scene.emphasis().flow(weight) != 0
                            || scene.emphasis().isAsked(weight);
                    line(weight, stands ? loud : shapes, stands);
                }
            }
        }
        shapes.addAll(loud);
    }

    private void line(Cell weight, List<Shape> shapes, boolean stands) {
        Spot[] ends = scene.layout().edge(weight);
        if (ends == null) {
            return;
        }
        int flow = scene.emphasis().flow(weight);
        Stroke stroke = stroke(weight, flow);
        Mark mark = Mark.of("line-" + weight.id(), Role.EDGE, weight, few ? scene.spoken(weight) : "");
        Spot tip = flow < 0 ? ends[0] : ends[1];
        Spot tail = flow < 0 ? ends[1] : ends[0];
        boolean arrow = few || (stands && scene.layout().detail() != GraphLayout.Detail.DOT);
        double head = arrow ? Arrow.length(stroke.width()) : 0;
        Spot neck = Arrow.back(tail, tip, head * 0.8);
        shapes.add(new Shape.Line(mark, tail.x(), tail.y(), neck.x(), neck.y(), stroke));
        if (arrow) {
            shapes.add(
                    Arrow.head(Mark.named("tip-" + weight.id(), Role.EDGE), tail, tip, stroke.width(), stroke.ink()));
        }
    }

    private Stroke stroke(Cell weight, int flow) {
        double width = width(scene.value(weight));
        if (flow < 0) {
            return Stroke.dashed(scene.theme().backward(), Math.max(width, few ? 2.6 : 1.4));
        } else if (flow > 0) {
            return Stroke.solid(scene.theme().forward(), Math.max(width, few ? 2.2 : 1.2));
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
        List<Column> columns = scene.layout().columns();
        for (int l = 1; l < columns.size(); l++) {
            for (int i : columns.get(l).rows()) {
                for (int j : columns.get(l - 1).rows()) {
                    Cell weight = Cell.weight(l, i, j);
                    if (few || isWanted(weight)) {
                        chip(weight, shapes, taken);
                    }
                }
            }
        }
    }

    private boolean isWanted(Cell weight) {
        return scene.emphasis().isAsked() && !scene.emphasis().fades(weight);
    }

    private void chip(Cell weight, List<Shape> shapes, List<double[]> taken) {
        Spot[] ends = scene.layout().edge(weight);
        if (ends == null) {
            return;
        }
        String text = Numerals.given(scene.value(weight));
        String second = second(weight);
        double width = Math.max(few ? 64 : 46, 14 + widest(text, second));
        double height = second == null ? CHIP_HEIGHT : TALL_CHIP;
        Spot at = place(ends, weight, width, few ? TALL_CHIP : CHIP_HEIGHT, taken);
        double x = at.x() - width / 2;
        double y = at.y() - height / 2;
        boolean fades = few && scene.emphasis().fades(weight);
        Ink border = scene.emphasis().isAsked(weight)
                ? scene.theme().accent()
                : scene.theme().line();
        List<Shape> members = new ArrayList<>();
        members.add(new Shape.Rectangle(
                Mark.plain(Role.CHIP),
                x,
                y,
                width,
                height,
                5,
                scene.theme().chip(),
                Stroke.solid(border, scene.emphasis().isAsked(weight) ? 2 : 1)));
        members.add(scene.centred(
                text,
                at.x(),
                y + 14,
                Face.TEXT,
                CHIP_TEXT,
                scene.ink(scene.theme().text(), fades)));
        if (second != null) {
            members.add(scene.centred(
                    second, at.x(), y + 28, Face.TEXT, 11, scene.theme().backwardText()));
        }
        shapes.add(new Shape.Group(Mark.of("edge-" + weight.id(), Role.CHIP, weight, scene.spoken(weight)), members));
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
                        ? "·δ = " + Numerals.shown(scene.value(weight) * scene.value(delta))
                        : step instanceof WeightGradient ? "∂ = " + scene.number(weight.gradient()) : null)
                .orElse(null);
    }

    /** The first place along the connection where the chip covers no other. */
    private Spot place(Spot[] ends, Cell weight, double width, double height, List<double[]> taken) {
        double shift = few ? 0 : nearTheOther(weight);
        Spot best = along(ends, 0.5);
        for (double t : PLACES) {
            Spot spot = along(ends, Math.min(0.9, Math.max(0.1, t + shift)));
            if (taken.stream().noneMatch(r -> covers(r, spot, width, height))) {
                best = spot;
                break;
            }
        }
        taken.add(new double[] {best.x(), best.y(), width, height});
        return best;
    }

    /** Where many connections meet in the neuron asked about, the other ends have room. */
    private double nearTheOther(Cell weight) {
        return scene.emphasis().isAsked(weight.layer(), weight.row()) ? -0.24 : 0.24;
    }

    private static Spot along(Spot[] ends, double t) {
        return new Spot(ends[0].x() + t * (ends[1].x() - ends[0].x()), ends[0].y() + t * (ends[1].y() - ends[0].y()));
    }

    private static boolean covers(double[] r, Spot spot, double width, double height) {
        return Math.abs(r[0] - spot.x()) < (r[2] + width) / 2 + 2
                && Math.abs(r[1] - spot.y()) < (r[3] + height) / 2 + 2;
    }
}
