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
        description =
                "Read a network and write it again in the lab's own layout. Every number keeps its bits.%n%nFILE may"
                        + " also hold the weights of a network that was trained elsewhere: a state_dict of PyTorch as"
                        + " JSON, .npz, .npy or .safetensors with the matrices and biases of dense layers. The options say"
                        + " what such a file does not.")
final class ConvertCommand implements Callable<Integer> {
    @Mixin
    private final NetworkArgument network = new NetworkArgument();

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "Where to write. A file that is there is replaced without a question, once the new one is"
                    + " complete; it may be FILE itself.")
    private Path out = Path.of("");

    @Mixin
    private final ImportOptions options = new ImportOptions();

    @Override
    public Integer call() throws IOException, DocumentException, UsageException {
        NetworkWriter.save(options.document(network.open()), out);
        return ExitCode.OK;
    }
}
