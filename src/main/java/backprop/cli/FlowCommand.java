package backprop.cli;

import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.flow.Summary;
import backprop.flow.Sweep;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "The seed, from 0 to 4294967295; with --seeds the first one. Default: ${DEFAULT-VALUE}.")
    private long seed = 42;

    @Option(
            names = "--seeds",
            paramLabel = "COUNT",
            description = "Run so many seeds in a row, 1 to 10000, and print the summary.")
    private @Nullable Integer seeds;

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
        Experiment experiment = options.experiment();
        if (seeds == null) {
            Flow flow = run(experiment);
            out.text(json ? FlowJson.of(flow) : FlowTable.of(flow));
        } else {
            Summary summary = run(experiment, seeds);
            out.text(json ? FlowJson.of(summary, seed) : FlowTable.of(summary, seed));
        }
        return ExitCode.OK;
    }

    private Flow run(Experiment experiment) throws UsageException {
        try {
            return experiment.run(seed);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(e);
        }
    }

    private Summary run(Experiment experiment, int count) throws UsageException, InterruptedException {
        try {
            Sweep sweep = new Sweep(java.util.List.of(experiment), seed, count);
            int threads = Runtime.getRuntime().availableProcessors();
            return sweep.run(threads, () -> false, soFar -> {}).orElseThrow().get(0);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(e);
        }
    }
}
