package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.NetworkDocument;
import backprop.document.NetworkReader;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The network file that a verb works on. */
final class NetworkArgument {
    @Parameters(index = "0", paramLabel = "FILE", description = "A network file.")
    private Path file = Path.of("");

    Path file() {
        return file;
    }

    NetworkDocument read() throws IOException, DocumentException {
        return NetworkReader.read(file);
    }
}
