package backprop.engine;

import java.util.List;

/** a = z for z above 0, else 0.01 z. */
final class LeakyRelu extends ActivationFunction {
    private static final PythonFunction VALUE = PythonFunction.of("""
        def leaky_relu(z):
            return np.where(z > 0, z, 0.01 * z)
        """);
    private static final PythonFunction SLOPE = PythonFunction.of("""
        def leaky_relu_slope(z):
            return np.where(z > 0, 1.0, 0.01)
        """);

    LeakyRelu() {
        super("leaky-relu", "leaky ReLU", "LReLU", "\\operatorname{LReLU}");
    }

    @Override
    boolean hasKink() {
        return true;
    }

    @Override
    boolean flattens() {
        return false;
    }

    @Override
    double value(double z) {
        return Function.LEAKY_RELU.apply(z);
    }

    @Override
    double slope(double z) {
        return Function.LEAKY_RELU_SLOPE.apply(z);
    }

    @Override
    Expression valueFormula(Terms t, int i) {
        return call(Function.LEAKY_RELU, t.z(i));
    }

    @Override
    Expression slopeFormula(Terms t, int i) {
        return call(Function.LEAKY_RELU_SLOPE, t.z(i));
    }

    @Override
    String valueCode() {
        return "np.where({z} > 0, {z}, 0.01 * {z})";
    }

    @Override
    String slopeCode() {
        return "np.where({z} > 0, 1, 0.01)";
    }

    @Override
    List<PythonFunction> numPyFunctions() {
        return List.of(VALUE, SLOPE);
    }

    @Override
    String pyTorchValue() {
        return "F.leaky_relu({z}, 0.01)";
    }
}
