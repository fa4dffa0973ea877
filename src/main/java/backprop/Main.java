package backprop;

import backprop.cli.Cli;
import backprop.ui.Launcher;

/**
 * Starts the lab: a verb or an option goes to the command line, anything else opens the window.
 *
 * <p>It is no JavaFX application itself, for two reasons. Java would then look for JavaFX on the module path before it
 * starts, and a verb would need a display.
 */
public final class Main {
    private Main() {}

    /** Runs a verb and ends with its code, or opens the window. */
    public static void main(String[] args) {
        boolean speaks =
                args.length > 0 && (args[0].startsWith("-") || Cli.verbs().contains(args[0]));
        if (speaks) {
            System.exit(Cli.run(args, System.out, System.err));
        }
        openWindow(args);
    }

    /** Opens the window, on a file if one is named. All that knows JavaFX is loaded from here on. */
    private static void openWindow(String[] args) {
        System.exit(Launcher.open(args, System.err));
    }
}
