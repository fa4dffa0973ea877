package backprop.engine;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

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

    /** ln a⁽ᴸ⁾, n×1, right also where a has rounded to 0 or 1; of a cross-entropy. */
    public Matrix logarithms() {
        return vector(i -> activation.function().lnValueFormula(terms(), i));
    }

    /** ln(1 − a⁽ᴸ⁾), n×1, in the same way. */
    public Matrix complementLogarithms() {
        return vector(i -> activation.function().lnComplementFormula(terms(), i));
    }

    private Matrix vector(IntFunction<Expression> entries) {
        return Matrix.column(IntStream.rangeClosed(1, target.rows())
                .mapToObj(entries)
                .mapToDouble(entry -> entry.value(this::operand))
                .toArray());
    }

    private double operand(Cell cell) {
        return switch (cell.quantity()) {
            case PRE_ACTIVATION -> preActivation.at(cell.row());
            case ACTIVATION -> output.at(cell.row());
            default -> target.at(cell.row());
        };
    }

    private Terms terms() {
        return new Terms(layer, preActivation.toVector(), output.toVector(), target.toVector());
    }

    @SuppressWarnings("ReferenceEquality") // the very same, or a new one
    LossValue with(Matrix value) {
        return value == result ? this : new LossValue(layer, activation, loss, preActivation, output, target, value);
    }

    @Override
    public Expression explain(Cell cell) {
        return OutputRule.of(activation, loss, output.rows()).lossFormula(terms());
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
        return "The " + loss.title() + " says in one number how far the output is from the target."
                + (Double.isInfinite(result.at(1)) ? " Here it is infinite" + reason() : "");
    }

    private String reason() {
        return loss.isForNumbers()
                ? ": the squares are too large for a number of the machine."
                : ": it takes the logarithm of 0, since the output leaves no chance to what the target asks for.";
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
