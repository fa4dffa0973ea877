package backprop.document.imports;

import backprop.document.DocumentException;
import backprop.document.FileName;
import backprop.document.Limits;
import backprop.document.NetworkReader;
import backprop.document.StoredNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What a file holds that can be opened: a network as the lab saves it, or the weights of one that was trained elsewhere. */
public sealed interface OpenedFile {
    /** A network of the lab's own. */
    record Own(StoredNetwork stored) implements OpenedFile {}

    /**
     * Dense layers without activations and a loss.
     *
     * @param title what to call the network: the file's name without its ending
     */
    record Weights(String title, FoundNetwork found) implements OpenedFile {}

    /**
     * Reads a file. What it is, its first bytes say, and where they can be anything, its name.
     *
     * @throws IOException if its bytes cannot be had
     * @throws DocumentException if they are no network and no weights of dense layers, with the file's name in the message
     */
    static OpenedFile read(Path file) throws IOException, DocumentException {
        byte[] bytes = NetworkReader.bytes(file);
        Path name = file.getFileName();
        try {
            return parse(bytes, FileName.of(name == null ? file : name));
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
        int dot = fileName.lastIndexOf('.');
        WeightsFormat format =
                WeightsFormat.of(bytes, fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
        if (format == WeightsFormat.NONE) {
            return new Own(StoredNetwork.parse(bytes));
        }
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        int length = Math.min(Limits.NAME_CODE_POINTS, stem.codePointCount(0, stem.length()));
        return new Weights(stem.substring(0, stem.offsetByCodePoints(0, length)), format.read(bytes));
    }
}
