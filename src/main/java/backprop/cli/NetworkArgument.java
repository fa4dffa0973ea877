package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.FileName;
import backprop.document.NetworkDocument;
import backprop.document.imports.OpenedFile;
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

    /** The network, which a file of mere weights is not yet. */
    NetworkDocument read() throws IOException, DocumentException {
        return read(file);
    }

    static NetworkDocument read(Path file) throws IOException, DocumentException {
        if (OpenedFile.read(file) instanceof OpenedFile.Own own) {
            return own.stored().document();
        }
        throw new DocumentException(
                        "$",
                        "a network with activations and a loss",
                        "weights alone; backprop-lab convert makes a network of them",
                        0,
                        0)
                .in(FileName.of(file));
    }

    /** What the file holds: a network, or weights that can become one. */
    OpenedFile open() throws IOException, DocumentException {
        return OpenedFile.read(file);
    }
}
