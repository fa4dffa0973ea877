package backprop.cli;

import backprop.picture.Size;
import picocli.CommandLine.Option;

/** How large a picture is. */
final class SizeOptions {
    private static final int SMALLEST = 100;
    private static final int LARGEST = 20_000;
    private static final double LARGEST_SCALE = 16;

    @Option(
            names = "--width",
            paramLabel = "W",
            defaultValue = "1440",
            description = "Width in pixels. Default: ${DEFAULT-VALUE}.")
    private int width = 1440;

    @Option(
            names = "--height",
            paramLabel = "H",
            defaultValue = "900",
            description = "Height in pixels. Default: ${DEFAULT-VALUE}.")
    private int height = 900;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "1",
            converter = PositiveNumber.class,
            description = "How much larger everything is drawn: 2 for twice as sharp. Default: ${DEFAULT-VALUE}.")
    private double scale = 1;

    Size room() throws UsageException {
        require("--width", width, SMALLEST, LARGEST);
        require("--height", height, SMALLEST, LARGEST);
        return new Size(width, height);
    }

    double scale() throws UsageException {
        if (scale > LARGEST_SCALE) {
            throw new UsageException("--scale " + scale + ": 16 at most");
        }
        return scale;
    }

    private static void require(String option, int value, int smallest, int largest) throws UsageException {
        if (value < smallest || value > largest) {
            throw new UsageException(option + " " + value + ": " + smallest + " to " + largest + " pixels");
        }
    }
}
