package backprop.cli;

import backprop.document.DocumentException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says by its code alone whether a file would load. */
@Command(
        name = "validate",
        description =
                "Check that a file would load: a network, or weights of one that was trained elsewhere. Prints nothing"
                        + " if it would; otherwise says what was expected, and where.")
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private final NetworkArgument network = new NetworkArgument();

    @Override
    public Integer call() throws IOException, DocumentException {
        network.open();
        return ExitCode.OK;
    }
}
