package backprop.cli;

import backprop.export.image.Rasteriser;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line as a function: words in, a code out, and text on two streams.
 *
 * <p>It never ends the Java machine and asks neither the locale nor the platform's encoding.
 */
@Command(
        name = "backprop-lab",
        description =
                "A lab in which one sees backpropagation happen.%n%nWithout a verb it opens the window, on FILE if"
                        + " one is given. With a verb it needs no display, but for a picture as PNG.",
        customSynopsis = {"backprop-lab [FILE]", "       backprop-lab VERB …     VERB --help says more"},
        commandListHeading = "%nVerbs:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:all went well",
            "  1:the answer is no, for example a gradient that disagrees",
            "  2:the command line makes no sense",
            "  3:the file is no network file",
            "  4:a file or the output cannot be read or written, or there is no display",
            " 70:an internal error",
            "130:interrupted"
        })
public final class Cli {
    private static final String OPTIONS = "common options";

    private Cli() {}

    /** The names of the verbs, in the order of the help. */
    public static List<String> verbs() {
        return List.of(
                "trace",
                "gradients",
                "explain",
                "check",
                "validate",
                "convert",
                "flow",
                "train",
                "export",
                "render",
                "sheet");
    }

    /**
     * Runs a verb.
     *
     * @param args the words after the name of the program
     * @param out where the result goes, as UTF-8
     * @param err where an error goes, in one line
     * @param pixels is asked for a picture as PNG, and only for that
     * @return the exit code: 0 ok, 1 a negative answer, 2 usage, 3 no network file, 4 input or output, 70 an internal
     *     error, 130 interrupted
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Rasteriser pixels) {
        try {
            Output output = new Output(out);
            int code = execute(args, output, err, pixels);
            output.flush();
            return code;
        } catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError e) {
            Failure failure = Failure.of(e);
            StringWriter text =
                    new StringWriter().append("error: " + OneLine.of(failure.message(), typed(args)) + "\n");
            if (Arrays.asList(args).contains(CommonOptions.DEBUG)) {
                e.printStackTrace(new PrintWriter(text));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            err.write(bytes, 0, bytes.length);
            err.flush();
            return failure.code();
        }
    }

    /** The words, and what stands behind the sign of equality in an option. */
    private static List<String> typed(String[] args) {
        return Arrays.stream(args)
                .flatMap(word -> Stream.of(word, word.substring(word.indexOf('=') + 1)))
                .toList();
    }

    private static int execute(String[] args, Output output, PrintStream err, Rasteriser pixels) throws Exception {
        CommandLine line = commandLine(output, err, pixels);
        if (args.length > 0 && !args[0].startsWith("-") && !verbs().contains(args[0])) {
            throw new ParameterException(
                    line,
                    "there is no verb and no file " + OneLine.quoted(args[0]) + "; the verbs are "
                            + String.join(", ", verbs()));
        }
        ParseResult verb = line.parseArgs(args);
        boolean version = verb.isVersionHelpRequested();
        boolean usage = verb.isUsageHelpRequested(); // before the verb as well as behind it
        while (verb.hasSubcommand()) {
            verb = verb.subcommand();
            version |= verb.isVersionHelpRequested();
            usage |= verb.isUsageHelpRequested();
        }
        CommandLine chosen = verb.commandSpec().commandLine();
        if (version) {
            output.line(Version.text());
        } else if (usage) {
            output.text(help(chosen));
        } else if (chosen.getCommand() instanceof Callable<?> callable) {
            return (int) callable.call();
        } else {
            throw new ParameterException(chosen, "which verb? One of " + String.join(", ", verbs()));
        }
        return ExitCode.OK;
    }

    private static CommandLine commandLine(Output output, PrintStream err, Rasteriser pixels) {
        CommandLine line = new CommandLine(new Cli());
        List<Object> verbs = List.of(
                new TraceCommand(output),
                new GradientsCommand(output),
                new ExplainCommand(output),
                new CheckCommand(output),
                new ValidateCommand(),
                new ConvertCommand(),
                new FlowCommand(output),
                new TrainCommand(output, err),
                new ExportCommand(output),
                new RenderCommand(pixels),
                new SheetCommand(output));
        verbs.forEach(line::addSubcommand);
        line.registerConverter(Path.class, new FileConverter());
        line.registerConverter(int.class, new WholeNumber());
        line.registerConverter(Integer.class, new WholeNumber());
        line.setExpandAtFiles(false); // @net.json is the name of a file
        line.addMixin(OPTIONS, new CommonOptions());
        line.getSubcommands().values().forEach(verb -> verb.addMixin(OPTIONS, new CommonOptions()));
        return line;
    }

    /** The help, with the same line ends on every platform. */
    private static String help(CommandLine command) {
        return command.getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n");
    }
}
