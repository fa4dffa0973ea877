package backprop.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows other processes that a window still runs. The system takes a lock back when its process ends, in whatever way; the
 * number of a process would be given to another.
 */
final class WindowLock implements AutoCloseable {
    static final String ENDING = ".lock";
    private static final int NAME = 8;
    private static final int ATTEMPTS = 10;

    private final Path file;
    private final String window;
    private final FileChannel channel;

    private WindowLock(Path file, String window, FileChannel channel) {
        this.file = file;
        this.window = window;
        this.channel = channel;
    }

    /** A lock for a window with a name of its own. */
    static WindowLock take(Path folder) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<WindowLock> lock = tryToTake(folder);
            if (lock.isPresent()) {
                return lock.get();
            }
        }
        throw new IOException("other windows take every lock");
    }

    /** Nothing if another window has looked at the new file, or removed it, before it was locked. */
    private static Optional<WindowLock> tryToTake(Path folder) throws IOException {
        String window = UUID.randomUUID().toString().substring(0, NAME);
        Path file = file(folder, window);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() == null || !Files.exists(file)) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new WindowLock(file, window, channel));
    }

    /** Removes the lock of a window that is gone. The file is locked meanwhile, so that no window can just be taking it. */
    static void removeIfFree(Path folder, String window) throws IOException {
        Path file = file(folder, window);
        if (!Files.isRegularFile(file)) {
            return; // a pipe would wait for somebody who reads
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            return; // gone by now, or held in this process
        }
    }

    static Path file(Path folder, String window) {
        return folder.resolve(window + ENDING);
    }

    /** True if another window holds its lock; where that cannot be found out, it is left in peace. */
    static boolean isHeld(Path folder, String window) {
        Path file = file(folder, window);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException | OverlappingFileLockException e) {
            return true;
        }
    }

    /** What copies of the window are named after. */
    String window() {
        return window;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
