package backprop.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The activation functions. Each is written in a file of its own, an {@link ActivationFunction}; here they are listed.
 *
 * <p>Sources: sigmoid, tanh and softmax as in Goodfellow, Bengio and Courville, <i>Deep Learning</i> (2016), chapter 6; ELU
 * of Clevert et al. (2015) with α = 1; GELU of Hendrycks and Gimpel (2016) in its exact form; SiLU of Elfwing et al.
 * (2017); leaky ReLU of Maas et al. (2013) with slope 0.01.
 */
public enum Activation {
    /** a = z. */
    IDENTITY(new Linear()),
    /** a = 1/(1 + e⁻ᶻ). */
    SIGMOID(new Sigmoid()),
    /** a = tanh z. */
    TANH(new Tanh()),
    /** a = max(0, z). */
    RELU(new Relu()),
    /** a = z for z above 0, else 0.01 z. */
    LEAKY_RELU(new LeakyRelu()),
    /** a = z for z above 0, else eᶻ − 1. */
    ELU(new Elu()),
    /** a = z Φ(z). */
    GELU(new Gelu()),
    /** a = z σ(z). */
    SILU(new Silu()),
    /** a = ln(1 + eᶻ). */
    SOFTPLUS(new Softplus()),
    /** a_i = exp(z_i)/Σ exp(z_k). */
    SOFTMAX(new Softmax());

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final ActivationFunction function;

    Activation(ActivationFunction function) {
        this.function = function;
    }

    /** The activation of that name, exactly as written. */
    public static Optional<Activation> named(String fileName) {
        return Arrays.stream(values())
                .filter(a -> a.fileName().equals(fileName))
                .findFirst();
    }

    ActivationFunction function() {
        return function;
    }

    /** The name in network files and on the command line: {@code leaky-relu}. */
    public String fileName() {
        return function.fileName();
    }

    /** The name as one says it: {@code leaky ReLU}, {@code linear}. */
    public String title() {
        return function.title();
    }

    /** The name in a formula: σ, tanh, ReLU. */
    public String symbol() {
        return function.symbol();
    }

    /** The name in a LaTeX formula. */
    public String latex() {
        return function.latex();
    }

    /** True of softmax, whose every output depends on every pre-activation. */
    public boolean isVectorValued() {
        return function.isVectorValued();
    }

    /** True where the derivative jumps at 0, so that a difference across 0 says nothing. */
    public boolean hasKink() {
        return function.hasKink();
    }

    /** True if a = z, so that there is no slope to multiply by. */
    public boolean isLinear() {
        return function.isLinear();
    }

    /** True if every a is from 0 to 1. */
    public boolean isShare() {
        return function.isShare();
    }

    /** True if every a is above 0. */
    public boolean isPositive() {
        return function.isPositive();
    }

    /** True if the slope nears 0 somewhere; a slope that is small and stays so, as that of leaky ReLU, is none that does. */
    public boolean flattens() {
        return function.flattens();
    }

    /** True if a is as good as constant far from 0 on both sides. */
    public boolean saturates() {
        return function.saturates();
    }

    /** What no |a| is above; NaN if it has no bound. */
    public double reach() {
        return function.reach();
    }

    /** True if the loops over rows note the derivative on the way forward. */
    boolean notesSlopes() {
        return function.notesSlopes();
    }

    /** σ(z) for one neuron. Not for softmax. */
    public double value(double z) {
        return function.value(z);
    }

    /** σ'(z) for one neuron. Not for softmax. */
    public double slope(double z) {
        return function.slope(z);
    }

    /** The largest |σ'(z)| there is; for softmax the largest a_i (1 − a_i). */
    public double steepest() {
        return function.steepest();
    }

    /** a = σ(z), all neurons of a layer. */
    public double[] values(double[] z) {
        double[] a = new double[z.length];
        values(z, a);
        return a;
    }

    /** As {@link #values(double[])}, into a row that is there. */
    void values(double[] z, double[] a) {
        function.values(z, a);
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
        function.pullBack(z, a, g, delta);
    }

    /**
     * σ(z) − y, right to the last digit also where σ(z) has rounded to its limit c and y is at or near it: as (c − y) −
     * (c − σ(z)), where c − y is exact and c − σ(z) has a form of its own.
     */
    double residual(double z, double a, double y) {
        return function.residual(z, a, y);
    }

    /** The formula of a_i. */
    Expression valueFormula(Terms t, int i) {
        return function.valueFormula(t, i);
    }

    /** The formula of σ'(z_i). Not for softmax. */
    Expression slopeFormula(Terms t, int i) {
        return function.slopeFormula(t, i);
    }

    /** The formula of (Jᵀ g)_i from the formula of each g, from 1. */
    Expression pullBackFormula(Terms t, int i, IntFunction<Expression> g) {
        return function.pullBackFormula(t, i, g);
    }

    /** The value as a line of NumPy over the variables of layer l. */
    String valueCode(int layer) {
        return fill(function.valueCode(), layer);
    }

    /** The derivative, for softmax the Jacobian, as a term of NumPy over the variables of layer l. */
    String slopeCode(int layer) {
        return fill(function.slopeCode(), layer);
    }

    private static String fill(String code, int layer) {
        return code.replace("{z}", "z" + layer).replace("{a}", "a" + layer);
    }

    /** The value as a script of NumPy writes it over {@code {z}}. */
    public String numPyValue() {
        return function.numPyValue();
    }

    /**
     * Jᵀ g as a script of NumPy writes it over {@code {z}} and {@code {a}}.
     *
     * @param gradient g
     * @param factor the same as a factor, in brackets if it is a sum
     */
    public String numPyBack(String gradient, String factor) {
        return function.numPyBack(gradient, factor);
    }

    /** What the value and Jᵀ g of a script call. */
    public List<PythonFunction> numPyFunctions() {
        return function.numPyFunctions();
    }

    /** The value as a script of PyTorch writes it over {@code {z}}. */
    public String pyTorchValue() {
        return function.pyTorchValue();
    }
}
