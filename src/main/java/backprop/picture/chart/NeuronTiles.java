package backprop.picture.chart;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.picture.Ink;
import backprop.picture.Mark;
import backprop.picture.Role;
import backprop.picture.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The neurons of a layer row by row, each in the colour of its |δ|.
 *
 * @param key what the keys of the neurons begin with
 * @param layer the layer, counted from 1
 * @param deltas δ of each neuron
 * @param columns how many stand in a row
 */
record NeuronTiles(String key, int layer, List<Double> deltas, int columns, HeatScale scale) implements Shape.Tiles {
    @Override
    public int rows() {
        return (deltas.size() + columns - 1) / columns;
    }

    @Override
    public @Nullable Ink ink(int column, int row) {
        int i = row * columns + column;
        return i < deltas.size() ? scale.ink(deltas.get(i)) : null;
    }

    @Override
    public @Nullable Mark mark(int column, int row) {
        int i = row * columns + column;
        if (i >= deltas.size()) {
            return null;
        }
        Cell cell = Cell.delta(layer, i + 1);
        double delta = deltas.get(i);
        String value = delta == 0 ? "exactly 0" : Numerals.scientific(delta, Numerals.DIGITS);
        return Mark.of(key + "-" + cell.id(), Role.DATUM, cell, cell.unicode() + " = " + value + ", " + cell.spoken())
                .telling(delta);
    }
}
