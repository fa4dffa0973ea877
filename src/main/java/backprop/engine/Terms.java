package backprop.engine;

/**
 * The numbers of one layer as terms of a formula, with their values where a formula depends on the case (the largest z
 * of a softmax, a target of 1).
 *
 * @param layer l
 * @param z z⁽ˡ⁾
 * @param a a⁽ˡ⁾
 * @param y the target where l = L, else empty
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one formula is made, and is never compared
record Terms(int layer, double[] z, double[] a, double[] y) {
    int size() {
        return z.length;
    }

    Expression z(int i) {
        return Expression.of(Cell.preActivation(layer, i));
    }

    Expression a(int i) {
        return Expression.of(Cell.activation(layer, i));
    }

    Expression y(int i) {
        return Expression.of(Cell.target(i));
    }

    double target(int i) {
        return y[i - 1];
    }
}
