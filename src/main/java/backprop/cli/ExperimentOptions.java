package backprop.cli;

import backprop.document.Excerpt;
import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.flow.Experiment;
import backprop.flow.Sizes;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which gradient-flow experiment is meant, but for its activation; without an option the classic one. */
final class ExperimentOptions {
    @Option(
            names = "--sizes",
            paramLabel = "SIZES",
            defaultValue = "10,20,20,20,20,20,1",
            description = "Neurons from the input to the output, 10,20x5,1 for short. Default: ${DEFAULT-VALUE}.")
    private String sizes = "";

    @Option(
            names = "--output",
            paramLabel = "NAME",
            converter = ActivationWord.class,
            description = "The activation of the output layer. Default: that of the hidden layers.")
    private @Nullable Activation output;

    @Option(
            names = "--init",
            paramLabel = "NAME",
            defaultValue = "xavier",
            converter = InitialiserWord.class,
            description = "How weights are drawn: xavier, he, lecun, normal(S), uniform(R), zeros or orthogonal."
                    + " Default: ${DEFAULT-VALUE}.")
    private Initialiser initialiser = new Initialiser.Xavier();

    @Option(names = "--bias", description = "Draw biases too, after everything else. Default: none.")
    private boolean bias;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            defaultValue = "mse",
            converter = LossWord.class,
            description = "mse, binary-cross-entropy or cross-entropy. Default: ${DEFAULT-VALUE}.")
    private Loss loss = Loss.MSE;

    /** The experiment with an activation in the hidden layers, if there can be such a one. */
    Experiment experiment(Activation hidden) throws UsageException {
        Experiment plain = withSizes(Experiment.classic(hidden));
        Activation last = output == null ? hidden : output;
        try {
            return new Experiment(plain.sizes(), hidden, last, initialiser, bias, loss);
        } catch (IllegalArgumentException e) {
            throw UsageException.of("--output", e);
        }
    }

    private Experiment withSizes(Experiment classic) throws UsageException {
        try {
            return classic.withSizes(Sizes.parse(sizes));
        } catch (IllegalArgumentException e) {
            throw UsageException.of("--sizes " + Excerpt.plain(sizes), e);
        }
    }

    /** Reads the name of an activation. */
    static final class ActivationWord implements ITypeConverter<Activation> {
        @Override
        public Activation convert(String word) {
            return known(
                    Activation.named(word),
                    word,
                    Arrays.stream(Activation.values()).map(Activation::fileName));
        }
    }

    /** Reads the name of an initialiser. */
    static final class InitialiserWord implements ITypeConverter<Initialiser> {
        @Override
        public Initialiser convert(String word) {
            return known(
                    Initialiser.named(word),
                    word,
                    Initialiser.examples().stream().map(Initialiser::fileName));
        }
    }

    /** Reads the name of a loss. */
    static final class LossWord implements ITypeConverter<Loss> {
        @Override
        public Loss convert(String word) {
            return known(Loss.named(word), word, Arrays.stream(Loss.values()).map(Loss::fileName));
        }
    }

    /** What a word names, or the objection that tells the names. */
    static <T> T known(Optional<T> found, String word, Stream<String> names) {
        return found.orElseThrow(() -> new TypeConversionException(
                "expected one of " + names.collect(Collectors.joining(", ")) + ", found " + OneLine.quoted(word)));
    }
}
