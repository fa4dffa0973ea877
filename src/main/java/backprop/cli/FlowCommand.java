package backprop.cli;

import backprop.engine.Activation;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.flow.Summary;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The gradient-flow experiment: how large the error is in every layer, on one seed or over many. */
@Command(
        name = "flow",
        description =
                "Draw a network and a sample from a seed, as NumPy's RandomState does, and print how large the error δ"
                        + " and the gradient ∂ℒ/∂W are in every layer, and why. With --seeds, the quartiles over many"
                        + " seeds.")
final class FlowCommand implements Callable<Integer> {
    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            defaultValue = "sigmoid",
            converter = ExperimentOptions.ActivationWord.class,
            description = "That of the hidden layers: identity, sigmoid, tanh, relu, leaky-relu, elu, gelu, silu,"
                    + " softplus or softmax. Default: ${DEFAULT-VALUE}.")
    private Activation activation = Activation.SIGMOID;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Mixin
    private final SeedsOption seeds = new SeedsOption();

    @Option(
            names = "--json",
            description = "Print the numbers as JSON; each reads back to the same bits, and null stands for one that is"
                    + " not finite.")
    private boolean json;

    private final Output out;

    FlowCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, UsageException, InterruptedException {
        Experiment experiment = options.experiment(activation);
        if (seeds.isGiven()) {
            Summary summary = seeds.run(List.of(experiment), seed.value()).get(0);
            out.text(json ? FlowJson.of(summary, seed.value()) : FlowTable.of(summary, seed.value()));
        } else {
            Flow flow = experiment.run(seed.value());
            out.text(json ? FlowJson.of(flow) : FlowTable.of(flow));
        }
        return ExitCode.OK;
    }
}
