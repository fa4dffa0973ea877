package backprop.cli;

import backprop.picture.Size;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How large a picture is. */
final class SizeOptions {
    private static final int SMALLEST = 100;
    private static final int LARGEST = 20_000;
    private static final double SMALLEST_SCALE = 0.1;
    private static final double LARGEST_SCALE = 16;

    @Option(
            names = "--width",
            paramLabel = "W",
            defaultValue = "1440",
            description = "Width in pixels, 100 to 20000. Default: ${DEFAULT-VALUE}.")
    private int width = 1440;

    @Option(
            names = "--height",
            paramLabel = "H",
            defaultValue = "900",
            description = "Height in pixels, 100 to 20000. Default: ${DEFAULT-VALUE}.")
    private int height = 900;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "1",
            converter = ScaleWord.class,
            description = "How much larger everything is drawn, 0.1 to 16: 2 for twice as sharp. Default:"
                    + " ${DEFAULT-VALUE}.")
    private double scale = 1;

    Size room() throws UsageException {
        require("--width", width, SMALLEST, LARGEST);
        require("--height", height, SMALLEST, LARGEST);
        return new Size(width, height);
    }

    double scale() {
        return scale;
    }

    private static void require(String option, int value, int smallest, int largest) throws UsageException {
        if (value < smallest || value > largest) {
            throw new UsageException(option + " " + value + ": " + smallest + " to " + largest + " pixels");
        }
    }

    /** Reads a scale at which something is left to be seen, and not too much. */
    static final class ScaleWord implements ITypeConverter<Double> {
        @Override
        public Double convert(String word) {
            return PositiveNumber.read(
                    word,
                    value -> value >= SMALLEST_SCALE && value <= LARGEST_SCALE,
                    "a number from 0.1 to 16 such as 2");
        }
    }
}
