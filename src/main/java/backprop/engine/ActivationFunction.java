package backprop.engine;

import java.util.List;
import java.util.function.IntFunction;

/**
 * What an activation decides: names, value, slope, forms that keep their digits, formulas and code, all in the file of the
 * one function. An entry in {@link Activation} makes it known everywhere.
 *
 * <p>Every derivative is computed from z, not from a, so that it keeps its digits where a has rounded to its limit. A
 * function may say ln σ(z) and ln(1 − σ(z)) in forms of its own, which stay finite where σ(z) has rounded to 0 or 1: the
 * cross-entropies are computed through them.
 */
abstract class ActivationFunction {
    private final String fileName;
    private final String title;
    private final String symbol;
    private final String latex;

    /**
     * @param fileName the name in files and on the command line
     * @param title the name as one says it
     * @param symbol the name in a formula
     * @param latex the name in a LaTeX formula
     */
    ActivationFunction(String fileName, String title, String symbol, String latex) {
        this.fileName = fileName;
        this.title = title;
        this.symbol = symbol;
        this.latex = latex;
    }

    final String fileName() {
        return fileName;
    }

    final String title() {
        return title;
    }

    final String symbol() {
        return symbol;
    }

    final String latex() {
        return latex;
    }

    /** True where every output depends on every pre-activation. */
    boolean isVectorValued() {
        return false;
    }

    /** True where the derivative jumps at 0. */
    boolean hasKink() {
        return false;
    }

    /** True if the derivative is 1 everywhere, so that nothing need be multiplied. */
    boolean isLinear() {
        return false;
    }

    /** True if every a is from 0 to 1. */
    boolean isShare() {
        return false;
    }

    /** True if every a is above 0. */
    boolean isPositive() {
        return isShare();
    }

    /** True if the slope nears 0 somewhere. */
    boolean flattens() {
        return true;
    }

    /** True if a is as good as constant far from 0 on both sides. */
    boolean saturates() {
        return false;
    }

    /** True if the loops over rows note the derivative on the way forward, where it costs next to nothing. */
    boolean notesSlopes() {
        return false;
    }

    /** What no |a| is above; NaN if it has no bound. */
    double reach() {
        return Double.NaN;
    }

    /** σ(z). */
    abstract double value(double z);

    /** σ'(z). */
    abstract double slope(double z);

    /** The largest |σ'(z)| there is. */
    double steepest() {
        return 1;
    }

    /** a = σ(z), into a row that is there. */
    void values(double[] z, double[] a) {
        for (int i = 0; i < z.length; i++) {
            a[i] = value(z[i]);
        }
    }

    /** Jᵀ g, into a row that is there. */
    void pullBack(double[] z, double[] a, double[] g, double[] delta) {
        for (int i = 0; i < z.length; i++) {
            delta[i] = g[i] * slope(z[i]);
        }
    }

    /** Whether σ(z) has rounded towards a limit that y is at or near. */
    boolean isNearLimit(double z, double y) {
        return false;
    }

    /** σ(z) − y where {@link #isNearLimit}: as (c − y) − (c − σ(z)) with the limit c. */
    double distance(double z, double a, double y) {
        return a - y;
    }

    /** The formula of {@link #distance}. */
    Expression distanceFormula(Terms t, int i) {
        return new Expression.Difference(t.a(i), t.y(i));
    }

    /** σ(z) − y to the last digit. */
    final double residual(double z, double a, double y) {
        return isNearLimit(z, y) ? distance(z, a, y) : a - y;
    }

    /** a_i − y_i of one neuron of a layer, i from 0. */
    double residual(double[] z, double[] a, double[] y, int i) {
        return residual(z[i], a[i], y[i]);
    }

    /** a_i − y_i of a whole layer, into a row that is there. */
    final void residuals(double[] z, double[] a, double[] y, double[] residuals) {
        for (int i = 0; i < z.length; i++) {
            residuals[i] = residual(z, a, y, i);
        }
    }

    /** The formula of σ(z_i) − y_i: written so, computed as {@link #residual}. */
    Expression residualFormula(Terms t, int i) {
        Expression written = new Expression.Difference(t.a(i), t.y(i));
        return isNearLimit(t.z()[i - 1], t.target(i))
                ? new Expression.Identity(written, distanceFormula(t, i))
                : written;
    }

    /** The formula of a_i. */
    abstract Expression valueFormula(Terms t, int i);

    /** The formula of σ'(z_i). */
    abstract Expression slopeFormula(Terms t, int i);

    /** The formula of δ_i = (Jᵀ g)_i from the formula of each g, from 1. */
    Expression pullBackFormula(Terms t, int i, IntFunction<Expression> g) {
        return Expression.product(g.apply(i), slopeFormula(t, i));
    }

    /** ln σ(z). */
    double lnValue(double z, double a) {
        return Math.log(a);
    }

    /** (ln σ(z))' = σ'/σ. */
    double lnSlope(double z, double a) {
        return slope(z) / a;
    }

    /** ln(1 − σ(z)). */
    double lnComplement(double z, double a) {
        return Math.log1p(-a);
    }

    /** (ln(1 − σ(z)))' = −σ'/(1 − σ). */
    double lnComplementSlope(double z, double a) {
        return -(slope(z) / (1 - a));
    }

    /** The formula of {@link #lnValue}. */
    Expression lnValueFormula(Terms t, int i) {
        return call(Function.LN, t.a(i));
    }

    /** The formula of {@link #lnSlope}. */
    Expression lnSlopeFormula(Terms t, int i) {
        return new Expression.Quotient(slopeFormula(t, i), t.a(i));
    }

    /** The formula of {@link #lnComplement}. */
    Expression lnComplementFormula(Terms t, int i) {
        return call(Function.LN1P, new Expression.Negative(t.a(i)));
    }

    /** The formula of {@link #lnComplementSlope}. */
    Expression lnComplementSlopeFormula(Terms t, int i) {
        return new Expression.Negative(
                new Expression.Quotient(slopeFormula(t, i), new Expression.Difference(Expression.of(1), t.a(i))));
    }

    /** The value as a textbook line of NumPy over {@code {z}}. */
    abstract String valueCode();

    /** The derivative, or the Jacobian, as a textbook term of NumPy over {@code {z}} and {@code {a}}. */
    abstract String slopeCode();

    /** The name under which a script calls it. */
    private String pythonName() {
        return fileName.replace('-', '_');
    }

    /** The value as a script writes it, with the functions that are called as definitions. */
    String numPyValue() {
        return pythonName() + "({z})";
    }

    /** The derivative as a script writes it. */
    String numPySlope() {
        return pythonName() + "_slope({z})";
    }

    /** δ as a script writes it, from a gradient by a that stands alone, and from the same as a factor. */
    String numPyBack(String gradient, String factor) {
        return factor + " * " + numPySlope();
    }

    /** What {@link #numPyValue} and {@link #numPyBack} call. */
    abstract List<PythonFunction> numPyFunctions();

    /**
     * A logarithm as a script of NumPy writes it.
     *
     * @param value over {@code {z}} and {@code {a}}
     * @param slope its derivative by z
     * @param needs what both call beside {@link #numPyFunctions}
     */
    record Logarithm(String value, String slope, List<PythonFunction> needs) {}

    /** ln σ(z) in NumPy. */
    Logarithm numPyLn() {
        return new Logarithm("np.log({a})", numPySlope() + " / {a}", List.of());
    }

    /** ln(1 − σ(z)) in NumPy. */
    Logarithm numPyLnComplement() {
        return new Logarithm("np.log1p(-{a})", "-" + numPySlope() + " / (1 - {a})", List.of());
    }

    /** The value in PyTorch. */
    abstract String pyTorchValue();

    /**
     * ln σ(z) in PyTorch, of the terms whose factor y is not 0. They are chosen before the logarithm wherever it may be
     * infinite, or autograd would multiply that infinity by 0.
     */
    String pyTorchLn() {
        return "torch.log({a}[y != 0])";
    }

    /** ln(1 − σ(z)) in PyTorch, of the terms whose y is not 1. */
    String pyTorchLnComplement() {
        return "torch.log1p(-{a}[y != 1])";
    }

    /** Lines of PyTorch that must stand before {@link #pyTorchLnComplement}. */
    String pyTorchLead() {
        return "";
    }

    static Expression exp(Expression e) {
        return call(Function.EXP, e);
    }

    static Expression call(Function f, Expression e) {
        return new Expression.Call(f, e);
    }

    static Expression twice(Expression e) {
        return Expression.product(Expression.of(2), e);
    }
}
