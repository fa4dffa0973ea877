package backprop.export;

import backprop.engine.Bias;
import backprop.engine.Network;
import backprop.engine.Trace;

/**
 * A pass as a script of PyTorch: only the forward pass is written out, and autograd finds the gradients. At its end it
 * prints every number and fails if one is not the lab's, so that two ways to the same gradient are compared.
 */
final class PyTorchScript {
    private static final String HEAD = """
        \"""One pass of backpropagation in PyTorch.

        Network "%s": %s.

        Written by Backprop Lab. It runs forward, lets autograd run backward, prints all numbers of the pass and fails if
        one of them is not what the lab found with BP1 to BP4.
        \"""
        import torch
        import torch.nn.functional as F

        torch.set_default_dtype(torch.float64)
        """;

    private static final String CHECK = """


        # What the lab found.
        def check(name, found, lab):
            \"""Print some numbers of the pass; fail if they are not the lab's to ten digits.\"""
            print(name, "=", found.tolist())
            lab = torch.tensor(lab)
            finite = torch.isfinite(lab)%s
            rounding = 1e-14 * max(1, torch.where(finite, lab, torch.zeros_like(lab)).abs().max().item())
            near = torch.allclose(found.detach()[finite], lab[finite], rtol=1e-10, atol=rounding)
            assert near, f"{name} is not the lab's: {lab.tolist()}"


        """;

    private final Trace trace;
    private final Network network;
    private final int depth;
    private final StringBuilder script = new StringBuilder();

    private PyTorchScript(ExportedPass pass) {
        trace = pass.trace();
        network = trace.network();
        depth = network.depth();
        script.append(HEAD.formatted(PythonText.escaped(pass.title()), pass.subtitle()));
    }

    static String of(ExportedPass pass) {
        return new PyTorchScript(pass).write();
    }

    private String write() {
        script.append(PythonData.given(trace, "torch.tensor(", ")"));
        script.append("\n# Autograd keeps track of what is computed from these.\n");
        for (int l = 1; l <= depth; l++) {
            line("W%s.requires_grad_()".formatted(l));
            if (network.layer(l).bias() == Bias.FREE) {
                line("b%s.requires_grad_()".formatted(l));
            } else if (network.layer(l).bias() == Bias.HELD) {
                line("# b%s is held: it asks for no gradient.".formatted(l));
            }
        }
        forward();
        backward();
        script.append(CHECK.formatted(PythonData.isFinite(trace) ? "" : " & torch.isfinite(found)"))
                .append(PythonData.forwardChecks(trace));
        // Where the pass overflows, autograd does so elsewhere: for (a - y)^2 / 2 it doubles a - y before it halves it.
        script.append(PythonData.isFinite(trace) ? PythonData.backwardChecks(trace) : "");
        line("print(\"Every number is the lab's.\")");
        return script.toString();
    }

    private void forward() {
        line("\n# Forward. The gradient by z is the error delta, so autograd is asked to keep it.");
        for (int l = 1; l <= depth; l++) {
            line(PythonData.weightedSum(trace, l));
            line("z%s.retain_grad()".formatted(l));
            line("a%s = ".formatted(l)
                    + network.layer(l).activation().pyTorchValue().replace("{z}", "z" + l));
        }
        line("\n# The loss: " + network.loss().title() + ".");
        script.append(network.loss()
                .pyTorch(network.output().activation(), network.output().size())
                .replace("{z}", "z" + depth)
                .replace("{a}", "a" + depth));
    }

    private void backward() {
        line("\n# BP1 to BP4 in one line: the errors and the gradients, as autograd finds them.");
        line("loss.backward()");
        for (int l = depth; l >= 1; l--) {
            line("delta%s = z%s.grad".formatted(l, l));
        }
        for (int l = 1; l <= depth; l++) {
            line("dW%s = W%s.grad".formatted(l, l));
            if (network.layer(l).bias() == Bias.FREE) {
                line("db%s = b%s.grad".formatted(l, l));
            } else if (network.layer(l).bias() == Bias.HELD) {
                line("db%s = delta%s  # b%s is held, so autograd has none; this is BP4".formatted(l, l, l));
            }
        }
    }

    private void line(String code) {
        script.append(code).append('\n');
    }
}
