package backprop;

import backprop.cli.Cli;
import backprop.document.FileName;
import backprop.export.image.Rasteriser;
import backprop.ui.Launcher;
import backprop.ui.ToolkitRasteriser;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Locale;

/**
 * Starts the lab: a verb or an option goes to the command line, anything else opens the window.
 *
 * <p>It is no JavaFX application itself, for two reasons. Java would then look for JavaFX on the module path before it
 * starts, and a verb would need a display.
 */
public final class Main {
    private Main() {}

    /** Runs a verb and ends with its code, or opens the window. */
    public static void main(String[] words) {
        Locale.setDefault(Locale.ROOT); // what the libraries say and sort is in English, as all the rest is
        String[] args = Words.asTyped(words);
        if (speaks(args)) {
            // A lambda, so that no class of the window is loaded before pixels are asked for.
            Rasteriser pixels = (picture, ground, scale) -> ToolkitRasteriser.png(picture, ground, scale);
            System.exit(Cli.run(args, System.out, System.err, pixels));
        }
        openWindow(args);
    }

    /** A verb, an option, more than one word, or a word that is no file, which is a verb mistyped more often than not. */
    private static boolean speaks(String[] args) {
        return args.length > 1 || (args.length == 1 && (Cli.verbs().contains(args[0]) || !isFile(args[0])));
    }

    private static boolean isFile(String word) {
        try {
            return Files.exists(FileName.path(word));
        } catch (InvalidPathException e) {
            return false; // the command line says what it is not
        }
    }

    /** Opens the window, on a file if one is named, in a Java that starts fast if there is one. */
    private static void openWindow(String[] args) {
        System.exit(FastStart.open(Main.class, args).orElseGet(() -> Launcher.open(args, System.err)));
    }
}
