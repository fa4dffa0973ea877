package backprop.engine;

/**
 * a⁽ˡ⁾ = σ⁽ˡ⁾(z⁽ˡ⁾), n×1.
 *
 * @param layer l
 * @param activation σ⁽ˡ⁾
 * @param preActivation z⁽ˡ⁾
 * @param result a⁽ˡ⁾
 */
public record Activate(int layer, Activation activation, Matrix preActivation, Matrix result) implements Step {
    static Activate of(int l, Activation activation, Matrix preActivation) {
        return new Activate(l, activation, preActivation, Matrix.column(activation.values(preActivation.toVector())));
    }

    @SuppressWarnings("ReferenceEquality") // the very same, or a new one
    Activate with(Matrix value) {
        return value == result ? this : new Activate(layer, activation, preActivation, value);
    }

    @Override
    public Expression explain(Cell cell) {
        Terms terms = new Terms(layer, preActivation.toVector(), result.toVector(), new double[0]);
        return activation.valueFormula(terms, cell.row());
    }

    @Override
    public Quantity quantity() {
        return Quantity.ACTIVATION;
    }

    @Override
    public String title() {
        return "activation of layer " + layer;
    }

    @Override
    public String symbol() {
        return "a^{(" + layer + ")}";
    }

    @Override
    public String meaning() {
        return activation.isVectorValued()
                ? "Softmax turns the weighted sums of layer " + layer + " into shares that add up to 1."
                : "Each neuron of layer " + layer + " passes its weighted sum through its activation function.";
    }

    @Override
    public String equation() {
        return "a^{(%s)} = %s(z^{(%s)})".formatted(layer, activation.latex(), layer);
    }

    @Override
    public String shapes() {
        return result.shape() + " = " + activation.symbol() + "(" + preActivation.shape() + ")";
    }

    @Override
    public String code() {
        return "a" + layer + " = " + activation.valueCode(layer);
    }

    @Override
    public long multiplyAdds() {
        return 0;
    }

    @Override
    public Phase phase() {
        return Phase.FORWARD;
    }
}
