package backprop.engine;

import java.util.List;

/** a = z. */
final class Linear extends ActivationFunction {
    Linear() {
        super("identity", "linear", "id", "\\operatorname{id}");
    }

    @Override
    boolean isLinear() {
        return true;
    }

    @Override
    boolean flattens() {
        return false;
    }

    @Override
    double value(double z) {
        return z;
    }

    @Override
    double slope(double z) {
        return 1;
    }

    @Override
    Expression valueFormula(Terms t, int i) {
        return t.z(i);
    }

    @Override
    Expression slopeFormula(Terms t, int i) {
        return Expression.of(1);
    }

    @Override
    String valueCode() {
        return "{z}";
    }

    @Override
    String slopeCode() {
        return "1";
    }

    @Override
    String numPyValue() {
        return "{z}";
    }

    @Override
    String numPySlope() {
        return "1";
    }

    @Override
    String numPyBack(String gradient, String factor) {
        return gradient;
    }

    @Override
    List<PythonFunction> numPyFunctions() {
        return List.of();
    }

    @Override
    String pyTorchValue() {
        return "{z}";
    }
}
