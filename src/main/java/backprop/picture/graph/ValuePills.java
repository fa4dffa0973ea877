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
import backprop.picture.graph.GraphLayout.Spot;
import java.util.List;

/** The number of the neuron that is asked about, below it, where colours show those of the others. */
final class ValuePills {
    private static final double SIZE = 11.5;
    private static final double HEIGHT = 18;
    private static final double MARGIN = 6;
    private static final double LARGE = 30;

    private final Scene scene;
    private final PassValues values;

    ValuePills(Scene scene, PassValues values) {
        this.scene = scene;
        this.values = values;
    }

    void add(List<Shape> shapes) {
        for (Column column : scene.layout().columns()) {
            for (int row : column.rows()) {
                if (scene.emphasis().isAsked(column.layer(), row)) {
                    own(column, row, shapes);
                }
            }
        }
    }

    /** The number of the neuron itself, unless it stands inside. */
    private void own(Column column, int row, List<Shape> shapes) {
        Cell cell = values.cell(column.layer(), row);
        Spot at = scene.layout().neuron(column.layer(), row);
        if (at == null || scene.layout().radius() >= LARGE || !scene.emphasis().reached(cell)) {
            return;
        }
        String letter = column.layer() == 0 ? "x" : values.isBackward() ? "δ" : "a";
        String text = letter + " = " + brief(scene.value(cell));
        Ink fill = values.isBackward() && column.layer() > 0
                ? scene.theme().backwardFill()
                : scene.theme().primary();
        Mark mark = Mark.of("own-" + cell.id(), Role.CAPTION, cell, scene.spoken(cell));
        double y = at.y() + scene.layout().radius() + 4 + HEIGHT / 2;
        shapes.add(pill(
                mark,
                text,
                at.x() - width(text) / 2,
                y,
                fill,
                fill.words(),
                Stroke.solid(scene.theme().surface(), 1.4)));
    }

    private static Shape pill(Mark mark, String text, double x, double y, Ink fill, Ink ink, Stroke stroke) {
        return new Shape.Group(
                mark,
                List.of(
                        new Shape.Rectangle(
                                Mark.plain(mark.role()), x, y - HEIGHT / 2, width(text), HEIGHT, 5, fill, stroke),
                        new Shape.Text(
                                Mark.plain(mark.role()),
                                x + MARGIN,
                                y + 0.36 * SIZE,
                                text,
                                Face.TEXT_MEDIUM,
                                SIZE,
                                ink)));
    }

    private static double width(String text) {
        return FontMetrics.of(Face.TEXT_MEDIUM).width(text, SIZE) + 2 * MARGIN;
    }

    /** Three digits, or two and a power of ten. */
    static String brief(double value) {
        double size = Math.abs(value);
        boolean plain = value == 0 || (size >= 0.01 && size < 1_000);
        String text = plain ? Numerals.fixed(value, 3) : Numerals.withPower(Numerals.scientific(value, 2));
        return text.replace('-', '−');
    }
}
