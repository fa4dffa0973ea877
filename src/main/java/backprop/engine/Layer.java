package backprop.engine;

/**
 * One layer: a = σ(W a' + b), where a' is what the layer before gives.
 *
 * @param weights W, n×n'; row = to, column = from
 * @param biases b, n×1; zeros where the layer has none, so that a loop may add them
 * @param activation σ
 * @param bias whether the biases learn, stay as they are or are none at all
 */
public record Layer(Matrix weights, Matrix biases, Activation activation, Bias bias) {
    /**
     * @throws IllegalArgumentException if the biases are not one for each row of the weights, or one of them is not 0 though
     *     there are none
     */
    public Layer {
        if (biases.rows() != weights.rows() || biases.columns() != 1) {
            throw new IllegalArgumentException(
                    "expected " + weights.rows() + " biases, found " + biases.shape() + " numbers");
        }
        if (bias == Bias.NONE && !biases.equals(Matrix.zero(weights.rows(), 1))) {
            throw new IllegalArgumentException("a layer without biases has a bias that is not 0");
        }
    }

    /** A layer whose biases learn. */
    public Layer(Matrix weights, Matrix biases, Activation activation) {
        this(weights, biases, activation, Bias.FREE);
    }

    /** A layer without biases: a = σ(W a'). */
    public static Layer withoutBiases(Matrix weights, Activation activation) {
        return new Layer(weights, Matrix.zero(weights.rows(), 1), activation, Bias.NONE);
    }

    /** The number of neurons. */
    public int size() {
        return weights.rows();
    }

    /** The number of neurons of the layer before. */
    public int inputs() {
        return weights.columns();
    }

    /** True if there is a b, whether it learns or not. */
    public boolean hasBiases() {
        return bias != Bias.NONE;
    }

    /** The number of weights and biases, held ones included. */
    public long parameters() {
        return (long) weights.rows() * (weights.columns() + (hasBiases() ? 1 : 0));
    }

    /** The number of weights, and of biases if they learn. */
    public long learning() {
        return (long) weights.rows() * (weights.columns() + (bias == Bias.FREE ? 1 : 0));
    }

    /** The same layer with another activation. */
    public Layer with(Activation other) {
        return new Layer(weights, biases, other, bias);
    }

    /** The same layer with other numbers; the biases may only be others if there are any. */
    public Layer with(Matrix otherWeights, Matrix otherBiases) {
        return new Layer(otherWeights, otherBiases, activation, bias);
    }

    /** The same layer with biases that learn, stay or are none; where there were none or shall be none, they are 0. */
    public Layer with(Bias other) {
        return new Layer(weights, other == Bias.NONE ? Matrix.zero(size(), 1) : biases, activation, other);
    }
}
