package backprop.ui;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What is written to the error stream while the toolkit starts. The toolkit says there that it took our word for something,
 * which is of no use to whoever reads it, and prints the stack of every failure, of which one line says enough.
 */
final class HeldErrors {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    private HeldErrors() {}

    /** Holds back all that is written from now on. */
    static HeldErrors hold() {
        HeldErrors errors = new HeldErrors();
        System.setErr(new PrintStream(errors.held, true, StandardCharsets.UTF_8));
        return errors;
    }

    /** The toolkit runs: what others than the toolkit have written comes out. */
    void release() {
        drop();
        held.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("Setting PULSE_DURATION"))
                .forEach(before::println);
    }

    /** The toolkit does not run, and somebody else says why. */
    void drop() {
        System.setErr(before);
    }
}
