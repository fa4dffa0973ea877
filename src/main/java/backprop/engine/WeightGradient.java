package backprop.engine;

/**
 * BP3: ∂ℒ/∂W⁽ˡ⁾ = δ⁽ˡ⁾ a⁽ˡ⁻¹⁾ᵀ, n×m = n×1 · (m×1)ᵀ.
 *
 * @param layer l
 * @param delta δ⁽ˡ⁾
 * @param input a⁽ˡ⁻¹⁾
 * @param result ∂ℒ/∂W⁽ˡ⁾
 */
public record WeightGradient(int layer, Matrix delta, Matrix input, Matrix result) implements Step {
    static WeightGradient of(int l, Matrix delta, Matrix input) {
        return new WeightGradient(l, delta, input, delta.times(input.transpose()));
    }

    @SuppressWarnings("ReferenceEquality") // the very same, or a new one
    WeightGradient with(Matrix value) {
        return value == result ? this : new WeightGradient(layer, delta, input, value);
    }

    @Override
    public Expression explain(Cell cell) {
        return Expression.product(
                Expression.of(Cell.delta(layer, cell.row())), Expression.of(Cell.activation(layer - 1, cell.column())));
    }

    @Override
    public Quantity quantity() {
        return Quantity.WEIGHT_GRADIENT;
    }

    @Override
    public String title() {
        return "gradient of the weights of layer " + layer;
    }

    @Override
    public String symbol() {
        return "\\partial W^{(" + layer + ")}";
    }

    @Override
    public String tag() {
        return "BP3";
    }

    @Override
    public String meaning() {
        return "A weight's gradient is the error at its end times the activation at its start.";
    }

    @Override
    public String equation() {
        return "\\frac{\\partial\\mathcal{L}}{\\partial W^{(%s)}} = \\delta^{(%s)} %s"
                .formatted(layer, layer, layer == 1 ? "x^{\\mathsf{T}}" : "a^{(%s)\\mathsf{T}}".formatted(layer - 1));
    }

    @Override
    public String shapes() {
        return result.shape() + " = " + delta.shape() + " · (" + input.shape() + ")ᵀ";
    }

    @Override
    public String code() {
        return "dW%s = np.outer(delta%s, %s)".formatted(layer, layer, Step.activationCode(layer - 1));
    }

    @Override
    public long multiplyAdds() {
        return (long) result.rows() * result.columns();
    }

    @Override
    public Phase phase() {
        return Phase.BACKWARD;
    }
}
