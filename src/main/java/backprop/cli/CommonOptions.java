package backprop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that every verb has, and how its help is laid out. {@link Cli} asks what was matched of them. */
@Command(
        sortOptions = false,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
@SuppressWarnings("UnusedVariable") // picocli looks at the fields; nobody else needs to
final class CommonOptions {
    static final String DEBUG = "--debug";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    private boolean version;

    @Option(names = DEBUG, description = "Print the stack trace of an error below its line.")
    private boolean debug;
}
