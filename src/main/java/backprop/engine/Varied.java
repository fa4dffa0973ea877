package backprop.engine;

import java.util.stream.IntStream;

/**
 * Which neurons of {@link RowPass} change while two weights or biases do: in the first layer that has one of them, the one
 * or two neurons that have them; behind it, all. What the other neurons of the first layer add to the next one is summed
 * once.
 */
final class Varied {
    private final Cell shifted;
    private final double largest;
    private final int layer;
    private final int[] moving;
    private final double[][] held;
    private final boolean heldForGood;

    /**
     * @param shifted the parameter that has another value on each sample, none of them larger than {@code largest}
     * @param other the one that changes from pass to pass
     */
    Varied(Cell shifted, double largest, Cell other, int next, int count) {
        this.shifted = shifted;
        this.largest = largest;
        this.layer = Math.min(shifted.layer(), other.layer());
        this.moving = IntStream.of(row(shifted), row(other))
                .filter(row -> row >= 0)
                .distinct()
                .toArray();
        this.held = new double[next][count];
        this.heldForGood = Math.max(shifted.layer(), other.layer()) != layer + 1;
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

    /** True if what is held does not change from pass to pass either. */
    boolean isHeldForGood() {
        return heldForGood;
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
    double addShift(int l, int i, double[] shift, double[][] a, double[] z, double bound, double reach) {
        if (shifted.layer() != l || shifted.row() != i + 1) {
            return bound;
        }
        if (shifted.quantity() == Quantity.WEIGHT) {
            RowKernels.addProducts(z, shift, a[shifted.column() - 1]);
            return bound + largest * reach;
        }
        RowKernels.add(z, shift);
        return bound + largest;
    }
}
