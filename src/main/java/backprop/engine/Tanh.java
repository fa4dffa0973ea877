package backprop.engine;

import java.util.List;

/** a = tanh z, a' = 1 − a². */
final class Tanh extends ActivationFunction {
    private static final PythonFunction SLOPE = PythonFunction.of("""
        def tanh_slope(z):
            \"""1 - tanh(z)^2, in a form that keeps its digits near a = 1.\"""
            e = np.exp(-np.abs(z))
            return (2 * e / (1 + e * e)) ** 2
        """);

    Tanh() {
        super("tanh", "tanh", "tanh", "\\tanh");
    }

    @Override
    boolean saturates() {
        return true;
    }

    @Override
    boolean notesSlopes() {
        return true;
    }

    @Override
    double reach() {
        return 1;
    }

    @Override
    double value(double z) {
        return Math.tanh(z);
    }

    @Override
    double slope(double z) {
        return Function.sechSquared(z);
    }

    @Override
    boolean isNearLimit(double z, double y) {
        return (z > 0 && y >= 0.5) || (z < 0 && y <= -0.5);
    }

    @Override
    double distance(double z, double a, double y) {
        return (Math.signum(z) - y) - Math.signum(z) * 2 * Function.sigmoid(-2 * Math.abs(z));
    }

    @Override
    Expression distanceFormula(Terms t, int i) {
        double side = Math.signum(t.z()[i - 1]);
        return new Expression.Difference(
                new Expression.Difference(Expression.of(side), t.y(i)),
                Expression.product(
                        Expression.of(2 * side),
                        call(Function.SIGMOID, Expression.product(Expression.of(-2 * side), t.z(i)))));
    }

    @Override
    Expression valueFormula(Terms t, int i) {
        return call(Function.TANH, t.z(i));
    }

    @Override
    Expression slopeFormula(Terms t, int i) {
        return new Expression.Identity(
                new Expression.Difference(Expression.of(1), new Expression.Square(t.a(i))),
                call(Function.SECH_SQUARED, t.z(i)));
    }

    /** Where tanh is far enough from 1 for its own logarithms. */
    private static boolean isSteep(double z) {
        return z < 0.5;
    }

    @Override
    double lnValue(double z, double a) {
        return isSteep(z) ? Math.log(a) : Math.log1p(-2 * Function.sigmoid(-2 * z));
    }

    @Override
    double lnComplement(double z, double a) {
        return isSteep(z) ? Math.log1p(-a) : Math.log(2) - Function.softplus(2 * z);
    }

    @Override
    double lnComplementSlope(double z, double a) {
        return -(2 * Function.sigmoid(2 * z));
    }

    @Override
    Expression lnValueFormula(Terms t, int i) {
        return isSteep(t.z()[i - 1])
                ? super.lnValueFormula(t, i)
                : call(
                        Function.LN1P,
                        Expression.product(
                                Expression.of(-2),
                                call(Function.SIGMOID, Expression.product(Expression.of(-2), t.z(i)))));
    }

    @Override
    Expression lnComplementFormula(Terms t, int i) {
        return isSteep(t.z()[i - 1])
                ? super.lnComplementFormula(t, i)
                : new Expression.Difference(Expression.of(Math.log(2)), call(Function.SOFTPLUS, twice(t.z(i))));
    }

    @Override
    Expression lnComplementSlopeFormula(Terms t, int i) {
        return new Expression.Negative(Expression.product(Expression.of(2), call(Function.SIGMOID, twice(t.z(i)))));
    }

    @Override
    String valueCode() {
        return "np.tanh({z})";
    }

    @Override
    String slopeCode() {
        return "(1 - {a} ** 2)";
    }

    @Override
    String numPyValue() {
        return "np.tanh({z})";
    }

    @Override
    List<PythonFunction> numPyFunctions() {
        return List.of(SLOPE);
    }

    @Override
    Logarithm numPyLn() {
        return new Logarithm(
                "np.where({z} < 0.5, np.log({a}), np.log1p(-2 * sigmoid(-2 * {z})))",
                "tanh_slope({z}) / {a}",
                List.of(Sigmoid.VALUE));
    }

    @Override
    Logarithm numPyLnComplement() {
        return new Logarithm(
                "np.where({z} < 0.5, np.log1p(-{a}), np.log(2) - softplus(2 * {z}))",
                "-2 * sigmoid(2 * {z})",
                List.of(Sigmoid.VALUE, Softplus.VALUE));
    }

    @Override
    String pyTorchValue() {
        return "torch.tanh({z})";
    }

    @Override
    String pyTorchLnComplement() {
        return "(torch.log(torch.tensor(2.0)) - " + Softplus.PYTORCH.formatted("2 * {z}") + ")[y != 1]";
    }
}
