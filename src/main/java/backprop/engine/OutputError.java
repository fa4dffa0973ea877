package backprop.engine;

import java.util.List;

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

    /** True where δ⁽ᴸ⁾ = a⁽ᴸ⁾ − y. */
    public boolean isResidual() {
        return rule().isShortcut();
    }

    /** σ'(z⁽ᴸ⁾), n×1, or the Jacobian of softmax, n×n. */
    public Matrix derivative() {
        return Derivative.of(activation, preActivation, output);
    }

    /** ∇_a ℒ, n×1; an entry is infinite or undefined where an output that has rounded to 0 or 1 divides. */
    public Matrix gradient() {
        double[] gradient = new double[result.rows()];
        for (int i = 1; i <= gradient.length; i++) {
            boolean counts = loss.targets() != Loss.Targets.DISTRIBUTION || target.at(i) != 0;
            gradient[i - 1] = counts ? loss.gradient(output.at(i), target.at(i), gradient.length) : 0;
        }
        return Matrix.column(gradient);
    }

    /**
     * Where {@link #gradient} is not finite: the two terms y (ln a)' and (1 − y)(ln(1 − a))' whose negative sum is δ, n×1 each,
     * for units that stand each for itself.
     */
    public List<Matrix> logarithmicSlopes() {
        double[] hit = new double[result.rows()];
        double[] rest = new double[result.rows()];
        for (int i = 1; i <= hit.length; i++) {
            Expression formula = explain(Cell.delta(layer, i));
            Expression computed = formula instanceof Expression.Identity both ? both.computed() : formula;
            Expression sum = computed instanceof Expression.Negative negative ? negative.of() : computed;
            for (Expression term : sum instanceof Expression.Sum terms ? terms.terms() : List.of(sum)) {
                boolean isTarget = term.parts().get(0) instanceof Expression.Reference;
                (isTarget ? hit : rest)[i - 1] += term.value(this::operand);
            }
        }
        return List.of(Matrix.column(hit), Matrix.column(rest));
    }

    /** For softmax with binary cross-entropy, where {@link #gradient} is not finite: n×n, δ is this times a − y. */
    public Matrix shares() {
        double[] z = preActivation.toVector();
        double[][] shares = new double[z.length][z.length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) {
                shares[i][j] = i == j ? 1 : -Softmax.shareWithout(z, i, j);
            }
        }
        return Matrix.of(shares);
    }

    private double operand(Cell cell) {
        return switch (cell.quantity()) {
            case PRE_ACTIVATION -> preActivation.at(cell.row());
            case ACTIVATION -> output.at(cell.row());
            default -> target.at(cell.row());
        };
    }

    private boolean isLoneShare() {
        return activation.isVectorValued() && result.rows() == 1;
    }

    private OutputRule rule() {
        return OutputRule.of(activation, loss, output.rows());
    }

    @SuppressWarnings("ReferenceEquality") // the very same, or a new one
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
        if (isLoneShare()) {
            return "The share of one unit is always 1, whatever its weighted sum is: nothing changes the loss, and the"
                    + " error is 0.";
        }
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
        if (isLoneShare()) {
            return start + "np.zeros(1)";
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
