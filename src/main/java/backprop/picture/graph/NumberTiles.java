package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The neurons of a wide layer in the colours of their numbers.
 *
 * @param cells the number of each
 * @param values their values; NaN too where a number is not reached
 * @param reached which of them are reached
 * @param inks their colours
 */
record NumberTiles(List<Cell> cells, List<Double> values, List<Boolean> reached, List<Ink> inks, TileShape shape)
        implements Shape.Tiles {
    @Override
    public int columns() {
        return shape.columns();
    }

    @Override
    public int rows() {
        return shape.rows();
    }

    @Override
    public @Nullable Ink ink(int column, int row) {
        int i = row * columns() + column;
        return i < inks.size() ? inks.get(i) : null;
    }

    @Override
    public @Nullable Mark mark(int column, int row) {
        int i = row * columns() + column;
        if (i >= cells.size()) {
            return null;
        }
        Cell cell = cells.get(i);
        String value = reached.get(i)
                ? Numerals.withPower(Numerals.shown(values.get(i))).replace('-', '−')
                : "not reached yet";
        return Mark.of("", Role.DATUM, cell, cell.unicode() + " = " + value + ", " + cell.spoken());
    }
}
