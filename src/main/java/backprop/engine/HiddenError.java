package backprop.engine;

import java.util.stream.IntStream;

/**
 * BP2: δ⁽ˡ⁾ = (W⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ σ'(z⁽ˡ⁾), n×1 = (m×n)ᵀ · m×1 ⊙ n×1; for a softmax layer its Jacobian takes the place
 * of σ'.
 *
 * @param layer l
 * @param activation σ⁽ˡ⁾
 * @param nextWeights W⁽ˡ⁺¹⁾
 * @param nextDelta δ⁽ˡ⁺¹⁾
 * @param preActivation z⁽ˡ⁾
 * @param output a⁽ˡ⁾
 * @param result δ⁽ˡ⁾
 */
public record HiddenError(
        int layer,
        Activation activation,
        Matrix nextWeights,
        Matrix nextDelta,
        Matrix preActivation,
        Matrix output,
        Matrix result)
        implements Step {
    static HiddenError of(int l, Activation activation, Matrix nextWeights, Matrix nextDelta, Matrix z, Matrix a) {
        double[] arriving = nextWeights.transpose().times(nextDelta).toVector();
        double[] delta = activation.pullBack(z.toVector(), a.toVector(), arriving);
        return new HiddenError(l, activation, nextWeights, nextDelta, z, a, Matrix.column(delta));
    }

    @SuppressWarnings("ReferenceEquality") // the very same, or a new one
    HiddenError with(Matrix value) {
        return value == result
                ? this
                : new HiddenError(layer, activation, nextWeights, nextDelta, preActivation, output, value);
    }

    @Override
    public Expression explain(Cell cell) {
        Terms terms = new Terms(layer, preActivation.toVector(), output.toVector(), new double[0]);
        return activation.pullBackFormula(terms, cell.row(), this::arriving);
    }

    /** σ'(z⁽ˡ⁾), n×1, or the Jacobian of softmax, n×n. */
    public Matrix derivative() {
        return Derivative.of(activation, preActivation, output);
    }

    /** ∂ℒ/∂a_j, the error that comes back to neuron j: Σ_i W_ij δ_i. */
    private Expression arriving(int j) {
        return arriving(layer, j, nextWeights.rows());
    }

    /** The same where n neurons follow. */
    static Expression arriving(int layer, int j, int n) {
        return Expression.sum(IntStream.rangeClosed(1, n)
                .mapToObj(i -> Expression.product(
                        Expression.of(Cell.weight(layer + 1, i, j)), Expression.of(Cell.delta(layer + 1, i))))
                .toList());
    }

    @Override
    public Quantity quantity() {
        return Quantity.DELTA;
    }

    @Override
    public String title() {
        return "error of hidden layer " + layer;
    }

    @Override
    public String symbol() {
        return "\\delta^{(" + layer + ")}";
    }

    @Override
    public String tag() {
        return "BP2";
    }

    @Override
    public String meaning() {
        return "The error of layer " + (layer + 1)
                + " comes back through the same weights, transposed, and is scaled by "
                + (activation.isVectorValued() ? "the Jacobian of softmax." : "the slope of the activation.");
    }

    @Override
    public String equation() {
        String arriving = "W^{(%s)\\mathsf{T}} \\delta^{(%s)}".formatted(layer + 1, layer + 1);
        return activation.isVectorValued()
                ? "\\delta^{(%s)} = J^{(%s)\\mathsf{T}} \\left(%s\\right)".formatted(layer, layer, arriving)
                : "\\delta^{(%s)} = \\left(%s\\right) \\odot %s'(z^{(%s)})"
                        .formatted(layer, arriving, activation.latex(), layer);
    }

    @Override
    public String shapes() {
        String n = result.shape();
        String arriving = "(" + nextWeights.shape() + ")ᵀ · " + nextDelta.shape();
        return activation.isVectorValued()
                ? n + " = (" + result.rows() + "×" + result.rows() + ")ᵀ · (" + arriving + ")"
                : n + " = " + arriving + " ⊙ " + n;
    }

    @Override
    public String code() {
        String arriving = "W%s.T @ delta%s".formatted(layer + 1, layer + 1);
        String slope = activation.slopeCode(layer);
        return "delta%s = ".formatted(layer)
                + (activation.isVectorValued()
                        ? slope + " @ (" + arriving + ")"
                        : activation.isLinear() ? arriving : "(" + arriving + ") * " + slope);
    }

    @Override
    public long multiplyAdds() {
        return (long) nextWeights.rows() * nextWeights.columns();
    }

    @Override
    public Phase phase() {
        return Phase.BACKWARD;
    }
}
