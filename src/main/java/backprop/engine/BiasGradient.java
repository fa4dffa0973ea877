package backprop.engine;

/**
 * BP4: ∂ℒ/∂b⁽ˡ⁾ = δ⁽ˡ⁾, n×1.
 *
 * @param layer l
 * @param isHeld whether the biases stay as they are, whatever their gradient
 * @param result δ⁽ˡ⁾ and ∂ℒ/∂b⁽ˡ⁾ alike
 */
public record BiasGradient(int layer, boolean isHeld, Matrix result) implements Step {
    @Override
    public Expression explain(Cell cell) {
        return Expression.of(Cell.delta(layer, cell.row()));
    }

    @Override
    public Quantity quantity() {
        return Quantity.BIAS_GRADIENT;
    }

    @Override
    public String title() {
        return "gradient of the biases of layer " + layer;
    }

    @Override
    public String symbol() {
        return "\\partial b^{(" + layer + ")}";
    }

    @Override
    public String tag() {
        return "BP4";
    }

    @Override
    public String meaning() {
        return "A bias adds to the weighted sum as it is, so its gradient is the error itself."
                + (isHeld ? " The biases of this layer are held: no update moves them." : "");
    }

    @Override
    public String equation() {
        return "\\frac{\\partial\\mathcal{L}}{\\partial b^{(%s)}} = \\delta^{(%s)}".formatted(layer, layer);
    }

    @Override
    public String shapes() {
        return result.shape() + " = " + result.shape();
    }

    @Override
    public String code() {
        return "db%s = delta%s".formatted(layer, layer);
    }

    @Override
    public long multiplyAdds() {
        return 0;
    }

    @Override
    public Phase phase() {
        return Phase.BACKWARD;
    }
}
