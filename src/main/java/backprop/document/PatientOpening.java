package backprop.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens what may be a pipe. The system lets one wait at a pipe until somebody opens its other end, which may be never; here
 * that has an end. What was opened may then take as long as it likes.
 */
final class PatientOpening {
    private static final long PATIENCE_MILLIS = 1000;

    /** How a file is opened. */
    private interface Opening<T> {
        T open() throws IOException;
    }

    private PatientOpening() {}

    /** @throws IOException if it cannot be opened, or is a pipe to which nobody writes */
    static InputStream toRead(Path file) throws IOException {
        return open(file, () -> Files.newInputStream(file), "is a pipe to which nothing writes");
    }

    /** @throws IOException if it cannot be opened, or is a pipe from which nobody reads */
    static OutputStream toWrite(Path file) throws IOException {
        return open(file, () -> Files.newOutputStream(file), "is a pipe from which nothing reads");
    }

    private static <T extends Closeable> T open(Path file, Opening<T> opening, String alone) throws IOException {
        if (!Files.exists(file) || Files.isRegularFile(file)) {
            return opening.open();
        }
        CompletableFuture<T> opened = new CompletableFuture<>();
        Thread opener = new Thread(() -> complete(opened, opening), "opening-of-a-pipe");
        opener.setDaemon(true);
        opener.start();
        try {
            return opened.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            opened.cancel(false);
            release(file);
            throw new FileException(file, alone);
        } catch (InterruptedException e) {
            opened.cancel(false);
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    private static <T extends Closeable> void complete(CompletableFuture<T> opened, Opening<T> opening) {
        try {
            T stream = opening.open();
            if (!opened.complete(stream)) {
                stream.close();
            }
        } catch (IOException e) {
            opened.completeExceptionally(e);
        }
    }

    /** Takes the other end for a moment, so that the thread that waits for it can go. */
    private static void release(Path pipe) throws IOException {
        Files.newByteChannel(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE)
                .close();
    }
}
