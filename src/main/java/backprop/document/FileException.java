package backprop.document;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that cannot be read or written. Its message is a line to show as it is, {@code net.json: there is no such file or
 * folder; check the name}.
 *
 * <p>The words are ours and not the system's, which speaks the language of the locale.
 */
public class FileException extends IOException {
    private static final long serialVersionUID = 1;

    /** A disk with less room than this takes no file any more. */
    private static final long FULL = 1 << 16;

    private static final String DENIED = "no permission; check who may read and write it";

    private final String reason;

    FileException(Path file, String reason) {
        super(FileName.of(file) + ": " + reason);
        this.reason = reason;
    }

    private FileException(Path file, String reason, IOException cause) {
        super(FileName.of(file) + ": " + reason, cause);
        this.reason = reason;
    }

    /** What is wrong, without the name of the file. */
    public String reason() {
        return reason;
    }

    /** What is said of a file that could not be read. An interrupt stays what it is. */
    static IOException reading(Path file, IOException e) {
        return isSaid(e)
                ? e
                : new FileException(subject(file, e), missing(file, e).orElse(unread(e)), e);
    }

    /** What is said of a file that could not be written. An interrupt stays what it is. */
    static IOException writing(Path file, IOException e) {
        return isSaid(e)
                ? e
                : new FileException(subject(file, e), missing(file, e).orElse(unwritten(file, e)), e);
    }

    private static boolean isSaid(IOException e) {
        return e instanceof FileException || e instanceof ClosedByInterruptException;
    }

    /** The folder, if it is the folder that is missing. */
    private static Path subject(Path file, IOException e) {
        Path folder = file.getParent();
        return e instanceof NoSuchFileException && folder != null && !Files.exists(folder) ? folder : file;
    }

    private static Optional<String> missing(Path file, IOException e) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            return Optional.of(FileName.of(folder) + " is a file, not a folder");
        } else if (e instanceof NoSuchFileException) {
            return Optional.of("there is no such file or folder; check the name");
        }
        boolean loop = Files.isSymbolicLink(file) && !Files.exists(file) && !(e instanceof AccessDeniedException);
        return loop ? Optional.of("is a link that leads back to itself") : Optional.empty();
    }

    private static String unread(IOException e) {
        return e instanceof AccessDeniedException ? DENIED : "cannot be read: the system reports an error";
    }

    private static String unwritten(Path file, IOException e) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return "does not take what is written to it";
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            FileStore disk = Files.getFileStore(folder == null ? file : folder);
            if (disk.isReadOnly()) {
                return "cannot be written: the disk is read-only";
            } else if (!(e instanceof AccessDeniedException) && disk.getUsableSpace() < FULL) {
                return "cannot be written: the disk is full";
            }
        } catch (IOException unknown) {
            e.addSuppressed(unknown);
        }
        if (e instanceof AccessDeniedException) {
            boolean itself = Files.exists(file) && !Files.isWritable(file);
            return itself ? DENIED : "no permission to write to its folder; check who may, or choose another folder";
        }
        return "cannot be written: the system reports an error";
    }
}
