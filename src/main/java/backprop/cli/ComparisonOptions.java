package backprop.cli;

import backprop.engine.Activation;
import backprop.flow.Experiment;
import backprop.flow.Flow;
import backprop.flow.Summary;
import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.flow.FlowCharts;
import backprop.picture.flow.FlowPage;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Networks whose gradient flow is drawn side by side; without an option sigmoid and ReLU in the classic experiment. */
final class ComparisonOptions {
    /** The options that make no sense beside a file. */
    static final List<String> NAMES =
            List.of("--sizes", "--activation", "--output", "--init", "--bias", "--loss", "--seed", "--seeds", "--safe");

    private static final int MOST = 3;

    @Mixin
    private final ExperimentOptions experiment = new ExperimentOptions();

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "sigmoid,relu",
            converter = ExperimentOptions.ActivationWord.class,
            description = "Those of the hidden layers, one for each network that is compared, up to three: identity,"
                    + " sigmoid, tanh, relu, leaky-relu, elu, gelu, silu, softplus or softmax. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<Activation> activations = List.of();

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Mixin
    private final SeedsOption seeds = new SeedsOption();

    @Option(
            names = "--safe",
            description = "Heatmaps in colours that are the same to people with a colour vision deficiency.")
    private boolean safe;

    Picture draw(Theme theme, Size room) throws UsageException, InterruptedException {
        if (activations.size() > MOST) {
            throw new UsageException(
                    "--activation: up to " + MOST + " networks are compared, found " + activations.size());
        }
        List<Experiment> experiments = new ArrayList<>();
        for (Activation activation : activations) {
            experiments.add(experiment.experiment(activation));
        }
        List<Flow> flows = experiments.stream().map(e -> e.run(seed.value())).toList();
        List<Summary> summaries = seeds.isGiven() ? seeds.run(experiments, seed.value()) : List.of();
        return FlowPage.of(new FlowCharts(flows, theme, safe), summaries, seed.value(), room);
    }
}
