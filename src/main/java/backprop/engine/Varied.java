package backprop.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which neurons of {@link RowPass} change while two weights or biases have other values on each sample: in the first layer
 * that has one of them, the one or two neurons that have them; behind it, all. What the other neurons of the first layer add
 * to the next one is summed once.
 */
final class Varied {
    /** A weight or bias whose own value is 0, and what no value of it is above. */
    private record Part(Cell cell, double largest) {}

    private final List<Part> parts;
    private final int layer;
    private final int[] moving;
    private final double[][] held;
    private final double[][] shifts = {{}, {}};

    /** @param next the neurons of the layer behind the first one that changes */
    Varied(Cell one, double largest, Cell other, double largestOther, int layer, int next, int count) {
        this.parts = List.of(new Part(one, largest), new Part(other, largestOther));
        this.layer = layer;
        this.moving = IntStream.of(row(one), row(other))
                .filter(row -> row >= 0)
                .distinct()
                .toArray();
        this.held = new double[next][count];
    }

    /** The row of a parameter of the first layer, from 0; −1 for one behind it. */
    private int row(Cell parameter) {
        return parameter.layer() == layer ? parameter.row() - 1 : -1;
    }

    /** The first layer that changes. */
    int layer() {
        return layer;
    }

    /** Its neurons that change, from 0. */
    int[] moving() {
        return moving;
    }

    /** Takes the values of the two on each sample. */
    void take(double[] one, double[] other) {
        shifts[0] = one;
        shifts[1] = other;
    }

    /** Sums what does not move: z of the next layer but for the products with what moves. */
    void hold(double[][] w, double[] b, double[][] a) {
        for (int i = 0; i < held.length; i++) {
            double[] still = w[i].clone();
            for (int j : moving) {
                still[j] = 0;
            }
            RowKernels.affine(still, a, b[i], held[i]);
        }
    }

    /** z of neuron i of the next layer. */
    void complete(int i, double[] w, double[][] a, double[] z) {
        RowKernels.plus(held[i], a[moving[0]], w[moving[0]], z);
        for (int m = 1; m < moving.length; m++) {
            RowKernels.addOne(z, a[moving[m]], w[moving[m]]);
        }
    }

    /** Adds what neuron i of layer l has more on each sample; the bound of |z| afterwards. */
    double addShifts(int l, int i, double[][] a, double[] z, double bound, double reach) {
        double most = bound;
        for (int p = 0; p < shifts.length; p++) {
            Cell cell = parts.get(p).cell();
            if (cell.layer() != l || cell.row() != i + 1) {
                continue;
            }
            double largest = parts.get(p).largest();
            if (cell.quantity() == Quantity.WEIGHT) {
                RowKernels.addProducts(z, shifts[p], a[cell.column() - 1]);
                most += largest * reach;
            } else {
                RowKernels.add(z, shifts[p]);
                most += largest;
            }
        }
        return most;
    }
}
