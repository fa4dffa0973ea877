package backprop.export;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Layer;
import backprop.engine.LossCode;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.PythonFunction;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A pass as a script of NumPy that needs nothing else: forward, loss, BP1 to BP4, with the names of the chapter. At its end
 * it prints every number and fails if one is not the lab's.
 */
final class NumPyScript {
    private static final String HEAD = """
        \"""One pass of backpropagation in NumPy.

        Network "%s": %s.

        Written by Backprop Lab. It runs forward and backward, prints all numbers of the pass and fails if one of them
        is not what the lab found.
        \"""
        %simport numpy as np
        """;

    private static final String QUIET = """

        # ln 0 where its factor is 0, or a number that is too large for a double, is no reason for a warning.
        np.seterr(divide="ignore", invalid="ignore", over="ignore")
        """;

    /** What a number may be off, relatively, by the check at the end of the script. */
    private static final double CLOSE = 1e-12;

    private static final String CHECK = """


        # What the lab found.
        def check(name, found, lab):
            \"""Print some numbers of the pass; fail if they are not the lab's to twelve digits.\"""
            print(name, "=", found)
            found, lab = np.asarray(found), np.array(lab)
            finite = np.isfinite(lab)%s
            rounding = 1e-15 * max(1, np.abs(lab[finite]).max(initial=0))
            np.testing.assert_allclose(found[finite], lab[finite], rtol=1e-12, atol=rounding, err_msg=name)


        """;

    private final ExportedPass pass;
    private final Trace trace;
    private final Network network;
    private final int depth;
    private final StringBuilder script = new StringBuilder();

    private NumPyScript(ExportedPass pass) {
        this.pass = pass;
        trace = pass.trace();
        network = trace.network();
        depth = network.depth();
    }

    static String of(ExportedPass pass) {
        return new NumPyScript(pass).write();
    }

    private String write() {
        LossCode output = network.loss()
                .numPy(network.output().activation(), network.output().size(), hasRounded());
        String definitions = PythonFunction.definitions(needs(output));
        script.append(
                HEAD.formatted(PythonText.escaped(pass.title()), pass.subtitle(), PythonText.imports(definitions)));
        if (!network.loss().isForNumbers() || !PythonData.isFinite(trace)) {
            script.append(QUIET);
        }
        script.append(PythonData.given(trace, "np.array(", ")"));
        script.append(definitions);
        script.append("\n\n");
        forward(output);
        backward(output);
        script.append(CHECK.formatted(PythonData.isFinite(trace) ? "" : " & np.isfinite(found)"))
                .append(PythonData.forwardChecks(trace))
                .append(PythonData.backwardChecks(trace));
        script.append("print(\"Every number is the lab's.\")\n");
        return script.toString();
    }

    /** Whether δ⁽ᴸ⁾ of the lab has digits that a⁽ᴸ⁾ − y has no longer. */
    private boolean hasRounded() {
        Matrix plain = trace.activation(depth).minus(trace.sample().target());
        Matrix delta = trace.delta(depth);
        return IntStream.rangeClosed(1, delta.rows())
                .anyMatch(i -> Math.abs(plain.at(i) - delta.at(i)) > CLOSE * Math.abs(delta.at(i)));
    }

    private List<PythonFunction> needs(LossCode output) {
        List<PythonFunction> needs = new ArrayList<>(output.needs());
        network.layers().forEach(layer -> needs.addAll(layer.activation().numPyFunctions()));
        return needs;
    }

    private void forward(LossCode output) {
        script.append("# Forward: the weighted sum z and the activation a of every layer.\n");
        for (int l = 1; l <= depth; l++) {
            Activation activation = network.layer(l).activation();
            line(PythonData.weightedSum(trace, l));
            line(named("{a} = " + activation.numPyValue(), l));
        }
        script.append("\n# The loss: ").append(network.loss().title()).append(".\n");
        script.append(named(output.loss(), depth));
    }

    private void backward(LossCode output) {
        script.append("\n# BP1: the error of the output, how the loss changes with z")
                .append(depth)
                .append(".\n");
        script.append(named(output.delta(), depth));
        if (depth > 1) {
            script.append("\n# BP2: the error comes back through the same weights, transposed, times the slope.\n");
        }
        for (int l = depth - 1; l >= 1; l--) {
            String arriving = "W%s.T @ delta%s".formatted(l + 1, l + 1);
            String back = network.layer(l).activation().numPyBack(arriving, "(" + arriving + ")");
            line(named("{delta} = " + back, l));
        }
        script.append(
                "\n# BP3: the gradient of a weight is the error where it ends times the activation where it starts.\n");
        for (int l = 1; l <= depth; l++) {
            line("dW%s = np.outer(delta%s, %s)".formatted(l, l, PythonData.activation(l - 1)));
        }
        biasGradients();
    }

    private void biasGradients() {
        if (network.layers().stream().anyMatch(Layer::hasBiases)) {
            script.append("\n# BP4: the gradient of a bias is the error itself.\n");
        }
        for (int l = 1; l <= depth; l++) {
            if (network.layer(l).hasBiases()) {
                boolean held = network.layer(l).bias() == Bias.HELD;
                line("db%s = delta%s".formatted(l, l)
                        + (held ? "  # b%s is held: no update moves it".formatted(l) : ""));
            }
        }
    }

    private void line(String code) {
        script.append(code).append('\n');
    }

    private static String named(String code, int l) {
        return code.replace("{z}", "z" + l).replace("{a}", "a" + l).replace("{delta}", "delta" + l);
    }
}
