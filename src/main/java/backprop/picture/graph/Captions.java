package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Layer;
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

/** The words around the graph: the legend, what each layer is, and the plates of the weight matrices. */
final class Captions {
    private static final double LEGEND = 18;
    private static final double NAME = 40;

    private final Scene scene;

    Captions(Scene scene) {
        this.scene = scene;
    }

    void add(List<Shape> shapes) {
        legend("forward", 16, scene.theme().forward(), scene.theme().forwardText(), 1, shapes);
        legend("backward", 106, scene.theme().backward(), scene.theme().backwardText(), -1, shapes);
        for (Column column : scene.layout().columns()) {
            if (hasRoom(column.layer())) {
                caption(column, shapes);
            }
            if (column.layer() > 0 && !scene.layout().isNarrow()) {
                plate(column, shapes);
            }
        }
    }

    /** Where the layers stand close, only every so many are named, and the last. */
    private boolean hasRoom(int layer) {
        int depth = scene.frame().trace().network().depth();
        int every = (int) Math.ceil(NAME / scene.layout().gap());
        return layer == depth || (layer % every == 0 && depth - layer >= every);
    }

    private void legend(String word, double x, Ink ink, Ink text, int direction, List<Shape> shapes) {
        Spot left = new Spot(x, LEGEND);
        Spot right = new Spot(x + 24, LEGEND);
        Spot tail = direction > 0 ? left : right;
        Spot tip = direction > 0 ? right : left;
        Spot neck = Arrow.back(tail, tip, 8);
        shapes.add(new Shape.Line(
                Mark.plain(Role.CAPTION),
                tail.x(),
                tail.y(),
                neck.x(),
                neck.y(),
                direction > 0 ? Stroke.solid(ink, 2.6) : new Stroke(ink, 2.6, 4)));
        shapes.add(Arrow.head(Mark.plain(Role.CAPTION), tail, tip, 2.2, ink));
        shapes.add(new Shape.Text(Mark.plain(Role.CAPTION), x + 30, LEGEND + 4, word, Face.TEXT, 12, text));
    }

    /** {@code Hidden a⁽¹⁾ = σ(z⁽¹⁾)}; where there is little room, the symbol alone. */
    private void caption(Column column, List<Shape> shapes) {
        int l = column.layer();
        double baseline = scene.layout().size().height() - 22;
        String formula = formula(l);
        String word = word(l);
        double size = 14.5;
        double words = FontMetrics.of(Face.TEXT_BOLD).width(word + " ", 13);
        double width = words + Scene.width(formula, size);
        Ink ink = scene.theme().text();
        if (width > scene.layout().gap() - 8) {
            shapes.add(scene.formula(l == 0 ? "x" : "a^{(" + l + ")}", column.x(), baseline, size, ink));
            return;
        }
        double left = column.x() - width / 2;
        shapes.add(new Shape.Text(Mark.plain(Role.CAPTION), left, baseline, word, Face.TEXT_BOLD, 13, ink));
        shapes.add(scene.formula(formula, left + words + (width - words) / 2, baseline, size, ink));
    }

    private String word(int l) {
        return l == 0 ? "Input" : l == scene.frame().trace().network().depth() ? "Output" : "Hidden";
    }

    private String formula(int l) {
        if (l == 0) {
            return "a^{(0)} = x";
        }
        Layer layer = scene.frame().trace().network().layer(l);
        return "a^{(%s)} = %s(z^{(%s)})".formatted(l, layer.activation().latex(), l);
    }

    /** The plate between two layers that names their matrix and its shape. */
    private void plate(Column column, List<Shape> shapes) {
        int l = column.layer();
        Layer layer = scene.frame().trace().network().layer(l);
        double x = column.x() - scene.layout().gap() / 2;
        double y = scene.layout().forwardLine() + 8;
        String shape = layer.weights().shape();
        double symbol = Scene.width("W^{(" + l + ")}", 13);
        double text = FontMetrics.of(Face.TEXT).width(shape, 11);
        boolean room = scene.layout().gap() > symbol + text + 34;
        double width = symbol + 16 + (room ? text + 6 : 0);
        List<Shape> members = new ArrayList<>();
        members.add(new Shape.Rectangle(
                Mark.plain(Role.PLATE),
                x - width / 2,
                y,
                width,
                21,
                5,
                scene.theme().surface(),
                Stroke.solid(scene.theme().line(), 1)));
        members.add(scene.formula(
                "W^{(" + l + ")}",
                x - width / 2 + 8 + symbol / 2,
                y + 15,
                13,
                scene.theme().weights()));
        if (room) {
            members.add(new Shape.Text(
                    Mark.plain(Role.PLATE),
                    x - width / 2 + 14 + symbol,
                    y + 15,
                    shape,
                    Face.TEXT,
                    11,
                    scene.theme().quiet()));
        }
        String spoken =
                "weight matrix of layer " + l + ", " + layer.size() + " rows to, " + layer.inputs() + " columns from";
        shapes.add(new Shape.Group(Mark.of("plate-W" + l, Role.PLATE, Cell.weight(l, 1, 1), spoken), members));
    }
}
