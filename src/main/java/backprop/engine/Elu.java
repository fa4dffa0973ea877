package backprop.engine;

import java.util.List;

/** a = z for z above 0, else eᶻ − 1: α = 1. */
final class Elu extends ActivationFunction {
    private static final PythonFunction VALUE = PythonFunction.of("""
        def elu(z):
            return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))
        """);
    private static final PythonFunction SLOPE = PythonFunction.of("""
        def elu_slope(z):
            return np.exp(np.minimum(z, 0))
        """);

    Elu() {
        super("elu", "ELU", "ELU", "\\operatorname{ELU}");
    }

    @Override
    double value(double z) {
        return Function.ELU.apply(z);
    }

    @Override
    double slope(double z) {
        return Function.ELU_SLOPE.apply(z);
    }

    @Override
    boolean isNearLimit(double z, double y) {
        return z < 0 && y <= -0.5;
    }

    @Override
    double distance(double z, double a, double y) {
        return Math.exp(z) - (1 + y);
    }

    @Override
    Expression distanceFormula(Terms t, int i) {
        return new Expression.Sum(List.of(new Expression.Difference(Expression.of(-1), t.y(i)), exp(t.z(i))));
    }

    @Override
    Expression valueFormula(Terms t, int i) {
        return call(Function.ELU, t.z(i));
    }

    @Override
    Expression slopeFormula(Terms t, int i) {
        return call(Function.ELU_SLOPE, t.z(i));
    }

    @Override
    String valueCode() {
        return "np.where({z} > 0, {z}, np.expm1({z}))";
    }

    @Override
    String slopeCode() {
        return "np.where({z} > 0, 1, np.exp({z}))";
    }

    @Override
    List<PythonFunction> numPyFunctions() {
        return List.of(VALUE, SLOPE);
    }

    @Override
    String pyTorchValue() {
        return "F.elu({z})";
    }
}
