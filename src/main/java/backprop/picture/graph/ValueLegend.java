package backprop.picture.graph;

import backprop.engine.Numerals;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.chart.ColourBar;
import backprop.picture.chart.Words;
import backprop.picture.graph.GraphLayout.Column;
import java.util.List;

/** What the colours stand for: the scale, the signs, the name of each layer's numbers. */
final class ValueLegend {
    private static final double LEFT = 16;
    private static final double LONGEST = 150;
    private static final double SHORTEST = 60;

    /** What the buttons beside the legend need. */
    private static final double BUTTONS = 468;

    private static final double SIZE = 11.5;

    private final Scene scene;
    private final PassValues values;
    private final double ramp;

    ValueLegend(Scene scene, PassValues values) {
        this.scene = scene;
        this.values = values;
        ramp = Math.max(SHORTEST, Math.min(LONGEST, scene.layout().size().width() - BUTTONS));
    }

    void add(List<Shape> shapes) {
        Ink quiet = scene.theme().quiet();
        String letter = values.isBackward() ? "δ" : "a";
        String whole = "|%s|, and |w·%s| on lines".formatted(letter, letter);
        String what = ramp < Words.width(whole, SIZE) ? "|%s|, |w·%s|".formatted(letter, letter) : whole;
        shapes.add(Words.at(LEFT, 15, what, SIZE, quiet));
        if (values.isBackward()) {
            ColourBar.add(shapes, values.scale().errors(scene.theme()), LEFT, 21, ramp);
        } else {
            activations(shapes);
        }
        signs(shapes);
        for (Column column : scene.layout().columns()) {
            head(column, shapes);
        }
    }

    private void activations(List<Shape> shapes) {
        shapes.add(ColourBar.colours(
                values.scale().forward(scene.theme()), scene.theme(), LEFT, 21, ramp, "colours from 0 to the largest"));
        shapes.add(Words.at(LEFT, 40, "0", 10, scene.theme().quiet()));
        double most = values.scale().most(values.trace().network().output().activation());
        String end = brief(most) + "; on lines " + brief(values.scale().largestTerm());
        double left = Math.max(LEFT + 14, LEFT + ramp - Words.width(end, 10));
        shapes.add(Words.at(left, 40, end, 10, scene.theme().quiet()));
    }

    private static String brief(double value) {
        boolean plain = value == 0 || (value >= 0.01 && value < 1_000);
        return plain ? Numerals.fixed(value, 2) : Numerals.withPower(Numerals.scientific(value, 1));
    }

    /** Under everything: what a minus and a hollow neuron say, and which lines there are. */
    private void signs(List<Shape> shapes) {
        double y = scene.layout().size().height() - 14;
        double x = LEFT + 6;
        Ink quiet = scene.theme().quiet();
        String letter = values.isBackward() ? "δ" : "a";
        Ink fill = values.ink(0.5);
        shapes.add(new Shape.Circle(
                Mark.plain(Role.CAPTION),
                x,
                y,
                6,
                fill,
                Stroke.solid(scene.theme().outline(), 1)));
        shapes.add(new Shape.Line(Mark.plain(Role.CAPTION), x - 3, y, x + 3, y, Stroke.solid(fill.words(), 1.4)));
        x = word(letter + " below 0", x + 11, y, shapes);
        shapes.add(new Shape.Circle(
                Mark.plain(Role.CAPTION),
                x + 6,
                y,
                6,
                scene.theme().surface(),
                new Stroke(scene.theme().faint(), 1.2, 3)));
        x = word(values.isBackward() ? "δ = 0: nothing comes through" : "a = 0", x + 17, y, shapes);
        String lines = scene.layout().hasTiles()
                ? "maps of W: purple above 0, orange below, up to the ± beside the name"
                : NormStrip.words(scene.few(), values.isBackward());
        if (x + FontMetrics.of(Face.TEXT).width(lines, SIZE)
                < scene.layout().size().width() - LEFT) {
            shapes.add(Words.at(x, y + 4, lines, SIZE, quiet));
        }
    }

    private double word(String text, double x, double y, List<Shape> shapes) {
        shapes.add(Words.at(x, y + 4, text, SIZE, scene.theme().quiet()));
        return x + Words.width(text, SIZE) + 18;
    }

    /** {@code δ⁽²⁾} above layer 2. */
    private void head(Column column, List<Shape> shapes) {
        int l = column.layer();
        String symbol = l == 0 ? "x" : (values.isBackward() ? "\\delta" : "a") + "^{(" + l + ")}";
        double up = column.tile()
                .map(box -> box.y() - 9)
                .orElse(
                        scene.layout().hasTiles()
                                ? column.top(scene.layout().radius()) - 9
                                : scene.layout().forwardLine());
        double width = Scene.width(symbol, 15);
        if (column.tile().isPresent()) {
            String shape = column.shape().words();
            String all = l == 0 ? shape : column.total() + " = " + shape;
            double room = column.tile().map(GraphLayout.Box::width).orElse(0.0) + 24;
            String words = width + 6 + Words.width(all, SIZE) <= room ? all : shape;
            double whole = width + 6 + Words.width(words, SIZE);
            shapes.add(scene.formula(symbol, column.x() - (whole - width) / 2, up, 15, null));
            shapes.add(Words.at(
                    column.x() - whole / 2 + width + 6,
                    up,
                    words,
                    SIZE,
                    scene.theme().quiet()));
        } else if (width < scene.layout().gap() - 4) {
            shapes.add(scene.formula(symbol, column.x(), up, 15, null));
        }
    }
}
