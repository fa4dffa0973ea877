package backprop.ui;

import java.io.IOException;
import java.io.PrintStream;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Starts the toolkit, and says in one line why if there is no window to be had. */
public final class Launcher {
    /** The code of input, output or display that fails. */
    public static final int NO_DISPLAY = 4;

    private static final int INTERNAL = 70;
    private static final String NO_SCREEN = "there is no display: DISPLAY is not set";
    private static final String PNG_NEEDS_IT = "PNG is drawn by the toolkit of the window, and ";
    private static final String OTHER_FORMATS = "; SVG and PDF need neither display nor toolkit";
    private static final String PULSE = "javafx.animation.pulse";

    /** Held here since the log manager would let go of it, and of its filter. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private static volatile @Nullable HeldErrors opening;

    private Launcher() {}

    /** Opens the window and returns when it is closed: 0, or {@link #NO_DISPLAY}. */
    public static int open(String[] args, PrintStream err) {
        quieten();
        if (isWithoutDisplay()) {
            err.println("error: " + NO_SCREEN + ", and the window needs one" + alsoMissing());
            return NO_DISPLAY;
        }
        pulseOften();
        HeldErrors said = HeldErrors.hold();
        opening = said;
        WarmUp.start();
        try {
            Application.launch(App.class, args);
            return 0;
        } catch (RuntimeException | LinkageError e) {
            said.drop();
            Throwable cause = root(e);
            boolean system = cause instanceof LinkageError || cause instanceof UnsupportedOperationException;
            err.println(
                    "error: " + (system ? reason(cause, SystemLibraries.missingHere()) : "internal error: " + cause));
            return system ? NO_DISPLAY : INTERNAL;
        }
    }

    /** The toolkit runs, and says nothing of itself any more. */
    static void toolkitRuns() {
        HeldErrors said = opening;
        if (said != null) {
            said.release();
        }
    }

    /**
     * Starts the toolkit without a window, for pixels; does nothing if it runs.
     *
     * @throws IOException if it cannot start, with the reason in one line
     */
    static void startToolkit() throws IOException {
        quieten();
        if (isWithoutDisplay()) {
            throw new IOException(PNG_NEEDS_IT + NO_SCREEN + alsoMissing() + OTHER_FORMATS);
        }
        HeldErrors said = HeldErrors.hold();
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
            said.release();
        } catch (IllegalStateException e) {
            said.release(); // it runs already
        } catch (RuntimeException | LinkageError e) {
            said.drop();
            throw new IOException(PNG_NEEDS_IT + reason(root(e), SystemLibraries.missingHere()) + OTHER_FORMATS, e);
        }
    }

    /** Class path or module path makes no difference to us; the toolkit warns of the former. */
    private static void quieten() {
        TOOLKIT.setFilter(r -> r.getMessage() == null || !r.getMessage().contains("Unsupported JavaFX configuration"));
    }

    /**
     * Lets an edit wait for its frame a quarter as long as the usual 60 pulses a second would; a pulse without work costs
     * next to nothing.
     */
    static void pulseOften() {
        if (System.getProperty(PULSE) == null) {
            System.setProperty(PULSE, "240");
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWithoutDisplay() {
        String display = System.getenv("DISPLAY");
        return SystemLibraries.isLinux()
                && System.getProperty("glass.platform") == null
                && (display == null || display.isBlank());
    }

    private static String alsoMissing() {
        String packages = SystemLibraries.missingHere();
        return packages.isEmpty() ? "" : "; libraries are missing too; on Debian and Ubuntu: apt install " + packages;
    }

    /** What keeps the toolkit from starting, in one line; the packages are those that the system lacks. */
    static String reason(Throwable failure, String packages) {
        String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (packages.isEmpty()) {
            return "the window cannot open: " + said;
        }
        return "the window needs system libraries that are missing here; on Debian and Ubuntu: apt install " + packages;
    }
}
