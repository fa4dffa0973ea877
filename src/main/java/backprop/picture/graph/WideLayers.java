package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Quantity;
import backprop.picture.Face;
import backprop.picture.FontMetrics;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.chart.Words;
import backprop.picture.graph.GraphLayout.Box;
import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Spot;
import backprop.picture.graph.PassValues.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers that are drawn as tiles, each neuron a cell in the colour of its number, and the maps of the weights between
 * them: a small tile for each neuron that receives, in which its weights stand as the neurons of the layer before do.
 */
final class WideLayers {
    private static final double SIGNED = 10;
    private static final double SPACED = 8;
    private static final double SIZE = 11.5;
    private static final double TINT = 0.2;
    private static final double SHARE_OF_SLOT = 0.9;

    private final Scene scene;
    private final PassValues values;

    WideLayers(Scene scene, PassValues values) {
        this.scene = scene;
        this.values = values;
    }

    void add(List<Shape> shapes) {
        for (Column column : scene.layout().columns()) {
            if (column.layer() > 0) {
                scene.layout().map(column.layer()).ifPresent(box -> map(column, box, shapes));
            }
            column.tile().ifPresent(box -> tile(column, box, shapes));
        }
        chosen(shapes);
    }

    /** The areas on both sides of a map, in the colours of the layers that they come from. */
    void tints(List<Shape> shapes) {
        for (Column column : scene.layout().columns()) {
            if (column.layer() > 0) {
                scene.layout().map(column.layer()).ifPresent(box -> tint(column, box, shapes));
            }
        }
    }

    private void tint(Column to, Box map, List<Shape> shapes) {
        double r = scene.layout().radius();
        Column from = scene.layout().column(to.layer() - 1);
        double left = from.tile().map(Box::right).orElse(from.x() + r);
        double right = to.tile().map(Box::x).orElse(to.x() - r);
        shapes.add(area(left, from.top(r), from.bottom(r), map.x(), map.y(), map.bottom(), from.layer()));
        if (to.tile().isPresent()) {
            shapes.add(area(map.right(), map.y(), map.bottom(), right, to.top(r), to.bottom(r), to.layer()));
        }
    }

    private Shape area(double x1, double top1, double bottom1, double x2, double top2, double bottom2, int layer) {
        Ink ink = scene.theme().surface().towards(values.meanInk(layer), TINT);
        List<Shape.Segment> outline = List.of(
                new Shape.Segment.Move(x1, top1),
                new Shape.Segment.Straight(x2, top2),
                new Shape.Segment.Straight(x2, bottom2),
                new Shape.Segment.Straight(x1, bottom1),
                new Shape.Segment.Close());
        return new Shape.Path(Mark.plain(Role.BACKGROUND), outline, ink, null);
    }

    private void tile(Column column, Box box, List<Shape> shapes) {
        TileShape shape = column.shape();
        double cell = box.width() / shape.columns();
        double gap = cell >= SPACED ? 1 : 0;
        List<Cell> cells = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        List<Boolean> reached = new ArrayList<>();
        List<Ink> inks = new ArrayList<>();
        for (int i = 1; i <= column.total(); i++) {
            Cell shown = values.cell(column.layer(), i);
            Kind kind = values.kind(shown);
            cells.add(shown);
            reached.add(kind != Kind.NOT_REACHED);
            numbers.add(scene.value(shown));
            inks.add(ink(shown, kind, gap > 0));
        }
        Mark mark = new Mark("tile-" + column.layer(), Role.DATUM, null, spoken(column));
        frame(box, shapes);
        shapes.add(new Shape.Grid(
                mark, box.x(), box.y(), cell, cell, gap, new NumberTiles(cells, numbers, reached, inks, shape)));
        if (cell >= SIGNED) {
            signs(cells, numbers, reached, column, cell, shapes);
        }
    }

    private static String spoken(Column column) {
        return "layer " + column.layer() + ": " + column.total() + " neurons as "
                + column.shape().words();
    }

    private void frame(Box box, List<Shape> shapes) {
        Ink line = scene.theme().line();
        shapes.add(new Shape.Rectangle(
                Mark.plain(Role.BACKGROUND),
                box.x() - 1,
                box.y() - 1,
                box.width() + 1,
                box.height() + 1,
                0,
                line,
                Stroke.solid(scene.theme().faint(), 1)));
    }

    /** The colour of a cell; exactly 0 is as the ground, so that it is hollow where cells have lines between them. */
    private Ink ink(Cell cell, Kind kind, boolean outlined) {
        return switch (kind) {
            case NOT_REACHED -> scene.theme().surface().towards(scene.theme().line(), 0.5);
            case ZERO -> outlined || cell.layer() == 0 ? scene.theme().surface() : values.ink(cell);
            case NOT_FINITE -> scene.theme().text();
            case VALUE -> values.ink(cell);
        };
    }

    /** A minus in each cell whose number is below 0. */
    private void signs(
            List<Cell> cells,
            List<Double> numbers,
            List<Boolean> reached,
            Column column,
            double size,
            List<Shape> shapes) {
        List<Shape.Segment> light = new ArrayList<>();
        List<Shape.Segment> dark = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Spot at = scene.layout().neuron(column.layer(), i + 1);
            if (at != null && reached.get(i) && numbers.get(i) < 0) {
                boolean white = values.ink(cells.get(i)).words().rgb() != 0;
                List<Shape.Segment> minuses = white ? light : dark;
                minuses.add(new Shape.Segment.Move(at.x() - 0.5 - 0.24 * size, at.y() - 0.5));
                minuses.add(new Shape.Segment.Straight(at.x() - 0.5 + 0.24 * size, at.y() - 0.5));
            }
        }
        double width = Math.max(1.2, 0.09 * size);
        shapes.add(new Shape.Path(Mark.plain(Role.FOCUS), light, null, Stroke.solid(Ink.of(0xFFFFFF), width)));
        shapes.add(new Shape.Path(Mark.plain(Role.FOCUS), dark, null, Stroke.solid(Ink.of(0x000000), width)));
    }

    private void map(Column to, Box box, List<Shape> shapes) {
        Column from = scene.layout().column(to.layer() - 1);
        Matrix weights = values.trace().network().layer(to.layer()).weights();
        WeightScale scale = WeightScale.of(weights);
        name(to, from, box, scale, shapes);
        if (to.tile().isPresent()) {
            frame(box, shapes);
            shapes.add(grid(to, 1, to.shape(), weights, scale, box));
        } else {
            for (int k = 0; k < to.rows().size(); k++) {
                int row = to.rows().get(k);
                Box small = beside(to, row, box);
                frame(small, shapes);
                shapes.add(grid(to, row, new TileShape(1, 1), row(weights, row), scale, small));
            }
        }
    }

    private static Matrix row(Matrix weights, int row) {
        double[] numbers = new double[weights.columns()];
        for (int j = 1; j <= numbers.length; j++) {
            numbers[j - 1] = weights.at(row, j);
        }
        return Matrix.of(new double[][] {numbers});
    }

    /** The tile of one neuron's weights, where the neurons that receive stand one below the other. */
    private Box beside(Column to, int row, Box box) {
        TileShape inner = scene.layout().column(to.layer() - 1).shape();
        double height = Math.min(SHARE_OF_SLOT * to.slot(), box.width() * inner.rows() / inner.columns());
        double middle = to.y(to.rows().indexOf(row));
        return new Box(box.x(), middle - height / 2, box.width(), height, true);
    }

    private Shape grid(Column to, int first, TileShape outer, Matrix weights, WeightScale scale, Box box) {
        TileShape inner = scene.layout().column(to.layer() - 1).shape();
        WeightTiles tiles =
                new WeightTiles(to.layer(), first, Quantity.WEIGHT, weights, outer, inner, scale, scene.theme());
        String spoken = "map of the weights of layer " + to.layer();
        Mark mark = new Mark(
                "map-" + to.layer() + (outer.rows() * outer.columns() == 1 ? "-" + first : ""),
                Role.DATUM,
                null,
                spoken);
        return new Shape.Grid(
                mark, box.x(), box.y(), box.width() / tiles.columns(), box.height() / tiles.rows(), 0, tiles);
    }

    /** What the map shows and what its darkest colours stand for. */
    private void name(Column to, Column from, Box box, WeightScale scale, List<Shape> shapes) {
        String tex = "W^{(" + to.layer() + ")}";
        String all = to.total() + " tiles of " + from.shape().words() + ", " + scale.words();
        double symbol = Scene.width(tex, 14);
        double words = Words.width(all, SIZE);
        String text = words + symbol + 6 > box.width() + 40 ? scale.words() : all;
        double whole = symbol + 6 + Words.width(text, SIZE);
        double x = to.tile().isPresent() ? box.x() + box.width() / 2 - whole / 2 : box.right() - whole;
        double y = box.y() - 8;
        shapes.add(scene.formula(tex, x + symbol / 2, y, 14, null));
        shapes.add(Words.at(x + symbol + 6, y, text, SIZE, scene.theme().quiet()));
    }

    /** Around the neuron that is asked about, and around its weights, with a line between them. */
    private void chosen(List<Shape> shapes) {
        for (Column column : scene.layout().columns()) {
            for (int i = 1; i <= column.total() && column.layer() > 0; i++) {
                if (scene.emphasis().isAsked(column.layer(), i)
                        || scene.emphasis().isAskedOfRow(column.layer(), i)) {
                    chosen(column, i, shapes);
                }
            }
        }
    }

    private void chosen(Column column, int i, List<Shape> shapes) {
        Box cell = cell(column, i);
        Box weights = scene.layout()
                .map(column.layer())
                .map(box -> ofMap(column, box, i))
                .orElse(null);
        if (cell == null || weights == null) {
            return;
        }
        Stroke focus = Stroke.solid(scene.theme().accent(), 2.4);
        if (column.tile().isPresent()) {
            shapes.add(around(cell, focus));
            String words = "the chosen one, " + i + " of " + column.total();
            double width = FontMetrics.of(Face.TEXT).width(words, SIZE);
            double below = column.bottom(0) + 21;
            shapes.add(Words.at(
                    column.x() - width / 2, below, words, SIZE, scene.theme().forwardText()));
        }
        shapes.add(around(weights, focus));
        shapes.add(new Shape.Line(
                Mark.plain(Role.FOCUS),
                weights.right() + 1,
                weights.y() + weights.height() / 2,
                cell.x() - 1,
                cell.y() + cell.height() / 2,
                Stroke.solid(scene.theme().accent(), 1.6)));
    }

    private Box ofMap(Column column, Box box, int i) {
        if (column.tile().isEmpty()) {
            return beside(column, i, box);
        }
        TileShape outer = column.shape();
        TileShape inner = scene.layout().column(column.layer() - 1).shape();
        double wide = box.width() / (outer.columns() * (inner.columns() + 1) - 1);
        double high = box.height() / (outer.rows() * (inner.rows() + 1) - 1);
        return new Box(
                box.x() + (i - 1) % outer.columns() * (inner.columns() + 1) * wide,
                box.y() + (i - 1) / outer.columns() * (inner.rows() + 1) * high,
                inner.columns() * wide,
                inner.rows() * high,
                true);
    }

    private Box cell(Column column, int i) {
        Spot at = java.util.Objects.requireNonNull(scene.layout().neuron(column.layer(), i));
        double half = column.tile()
                .map(box -> box.width() / column.shape().columns() / 2)
                .orElse(scene.layout().radius());
        return new Box(at.x() - half, at.y() - half, 2 * half, 2 * half, false);
    }

    private static Shape around(Box box, Stroke stroke) {
        return new Shape.Rectangle(
                Mark.plain(Role.FOCUS),
                box.x() - 1.5,
                box.y() - 1.5,
                box.width() + 2,
                box.height() + 2,
                2,
                null,
                stroke);
    }
}
