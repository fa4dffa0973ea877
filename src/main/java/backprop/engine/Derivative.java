package backprop.engine;

import java.util.stream.IntStream;

/** σ' at the numbers of a layer: n×1 slopes, or for softmax the n×n Jacobian J_ij = a_i (δ_ij − a_j). */
final class Derivative {
    private Derivative() {}

    static Matrix of(Activation activation, Matrix z, Matrix a) {
        return activation.isVectorValued() ? jacobian(a.toVector()) : z.map(activation::slope);
    }

    /** 1 − a_i is taken as the sum of the others, which is right where a_i has rounded to 1. */
    private static Matrix jacobian(double[] a) {
        return Matrix.of(IntStream.range(0, a.length)
                .mapToObj(i -> IntStream.range(0, a.length)
                        .mapToDouble(j -> i == j ? a[i] * Softmax.others(a, i) : -a[i] * a[j])
                        .toArray())
                .toArray(double[][]::new));
    }
}
