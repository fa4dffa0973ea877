package backprop.cli;

import backprop.engine.Numerals;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One line on stderr that says how far a verb has come, written anew now and then. */
final class ProgressLine implements AutoCloseable {
    private static final long BETWEEN_NANOS = 100_000_000;
    private static final int WIDTH = 60;

    private final PrintStream err;
    private final boolean shown;
    private final int steps;
    private long told = System.nanoTime();
    private boolean written;

    ProgressLine(PrintStream err, boolean shown, int steps) {
        this.err = err;
        this.shown = shown;
        this.steps = steps;
    }

    void tell(int step, double loss) {
        boolean due = System.nanoTime() - told >= BETWEEN_NANOS || step == steps;
        if (shown && due) {
            told = System.nanoTime();
            write("step " + step + " of " + steps + ", loss " + Numerals.shown(loss));
        }
    }

    private void write(String text) {
        byte[] bytes = ("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length()))).getBytes(StandardCharsets.UTF_8);
        err.write(bytes, 0, bytes.length);
        err.flush();
        written = true;
    }

    @Override
    public void close() {
        if (written) {
            err.write('\n');
            err.flush();
        }
    }
}
