package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.chart.Factor;
import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Below each layer the norm of its numbers, as a bar and in digits. On the way back, between the layers, the factor by
 * which the norm changed, parted into what the weights did and what the slopes did:
 * ‖δ⁽ˡ⁾‖/‖δ⁽ˡ⁺¹⁾‖ = ‖W⁽ˡ⁺¹⁾ᵀδ⁽ˡ⁺¹⁾‖/‖δ⁽ˡ⁺¹⁾‖ · ‖δ⁽ˡ⁾‖/‖W⁽ˡ⁺¹⁾ᵀδ⁽ˡ⁺¹⁾‖.
 */
final class NormStrip {
    private static final double NUMBER = 12;
    private static final double SMALL = 11.5;
    private static final double SMALLEST = 10.5;
    private static final double BAR = 8;
    private static final double WIDEST_BAR = 84;

    private final Scene scene;
    private final PassValues values;
    private final Trace trace;
    private final double top;
    private int digits = 2;
    private double size = NUMBER;

    NormStrip(Scene scene, PassValues values) {
        this.scene = scene;
        this.values = values;
        this.trace = values.trace();
        this.top = scene.layout().backwardLine();
    }

    void add(List<Shape> shapes) {
        List<Column> columns = scene.layout().columns();
        Column first = columns.get(0);
        double gap = scene.layout().gap();
        digits = gap > width("0.00·10⁻⁰⁰", NUMBER) + 6 ? 2 : 1;
        size = digits == 2 ? NUMBER : SMALLEST;
        boolean numbers = gap > width("0.0·10⁻⁰⁰", size);
        if (first.layer() == 0) {
            String name = values.isBackward() ? "\\lVert\\delta\\rVert" : "\\lVert a\\rVert";
            Ink ink = values.isBackward()
                    ? scene.theme().backwardText()
                    : scene.theme().forwardText();
            shapes.add(scene.formula(name, first.x(), top + 24, 14, ink));
        }
        for (Column column : columns) {
            if (column.layer() > 0 && values.isKnown(column.layer())) {
                norm(column, numbers, shapes);
            }
        }
        for (int k = 0; k + 1 < columns.size() && values.isBackward() && numbers; k++) {
            if (columns.get(k).layer() > 0 && values.isKnown(columns.get(k).layer())) {
                factor(columns.get(k), columns.get(k + 1), shapes);
            }
        }
    }

    private Matrix numbers(int layer) {
        return values.isBackward() ? trace.delta(layer) : trace.activation(layer);
    }

    private void norm(Column column, boolean written, List<Shape> shapes) {
        int l = column.layer();
        double norm = numbers(l).norm();
        double place = values.isBackward()
                ? values.scale().placeOfError(norm)
                : values.scale()
                        .placeOfActivation(
                                trace.network(), l, norm / Math.sqrt(numbers(l).rows()));
        double width = Math.min(WIDEST_BAR, 0.62 * scene.layout().gap());
        double left = column.x() - width / 2;
        Ink track = scene.theme().surface().towards(scene.theme().line(), 0.6);
        List<Shape> members = new ArrayList<>();
        members.add(bar(left, width, track));
        members.add(bar(left, Math.max(place > 0 ? 2 : 0, place * width), values.ink(place)));
        if (written) {
            String text = Numerals.withPower(brief(norm));
            members.add(scene.centred(
                    text,
                    column.x(),
                    top + 40,
                    Face.TEXT_BOLD,
                    size,
                    scene.theme().text()));
            dead(column, members);
        }
        String name = values.isBackward() ? "norm of delta" : "norm of the activations";
        String spoken = name + ", layer " + l + ": " + Numerals.shown(norm);
        shapes.add(new Shape.Group(new Mark("norm-" + l, Role.DATUM, values.cell(l, 1), spoken), members));
    }

    private Shape bar(double left, double width, Ink ink) {
        return new Shape.Rectangle(Mark.plain(Role.DATUM), left, top + 16, width, BAR, 2, ink, null);
    }

    private static double width(String text, double size) {
        return FontMetrics.of(Face.TEXT_BOLD).width(text, size);
    }

    /** How many of a layer's errors are exactly 0. */
    private void dead(Column column, List<Shape> members) {
        Matrix all = numbers(column.layer());
        int dead = 0;
        for (int i = 1; i <= all.rows(); i++) {
            dead += all.at(i) == 0 ? 1 : 0;
        }
        if (dead > 0 && values.isBackward()) {
            String whole = dead + " of " + all.rows() + " dead";
            String text = width(whole, SMALL) < scene.layout().gap() - 4 ? whole : dead + " dead";
            members.add(scene.centred(
                    text, column.x(), top + 57, Face.TEXT, SMALL, scene.theme().quiet()));
        }
    }

    private void factor(Column to, Column from, List<Shape> shapes) {
        int l = to.layer();
        double before = trace.delta(l + 1).norm();
        double after = trace.delta(l).norm();
        double between = back(l + 1).norm();
        double x = (to.x() + from.x()) / 2;
        Factor whole = factor("norm-factor-" + l, "from layer " + (l + 1) + " into layer " + l, after, before);
        List<Shape> members = new ArrayList<>();
        Ink red = scene.theme().backwardText();
        members.add(scene.centred(whole.text(), x, top + 10, Face.TEXT_BOLD, size, red));
        Spot tail = new Spot(x + 11, top + 20);
        Spot tip = new Spot(x - 11, top + 20);
        Spot neck = Arrow.back(tail, tip, 6);
        members.add(new Shape.Line(
                Mark.plain(Role.FLOW),
                tail.x(),
                tail.y(),
                neck.x(),
                neck.y(),
                Stroke.solid(scene.theme().backward(), 1.6)));
        members.add(
                Arrow.head(Mark.plain(Role.FLOW), tail, tip, 1.4, scene.theme().backward()));
        String parts = part(between, before) + " · " + part(after, between);
        if (FontMetrics.of(Face.TEXT).width(parts, SMALL) < scene.layout().gap() - 8) {
            members.add(scene.centred(
                    parts, x, top + 57, Face.TEXT, SMALL, scene.theme().quiet()));
        }
        String spoken = "norm " + whole.text() + " from layer " + (l + 1) + " into layer " + l + ": the weights ×"
                + part(between, before) + ", the slopes ×" + part(after, between);
        shapes.add(new Shape.Group(new Mark(whole.key(), Role.DATUM, Cell.delta(l, 1), spoken), members));
    }

    private static Factor factor(String key, String name, double after, double before) {
        double factor = after / before;
        return new Factor(
                key, name, Double.isFinite(factor) ? OptionalDouble.of(factor) : OptionalDouble.empty(), false);
    }

    private static String part(double after, double before) {
        return factor("", "", after, before).number();
    }

    /** Wᵀδ, what comes back through the weights of a layer. */
    private Matrix back(int layer) {
        return trace.network().layer(layer).weights().transpose().times(trace.delta(layer));
    }

    private String brief(double norm) {
        if (norm == 0 || !Double.isFinite(norm)) {
            return Numerals.shown(norm);
        }
        boolean plain = !values.isBackward() && norm >= 0.01 && norm < 1_000;
        return plain ? Numerals.fixed(norm, digits + 1) : Numerals.scientific(norm, digits);
    }

    /** What stands under the picture, in words. */
    static String words(boolean few, boolean backward) {
        String term = backward ? "|w·δ|" : "|w·a|";
        return few
                ? String.format(Locale.ROOT, "the thicker a line, the larger %s", term)
                : String.format(
                        Locale.ROOT,
                        "lines: the %d largest %s into each neuron; all others are the tint between the layers",
                        ValueEdges.STRONGEST,
                        term);
    }
}
