package backprop.engine;

import java.util.List;

/** a = z Φ(z), a' = Φ(z) + z φ(z). */
final class Gelu extends ActivationFunction {
    private static final PythonFunction NORMAL_CDF = PythonFunction.of("""
        def normal_cdf(z):
            \"""Phi(z), the share of the standard normal distribution below z.\"""
            return 0.5 * np.vectorize(math.erfc)(-z / math.sqrt(2))
        """);
    private static final PythonFunction VALUE = PythonFunction.of("""
        def gelu(z):
            return z * normal_cdf(z)
        """, NORMAL_CDF);
    private static final PythonFunction SLOPE = PythonFunction.of("""
        def gelu_slope(z):
            \"""Phi(z) + z phi(z), with the normal density phi.\"""
            return normal_cdf(z) + z * np.exp(-0.5 * z * z) / math.sqrt(2 * math.pi)
        """, NORMAL_CDF);

    Gelu() {
        super("gelu", "GELU", "GELU", "\\operatorname{GELU}");
    }

    @Override
    double value(double z) {
        return Function.GELU.apply(z);
    }

    @Override
    double slope(double z) {
        return Function.GELU_SLOPE.apply(z);
    }

    @Override
    double steepest() {
        return slope(Math.sqrt(2));
    }

    @Override
    Expression valueFormula(Terms t, int i) {
        Expression z = t.z(i);
        return new Expression.Identity(Expression.product(z, call(Function.NORMAL_CDF, z)), call(Function.GELU, z));
    }

    @Override
    Expression slopeFormula(Terms t, int i) {
        Expression z = t.z(i);
        return new Expression.Identity(
                new Expression.Sum(
                        List.of(call(Function.NORMAL_CDF, z), Expression.product(z, call(Function.NORMAL_PDF, z)))),
                call(Function.GELU_SLOPE, z));
    }

    @Override
    String valueCode() {
        return "{z} * 0.5 * (1 + np.vectorize(math.erf)({z} / np.sqrt(2)))";
    }

    @Override
    String slopeCode() {
        return "(0.5 * (1 + np.vectorize(math.erf)({z} / np.sqrt(2)))"
                + " + {z} * np.exp(-({z} ** 2) / 2) / np.sqrt(2 * np.pi))";
    }

    @Override
    List<PythonFunction> numPyFunctions() {
        return List.of(VALUE, SLOPE);
    }

    @Override
    String pyTorchValue() {
        return "F.gelu({z})";
    }
}
