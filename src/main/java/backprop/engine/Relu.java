package backprop.engine;

import java.util.List;

/** a = max(0, z); the derivative at 0 is 0. */
final class Relu extends ActivationFunction {
    private static final PythonFunction VALUE = PythonFunction.of("""
        def relu(z):
            return np.maximum(z, 0)
        """);
    private static final PythonFunction SLOPE = PythonFunction.of("""
        def relu_slope(z):
            \"""1 above 0, else 0; at 0 it is 0 by convention.\"""
            return np.where(z > 0, 1.0, 0.0)
        """);

    Relu() {
        super("relu", "ReLU", "ReLU", "\\operatorname{ReLU}");
    }

    @Override
    boolean hasKink() {
        return true;
    }

    @Override
    double value(double z) {
        return Function.RELU.apply(z);
    }

    @Override
    double slope(double z) {
        return Function.RELU_SLOPE.apply(z);
    }

    @Override
    void values(double[] z, double[] a) {
        LayerLoops.relu(z, a);
    }

    @Override
    void pullBack(double[] z, double[] a, double[] g, double[] delta) {
        LayerLoops.reluError(z, g, delta);
    }

    @Override
    Expression valueFormula(Terms t, int i) {
        return call(Function.RELU, t.z(i));
    }

    @Override
    Expression slopeFormula(Terms t, int i) {
        return call(Function.RELU_SLOPE, t.z(i));
    }

    @Override
    String valueCode() {
        return "np.maximum(0, {z})";
    }

    @Override
    String slopeCode() {
        return "({z} > 0)";
    }

    @Override
    List<PythonFunction> numPyFunctions() {
        return List.of(VALUE, SLOPE);
    }

    @Override
    String pyTorchValue() {
        return "torch.relu({z})";
    }
}
