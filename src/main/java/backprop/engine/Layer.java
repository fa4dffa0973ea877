package backprop.engine;

/**
 * One layer: a = σ(W a' + b), where a' is what the layer before gives.
 *
 * @param weights W, n×n'; row = to, column = from
 * @param biases b, n×1
 * @param activation σ
 */
public record Layer(Matrix weights, Matrix biases, Activation activation) {
    /** @throws IllegalArgumentException if the biases are not one for each row of the weights */
    public Layer {
        if (biases.rows() != weights.rows() || biases.columns() != 1) {
            throw new IllegalArgumentException(
                    "expected " + weights.rows() + " biases, found " + biases.shape() + " numbers");
        }
    }

    /** The number of neurons. */
    public int size() {
        return weights.rows();
    }

    /** The number of neurons of the layer before. */
    public int inputs() {
        return weights.columns();
    }

    /** The number of weights and biases. */
    public long parameters() {
        return (long) weights.rows() * (weights.columns() + 1);
    }

    /** The same layer with another activation. */
    public Layer with(Activation other) {
        return new Layer(weights, biases, other);
    }
}
