package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.NetworkWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a network and writes it again, tidily. */
@Command(
        name = "convert",
        description = "Read a network and write it again in the lab's own layout. Every number keeps its bits.")
final class ConvertCommand implements Callable<Integer> {
    @Mixin
    private final NetworkArgument network = new NetworkArgument();

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "Where to write. A file that is there is replaced without a question, once the new one is"
                    + " complete; it may be FILE itself.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException, DocumentException {
        NetworkWriter.save(network.read(), out);
        return ExitCode.OK;
    }
}
