package backprop.engine;

/**
 * ℒ, how far the output is from the target: one number.
 *
 * @param layer L
 * @param activation σ⁽ᴸ⁾, together with which the loss stays finite
 * @param loss which loss
 * @param preActivation z⁽ᴸ⁾
 * @param output a⁽ᴸ⁾
 * @param target y
 * @param result ℒ, 1×1
 */
public record LossValue(
        int layer, Activation activation, Loss loss, Matrix preActivation, Matrix output, Matrix target, Matrix result)
        implements Step {
    static LossValue of(int l, Layer layer, Loss loss, Matrix z, Matrix a, Matrix target) {
        double value =
                OutputRule.of(layer.activation(), loss, z.rows()).loss(z.toVector(), a.toVector(), target.toVector());
        return new LossValue(l, layer.activation(), loss, z, a, target, Matrix.column(value));
    }

    LossValue with(Matrix value) {
        return value == result ? this : new LossValue(layer, activation, loss, preActivation, output, target, value);
    }

    @Override
    public Expression explain(Cell cell) {
        return OutputRule.of(activation, loss, output.rows())
                .lossFormula(new Terms(layer, preActivation.toVector(), output.toVector(), target.toVector()));
    }

    @Override
    public Quantity quantity() {
        return Quantity.LOSS;
    }

    @Override
    public String title() {
        return "loss";
    }

    @Override
    public String symbol() {
        return "\\mathcal{L}";
    }

    @Override
    public String meaning() {
        return "The " + loss.title() + " says in one number how far the output is from the target.";
    }

    @Override
    public String equation() {
        return "\\mathcal{L} = " + loss.latex(layer);
    }

    @Override
    public String shapes() {
        return "1×1 from " + output.shape() + " and " + target.shape();
    }

    @Override
    public String code() {
        return "loss = " + loss.code(layer);
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
