package backprop.export;

import backprop.engine.Activation;
import backprop.engine.Loss;

/**
 * The loss of a PyTorch script. A cross-entropy goes through z where PyTorch has the logarithm of the output as a function
 * of z, since autograd has no slope where the output has rounded to 0 or 1.
 */
final class PyTorchLoss {
    private static final String OUTPUT = "-torch.sum(y[y != 0] * %s)";
    private static final String REST = "torch.sum((1 - y)[y != 1] * %s)";

    /** Above its threshold PyTorch takes z for softplus(z), which at its usual 20 is off in the tenth digit. */
    static final String SOFTPLUS = "F.softplus(%s, threshold=40)";

    private PyTorchLoss() {}

    /** Lines of Python; {@code {z}} and {@code {a}} stand for the variables of layer L. */
    static String of(Activation output, Loss loss) {
        return switch (loss) {
            case MSE -> "loss = 0.5 * torch.sum(({a} - y) ** 2)\n";
            case CROSS_ENTROPY -> "# -sum(y ln a)\nloss = " + OUTPUT.formatted(logarithm(output)) + "\n";
            case BINARY_CROSS_ENTROPY -> binary(output);
        };
    }

    private static String binary(Activation output) {
        String comment = "# -sum(y ln a + (1 - y) ln(1 - a))\n";
        return switch (output) {
            case SIGMOID -> comment + "loss = F.binary_cross_entropy_with_logits({z}, y, reduction=\"sum\")\n";
            case SOFTMAX -> """
                    # ln(1 - a_i) = -softplus(z_i - ln of the sum of all other exp(z_k))
                    same = torch.eye(len({z}), dtype=torch.bool)
                    others = torch.logsumexp({z}.expand(len({z}), -1).masked_fill(same, float("-inf")), dim=1)
                    """ + comment + sum(output, "-" + SOFTPLUS.formatted("{z} - others") + "[y != 1]");
            case TANH ->
                comment + sum(output, "(torch.log(torch.tensor(2.0)) - " + SOFTPLUS.formatted("2 * {z}") + ")[y != 1]");
            default -> comment + sum(output, "torch.log1p(-{a}[y != 1])");
        };
    }

    private static String sum(Activation output, String rest) {
        return "loss = " + OUTPUT.formatted(logarithm(output)) + "\nloss = loss - " + REST.formatted(rest) + "\n";
    }

    /**
     * ln a of the terms whose factor y is not 0. They are chosen before the logarithm wherever it may be infinite, or autograd
     * would multiply that infinity by 0.
     */
    private static String logarithm(Activation output) {
        return switch (output) {
            case SIGMOID -> "F.logsigmoid({z})[y != 0]";
            case SOFTMAX -> "torch.log_softmax({z}, dim=0)[y != 0]";
            // Far below 0, ln softplus(z) is z, while softplus itself goes down to 0.
            case SOFTPLUS ->
                "torch.where({z} < -37, {z}, torch.log(" + SOFTPLUS.formatted("torch.clamp({z}, min=-37)")
                        + "))[y != 0]";
            default -> "torch.log({a}[y != 0])";
        };
    }
}
