package backprop.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is in a file, in bounded memory; a pipe that nobody writes to holds nobody up. Every file of a user is read here. */
public final class FileBytes {
    private FileBytes() {}

    /**
     * All bytes of an ordinary file, or of a link to one. Pipes and devices are refused, since they may never give anything,
     * or never end: what the lab looks for on its own does not come out of one.
     *
     * @param most how many bytes are read
     * @throws FileException if it is no such file, has more bytes, or cannot be read
     */
    public static byte[] ofOrdinary(Path file, int most) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileException(file, "is a folder, not a file");
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileException(file, "is a pipe or a device, not an ordinary file");
        }
        byte[] bytes = ofAny(file, most);
        if (bytes.length > most) {
            throw new FileException(file, "has more than " + most + " bytes, which are the most that are read");
        }
        return bytes;
    }

    /** The first bytes of a file, a pipe or a device that a person has named: one more than {@code most} where it has more. */
    static byte[] ofAny(Path file, int most) throws IOException {
        try (InputStream in = PatientOpening.toRead(file)) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw FileException.reading(file, e);
        }
    }
}
