package backprop.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A run of the command line in this Java machine: its code and what it printed. */
record Spoken(int code, String out, String err) {
    static Spoken run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        // A stream of another encoding, to see that the command line does not ask it.
        int code = Cli.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_16),
                new PrintStream(err, true, StandardCharsets.UTF_16));
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
