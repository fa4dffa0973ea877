package backprop.cli;

import backprop.document.NetworkDocument;
import backprop.training.Optimiser;
import backprop.training.Recipe;
import backprop.training.Samples;
import backprop.training.Schedule;
import java.util.List;
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

    int steps() {
        return steps;
    }

    /** All of it. */
    Recipe recipe(NetworkDocument document) throws UsageException {
        return Recipe.of(document.network(), Samples.of(document.samples()))
                .with(chosen())
                .with(schedule)
                .withRate(rate)
                .withDecay(decay)
                .withBatch(batch)
                .withSeed(seed);
    }

    private Optimiser chosen() throws UsageException {
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
