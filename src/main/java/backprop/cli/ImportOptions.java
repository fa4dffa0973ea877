package backprop.cli;

import backprop.document.NetworkDocument;
import backprop.document.imports.FoundNetwork;
import backprop.document.imports.OpenedFile;
import backprop.document.imports.Orientation;
import backprop.engine.Activation;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.flow.Experiment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a file of weights does not say about its network. */
final class ImportOptions {
    @Option(
            names = "--activation",
            paramLabel = "NAME",
            split = ",",
            converter = ExperimentOptions.ActivationWord.class,
            description = "Of weights: the activation of the hidden layers, or of each in turn, the last for all that"
                    + " follow: identity, sigmoid, tanh, relu, leaky-relu, elu, gelu, silu, softplus or softmax. Default:"
                    + " relu.")
    private @Nullable List<Activation> activations;

    @Option(
            names = "--output",
            paramLabel = "NAME",
            converter = ExperimentOptions.ActivationWord.class,
            description = "Of weights: the activation of the output. Default: identity.")
    private @Nullable Activation output;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            converter = ExperimentOptions.LossWord.class,
            description = "Of weights: mse, binary-cross-entropy or cross-entropy. Default: mse.")
    private @Nullable Loss loss;

    @Option(
            names = "--transpose",
            negatable = true,
            description = "Of weights whose shapes fit both ways: their matrices have a row for each input, or not."
                    + " Default: as their names have it, else a row for each neuron, as in PyTorch.")
    private @Nullable Boolean transpose;

    /** The network that a file holds, or that its weights become with these options. */
    NetworkDocument document(OpenedFile opened) throws UsageException {
        if (opened instanceof OpenedFile.Weights weights) {
            return new NetworkDocument(weights.title(), network(weights.found()), List.of());
        }
        refuseAll();
        return ((OpenedFile.Own) opened).stored().document();
    }

    private void refuseAll() throws UsageException {
        String given = activations != null
                ? "--activation"
                : output != null ? "--output" : loss != null ? "--loss" : transpose != null ? "--transpose" : "";
        if (!given.isEmpty()) {
            throw new UsageException(given + ": FILE is a network already, and says all this itself");
        }
    }

    private Network network(FoundNetwork found) throws UsageException {
        Activation last = output == null ? Activation.IDENTITY : output;
        Loss chosen = loss == null ? Loss.MSE : loss;
        Network network = found.network(
                orientation(found), activations == null ? List.of(Activation.RELU) : activations, last, chosen);
        List<Activation> fitting = Experiment.outputsFor(chosen, network.size(network.depth()));
        if (!fitting.contains(last)) {
            throw new UsageException("--output: " + chosen.title()
                    + " takes logarithms of the outputs; expected one of "
                    + String.join(
                            ", ", fitting.stream().map(Activation::fileName).toList()) + ", found "
                    + last.fileName());
        }
        return network;
    }

    private Orientation orientation(FoundNetwork found) throws UsageException {
        if (transpose == null) {
            return found.orientation();
        }
        Orientation asked = transpose ? Orientation.IN_BY_OUT : Orientation.OUT_BY_IN;
        if (!found.ambiguous() && asked != found.orientation()) {
            throw new UsageException((transpose ? "--transpose" : "--no-transpose") + ": the shapes fit only as "
                    + found.orientation().title());
        }
        return asked;
    }
}
