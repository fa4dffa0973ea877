package backprop.document;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/**
 * Puts new bytes in the place of a file so that at any moment, also after a power cut, either the old or the new ones are
 * there, whole: they are written to a draft in the same folder, forced to the disk, and moved over the file in one step.
 */
public final class SafeFile {
    private static final int MOST_LINKS = 40;
    private static final int SLICE = 1 << 16;

    private SafeFile() {}

    /**
     * Replaces the file and keeps its mode, or makes it. A link is followed and stays; a device or a pipe is written to as
     * it is.
     *
     * @throws IOException if that fails; then the old file is untouched and nothing lies beside it
     */
    public static void replace(Path file, byte[] bytes) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new FileException(file, "is a folder");
            } else if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream out = PatientOpening.toWrite(file)) {
                    out.write(bytes);
                }
            } else {
                exchange(target(file), bytes);
            }
        } catch (IOException e) {
            throw FileException.writing(file, e);
        }
    }

    /** The file that a name means in the end. The last link may lead to where nothing is yet. */
    private static Path target(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void exchange(Path target, byte[] bytes) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        } else if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString()); // a move would not ask
        }
        // In the same folder, since only there a move is one step; in letters that any locale can write.
        Path draft = folder.resolve(".backprop-lab-" + UUID.randomUUID() + ".tmp");
        Thread ending = new Thread(() -> remove(draft, new InterruptedIOException()), "draft-of-a-file");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            write(draft, target, bytes);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(draft, e);
            throw e;
        } finally {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
        force(folder);
    }

    private static void write(Path draft, Path target, byte[] bytes) throws IOException {
        FileMode mode = FileMode.of(target);
        try (FileChannel channel = FileChannel.open(
                draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode.atFirst())) {
            // In slices: Java copies each buffer outside of the heap and keeps that copy.
            for (int start = 0; start < bytes.length; start += SLICE) {
                ByteBuffer slice = ByteBuffer.wrap(bytes, start, Math.min(SLICE, bytes.length - start));
                while (slice.hasRemaining()) {
                    channel.write(slice);
                }
            }
            mode.giveTo(draft);
            channel.force(true);
        }
    }

    private static void remove(Path draft, IOException why) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /**
     * Makes the move itself survive a power cut. Where a folder cannot be forced, as on Windows, the old file may come back
     * then, but never half of one; the file has been replaced, and to call that a failure would be false.
     */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger("backprop").log(System.Logger.Level.DEBUG, "a folder that cannot be forced", e);
        }
    }
}
