package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.chart.Words;
import backprop.picture.graph.GraphLayout.Column;
import java.util.ArrayList;
import java.util.List;

/** Beside each of a few outputs behind a wide layer a bar of its a and, once it is known, one of its δ. */
final class OutputBars {
    private static final double LONGEST = 72;
    private static final double SIZE = 11.5;
    private static final double GAP = 10;

    private final Scene scene;
    private final PassValues values;

    OutputBars(Scene scene, PassValues values) {
        this.scene = scene;
        this.values = values;
    }

    void add(List<Shape> shapes) {
        int depth = values.trace().network().depth();
        Column column = scene.layout().column(depth);
        if (!scene.layout().hasTiles() || column.rows().isEmpty() || column.total() > TilePlan.MOST_BARS) {
            return;
        }
        double most = 0;
        for (int i = 1; i <= column.total(); i++) {
            most = Math.max(most, Math.max(size(Cell.activation(depth, i)), size(Cell.delta(depth, i))));
        }
        double unit = most <= 1 ? 1 : most;
        for (int row : column.rows()) {
            double left = column.x() + scene.layout().radius() + GAP;
            double y = column.y(row - 1);
            double high = Math.min(9, 0.26 * column.slot());
            bar(Cell.activation(depth, row), left, y - high - 1, high, unit, shapes);
            bar(Cell.delta(depth, row), left, y + 1, high, unit, shapes);
            target(row, left, y, high, column.slot(), shapes);
        }
    }

    private double size(Cell cell) {
        double value = scene.value(cell);
        return Double.isFinite(value) ? Math.abs(value) : 0;
    }

    private void bar(Cell cell, double left, double top, double high, double unit, List<Shape> shapes) {
        boolean known = scene.emphasis().reached(cell);
        boolean error = cell.equals(Cell.delta(cell.layer(), cell.row()));
        List<Shape> members = new ArrayList<>();
        Ink track = scene.theme().surface().towards(scene.theme().line(), error ? 0 : 0.5);
        members.add(rectangle(left, top, LONGEST, high, track));
        if (known) {
            double value = scene.value(cell);
            double wide = Math.min(1, size(cell) / unit) * LONGEST;
            Ink ink = !error
                    ? scene.theme().forward()
                    : value > 0 ? scene.theme().backward() : scene.theme().slate();
            members.add(rectangle(left, top, Math.max(value == 0 ? 0 : 1, wide), high, ink));
            Ink words = !error
                    ? scene.theme().forwardText()
                    : value > 0 ? scene.theme().backwardText() : scene.theme().slate();
            String signed = (error && value > 0 ? "+" : "") + ValuePills.brief(value);
            double size = Math.min(SIZE, high + 2.5);
            members.add(Words.at(left + LONGEST + 5, top + high / 2 + 0.36 * size, signed, size, words));
        }
        shapes.add(new Shape.Group(Mark.of("bar-" + cell.id(), Role.DATUM, cell, scene.spoken(cell)), members));
    }

    private static Shape rectangle(double x, double y, double width, double height, Ink ink) {
        return new Shape.Rectangle(Mark.plain(Role.DATUM), x, y, width, height, 1.5, ink, null);
    }

    /** A frame around the bars of an output whose target is not 0. */
    private void target(int row, double left, double y, double high, double slot, List<Shape> shapes) {
        double target = values.trace().sample().target().at(row);
        if (target != 0 && slot > 2 * high + 4) {
            shapes.add(new Shape.Rectangle(
                    Mark.plain(Role.FOCUS),
                    left - 3,
                    y - high - 4,
                    LONGEST + 6,
                    2 * high + 7,
                    3,
                    null,
                    backprop.picture.Stroke.solid(scene.theme().accent(), 1.6)));
        }
    }
}
