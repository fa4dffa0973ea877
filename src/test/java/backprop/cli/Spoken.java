package backprop.cli;

import backprop.export.image.Rasteriser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A run of the command line in this Java machine: its code and what it printed. */
record Spoken(int code, String out, String err) {
    /** As where the toolkit cannot start. */
    static final Rasteriser NO_DISPLAY = (picture, ground, scale) -> {
        throw new IOException("there is no display");
    };

    static Spoken run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        // A stream of another encoding, to see that the command line does not ask it.
        int code = Cli.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_16),
                new PrintStream(err, true, StandardCharsets.UTF_16),
                NO_DISPLAY);
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
