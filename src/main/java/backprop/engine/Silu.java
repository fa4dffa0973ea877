package backprop.engine;

import java.util.List;

/** a = z σ(z), a' = σ(z) (1 + z (1 − σ(z))). */
final class Silu extends ActivationFunction {
    /** Where 2 + z (1 − 2 σ(z)) = 0, the root of the second derivative of z σ(z). */
    private static final double STEEPEST = 2.3993572805154;

    private static final PythonFunction VALUE = PythonFunction.of("""
        def silu(z):
            return z * sigmoid(z)
        """, Sigmoid.VALUE);
    private static final PythonFunction SLOPE = PythonFunction.of("""
        def silu_slope(z):
            return sigmoid(z) * (1 + z * sigmoid(-z))
        """, Sigmoid.VALUE);

    Silu() {
        super("silu", "SiLU", "SiLU", "\\operatorname{SiLU}");
    }

    @Override
    double value(double z) {
        return Function.SILU.apply(z);
    }

    @Override
    double slope(double z) {
        return Function.SILU_SLOPE.apply(z);
    }

    @Override
    double steepest() {
        return slope(STEEPEST);
    }

    @Override
    Expression valueFormula(Terms t, int i) {
        Expression z = t.z(i);
        return new Expression.Identity(Expression.product(z, call(Function.SIGMOID, z)), call(Function.SILU, z));
    }

    @Override
    Expression slopeFormula(Terms t, int i) {
        Expression z = t.z(i);
        Expression sigmoid = call(Function.SIGMOID, z);
        Expression written = Expression.product(
                sigmoid,
                new Expression.Sum(List.of(
                        Expression.of(1), Expression.product(z, Expression.complement(sigmoid, Sigmoid.upper(z))))));
        return new Expression.Identity(written, call(Function.SILU_SLOPE, z));
    }

    @Override
    String valueCode() {
        return "{z} / (1 + np.exp(-{z}))";
    }

    @Override
    String slopeCode() {
        return "(1 + {z} / (1 + np.exp({z}))) / (1 + np.exp(-{z}))";
    }

    @Override
    List<PythonFunction> numPyFunctions() {
        return List.of(VALUE, SLOPE);
    }

    @Override
    String pyTorchValue() {
        return "F.silu({z})";
    }
}
