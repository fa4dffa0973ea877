package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Descend;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Detail;
import backprop.picture.graph.GraphLayout.Spot;
import java.util.ArrayList;
import java.util.List;

/** The neurons: name and value inside, bias above, δ below once it is reached. */
final class Neurons {
    private static final String UNKNOWN = "—";
    /** In the place of a number that somebody works out alone. */
    private static final String ASKED = "?";

    private static final double NAMED = 19;
    private static final double FADED_PILL = 0.12;
    private static final int LONGEST = 10;

    /** How wide a bias or an error signal commonly is. */
    static final double BIAS_ROOM = 60;

    /** How wide a new bias commonly is. */
    static final double UPDATED_BIAS_ROOM = 92;

    static final double DELTA_ROOM = 92;

    /** How far the ring around a neuron that a step speaks of stands off. */
    static final double RING = 5.5;

    private final Scene scene;
    private final double radius;

    Neurons(Scene scene) {
        this.scene = scene;
        this.radius = scene.layout().radius();
    }

    void add(List<Shape> shapes) {
        for (Column column : scene.layout().columns()) {
            for (int k = 0; k < column.rows().size(); k++) {
                int row = column.rows().get(k);
                Spot spot = new Spot(column.x(), column.y(k));
                if (!scene.layout().sees(spot)) {
                    continue;
                }
                shapes.add(neuron(column.layer(), row, spot));
                if (column.layer() > 0 && isDetailed(column.layer(), row)) {
                    Cell bias = Cell.bias(column.layer(), row);
                    if (scene.frame().trace().has(bias)) {
                        shapes.add(bias(bias, spot));
                    }
                    delta(Cell.delta(column.layer(), row), spot, shapes);
                }
            }
            if (column.isElided()) {
                elision(column, shapes);
            }
        }
    }

    private boolean isDetailed(int layer, int row) {
        return scene.layout().detail() == Detail.FULL
                || (scene.emphasis().isAsked(layer, row) && scene.layout().detail() == Detail.VALUE);
    }

    /** What a neuron shows by now: a, or z while a is not reached. */
    private Cell shown(int layer, int row) {
        Cell activation = Cell.activation(layer, row);
        Cell sum = layer == 0 ? activation : Cell.preActivation(layer, row);
        return layer > 0
                        && !scene.emphasis().reached(activation)
                        && !scene.frame().asks(activation)
                        && scene.emphasis().reached(sum)
                ? sum
                : activation;
    }

    private Shape neuron(int layer, int row, Spot at) {
        Cell cell = shown(layer, row);
        boolean fades = scene.emphasis().fades(layer, row) || scene.emphasis().rests(cell);
        List<Shape> members = new ArrayList<>();
        if (scene.emphasis().speaksOf(layer, row) || scene.emphasis().isAsked(layer, row)) {
            members.add(ring(layer, row, at));
        }
        members.add(new Shape.Circle(
                Mark.plain(Role.NEURON),
                at.x(),
                at.y(),
                radius,
                scene.ink(fill(layer, cell), fades),
                Stroke.solid(scene.ink(scene.theme().outline(), fades), radius > 14 ? 1.4 : 1)));
        Ink ink = scene.emphasis().rests(cell)
                ? scene.theme().quiet()
                : scene.ink(scene.theme().onNode(), fades);
        if (scene.layout().detail() == Detail.FULL) {
            boolean named = radius >= NAMED;
            if (named) {
                members.add(
                        scene.formula(cell.latex(), at.x(), at.y() - radius * 0.2, Math.min(18, radius * 0.46), ink));
            }
            members.add(text(value(cell, radius * 1.84), at, at.y() + (named ? radius * 0.36 : 4), ink));
        } else if (scene.layout().detail() == Detail.VALUE) {
            members.add(text(value(cell, radius * 1.9), at, at.y() + 4, ink));
        }
        return new Shape.Group(Mark.of("a" + layer + "-" + row, Role.NEURON, cell, scene.spoken(layer, row)), members);
    }

    private Shape ring(int layer, int row, Spot at) {
        Ink ink = scene.emphasis().isAsked(layer, row)
                ? scene.theme().accent()
                : scene.emphasis().isBackward()
                        ? scene.theme().backward()
                        : scene.theme().forward();
        return new Shape.Circle(
                Mark.plain(Role.FOCUS),
                at.x(),
                at.y(),
                radius + (radius > 14 ? RING : 3),
                null,
                Stroke.solid(ink.faded(0.65), radius > 14 ? 2.5 : 2));
    }

    private Shape text(String value, Spot at, double baseline, Ink ink) {
        return scene.centred(value, at.x(), baseline, Face.TEXT_BOLD, size(), ink);
    }

    private double size() {
        return Math.max(9, Math.min(15, radius * 0.35));
    }

    /** The value with as many of six decimals as fit into the circle. */
    private String value(Cell cell, double room) {
        if (!scene.emphasis().reached(cell)) {
            return scene.frame().asks(cell) ? ASKED : UNKNOWN;
        }
        String exact = scene.number(cell);
        if (fits(exact, room)) {
            return exact;
        }
        double value = scene.value(cell);
        for (int digits = 5; digits >= 1; digits--) {
            String text = Numerals.fixed(value, digits);
            if (fits(text, room) && Math.abs(value) >= Math.pow(10, -digits)) {
                return text;
            }
        }
        String power = Numerals.withPower(Numerals.scientific(value, 1));
        return fits(power, room) ? power : Numerals.withPower(Numerals.scientific(value, 0));
    }

    /** {@code 1.2e5} for {@code 1.2e+05}. */
    private boolean fits(String text, double room) {
        return FontMetrics.of(Face.TEXT_BOLD).width(text, size()) <= room;
    }

    private Ink fill(int layer, Cell cell) {
        Ink full = layer == 0
                ? scene.theme().input()
                : layer == scene.frame().trace().network().depth()
                        ? scene.theme().output()
                        : scene.theme().hidden();
        return scene.emphasis().reached(cell) ? full : scene.theme().surface().towards(full, 0.35);
    }

    private Shape bias(Cell bias, Spot at) {
        boolean fades = scene.emphasis().fades(bias.layer(), bias.row());
        boolean asked = scene.emphasis().isAsked(bias);
        String next = updated(bias);
        String text = next.isEmpty() ? "b = " + scene.number(bias, LONGEST) : "b → " + next;
        double width = FontMetrics.of(Face.TEXT).width(text, 11.5) + 10;
        double baseline = at.y() - radius - 10;
        Shape box = new Shape.Rectangle(
                Mark.plain(Role.BIAS),
                at.x() - width / 2,
                baseline - 12,
                width,
                16,
                4,
                scene.theme().surface(),
                asked ? Stroke.solid(scene.theme().accent(), 1.5) : null);
        Ink ink = next.isEmpty()
                ? scene.ink(scene.theme().quiet(), fades)
                : scene.loud(scene.theme().good(), fades);
        return new Shape.Group(
                Mark.of("node-" + bias.id(), Role.BIAS, bias, scene.spoken(bias)),
                List.of(box, scene.centred(text, at.x(), baseline, Face.TEXT, 11.5, ink)));
    }

    /** What the update makes of a bias, while it does. */
    private String updated(Cell bias) {
        Cell updated = bias.as(Quantity.UPDATED_BIAS);
        boolean speaks =
                scene.emphasis().step().filter(Descend.class::isInstance).isPresent();
        boolean known =
                speaks && scene.frame().trace().has(updated) && scene.emphasis().reached(updated);
        if (!known) {
            return "";
        }
        double value = scene.value(updated);
        boolean brief = scene.layout().gap() < Edges.CLOSE && Math.abs(value) >= 1e-3;
        return brief ? Numerals.fixed(value, 4) : scene.number(updated, LONGEST);
    }

    private void delta(Cell delta, Spot at, List<Shape> shapes) {
        boolean asked = scene.frame().asks(delta);
        if (!asked && !scene.emphasis().reached(delta)) {
            return;
        }
        boolean fades = scene.emphasis().fades(delta.layer(), delta.row())
                || scene.emphasis().rests(delta);
        String text = asked ? "δ = ?" : "δ = " + scene.number(delta, LONGEST);
        double width = FontMetrics.of(Face.TEXT_MEDIUM).width(text, 12) + 14;
        double top = at.y() + radius + 9;
        Ink pill = asked
                ? scene.theme().surface()
                : fades
                        ? scene.theme().surface().towards(scene.theme().backwardFill(), FADED_PILL)
                        : scene.theme().backwardFill();
        Ink words = asked || fades ? scene.loud(scene.theme().backwardText(), fades) : Ink.of(0xFFFFFF);
        Stroke edge = asked ? Stroke.dashed(scene.loud(scene.theme().backward(), fades), 1) : null;
        shapes.add(new Shape.Group(
                Mark.of("node-" + delta.id(), Role.DELTA, delta, scene.spoken(delta)),
                List.of(
                        new Shape.Rectangle(
                                Mark.plain(Role.DELTA), at.x() - width / 2, top, width, 19, 9.5, pill, edge),
                        scene.centred(text, at.x(), top + 14, Face.TEXT_MEDIUM, 12, words))));
    }

    private void elision(Column column, List<Shape> shapes) {
        int hidden = column.total() - column.rows().size();
        double y = column.y(column.rows().size() - 1) - column.slot() / 2;
        boolean wordless = scene.layout().isNarrow();
        shapes.add(scene.centred(
                wordless ? "…" : "… " + hidden + " more",
                wordless ? column.x() : column.x() + radius + 34,
                y + 4,
                Face.TEXT,
                11,
                scene.theme().quiet()));
    }
}
