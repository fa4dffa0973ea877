package backprop.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A network with the fingerprint of its file, so that saving it again does not run over what somebody else, or another
 * window, has written there since.
 *
 * @param document what the file held
 * @param fingerprint of its bytes
 */
public record StoredNetwork(NetworkDocument document, Fingerprint fingerprint) {
    /**
     * Reads the bytes of a file.
     *
     * @throws DocumentException if they are no network
     */
    public static StoredNetwork parse(byte[] bytes) throws DocumentException {
        return new StoredNetwork(NetworkReader.parse(bytes), Fingerprint.of(bytes));
    }

    /**
     * Saves to a file.
     *
     * @param known what the file held when it was last read or written; empty to replace whatever is there
     * @return the fingerprint of what it holds now
     * @throws ChangedFileException if it holds something else by now; then nothing is written
     * @throws DocumentException if the reader would refuse what was to be saved; then nothing is written
     */
    public static Fingerprint save(NetworkDocument document, Path file, Optional<Fingerprint> known)
            throws IOException, DocumentException {
        byte[] bytes;
        try {
            bytes = NetworkWriter.bytes(document);
        } catch (DocumentException e) {
            throw e.in(FileName.of(file));
        }
        if (known.isPresent()
                && Files.isRegularFile(file)
                && !Fingerprint.of(file).equals(known.get())) {
            throw new ChangedFileException(file);
        }
        SafeFile.replace(file, bytes);
        return Fingerprint.of(bytes);
    }
}
