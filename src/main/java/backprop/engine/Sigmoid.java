package backprop.engine;

import java.util.List;

/** a = 1/(1 + e⁻ᶻ), a' = a (1 − a). */
final class Sigmoid extends ActivationFunction {
    static final PythonFunction VALUE = PythonFunction.of("""
        def sigmoid(z):
            \"""1 / (1 + exp(-z)), in a form in which exp never overflows.\"""
            e = np.exp(-np.abs(z))
            return np.where(z >= 0, 1, e) / (1 + e)
        """);

    /** σ(z) − y for a script in which it would lose digits otherwise. */
    static final PythonFunction RESIDUAL = PythonFunction.of("""
        def sigmoid_residual(z, y):
            \"""sigmoid(z) - y; near 1 as (1 - y) - sigmoid(-z), which has the digits that sigmoid(z) has lost.\"""
            return np.where((z > 0) & (y >= 0.5), (1 - y) - sigmoid(-z), sigmoid(z) - y)
        """, VALUE);

    private static final PythonFunction SLOPE = PythonFunction.of("""
        def sigmoid_slope(z):
            \"""a (1 - a); 1 - sigmoid(z) is sigmoid(-z), which keeps its digits near a = 1.\"""
            return sigmoid(z) * sigmoid(-z)
        """, VALUE);

    Sigmoid() {
        super("sigmoid", "sigmoid", "σ", "\\sigma");
    }

    @Override
    boolean isShare() {
        return true;
    }

    @Override
    boolean saturates() {
        return true;
    }

    @Override
    double reach() {
        return 1;
    }

    @Override
    double value(double z) {
        return Function.sigmoid(z);
    }

    @Override
    double slope(double z) {
        return Function.sigmoidSlope(z);
    }

    @Override
    double steepest() {
        return 0.25;
    }

    @Override
    void values(double[] z, double[] a) {
        LayerLoops.sigmoid(z, a);
    }

    @Override
    void pullBack(double[] z, double[] a, double[] g, double[] delta) {
        LayerLoops.sigmoidError(z, g, delta);
    }

    @Override
    boolean isNearLimit(double z, double y) {
        return z > 0 && y >= 0.5;
    }

    @Override
    double distance(double z, double a, double y) {
        return (1 - y) - Function.sigmoid(-z);
    }

    @Override
    Expression distanceFormula(Terms t, int i) {
        return new Expression.Difference(new Expression.Difference(Expression.of(1), t.y(i)), upper(t.z(i)));
    }

    @Override
    Expression valueFormula(Terms t, int i) {
        Expression z = t.z(i);
        return new Expression.Identity(
                new Expression.Quotient(
                        Expression.of(1),
                        new Expression.Sum(List.of(Expression.of(1), exp(new Expression.Negative(z))))),
                call(Function.SIGMOID, z));
    }

    @Override
    Expression slopeFormula(Terms t, int i) {
        return Expression.product(t.a(i), Expression.complement(t.a(i), upper(t.z(i))));
    }

    /** σ(−z), the digits of 1 − σ(z). */
    static Expression upper(Expression z) {
        return call(Function.SIGMOID, new Expression.Negative(z));
    }

    @Override
    double lnValue(double z, double a) {
        return -Function.softplus(-z);
    }

    @Override
    double lnSlope(double z, double a) {
        return Function.sigmoid(-z);
    }

    @Override
    double lnComplement(double z, double a) {
        return -Function.softplus(z);
    }

    @Override
    double lnComplementSlope(double z, double a) {
        return -Function.sigmoid(z);
    }

    @Override
    Expression lnValueFormula(Terms t, int i) {
        return new Expression.Negative(call(Function.SOFTPLUS, new Expression.Negative(t.z(i))));
    }

    @Override
    Expression lnSlopeFormula(Terms t, int i) {
        return upper(t.z(i));
    }

    @Override
    Expression lnComplementFormula(Terms t, int i) {
        return new Expression.Negative(call(Function.SOFTPLUS, t.z(i)));
    }

    @Override
    Expression lnComplementSlopeFormula(Terms t, int i) {
        return new Expression.Negative(call(Function.SIGMOID, t.z(i)));
    }

    @Override
    String valueCode() {
        return "1 / (1 + np.exp(-{z}))";
    }

    @Override
    String slopeCode() {
        return "{a} * (1 - {a})";
    }

    @Override
    List<PythonFunction> numPyFunctions() {
        return List.of(VALUE, SLOPE);
    }

    @Override
    Logarithm numPyLn() {
        return new Logarithm("-softplus(-{z})", "sigmoid(-{z})", List.of(Softplus.VALUE));
    }

    @Override
    Logarithm numPyLnComplement() {
        return new Logarithm("-softplus({z})", "-sigmoid({z})", List.of(Softplus.VALUE));
    }

    @Override
    String pyTorchValue() {
        return "torch.sigmoid({z})";
    }

    @Override
    String pyTorchLn() {
        return "F.logsigmoid({z})[y != 0]";
    }

    @Override
    String pyTorchLnComplement() {
        return "F.logsigmoid(-{z})[y != 1]";
    }
}
