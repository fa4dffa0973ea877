package backprop.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Shows other processes that a window still runs. The system takes a lock back when its process ends, in whatever way; the
 * number of a process would be given to another.
 */
final class WindowLock implements AutoCloseable {
    private static final int NAME = 8;

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
        String window = UUID.randomUUID().toString().substring(0, NAME);
        Path file = file(folder, window);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("a lock that nobody else can know is held");
        }
        return new WindowLock(file, window, channel);
    }

    static Path file(Path folder, String window) {
        return folder.resolve(window + ".lock");
    }

    /** True if another window holds its lock; where that cannot be found out, it is left in peace. */
    static boolean isHeld(Path folder, String window) {
        Path file = file(folder, window);
        if (!Files.exists(file)) {
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
