package backprop;

import backprop.cli.Cli;
import backprop.document.FileName;
import backprop.export.image.Rasteriser;
import backprop.ui.Launcher;
import backprop.ui.ToolkitRasteriser;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Starts the lab: a verb or an option goes to the command line, anything else opens the window.
 *
 * <p>It is no JavaFX application itself, for two reasons. Java would then look for JavaFX on the module path before it
 * starts, and a verb would need a display.
 */
public final class Main {
    private Main() {}

    /** Runs a verb and ends with its code, or opens the window; what needs the toolkit, in a Java that is told of it. */
    public static void main(String[] words) {
        Locale.setDefault(Locale.ROOT); // what the libraries say and sort is in English, as all the rest is
        String[] args = Words.asTyped(words);
        OptionalInt code = !speaks(args) || drawsPixels(args) ? FastStart.open(Main.class, args) : OptionalInt.empty();
        System.exit(code.orElseGet(() -> here(args)));
    }

    private static int here(String... args) {
        if (!speaks(args)) {
            if (!SecondJava.canBeSaid("é")) {
                System.err.println(
                        "note: there is no locale here, so the file dialogs may miss names with letters other"
                                + " than ASCII; LC_ALL=C.UTF-8 mends it");
            }
            return Launcher.open(args, System.err);
        }
        // A lambda, so that no class of the window is loaded before pixels are asked for.
        Rasteriser pixels = (picture, ground, scale) -> ToolkitRasteriser.png(picture, ground, scale);
        return Cli.run(args, System.out, System.err, pixels);
    }

    /** A verb, an option, more than one word, or a word that is no file, which is a verb mistyped more often than not. */
    private static boolean speaks(String[] args) {
        return args.length > 1 || (args.length == 1 && (Cli.verbs().contains(args[0]) || !isFile(args[0])));
    }

    private static boolean drawsPixels(String... args) {
        return args[0].equals("render")
                && Stream.of(args)
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).endsWith(".png"));
    }

    private static boolean isFile(String word) {
        try {
            return !word.isEmpty() && Files.exists(FileName.path(word)); // the empty name would be the folder one is in
        } catch (InvalidPathException e) {
            return false; // the command line says what it is not
        }
    }
}
