package backprop.cli;

import backprop.document.DocumentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;

/**
 * How a verb failed, for the person who called it.
 *
 * @param code the exit code
 * @param message one line
 */
record Failure(int code, String message) {
    private static final Pattern INVALID_OPTION = Pattern.compile("^Invalid value for option '([^']+)'[^:]*: ");

    static Failure of(Throwable e) {
        if (e instanceof ParameterException p) {
            String verb = p.getCommandLine().getCommandSpec().qualifiedName(" ");
            return new Failure(ExitCode.USAGE, inOurWords(messageOf(p)) + "; try: " + verb + " --help");
        } else if (e instanceof UsageException) {
            return new Failure(ExitCode.USAGE, messageOf(e));
        } else if (e instanceof NegativeAnswer) {
            return new Failure(ExitCode.NEGATIVE, messageOf(e));
        } else if (e instanceof DocumentException) {
            return new Failure(ExitCode.DOCUMENT, messageOf(e));
        } else if (e instanceof InterruptedException
                || e instanceof ClosedByInterruptException
                || e instanceof InterruptedIOException) {
            return new Failure(ExitCode.INTERRUPTED, "interrupted");
        } else if (e instanceof IOException) {
            return new Failure(ExitCode.INPUT_OUTPUT, messageOf(e));
        } else if (e instanceof OutOfMemoryError) {
            return new Failure(
                    ExitCode.INTERNAL, "not enough memory; give Java more, for example with JAVA_TOOL_OPTIONS=-Xmx4g");
        }
        return new Failure(
                ExitCode.INTERNAL,
                "internal error: " + e + "; --debug prints where, and the authors would like to know");
    }

    /** An option is named as it is written, {@code --seed: expected …}, as in all other messages. */
    private static String inOurWords(String message) {
        return INVALID_OPTION.matcher(message).replaceFirst("$1: ");
    }

    private static String messageOf(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
