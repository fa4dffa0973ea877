package backprop.export;

import backprop.engine.Layer;
import backprop.engine.Matrix;
import backprop.engine.Step;
import backprop.engine.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a script is given, and what it must come to: the numbers of the lab as Python. */
final class PythonData {
    private static final String RUN_OVER = """
        # The pass has numbers that are larger than any double. nan: doubles alone do not come to what the lab found.
        inf, nan = float("inf"), float("nan")
        """;

    /** Up to this, relatively, doubles come to a number of the lab. */
    private static final double CLOSE = 1e-13;

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
        Trace plain = plain(trace);
        StringBuilder code = new StringBuilder();
        if (!isFinite(trace)) {
            code.append(RUN_OVER);
        }
        for (int l = 1; l <= trace.network().depth(); l++) {
            check(code, "z" + l, known(trace.preActivation(l), plain.preActivation(l)), false);
            check(code, "a" + l, known(trace.activation(l), plain.activation(l)), false);
        }
        return code.append("check(\"loss\", loss, ")
                .append(PythonText.number(known(trace.loss(), plain.loss())))
                .append(")\n")
                .toString();
    }

    /** A call of {@code check} for the errors and the gradients. */
    static String backwardChecks(Trace trace) {
        Trace plain = plain(trace);
        StringBuilder code = new StringBuilder();
        int depth = trace.network().depth();
        for (int l = depth; l >= 1; l--) {
            check(code, "delta" + l, known(trace.delta(l), plain.delta(l)), false);
        }
        for (int l = 1; l <= depth; l++) {
            check(code, "dW" + l, known(trace.weightGradient(l), plain.weightGradient(l)), true);
            if (trace.network().layer(l).hasBiases()) {
                check(code, "db" + l, known(trace.biasGradient(l), plain.biasGradient(l)), false);
            }
        }
        return code.toString();
    }

    private static Trace plain(Trace trace) {
        return Trace.inDoubles(trace.network(), trace.sample());
    }

    /** The numbers of the lab, without those that doubles alone do not come to. */
    private static Matrix known(Matrix lab, Matrix plain) {
        double[][] rows = lab.toArray();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = known(rows[i][j], plain.at(i + 1, j + 1));
            }
        }
        return Matrix.of(rows);
    }

    private static double known(double lab, double plain) {
        boolean close = lab == plain || Math.abs(lab - plain) <= CLOSE * Math.abs(lab);
        return close ? lab : Double.NaN;
    }

    /** False where some number of the pass is infinite, or is not what doubles alone come to. */
    static boolean isFinite(Trace trace) {
        List<Step> plain = plain(trace).steps();
        return IntStream.range(0, plain.size())
                .mapToObj(k -> known(trace.steps().get(k).result(), plain.get(k).result()))
                .flatMap(result -> Arrays.stream(result.toArray()))
                .flatMapToDouble(Arrays::stream)
                .allMatch(Double::isFinite);
    }

    private static void check(StringBuilder code, String name, Matrix lab, boolean matrix) {
        String start = "check(\"" + name + "\", " + name + ", ";
        code.append(start)
                .append(matrix ? PythonText.rows(lab, start.length()) : PythonText.vector(lab, start.length()))
                .append(")\n");
    }
}
