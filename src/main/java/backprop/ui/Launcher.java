package backprop.ui;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Starts the toolkit, and says in one line why if there is no window to be had. */
public final class Launcher {
    /** The code of input, output or display that fails. */
    public static final int NO_DISPLAY = 4;

    private static final int INTERNAL = 70;
    private static final String PULSE = "javafx.animation.pulse";

    /** Held here since the log manager would let go of it, and of its filter. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Launcher() {}

    /** Opens the window and returns when it is closed: 0, or {@link #NO_DISPLAY}. */
    public static int open(String[] args, PrintStream err) {
        quieten();
        String missing = missingDisplay();
        if (missing != null) {
            err.println("error: " + missing);
            return NO_DISPLAY;
        }
        pulseOften();
        WarmUp.start();
        try {
            Application.launch(App.class, args);
            return 0;
        } catch (RuntimeException | LinkageError e) {
            Throwable cause = root(e);
            boolean system = cause instanceof LinkageError || cause instanceof UnsupportedOperationException;
            err.println("error: " + (system ? reason(cause) : "internal error: " + cause));
            return system ? NO_DISPLAY : INTERNAL;
        }
    }

    /**
     * Starts the toolkit without a window; does nothing if it runs.
     *
     * @throws IOException if it cannot start, with the reason in one line
     */
    static void startToolkit() throws IOException {
        quieten();
        String missing = missingDisplay();
        if (missing != null) {
            throw new IOException(missing);
        }
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException e) {
            return; // it runs already
        } catch (UnsupportedOperationException | LinkageError e) {
            throw new IOException(reason(root(e)), e);
        }
    }

    /** Class path or module path makes no difference to us; the toolkit warns of the former. */
    private static void quieten() {
        TOOLKIT.setFilter(r -> r.getMessage() == null || !r.getMessage().contains("Unsupported JavaFX configuration"));
    }

    /**
     * Lets an edit wait for its frame half as long as the usual 60 pulses a second would; a pulse without work costs
     * nothing. The toolkit tells the error stream that it took our word, which is of no use to whoever reads that.
     */
    static void pulseOften() {
        if (System.getProperty(PULSE) == null) {
            System.setProperty(PULSE, "120");
            System.setErr(new PrintStream(System.err, true) {
                @Override
                public void println(@Nullable String line) {
                    if (line == null || !line.startsWith("Setting PULSE_DURATION")) {
                        super.println(line);
                    }
                }
            });
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static @Nullable String missingDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        String display = System.getenv("DISPLAY");
        boolean needed = linux && System.getProperty("glass.platform") == null;
        return needed && (display == null || display.isBlank())
                ? "there is no display: DISPLAY is not set, and the window needs one"
                : null;
    }

    /** What keeps the window from opening, in one line. */
    static String reason(Throwable failure) {
        String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return failure instanceof LinkageError
                ? "the window needs system libraries that are missing here (" + said
                        + "); on Debian and Ubuntu install libgtk-3-0 libpangoft2-1.0-0 libxtst6"
                : "the window cannot open: " + said;
    }
}
