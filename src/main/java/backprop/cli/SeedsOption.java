package backprop.cli;

import backprop.flow.Experiment;
import backprop.flow.Summary;
import backprop.flow.Sweep;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How many seeds in a row an experiment is run on, if it is on more than one. */
final class SeedsOption {
    @Option(
            names = "--seeds",
            paramLabel = "COUNT",
            converter = CountWord.class,
            description = "Run so many seeds in a row, 1 to 10000, and show the summary.")
    private @Nullable Integer count;

    boolean isGiven() {
        return count != null;
    }

    /** One summary for each experiment, of as many seeds as were asked for. */
    List<Summary> run(List<Experiment> experiments, long firstSeed) throws UsageException, InterruptedException {
        try {
            Sweep sweep = new Sweep(experiments, firstSeed, count == null ? 1 : count);
            return sweep.run(Runtime.getRuntime().availableProcessors(), () -> false, soFar -> {})
                    .orElseThrow();
        } catch (IllegalArgumentException e) {
            throw UsageException.of("--seeds " + count, e);
        }
    }

    /** Reads a number of seeds. */
    static final class CountWord implements ITypeConverter<Integer> {
        private static final Pattern DIGITS = Pattern.compile("0*[0-9]{1,5}");

        @Override
        public Integer convert(String word) {
            int count = DIGITS.matcher(word).matches() ? Integer.parseInt(word) : 0;
            if (count < 1 || count > Sweep.MOST_SEEDS) {
                throw new TypeConversionException("expected a whole number from 1 to " + Sweep.MOST_SEEDS
                        + " such as 1000, found " + OneLine.quoted(word));
            }
            return count;
        }
    }
}
