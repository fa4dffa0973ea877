package backprop.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The activation functions: value and derivative side by side, as numbers and as formulas.
 *
 * <p>Every derivative is computed from z, not from a, so that it keeps its digits where a has rounded to its limit.
 * Sources: sigmoid, tanh and softmax as in Goodfellow, Bengio and Courville, <i>Deep Learning</i> (2016), chapter 6; ELU
 * of Clevert et al. (2015) with α = 1; GELU of Hendrycks and Gimpel (2016) in its exact form; SiLU of Elfwing et al.
 * (2017); leaky ReLU of Maas et al. (2013) with slope 0.01.
 */
public enum Activation {
    /** a = z. */
    IDENTITY("identity", "id", "\\operatorname{id}", "{z}", "1"),
    /** a = 1/(1 + e⁻ᶻ), a' = a (1 − a). */
    SIGMOID("sigmoid", "σ", "\\sigma", "1 / (1 + np.exp(-{z}))", "{a} * (1 - {a})"),
    /** a = tanh z, a' = 1 − a². */
    TANH("tanh", "tanh", "\\tanh", "np.tanh({z})", "(1 - {a} ** 2)"),
    /** a = max(0, z); the derivative at 0 is 0. */
    RELU("relu", "ReLU", "\\operatorname{ReLU}", "np.maximum(0, {z})", "({z} > 0)"),
    /** a = z for z above 0, else 0.01 z. */
    LEAKY_RELU(
            "leaky-relu",
            "LReLU",
            "\\operatorname{LReLU}",
            "np.where({z} > 0, {z}, 0.01 * {z})",
            "np.where({z} > 0, 1, 0.01)"),
    /** a = z for z above 0, else eᶻ − 1. */
    ELU(
            "elu",
            "ELU",
            "\\operatorname{ELU}",
            "np.where({z} > 0, {z}, np.expm1({z}))",
            "np.where({z} > 0, 1, np.exp({z}))"),
    /** a = z Φ(z), a' = Φ(z) + z φ(z). */
    GELU("gelu", "GELU", "\\operatorname{GELU}", "{z} * Phi({z})", "(Phi({z}) + {z} * phi({z}))"),
    /** a = z σ(z), a' = σ(z) (1 + z (1 − σ(z))). */
    SILU("silu", "SiLU", "\\operatorname{SiLU}", "{z} * sigmoid({z})", "sigmoid({z}) * (1 + {z} * (1 - sigmoid({z})))"),
    /** a = ln(1 + eᶻ), a' = σ(z). */
    SOFTPLUS("softplus", "softplus", "\\operatorname{softplus}", "np.logaddexp(0, {z})", "sigmoid({z})"),
    /** a_i = exp(z_i)/Σ exp(z_k): every output depends on every z. J_ij = a_i (δ_ij − a_j). */
    SOFTMAX(
            "softmax",
            "softmax",
            "\\operatorname{softmax}",
            "np.exp({z} - {z}.max()) / np.exp({z} - {z}.max()).sum()",
            "(np.diag({a}) - np.outer({a}, {a}))");

    /** Where 2 + z (1 − 2 σ(z)) = 0, the root of the second derivative of z σ(z). */
    private static final double SILU_STEEPEST = 2.3993572805154;

    private final String fileName;
    private final String symbol;
    private final String latex;
    private final String valueCode;
    private final String slopeCode;

    Activation(String fileName, String symbol, String latex, String valueCode, String slopeCode) {
        this.fileName = fileName;
        this.symbol = symbol;
        this.latex = latex;
        this.valueCode = valueCode;
        this.slopeCode = slopeCode;
    }

    /** The name in network files and on the command line: {@code leaky-relu}. */
    public String fileName() {
        return fileName;
    }

    /** The activation of that name, exactly as written. */
    public static Optional<Activation> named(String fileName) {
        return Arrays.stream(values()).filter(a -> a.fileName.equals(fileName)).findFirst();
    }

    /** The name in a formula: σ, tanh, ReLU. */
    public String symbol() {
        return symbol;
    }

    /** The name in a LaTeX formula. */
    public String latex() {
        return latex;
    }

    /** The value as a line of NumPy over the variables of layer l. */
    String valueCode(int layer) {
        return fill(valueCode, layer);
    }

    /** The derivative, for softmax the Jacobian, as a term of NumPy over the variables of layer l. */
    String slopeCode(int layer) {
        return fill(slopeCode, layer);
    }

    private static String fill(String code, int layer) {
        return code.replace("{z}", "z" + layer).replace("{a}", "a" + layer);
    }

    /** True of softmax, whose every output depends on every pre-activation. */
    public boolean isVectorValued() {
        return this == SOFTMAX;
    }

    /** True where the derivative jumps at 0, so that a difference across 0 says nothing. */
    public boolean hasKink() {
        return this == RELU || this == LEAKY_RELU;
    }

    /** σ(z) for one neuron. Not for softmax. */
    public double value(double z) {
        return switch (this) {
            case IDENTITY -> z;
            case SIGMOID -> Function.sigmoid(z);
            case TANH -> Math.tanh(z);
            case RELU -> Function.RELU.apply(z);
            case LEAKY_RELU -> Function.LEAKY_RELU.apply(z);
            case ELU -> Function.ELU.apply(z);
            case GELU -> Function.GELU.apply(z);
            case SILU -> Function.SILU.apply(z);
            case SOFTPLUS -> Function.softplus(z);
            case SOFTMAX -> throw vectorValued();
        };
    }

    /** σ'(z) for one neuron. Not for softmax. */
    public double slope(double z) {
        return switch (this) {
            case IDENTITY -> 1;
            case SIGMOID -> Function.sigmoidSlope(z);
            case TANH -> Function.sechSquared(z);
            case RELU -> Function.RELU_SLOPE.apply(z);
            case LEAKY_RELU -> Function.LEAKY_RELU_SLOPE.apply(z);
            case ELU -> Function.ELU_SLOPE.apply(z);
            case GELU -> Function.GELU_SLOPE.apply(z);
            case SILU -> Function.SILU_SLOPE.apply(z);
            case SOFTPLUS -> Function.sigmoid(z);
            case SOFTMAX -> throw vectorValued();
        };
    }

    /** The largest |σ'(z)| there is; for softmax the largest a_i (1 − a_i). */
    public double steepest() {
        return switch (this) {
            case SIGMOID, SOFTMAX -> 0.25;
            case GELU -> slope(Math.sqrt(2));
            case SILU -> slope(SILU_STEEPEST);
            default -> 1;
        };
    }

    /** a = σ(z), all neurons of a layer. */
    public double[] values(double[] z) {
        double[] a = new double[z.length];
        values(z, a);
        return a;
    }

    /** As {@link #values(double[])}, into a row that is there. */
    void values(double[] z, double[] a) {
        switch (this) {
            case SIGMOID -> LayerLoops.sigmoid(z, a);
            case RELU -> LayerLoops.relu(z, a);
            case SOFTMAX -> Softmax.values(z, a);
            default -> {
                for (int i = 0; i < z.length; i++) {
                    a[i] = value(z[i]);
                }
            }
        }
    }

    /**
     * Jᵀ g, what a gradient by a becomes by z: g ⊙ σ'(z) where σ acts on each neuron alone.
     *
     * @param z the pre-activations
     * @param a σ(z)
     * @param g ∂ℒ/∂a
     */
    public double[] pullBack(double[] z, double[] a, double[] g) {
        double[] delta = new double[z.length];
        pullBack(z, a, g, delta);
        return delta;
    }

    /** As {@link #pullBack(double[], double[], double[])}, into a row that is there. */
    void pullBack(double[] z, double[] a, double[] g, double[] delta) {
        switch (this) {
            case SIGMOID -> LayerLoops.sigmoidError(z, g, delta);
            case RELU -> LayerLoops.reluError(z, g, delta);
            case SOFTMAX -> Softmax.pullBack(a, g, delta);
            default -> {
                for (int i = 0; i < z.length; i++) {
                    delta[i] = g[i] * slope(z[i]);
                }
            }
        }
    }

    /**
     * σ(z) − y, right to the last digit also where σ(z) has rounded to its limit c and y is at or near it: as (c − y) −
     * (c − σ(z)), where c − y is exact and c − σ(z) has a form of its own.
     */
    double residual(double z, double a, double y) {
        if (isNearLimit(z, y)) {
            return switch (this) {
                case SIGMOID -> (1 - y) - Function.sigmoid(-z);
                case TANH -> (Math.signum(z) - y) - Math.signum(z) * 2 * Function.sigmoid(-2 * Math.abs(z));
                case ELU -> Math.exp(z) - (1 + y);
                default -> a - y;
            };
        }
        return a - y;
    }

    private boolean isNearLimit(double z, double y) {
        return switch (this) {
            case SIGMOID -> z > 0 && y >= 0.5;
            case TANH -> (z > 0 && y >= 0.5) || (z < 0 && y <= -0.5);
            case ELU -> z < 0 && y <= -0.5;
            default -> false;
        };
    }

    /** The formula of a_i. */
    Expression valueFormula(Terms t, int i) {
        Expression z = t.z(i);
        return switch (this) {
            case IDENTITY -> z;
            case SIGMOID ->
                new Expression.Identity(
                        new Expression.Quotient(
                                Expression.of(1),
                                new Expression.Sum(List.of(Expression.of(1), exp(new Expression.Negative(z))))),
                        call(Function.SIGMOID, z));
            case TANH -> call(Function.TANH, z);
            case RELU -> call(Function.RELU, z);
            case LEAKY_RELU -> call(Function.LEAKY_RELU, z);
            case ELU -> call(Function.ELU, z);
            case GELU ->
                new Expression.Identity(Expression.product(z, call(Function.NORMAL_CDF, z)), call(Function.GELU, z));
            case SILU ->
                new Expression.Identity(Expression.product(z, call(Function.SIGMOID, z)), call(Function.SILU, z));
            case SOFTPLUS ->
                new Expression.Identity(
                        call(Function.LN, new Expression.Sum(List.of(Expression.of(1), exp(z)))),
                        call(Function.SOFTPLUS, z));
            case SOFTMAX -> Softmax.valueFormula(t, i);
        };
    }

    /** The formula of σ'(z_i). Not for softmax. */
    Expression slopeFormula(Terms t, int i) {
        Expression z = t.z(i);
        Expression a = t.a(i);
        return switch (this) {
            case IDENTITY -> Expression.of(1);
            case SIGMOID -> Expression.product(a, Expression.complement(a, upper(z)));
            case TANH ->
                new Expression.Identity(
                        new Expression.Difference(Expression.of(1), new Expression.Square(a)),
                        call(Function.SECH_SQUARED, z));
            case RELU -> call(Function.RELU_SLOPE, z);
            case LEAKY_RELU -> call(Function.LEAKY_RELU_SLOPE, z);
            case ELU -> call(Function.ELU_SLOPE, z);
            case GELU ->
                new Expression.Identity(
                        new Expression.Sum(List.of(
                                call(Function.NORMAL_CDF, z), Expression.product(z, call(Function.NORMAL_PDF, z)))),
                        call(Function.GELU_SLOPE, z));
            case SILU -> {
                Expression sigmoid = call(Function.SIGMOID, z);
                Expression written = Expression.product(
                        sigmoid,
                        new Expression.Sum(List.of(
                                Expression.of(1), Expression.product(z, Expression.complement(sigmoid, upper(z))))));
                yield new Expression.Identity(written, call(Function.SILU_SLOPE, z));
            }
            case SOFTPLUS -> call(Function.SIGMOID, z);
            case SOFTMAX -> throw vectorValued();
        };
    }

    /** The formula of σ(z_i) − y_i: written so, computed as {@link #residual}. */
    Expression residualFormula(Terms t, int i) {
        Expression written = new Expression.Difference(t.a(i), t.y(i));
        double z = t.z()[i - 1];
        if (this == SOFTMAX) {
            return Softmax.residualFormula(t, i, written);
        }
        return isNearLimit(z, t.target(i))
                ? new Expression.Identity(written, distanceFormula(t, i, Math.signum(z)))
                : written;
    }

    private Expression distanceFormula(Terms t, int i, double side) {
        Expression target = new Expression.Difference(Expression.of(side), t.y(i));
        return switch (this) {
            case SIGMOID -> new Expression.Difference(target, upper(t.z(i)));
            case TANH ->
                new Expression.Difference(
                        target,
                        Expression.product(
                                Expression.of(2 * side),
                                call(Function.SIGMOID, Expression.product(Expression.of(-2 * side), t.z(i)))));
            default -> new Expression.Sum(List.of(target, exp(t.z(i))));
        };
    }

    /** σ(−z), the digits of 1 − σ(z). */
    static Expression upper(Expression z) {
        return call(Function.SIGMOID, new Expression.Negative(z));
    }

    private static Expression exp(Expression e) {
        return call(Function.EXP, e);
    }

    private static Expression call(Function f, Expression e) {
        return new Expression.Call(f, e);
    }

    private static IllegalStateException vectorValued() {
        return new IllegalStateException("softmax has no value of one neuron alone");
    }
}
