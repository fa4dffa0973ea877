package backprop.cli;

import backprop.flow.RandomState;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The seed that an experiment is drawn from. */
final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            converter = SeedWord.class,
            description = "The seed, from 0 to 4294967295; with --seeds the first one. Default: ${DEFAULT-VALUE}.")
    private long seed = 42;

    long value() {
        return seed;
    }

    /** Reads a seed that NumPy's RandomState takes. */
    static final class SeedWord implements ITypeConverter<Long> {
        private static final Pattern DIGITS = Pattern.compile("0*[0-9]{1,10}");

        @Override
        public Long convert(String word) {
            if (DIGITS.matcher(word).matches()) {
                long seed = Long.parseLong(word);
                if (seed <= RandomState.LARGEST_SEED) {
                    return seed;
                }
            }
            throw new TypeConversionException("expected a whole number from 0 to " + RandomState.LARGEST_SEED
                    + " such as 42, found " + OneLine.quoted(word));
        }
    }
}
