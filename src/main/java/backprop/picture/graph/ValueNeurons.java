package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.picture.Face;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Spot;
import backprop.picture.graph.PassValues.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neurons in the colours of their numbers. A minus says that a number is below 0; what is exactly 0 is hollow and dashed,
 * what is not finite has a cross, what is not reached is grey.
 */
final class ValueNeurons {
    private static final double SIGNED = 5;
    private static final double NUMBERED = 30;
    private static final double FADED = 0.38;
    private static final double ROUND_A_LAYER = 6;

    private final Scene scene;
    private final PassValues values;
    private final double radius;

    ValueNeurons(Scene scene, PassValues values) {
        this.scene = scene;
        this.values = values;
        this.radius = scene.layout().radius();
    }

    void add(List<Shape> shapes) {
        for (Column column : scene.layout().columns()) {
            frame(column, shapes);
            for (int k = 0; k < column.rows().size(); k++) {
                Spot spot = new Spot(column.x(), column.y(k));
                if (scene.layout().sees(spot)) {
                    shapes.add(neuron(column.layer(), column.rows().get(k), spot));
                }
            }
        }
    }

    /** Around the layer that the step which was made last computes. */
    private void frame(Column column, List<Shape> shapes) {
        boolean speaks = scene.emphasis().step().map(Step::layer).orElse(0) == column.layer();
        int some = column.rows().isEmpty() ? 1 : column.rows().get(0);
        if (column.layer() == 0 || !speaks || !scene.emphasis().speaksOf(column.layer(), some)) {
            return;
        }
        double reach = column.tile().map(box -> box.width() / 2).orElse(radius) + ROUND_A_LAYER;
        double first = column.top(radius) - ROUND_A_LAYER;
        shapes.add(new Shape.Rectangle(
                Mark.plain(Role.FOCUS),
                column.x() - reach,
                first,
                2 * reach,
                column.bottom(radius) + ROUND_A_LAYER - first,
                Math.min(reach, 14),
                null,
                Stroke.solid(scene.theme().accent(), 2)));
    }

    private Shape neuron(int layer, int row, Spot at) {
        Cell cell = values.cell(layer, row);
        Kind kind = values.kind(cell);
        boolean asked = scene.emphasis().isAsked(layer, row);
        boolean quiet = scene.emphasis().fades(layer, row);
        List<Shape> members = new ArrayList<>();
        if (asked) {
            members.add(circle(at, radius + 4, null, Stroke.solid(scene.theme().accent(), 2.4)));
        }
        members.add(body(cell, kind, at, quiet));
        if (kind == Kind.VALUE) {
            inside(cell, at, quiet, members);
        } else if (kind == Kind.NOT_FINITE) {
            cross(at, members);
        }
        return new Shape.Group(Mark.of("a" + layer + "-" + row, Role.NEURON, cell, scene.spoken(layer, row)), members);
    }

    private Shape body(Cell cell, Kind kind, Spot at, boolean quiet) {
        Ink surface = scene.theme().surface();
        Ink outline = quietly(scene.theme().outline(), quiet);
        double width = radius > 14 ? 1.4 : 1;
        return switch (kind) {
            case NOT_REACHED ->
                circle(
                        at,
                        radius,
                        surface.towards(scene.theme().line(), 0.5),
                        Stroke.solid(scene.theme().line(), 1));
            case ZERO -> circle(at, radius, surface, new Stroke(scene.theme().faint(), 1.2, 3));
            case NOT_FINITE -> circle(at, radius, surface, Stroke.solid(outline, width));
            case VALUE -> circle(at, radius, quietly(values.ink(cell), quiet), Stroke.solid(outline, width));
        };
    }

    private static Shape circle(Spot at, double radius, @Nullable Ink fill, Stroke stroke) {
        return new Shape.Circle(Mark.plain(Role.NEURON), at.x(), at.y(), radius, fill, stroke);
    }

    /** A minus, or the number where there is room for it. */
    private void inside(Cell cell, Spot at, boolean quiet, List<Shape> members) {
        Ink fill = quietly(values.ink(cell), quiet);
        double value = scene.value(cell);
        if (radius >= NUMBERED) {
            double size = Math.max(11.5, Math.min(22, 0.33 * radius));
            members.add(scene.centred(
                    scene.number(cell, 9), at.x(), at.y() + 0.36 * size, Face.TEXT_BOLD, size, fill.words()));
        } else if (value < 0 && radius >= SIGNED) {
            double half = 0.4 * radius;
            Stroke stroke = Stroke.solid(fill.words(), Math.max(1.4, 0.15 * radius));
            members.add(new Shape.Line(Mark.plain(Role.NEURON), at.x() - half, at.y(), at.x() + half, at.y(), stroke));
        }
    }

    private void cross(Spot at, List<Shape> members) {
        double half = 0.45 * radius;
        Stroke stroke = Stroke.solid(scene.theme().text(), Math.max(1.4, 0.15 * radius));
        for (int sign : new int[] {-1, 1}) {
            members.add(new Shape.Line(
                    Mark.plain(Role.NEURON),
                    at.x() - half,
                    at.y() - sign * half,
                    at.x() + half,
                    at.y() + sign * half,
                    stroke));
        }
    }

    private Ink quietly(Ink ink, boolean quiet) {
        return quiet ? scene.theme().surface().towards(ink, FADED) : ink;
    }
}
