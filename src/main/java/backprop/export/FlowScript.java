package backprop.export;

import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.LossCode;
import backprop.engine.PythonFunction;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A gradient-flow experiment as a script of NumPy that needs nothing else: it draws the same numbers from the same seed,
 * runs the pass, prints the norms of every layer and fails if one is not the lab's.
 */
public final class FlowScript {
    private static final String HEAD = """
        \"""Gradient flow in NumPy: %s, seed %s.

        Written by Backprop Lab. It draws a network and a sample, runs forward and backward, prints how large the error
        is in every layer and fails if one of the numbers is not what the lab found.
        \"""
        %simport numpy as np

        sizes = %s
        L = len(sizes) - 1
        random = np.random.RandomState(%s)


        def weights(n_out, n_in):
            \"""W of a layer: row = to, column = from.\"""
        %s

        # The order is part of the experiment: all weights, then x, then y%s.
        W = [weights(n_out, n_in) for n_in, n_out in zip(sizes, sizes[1:])]
        x = random.randn(sizes[0])
        y = %s
        %s\
        """;

    private static final String CHECK = """

        # How large the error and the gradient of the weights are, from layer 1 to layer L.
        delta_norms = [np.linalg.norm(d) for d in delta]
        dW_norms = [np.linalg.norm(np.outer(d, before)) for d, before in zip(delta, a)]
        for l in range(L):
            print(f"layer {l + 1}: |delta| = {delta_norms[l]:.6e}, |dW| = {dW_norms[l]:.6e}")
        print(f"loss = {loss:.6e}")
        print("layer 1 / layer L =", f"{delta_norms[0] / delta_norms[-1]:.6e}" if delta_norms[-1] else "undefined")

        # What the lab found.
        inf, nan = float("inf"), float("nan")
        np.testing.assert_allclose(delta_norms, %s, rtol=1e-9)
        np.testing.assert_allclose(dW_norms, %s, rtol=1e-9)
        np.testing.assert_allclose(loss, %s, rtol=1e-9)
        print("Every number is the lab's.")
        """;

    private FlowScript() {}

    /** The script, in ASCII. */
    public static String of(Flow flow) {
        Experiment e = flow.experiment();
        LossCode output = e.loss().numPy(e.output(), e.sizes().get(e.depth()), true);
        List<PythonFunction> needs = new ArrayList<>(output.needs());
        needs.addAll(e.activation().numPyFunctions());
        needs.addAll(e.output().numPyFunctions());
        String definitions = PythonFunction.definitions(needs);
        return head(flow, definitions) + definitions + "\n\n" + pass(e, output) + check(flow);
    }

    private static String head(Flow flow, String definitions) {
        Experiment e = flow.experiment();
        return HEAD.formatted(
                e.title().replace(" · ", ", ").replace('×', 'x'),
                flow.seed(),
                PythonText.imports(definitions),
                e.sizes(),
                flow.seed(),
                weights(e.initialiser()).indent(4),
                e.bias() ? ", then all biases" : "",
                target(e.loss()),
                e.bias()
                        ? "b = [random.randn(n_out) * (1 / np.sqrt(n_in)) for n_in, n_out in zip(sizes, sizes[1:])]\n"
                        : "");
    }

    private static String weights(Initialiser initialiser) {
        if (initialiser instanceof Initialiser.Xavier) {
            return "return random.randn(n_out, n_in) * np.sqrt(2 / (n_in + n_out))";
        } else if (initialiser instanceof Initialiser.He) {
            return "return random.randn(n_out, n_in) * np.sqrt(2 / n_in)";
        } else if (initialiser instanceof Initialiser.LeCun) {
            return "return random.randn(n_out, n_in) * np.sqrt(1 / n_in)";
        } else if (initialiser instanceof Initialiser.Normal normal) {
            return "return random.randn(n_out, n_in) * " + PythonText.number(normal.deviation());
        } else if (initialiser instanceof Initialiser.Uniform uniform) {
            String range = PythonText.number(uniform.range());
            return "return random.uniform(-" + range + ", " + range + ", (n_out, n_in))";
        } else if (initialiser instanceof Initialiser.Zeros) {
            return "return np.zeros((n_out, n_in))";
        }
        return """
            q, r = np.linalg.qr(random.randn(max(n_out, n_in), min(n_out, n_in)))
            q = q * np.sign(np.diag(r))
            return q.T if n_out < n_in else q\
            """;
    }

    private static String target(Loss loss) {
        return switch (loss.targets()) {
            case NUMBERS -> "random.randn(sizes[-1])";
            case PROBABILITIES -> "np.where(random.randn(sizes[-1]) > 0, 1.0, 0.0)";
            case DISTRIBUTION -> "np.eye(sizes[-1])[random.randn(sizes[-1]).argmax()]";
        };
    }

    private static String pass(Experiment e, LossCode output) {
        return """
            # Forward: z[l] and a[l + 1] are the weighted sum and the activation of layer l + 1; a[0] is x.
            z, a = [], [x]
            for l in range(L):
                z.append(W[l] @ a[l]%s)
                a.append(%s if l < L - 1 else %s)

            # The loss: %s.
            %s
            # BP1: the error of the output.
            delta = [None] * L
            %s
            # BP2: the error comes back through the same weights, transposed, times the slope.
            for l in range(L - 2, -1, -1):
                delta[l] = %s
            """.formatted(
                        e.bias() ? " + b[l]" : "",
                        atLayer(e.activation().numPyValue()),
                        atLayer(e.output().numPyValue()),
                        e.loss().title(),
                        atOutput(output.loss()),
                        atOutput(output.delta()),
                        atLayer(e.activation().numPyBack("W[l + 1].T @ delta[l + 1]", "(W[l + 1].T @ delta[l + 1])"))
                                .replace("{a}", "a[l + 1]"));
    }

    private static String atLayer(String code) {
        return code.replace("{z}", "z[l]");
    }

    private static String atOutput(String code) {
        return code.replace("{z}", "z[-1]").replace("{a}", "a[-1]").replace("{delta}", "delta[-1]");
    }

    private static String check(Flow flow) {
        return CHECK.formatted(
                list(flow.deltaNorms()), list(flow.weightGradientNorms()), PythonText.number(flow.loss()));
    }

    private static String list(double[] values) {
        return java.util.Arrays.stream(values)
                .mapToObj(PythonText::number)
                .collect(Collectors.joining(",\n    ", "[\n    ", ",\n]"));
    }
}
