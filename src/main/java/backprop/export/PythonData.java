package backprop.export;

import backprop.engine.Layer;
import backprop.engine.Matrix;
import backprop.engine.Trace;

/** What a script is given, and what it must come to: the numbers of the lab as Python. */
final class PythonData {
    private PythonData() {}

    /** The variable of a⁽ˡ⁾: {@code x} for layer 0. */
    static String activation(int l) {
        return l == 0 ? "x" : "a" + l;
    }

    /** Parameters and sample as assignments, each list between an opening and a closing text. */
    static String given(Trace trace, String open, String close) {
        boolean anyBiases = trace.network().layers().stream().anyMatch(Layer::hasBiases);
        StringBuilder code = new StringBuilder("\n# W: row = to, column = from.")
                .append(anyBiases ? " b: one bias for each neuron." : " There are no biases.")
                .append('\n');
        for (int l = 1; l <= trace.network().depth(); l++) {
            Layer layer = trace.network().layer(l);
            String start = "W" + l + " = " + open;
            code.append(start).append(PythonText.rows(layer.weights(), start.length()));
            code.append(close).append('\n');
            if (layer.hasBiases()) {
                assign(code, "b" + l + " = " + open, layer.biases(), close);
            }
        }
        code.append("\n# The sample: input x, target y.\n");
        assign(code, "x = " + open, trace.sample().input(), close);
        assign(code, "y = " + open, trace.sample().target(), close);
        return code.toString();
    }

    private static void assign(StringBuilder code, String start, Matrix vector, String close) {
        code.append(start).append(PythonText.vector(vector, start.length()));
        code.append(close).append('\n');
    }

    /** z⁽ˡ⁾ as a line of Python. */
    static String weightedSum(Trace trace, int l) {
        return "z%s = W%s @ %s".formatted(l, l, activation(l - 1))
                + (trace.network().layer(l).hasBiases() ? " + b" + l : "");
    }

    /** A call of {@code check} for z, a and the loss. */
    static String forwardChecks(Trace trace) {
        StringBuilder code = new StringBuilder();
        if (!isFinite(trace)) {
            code.append("inf, nan = float(\"inf\"), float(\"nan\")  # where the pass has no finite number\n");
        }
        for (int l = 1; l <= trace.network().depth(); l++) {
            check(code, "z" + l, trace.preActivation(l), false);
            check(code, "a" + l, trace.activation(l), false);
        }
        return code.append("check(\"loss\", loss, ")
                .append(PythonText.number(trace.loss()))
                .append(")\n")
                .toString();
    }

    /** A call of {@code check} for the errors and the gradients. */
    static String backwardChecks(Trace trace) {
        StringBuilder code = new StringBuilder();
        int depth = trace.network().depth();
        for (int l = depth; l >= 1; l--) {
            check(code, "delta" + l, trace.delta(l), false);
        }
        for (int l = 1; l <= depth; l++) {
            check(code, "dW" + l, trace.weightGradient(l), true);
            if (trace.network().layer(l).hasBiases()) {
                check(code, "db" + l, trace.biasGradient(l), false);
            }
        }
        return code.toString();
    }

    /** False where some number of the pass is infinite or undefined. */
    static boolean isFinite(Trace trace) {
        return trace.steps().stream()
                .flatMapToDouble(step ->
                        java.util.Arrays.stream(step.result().toArray()).flatMapToDouble(java.util.Arrays::stream))
                .allMatch(Double::isFinite);
    }

    private static void check(StringBuilder code, String name, Matrix lab, boolean matrix) {
        String start = "check(\"" + name + "\", " + name + ", ";
        code.append(start)
                .append(matrix ? PythonText.rows(lab, start.length()) : PythonText.vector(lab, start.length()))
                .append(")\n");
    }
}
