package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import backprop.picture.Theme;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The incoming weights of neurons, or their gradients: for each neuron a small tile in which the numbers stand as the
 * neurons of the layer before do.
 *
 * @param layer the layer that receives
 * @param first the neuron of the first row of numbers, from 1
 * @param quantity weights or their gradients
 * @param numbers a row for each neuron
 * @param outer how the neurons that receive stand
 * @param inner how the numbers of each stand
 */
record WeightTiles(
        int layer,
        int first,
        Quantity quantity,
        Matrix numbers,
        TileShape outer,
        TileShape inner,
        WeightScale scale,
        Theme theme)
        implements Shape.Tiles {
    private static final int INKS = 513;
    private static final Map<Object, Ink[]> LOOKED_UP = new ConcurrentHashMap<>();

    @Override
    public int columns() {
        return outer.columns() * (inner.columns() + 1) - 1;
    }

    @Override
    public int rows() {
        return outer.rows() * (inner.rows() + 1) - 1;
    }

    /** The row of the matrix at a place, or 0. */
    private int receiver(int column, int row) {
        int i = 1 + row / (inner.rows() + 1) * outer.columns() + column / (inner.columns() + 1);
        return i <= numbers.rows() ? i : 0;
    }

    /** The column of the matrix at a place, or 0. */
    private int sender(int column, int row) {
        int across = column % (inner.columns() + 1);
        int down = row % (inner.rows() + 1);
        int j = 1 + down * inner.columns() + across;
        return across < inner.columns() && down < inner.rows() && j <= numbers.columns() ? j : 0;
    }

    @Override
    public @Nullable Ink ink(int column, int row) {
        int i = receiver(column, row);
        int j = sender(column, row);
        if (i == 0 || j == 0) {
            return null;
        }
        double value = numbers.at(i, j);
        return inks()[Double.isNaN(value) ? INKS / 2 : (int) Math.round(scale.place(value) * (INKS - 1))];
    }

    private Ink[] inks() {
        boolean weights = quantity == Quantity.WEIGHT;
        return LOOKED_UP.computeIfAbsent(
                java.util.List.of(theme.dark(), weights),
                key -> WeightScale.inks(
                        weights ? WeightScale.weights(theme) : WeightScale.gradients(theme), theme, INKS));
    }

    @Override
    public @Nullable Mark mark(int column, int row) {
        int i = receiver(column, row);
        int j = sender(column, row);
        if (i == 0 || j == 0) {
            return null;
        }
        Cell cell = Cell.weight(layer, first + i - 1, j);
        Cell shown = quantity == Quantity.WEIGHT ? cell : cell.gradient();
        String value = Numerals.withPower(Numerals.shown(numbers.at(i, j))).replace('-', '−');
        return Mark.of("", Role.DATUM, shown, shown.unicode() + " = " + value + ", " + shown.spoken());
    }
}
