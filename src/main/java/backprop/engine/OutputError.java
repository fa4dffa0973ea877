package backprop.engine;

/**
 * BP1: δ⁽ᴸ⁾ = ∇_a ℒ ⊙ σ'(z⁽ᴸ⁾), n×1; with a softmax output δ⁽ᴸ⁾ = Jᵀ ∇_a ℒ.
 *
 * @param layer L
 * @param activation σ⁽ᴸ⁾
 * @param loss which loss
 * @param preActivation z⁽ᴸ⁾
 * @param output a⁽ᴸ⁾
 * @param target y
 * @param result δ⁽ᴸ⁾
 */
public record OutputError(
        int layer, Activation activation, Loss loss, Matrix preActivation, Matrix output, Matrix target, Matrix result)
        implements Step {
    static OutputError of(int l, Layer layer, Loss loss, Matrix z, Matrix a, Matrix target) {
        double[] delta =
                OutputRule.of(layer.activation(), loss, z.rows()).delta(z.toVector(), a.toVector(), target.toVector());
        return new OutputError(l, layer.activation(), loss, z, a, target, Matrix.column(delta));
    }

    private OutputRule rule() {
        return OutputRule.of(activation, loss, output.rows());
    }

    OutputError with(Matrix value) {
        return value == result ? this : new OutputError(layer, activation, loss, preActivation, output, target, value);
    }

    @Override
    public Expression explain(Cell cell) {
        Terms terms = new Terms(layer, preActivation.toVector(), output.toVector(), target.toVector());
        return rule().deltaFormula(terms, cell.row());
    }

    @Override
    public Quantity quantity() {
        return Quantity.DELTA;
    }

    @Override
    public String title() {
        return "error of output layer " + layer;
    }

    @Override
    public String symbol() {
        return "\\delta^{(" + layer + ")}";
    }

    @Override
    public String tag() {
        return "BP1";
    }

    @Override
    public String meaning() {
        if (rule().isShortcut()) {
            return "How much the loss changes with each output's weighted sum. For this activation and loss it comes to"
                    + " output minus target.";
        }
        return activation.isVectorValued()
                ? "How much the loss changes with each output's weighted sum: the slope of the loss through the"
                        + " Jacobian of softmax, since every output depends on every sum."
                : "How much the loss changes with each output's weighted sum: the slope of the loss times the slope of"
                        + " the activation.";
    }

    @Override
    public String equation() {
        String start = "\\delta^{(%s)} = ".formatted(layer);
        if (rule().isShortcut()) {
            return start + "a^{(%s)} - y".formatted(layer);
        }
        String slope = "%s'(z^{(%s)})".formatted(activation.latex(), layer);
        return start
                + (activation.isVectorValued()
                        ? "J^{\\top} \\nabla_a \\mathcal{L}"
                        : loss.gradientLatex(layer) + " \\odot " + slope);
    }

    @Override
    public String shapes() {
        String n = result.shape();
        if (rule().isShortcut()) {
            return n + " = " + n + " − " + n;
        }
        return activation.isVectorValued()
                ? n + " = (" + result.rows() + "×" + result.rows() + ")ᵀ · " + n
                : n + " = " + n + " ⊙ " + n;
    }

    @Override
    public String code() {
        String a = Step.activationCode(layer);
        String start = "delta%s = ".formatted(layer);
        if (rule().isShortcut()) {
            return start + a + " - y";
        }
        String gradient = loss.gradientCode(layer);
        String slope = activation.slopeCode(layer);
        return start
                + (activation.isVectorValued()
                        ? slope + " @ (" + gradient + ")"
                        : activation.isLinear() ? gradient : gradient + " * " + slope);
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
