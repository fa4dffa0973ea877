package backprop.export;

import static backprop.export.NumPyFunction.LOG_REST;
import static backprop.export.NumPyFunction.LOG_SOFTMAX;
import static backprop.export.NumPyFunction.LOG_SOFTPLUS;
import static backprop.export.NumPyFunction.LOG_SOFTPLUS_SLOPE;
import static backprop.export.NumPyFunction.SHARES;
import static backprop.export.NumPyFunction.SIGMOID;
import static backprop.export.NumPyFunction.SIGMOID_RESIDUAL;
import static backprop.export.NumPyFunction.SOFTMAX;
import static backprop.export.NumPyFunction.SOFTMAX_RESIDUAL;
import static backprop.export.NumPyFunction.SOFTPLUS;
import static backprop.export.NumPyFunction.TIMES;

import backprop.engine.Activation;
import backprop.engine.Loss;
import java.util.List;

/**
 * The loss and BP1 of a NumPy script.
 *
 * <p>Where the output is a sigmoid, a tanh, a softplus or a softmax, the cross-entropies are written through ln a and ln(1 −
 * a) as functions of z: a itself has rounded to 0 or 1 long before its logarithm stops being a plain number.
 *
 * @param loss ℒ as lines of Python over z, a and y
 * @param delta δ⁽ᴸ⁾ as lines of Python
 * @param needs what these lines call
 */
record NumPyOutput(String loss, String delta, List<NumPyFunction> needs) {
    /** How ln of something is written, and its derivative by z. */
    private record Logarithm(String value, String slope, List<NumPyFunction> needs) {}

    /**
     * The lines for a pair; {@code {z}}, {@code {a}} and {@code {delta}} stand for the variables of layer L.
     *
     * @param rounded whether a − y has lost digits, since a has rounded to 1
     */
    static NumPyOutput of(Activation activation, Loss loss, boolean rounded) {
        if (loss == Loss.MSE) {
            return new NumPyOutput(
                    "loss = 0.5 * np.sum(({a} - y) ** 2)\n",
                    "{delta} = " + back(activation, "{a} - y", "({a} - y)") + "\n",
                    List.of());
        } else if (activation == Activation.SOFTMAX) {
            return loss == Loss.CROSS_ENTROPY ? softmaxCrossEntropy(rounded) : softmaxBinary();
        } else if (activation == Activation.SIGMOID && loss == Loss.BINARY_CROSS_ENTROPY) {
            return sigmoidBinary(rounded);
        }
        return byLogarithms(activation, loss);
    }

    /** δ from ∂ℒ/∂a: times the slope, or through the Jacobian of softmax. */
    static String back(Activation activation, String gradient, String factor) {
        return switch (activation) {
            case IDENTITY -> gradient;
            case SOFTMAX -> "through_softmax({a}, " + gradient + ")";
            default -> factor + " * " + NumPyFunction.slope(activation) + "({z})";
        };
    }

    private static NumPyOutput sigmoidBinary(boolean rounded) {
        return new NumPyOutput(
                """
                # -sum(y ln a + (1 - y) ln(1 - a)), where ln a = -softplus(-z) and ln(1 - a) = -softplus(z).
                loss = np.sum(y * softplus(-{z}) + (1 - y) * softplus({z}))
                """,
                """
                # For a sigmoid with binary cross-entropy it comes to output minus target.
                {delta} = %s
                """.formatted(rounded ? "sigmoid_residual({z}, y)" : "{a} - y"),
                List.of(rounded ? SIGMOID_RESIDUAL : SIGMOID, SOFTPLUS));
    }

    private static NumPyOutput softmaxCrossEntropy(boolean rounded) {
        return new NumPyOutput(
                """
                # -sum(y ln a)
                loss = -np.sum(y * log_softmax({z}))
                """,
                """
                # For softmax with cross-entropy it comes to output minus target.
                {delta} = %s
                """.formatted(rounded ? "softmax_residual({a}, y)" : "{a} - y"),
                List.of(rounded ? SOFTMAX_RESIDUAL : SOFTMAX, LOG_SOFTMAX));
    }

    private static NumPyOutput softmaxBinary() {
        return new NumPyOutput("""
                # -sum(y ln a + (1 - y) ln(1 - a))
                loss = -np.sum(times(y, log_softmax({z})) + times(1 - y, log_rest({z})))
                """, """
                # Through the Jacobian of softmax: (a_i - y_i) - sum over j other than i of (a_j - y_j) a_i / (1 - a_j).
                {delta} = ({a} - y) - shares({z}) @ ({a} - y)
                """, List.of(LOG_SOFTMAX, LOG_REST, SHARES, TIMES));
    }

    private static NumPyOutput byLogarithms(Activation activation, Loss loss) {
        Logarithm output = ofOutput(activation);
        if (loss == Loss.CROSS_ENTROPY) {
            return new NumPyOutput(
                    "# -sum(y ln a)\nloss = -np.sum(times(y, " + output.value() + "))\n",
                    "# The slope of ln a by z, times -y.\n{delta} = -times(y, " + output.slope() + ")\n",
                    join(List.of(TIMES), output.needs()));
        }
        Logarithm rest = ofRest(activation);
        return new NumPyOutput(
                "# -sum(y ln a + (1 - y) ln(1 - a))\nloss = -np.sum(times(y, " + output.value() + ") + times(1 - y, "
                        + rest.value() + "))\n",
                "# The slopes of ln a and of ln(1 - a) by z, times -y and -(1 - y).\n{delta} = -(times(y, "
                        + output.slope() + ") + times(1 - y, " + rest.slope() + "))\n",
                join(join(List.of(TIMES), output.needs()), rest.needs()));
    }

    private static List<NumPyFunction> join(List<NumPyFunction> some, List<NumPyFunction> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /** ln a. */
    private static Logarithm ofOutput(Activation activation) {
        return switch (activation) {
            case SIGMOID -> new Logarithm("-softplus(-{z})", "sigmoid(-{z})", List.of(SIGMOID, SOFTPLUS));
            case SOFTPLUS ->
                new Logarithm(
                        "log_softplus({z})", "log_softplus_slope({z})", List.of(LOG_SOFTPLUS, LOG_SOFTPLUS_SLOPE));
            case TANH ->
                new Logarithm(
                        "np.where({z} < 0.5, np.log({a}), np.log1p(-2 * sigmoid(-2 * {z})))",
                        "tanh_slope({z}) / {a}",
                        List.of(SIGMOID));
            default -> new Logarithm("np.log({a})", slope(activation) + " / {a}", List.of());
        };
    }

    /** ln(1 − a). */
    private static Logarithm ofRest(Activation activation) {
        return switch (activation) {
            case TANH ->
                new Logarithm(
                        "np.where({z} < 0.5, np.log1p(-{a}), np.log(2) - softplus(2 * {z}))",
                        "-2 * sigmoid(2 * {z})",
                        List.of(SIGMOID, SOFTPLUS));
            default -> new Logarithm("np.log1p(-{a})", "-" + slope(activation) + " / (1 - {a})", List.of());
        };
    }

    private static String slope(Activation activation) {
        return activation == Activation.IDENTITY ? "1" : NumPyFunction.slope(activation) + "({z})";
    }
}
