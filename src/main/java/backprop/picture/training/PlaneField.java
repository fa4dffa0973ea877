package backprop.picture.training;

import backprop.engine.Activation;
import backprop.engine.Network;
import backprop.engine.Workspace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a neuron, or all of the output, gives at the cells of a square around the origin of two inputs.
 *
 * <p>A single number becomes a share from 0 to 1 by the range of its function: as it is where that is from 0 to 1, from −1
 * to 1 for tanh and where it has no end.
 */
public final class PlaneField {
    private final double[][][] rows;
    private final double half;
    private final boolean fromZero;

    private PlaneField(double[][][] rows, double half, boolean fromZero) {
        this.rows = rows;
        this.half = half;
        this.fromZero = fromZero;
    }

    /**
     * Asks a network of two inputs at so many cells in each direction.
     *
     * @param layer the layer that is shown
     * @param neuron the neuron, from 1; 0 for all of the layer
     * @param half half the side of the square
     * @throws IllegalArgumentException if the network has not two inputs
     */
    public static PlaneField of(Network network, int layer, int neuron, int cells, double half) {
        if (network.size(0) != 2) {
            throw new IllegalArgumentException("expected two inputs, found " + network.size(0));
        }
        Workspace work = Workspace.of(network);
        double[][][] rows = new double[cells][cells][];
        double[] input = new double[2];
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                input[0] = centre(column, cells, half);
                input[1] = centre(cells - 1 - row, cells, half);
                work.forward(input);
                double[] a = work.activation(layer);
                rows[row][column] = neuron == 0 ? a.clone() : new double[] {a[neuron - 1]};
            }
        }
        Activation function = network.layer(layer).activation();
        return new PlaneField(rows, half, function.isShare());
    }

    private static double centre(int cell, int cells, double half) {
        return half * (2 * (cell + 0.5) / cells - 1);
    }

    /** True if the network gives no number at any cell. */
    boolean isUndefined() {
        return Arrays.stream(rows)
                .flatMap(Arrays::stream)
                .allMatch(cell -> Arrays.stream(cell).anyMatch(Double::isNaN));
    }

    /** How many cells stand side by side. */
    public int cells() {
        return rows.length;
    }

    /** Where the middle of a column, or of a row from below, stands. */
    double centre(int cell) {
        return centre(cell, cells(), half);
    }

    /** Where a coordinate stands along the side, from 0 to 1. */
    double place(double coordinate) {
        return (coordinate / half + 1) / 2;
    }

    /** What is given in a cell, counted from the upper left; not changed. */
    double[] at(int column, int row) {
        return rows[row][column];
    }

    /** A single number as a share of its range. */
    double share(double value) {
        return fromZero ? value : (value + 1) / 2;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlaneField f && half == f.half && Arrays.deepEquals(rows, f.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(rows);
    }
}
