package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.picture.Mark;
import backprop.picture.Picture;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Stroke;
import backprop.picture.Theme;
import backprop.picture.chart.ColourBar;
import backprop.picture.chart.Palette;
import backprop.picture.chart.Words;
import backprop.session.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The incoming weights of one neuron behind a wide layer, and their gradient once it is known, as two tiles in which the
 * numbers stand as the neurons of the layer before do: ∂ℒ/∂wᵢⱼ = δᵢ aⱼ, so the gradient is the picture of the layer before,
 * scaled by one number.
 */
public final class UnitPicture {
    private static final int LEAST_INPUTS = 60;
    private static final double SIDE = 8;
    private static final double GAP = 16;
    private static final double HEAD = 24;
    private static final double FOOT = 48;
    private static final double LARGEST = 190;
    private static final double SIZE = 11;

    private final Frame frame;
    private final Theme theme;
    private final int layer;
    private final int row;
    private final TileShape shape;
    private final double tile;
    private final double width;
    private final List<Shape> shapes = new ArrayList<>();

    private UnitPicture(Frame frame, Cell cell, Theme theme, double width) {
        this.frame = frame;
        this.theme = theme;
        this.width = width;
        layer = cell.layer();
        row = cell.row();
        shape = TileShape.of(layer - 1, frame.lab().network().size(layer - 1));
        tile = Math.min(LARGEST, (width - 2 * SIDE - GAP) / 2);
    }

    /** The tiles of the neuron that a number belongs to, on a sheet of a width; empty if few weights lead into it. */
    public static Optional<Picture> of(Frame frame, Cell cell, Theme theme, double width) {
        boolean ofNeuron = cell.layer() > 0 && cell.row() > 0 && Emphasis.ofNeuron(cell, cell.layer(), cell.row());
        boolean ofWeight = cell.column() > 0;
        return (ofNeuron || ofWeight) && frame.lab().network().size(cell.layer() - 1) >= LEAST_INPUTS
                ? Optional.of(new UnitPicture(frame, cell, theme, width).draw())
                : Optional.empty();
    }

    private Picture draw() {
        Trace trace = frame.trace();
        Matrix weights = row(trace.network().layer(layer).weights());
        double high = tile * shape.rows() / shape.columns();
        double cell = high > LARGEST ? LARGEST / shape.rows() : tile / shape.columns();
        tile(SIDE, cell, Quantity.WEIGHT, weights, "weights into neuron " + row);
        boolean known = frame.knows(Cell.weightGradient(layer, row, weights.columns()));
        double right = SIDE + tile + GAP;
        if (known) {
            tile(right, cell, Quantity.WEIGHT_GRADIENT, row(trace.weightGradient(layer)), "their gradient");
        } else {
            shapes.add(Words.at(right, HEAD - 8, "their gradient: at BP3", SIZE, theme.quiet()));
        }
        double y = HEAD + cell * shape.rows() + FOOT - 8;
        String given = layer == 1 ? "x" : "a" + Cell.raised(layer - 1);
        String sum = known
                ? "the gradient is " + given + " times δ = "
                        + ValuePills.brief(trace.delta(layer).at(row)) + ", in red where the weight shrinks"
                : "purple adds, orange takes away";
        shapes.add(Words.at(SIDE, y, sum, SIZE, theme.quiet()));
        return new Picture(width, y + 8, shapes);
    }

    private Matrix row(Matrix whole) {
        double[] numbers = new double[whole.columns()];
        for (int j = 1; j <= numbers.length; j++) {
            numbers[j - 1] = whole.at(row, j);
        }
        return Matrix.of(new double[][] {numbers});
    }

    private void tile(double left, double cell, Quantity quantity, Matrix numbers, String name) {
        WeightScale scale = WeightScale.of(numbers);
        boolean weights = quantity == Quantity.WEIGHT;
        shapes.add(Words.at(left, HEAD - 8, name, SIZE, theme.quiet()));
        double wide = cell * shape.columns();
        double high = cell * shape.rows();
        shapes.add(new Shape.Rectangle(
                Mark.plain(Role.BACKGROUND), left, HEAD, wide, high, 0, null, Stroke.solid(theme.faint(), 1)));
        WeightTiles tiles = new WeightTiles(layer, row, quantity, numbers, new TileShape(1, 1), shape, scale, theme);
        String key = weights ? "unit-weights" : "unit-gradient";
        shapes.add(new Shape.Grid(
                new Mark(key, Role.DATUM, null, name + ", " + scale.words()), left, HEAD, cell, cell, 0, tiles));
        bar(left, HEAD + high + 7, wide, scale, weights);
    }

    private void bar(double left, double top, double wide, WeightScale scale, boolean weights) {
        Palette palette = weights ? WeightScale.weights(theme) : WeightScale.gradients(theme);
        shapes.add(ColourBar.colours(palette, theme, left, top, wide, "colours of " + scale.words()));
        double baseline = top + 19;
        String low = "−" + scale.brief();
        String high = "+" + scale.brief();
        shapes.add(Words.at(left, baseline, low, 10, theme.quiet()));
        shapes.add(Words.centred(left + wide / 2, baseline, "0", 10, theme.quiet()));
        shapes.add(Words.at(left + wide - Words.width(high, 10), baseline, high, 10, theme.quiet()));
    }
}
