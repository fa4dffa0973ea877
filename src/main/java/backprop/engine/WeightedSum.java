package backprop.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * z⁽ˡ⁾ = W⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾, n×1 = n×m · m×1 + n×1; without a bias z⁽ˡ⁾ = W⁽ˡ⁾ a⁽ˡ⁻¹⁾.
 *
 * @param layer l
 * @param weights W⁽ˡ⁾
 * @param input a⁽ˡ⁻¹⁾
 * @param biases b⁽ˡ⁾; zeros if there are none
 * @param hasBiases whether there are any
 * @param result z⁽ˡ⁾
 */
public record WeightedSum(int layer, Matrix weights, Matrix input, Matrix biases, boolean hasBiases, Matrix result)
        implements Step {
    static WeightedSum of(int l, Layer layer, Matrix input) {
        return new WeightedSum(
                l,
                layer.weights(),
                input,
                layer.biases(),
                layer.hasBiases(),
                layer.weights().times(input).plus(layer.biases()));
    }

    @SuppressWarnings("ReferenceEquality") // the very same, or a new one
    WeightedSum with(Matrix value) {
        return value == result ? this : new WeightedSum(layer, weights, input, biases, hasBiases, value);
    }

    @Override
    public Expression explain(Cell cell) {
        int i = cell.row();
        List<Expression> terms = new ArrayList<>(weights.columns() + 1);
        for (int j = 1; j <= weights.columns(); j++) {
            terms.add(Expression.product(
                    Expression.of(Cell.weight(layer, i, j)), Expression.of(Cell.activation(layer - 1, j))));
        }
        if (hasBiases) {
            terms.add(Expression.of(Cell.bias(layer, i)));
        }
        return Expression.sum(terms);
    }

    @Override
    public Quantity quantity() {
        return Quantity.PRE_ACTIVATION;
    }

    @Override
    public String title() {
        return "weighted sum of layer " + layer;
    }

    @Override
    public String symbol() {
        return "z^{(" + layer + ")}";
    }

    @Override
    public String meaning() {
        return "Each neuron of layer " + layer + " adds up what it hears, every value times the weight of its"
                + (hasBiases ? " connection, and its own bias." : " connection; this layer has no biases.");
    }

    @Override
    public String equation() {
        return "z^{(%s)} = W^{(%s)} %s".formatted(layer, layer, Step.activationSymbol(layer - 1))
                + (hasBiases ? " + b^{(%s)}".formatted(layer) : "");
    }

    @Override
    public String shapes() {
        return result.shape() + " = " + weights.shape() + " · " + input.shape()
                + (hasBiases ? " + " + biases.shape() : "");
    }

    @Override
    public String code() {
        return "z%s = W%s @ %s".formatted(layer, layer, Step.activationCode(layer - 1))
                + (hasBiases ? " + b" + layer : "");
    }

    @Override
    public long multiplyAdds() {
        return (long) weights.rows() * weights.columns();
    }

    @Override
    public Phase phase() {
        return Phase.FORWARD;
    }
}
