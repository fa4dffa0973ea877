package backprop.document.imports;

import backprop.document.DocumentException;
import backprop.document.FileName;
import backprop.document.NetworkReader;
import backprop.document.StoredNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What a file holds that can be opened: a network as the lab saves it, or the weights of one that was trained elsewhere. */
public sealed interface OpenedFile {
    /** A network of the lab's own. */
    record Own(StoredNetwork stored) implements OpenedFile {}

    /** Dense layers without activations and a loss. */
    record Weights(FoundNetwork found) implements OpenedFile {}

    /**
     * Reads a file. What it is, its first bytes say, and where they can be anything, its name.
     *
     * @throws IOException if its bytes cannot be had
     * @throws DocumentException if they are no network and no weights of dense layers, with the file's name in the message
     */
    static OpenedFile read(Path file) throws IOException, DocumentException {
        byte[] bytes = NetworkReader.bytes(file);
        try {
            return parse(bytes, FileName.of(file));
        } catch (DocumentException e) {
            throw e.in(FileName.of(file));
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param fileName whose ending tells what bytes are that could be anything
     */
    static OpenedFile parse(byte[] bytes, String fileName) throws DocumentException {
        String name = fileName.toLowerCase(Locale.ROOT);
        WeightsFormat format = WeightsFormat.of(bytes, name.substring(name.lastIndexOf('.') + 1));
        return format == WeightsFormat.NONE ? new Own(StoredNetwork.parse(bytes)) : new Weights(format.read(bytes));
    }
}
