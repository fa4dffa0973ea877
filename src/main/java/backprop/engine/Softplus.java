package backprop.engine;

import java.util.List;

/** a = ln(1 + eᶻ), a' = σ(z). */
final class Softplus extends ActivationFunction {
    static final PythonFunction VALUE = PythonFunction.of("""
        def softplus(z):
            \"""ln(1 + exp(z)), in a form in which exp never overflows.\"""
            return np.logaddexp(0, z)
        """);

    /** Above its threshold PyTorch takes z for softplus(z), which at its usual 20 is off in the tenth digit. */
    static final String PYTORCH = "F.softplus(%s, threshold=40)";

    private static final PythonFunction SLOPE = PythonFunction.of("""
        def softplus_slope(z):
            return sigmoid(z)
        """, Sigmoid.VALUE);
    private static final PythonFunction LN = PythonFunction.of("""
        def log_softplus(z):
            \"""ln softplus(z), which far below 0 is z.\"""
            return np.where(z < -37, z, np.log(softplus(np.maximum(z, -37))))
        """, VALUE);
    private static final PythonFunction LN_SLOPE = PythonFunction.of("""
        def log_softplus_slope(z):
            \"""sigmoid(z) / softplus(z), which far below 0 is 1.\"""
            z = np.maximum(z, -37)
            return sigmoid(z) / softplus(z)
        """, Sigmoid.VALUE, VALUE);

    Softplus() {
        super("softplus", "softplus", "softplus", "\\operatorname{softplus}");
    }

    @Override
    boolean isPositive() {
        return true;
    }

    @Override
    double value(double z) {
        return Function.softplus(z);
    }

    @Override
    double slope(double z) {
        return Function.sigmoid(z);
    }

    @Override
    Expression valueFormula(Terms t, int i) {
        Expression z = t.z(i);
        return new Expression.Identity(
                call(Function.LN, new Expression.Sum(List.of(Expression.of(1), exp(z)))), call(Function.SOFTPLUS, z));
    }

    @Override
    Expression slopeFormula(Terms t, int i) {
        return call(Function.SIGMOID, t.z(i));
    }

    @Override
    double lnValue(double z, double a) {
        return Function.LN_SOFTPLUS.apply(z);
    }

    @Override
    double lnSlope(double z, double a) {
        return Function.SOFTPLUS_RATIO.apply(z);
    }

    @Override
    Expression lnValueFormula(Terms t, int i) {
        return call(Function.LN_SOFTPLUS, t.z(i));
    }

    @Override
    Expression lnSlopeFormula(Terms t, int i) {
        return call(Function.SOFTPLUS_RATIO, t.z(i));
    }

    @Override
    String valueCode() {
        return "np.logaddexp(0, {z})";
    }

    @Override
    String slopeCode() {
        return "(1 / (1 + np.exp(-{z})))";
    }

    @Override
    List<PythonFunction> numPyFunctions() {
        return List.of(VALUE, SLOPE);
    }

    @Override
    Logarithm numPyLn() {
        return new Logarithm("log_softplus({z})", "log_softplus_slope({z})", List.of(LN, LN_SLOPE));
    }

    @Override
    String pyTorchValue() {
        return PYTORCH.formatted("{z}");
    }

    /** Far below 0, ln softplus(z) is z, while softplus itself goes down to 0. */
    @Override
    String pyTorchLn() {
        return "torch.where({z} < -37, {z}, torch.log(" + PYTORCH.formatted("torch.clamp({z}, min=-37)") + "))[y != 0]";
    }
}
