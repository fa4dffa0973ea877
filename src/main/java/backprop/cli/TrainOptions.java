package backprop.cli;

import backprop.document.NetworkDocument;
import backprop.engine.Bias;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.training.Optimiser;
import backprop.training.Recipe;
import backprop.training.Reduction;
import backprop.training.Samples;
import backprop.training.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a training is made of, but for the network and its samples. */
final class TrainOptions {
    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            defaultValue = "sgd",
            converter = OptimiserWord.class,
            description = "sgd, momentum, rmsprop or adam, with the conventions of PyTorch. Default: ${DEFAULT-VALUE}.")
    private String optimiser = "sgd";

    @Option(
            names = "--learning-rate",
            paramLabel = "R",
            required = true,
            converter = PositiveNumber.class,
            description = "η, a number above 0.")
    private double rate = 1;

    @Option(
            names = "--momentum",
            paramLabel = "M",
            converter = ShareWord.class,
            description = "μ of momentum, from 0 to below 1; 0.9 if it is not given. sgd with it is momentum.")
    private @Nullable Double momentum;

    @Option(
            names = "--steps",
            paramLabel = "N",
            required = true,
            converter = StepsWord.class,
            description = "How many steps to make, 1 to 10000000.")
    private int steps = 1;

    @Option(
            names = "--batch",
            paramLabel = "B",
            converter = StepsWord.class,
            description = "How many samples a step sees; without it, all of them.")
    private int batch = Recipe.ALL;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "42",
            converter = SeedOption.SeedWord.class,
            description = "The seed of the order of the samples where --batch is given, from 0 to 4294967295. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long seed = 42;

    @Option(
            names = "--weight-decay",
            paramLabel = "L",
            defaultValue = "0",
            converter = DecayWord.class,
            description = "λ of L2, from 0: as in PyTorch, λw is added to the gradient of each weight and bias, and the"
                    + " loss is told without it. Default: ${DEFAULT-VALUE}.")
    private double decay;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            defaultValue = "constant",
            converter = ScheduleWord.class,
            description = "How η changes: constant; steps:COUNT:FACTOR, multiplied after every so many steps;"
                    + " exponential:FACTOR, multiplied after each; or cosine:STEPS:FLOOR, half a wave down to a share of"
                    + " it. Default: ${DEFAULT-VALUE}.")
    private Schedule schedule = new Schedule.Constant();

    @Option(
            names = "--biases",
            paramLabel = "WHICH",
            converter = BiasWord.class,
            description = "What becomes of the biases of all layers: free, they learn; held, they stay as given; none,"
                    + " they are left out. Default: as the file says.")
    private @Nullable Bias biases;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            converter = ExperimentOptions.LossWord.class,
            description = "Another loss than the file's: mse is half the squared error, squared-error the whole of it,"
                    + " mean-squared-error its mean over the outputs; binary-cross-entropy or cross-entropy.")
    private @Nullable Loss loss;

    @Option(
            names = "--reduction",
            paramLabel = "WHICH",
            defaultValue = "mean",
            converter = ReductionWord.class,
            description = "What the loss of several samples is, and a step goes down: their mean or their sum. Default:"
                    + " ${DEFAULT-VALUE}.")
    private Reduction reduction = Reduction.MEAN;

    int steps() {
        return steps;
    }

    /** The document with the loss and the biases that were chosen. */
    NetworkDocument chosen(NetworkDocument document) throws UsageException {
        Network network = document.network();
        if (biases != null) {
            network = network.with(biases);
        }
        if (loss != null) {
            requireTargets(document, loss);
            network = network.with(loss);
        }
        return new NetworkDocument(document.name(), network, document.samples());
    }

    private static void requireTargets(NetworkDocument document, Loss loss) throws UsageException {
        for (int k = 0; k < document.samples().size(); k++) {
            Optional<Loss.Objection> objection =
                    loss.objectionTo(document.samples().get(k).target());
            if (objection.isPresent()) {
                throw new UsageException("--loss: the target of sample " + (k + 1) + " is not what " + loss.fileName()
                        + " takes; expected " + objection.get().expected());
            }
        }
    }

    /** All of it. */
    Recipe recipe(NetworkDocument document) throws UsageException {
        return Recipe.of(document.network(), Samples.of(document.samples()))
                .with(optimiser())
                .with(schedule)
                .withRate(rate)
                .withDecay(decay)
                .withBatch(batch)
                .withSeed(seed)
                .with(reduction);
    }

    private Optimiser optimiser() throws UsageException {
        if (momentum != null && !List.of("sgd", "momentum").contains(optimiser)) {
            throw new UsageException("--momentum: " + optimiser + " has none; it goes with sgd or momentum");
        }
        return switch (optimiser) {
            case "adam" -> Optimiser.Adam.USUAL;
            case "rmsprop" -> Optimiser.RmsProp.USUAL;
            case "momentum" -> momentum == null ? Optimiser.Momentum.USUAL : new Optimiser.Momentum(momentum);
            default -> momentum == null ? new Optimiser.Sgd() : new Optimiser.Momentum(momentum);
        };
    }

    /** Reads the name of an optimiser. */
    static final class OptimiserWord implements ITypeConverter<String> {
        private static final List<String> NAMES = List.of("sgd", "momentum", "rmsprop", "adam");

        @Override
        public String convert(String word) {
            if (!NAMES.contains(word)) {
                throw new TypeConversionException(
                        "expected one of " + String.join(", ", NAMES) + ", found " + OneLine.quoted(word));
            }
            return word;
        }
    }

    /** Reads what becomes of biases. */
    static final class BiasWord implements ITypeConverter<Bias> {
        @Override
        public Bias convert(String word) {
            return ExperimentOptions.known(
                    Bias.named(word), word, Arrays.stream(Bias.values()).map(Bias::fileName));
        }
    }

    /** Reads what the loss of several samples is. */
    static final class ReductionWord implements ITypeConverter<Reduction> {
        @Override
        public Reduction convert(String word) {
            return ExperimentOptions.known(
                    Reduction.named(word),
                    word,
                    Arrays.stream(Reduction.values()).map(Reduction::word));
        }
    }

    /** Reads a number from 0 to below 1. */
    static final class ShareWord implements ITypeConverter<Double> {
        @Override
        public Double convert(String word) {
            return PositiveNumber.read(
                    word, value -> value >= 0 && value < 1, "a number from 0 to below 1 such as 0.9");
        }
    }

    /** Reads a number from 0. */
    static final class DecayWord implements ITypeConverter<Double> {
        @Override
        public Double convert(String word) {
            return PositiveNumber.read(word, value -> value >= 0, "a number from 0 such as 0.01");
        }
    }

    /** Reads a number of steps or samples. */
    static final class StepsWord implements ITypeConverter<Integer> {
        private static final int MOST = 10_000_000;

        @Override
        public Integer convert(String word) {
            int count = word.matches("0*[0-9]{1,8}") ? Integer.parseInt(word) : 0;
            if (count < 1 || count > MOST) {
                throw new TypeConversionException(
                        "expected a whole number from 1 to " + MOST + " such as 100, found " + OneLine.quoted(word));
            }
            return count;
        }
    }
}
