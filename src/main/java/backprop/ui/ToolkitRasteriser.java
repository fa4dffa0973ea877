package backprop.ui;

import backprop.picture.Ink;
import backprop.picture.Picture;
import backprop.ui.kit.Snapshot;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** Draws pictures with the window's toolkit, without a window; it starts the toolkit where it does not run yet. */
public final class ToolkitRasteriser {
    private ToolkitRasteriser() {}

    /**
     * A picture as a PNG file. Not to be called on the thread of the window, which has {@link Snapshot}.
     *
     * @throws IOException if the toolkit cannot start, for example since there is no display
     */
    public static byte[] png(Picture picture, Ink ground, double scale) throws IOException {
        CompletableFuture<byte[]> file = new CompletableFuture<>();
        Launcher.startToolkit();
        Platform.runLater(() -> file.completeAsync(() -> Snapshot.png(picture, ground, scale), Runnable::run));
        try {
            return file.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw new IOException("the picture cannot be drawn: " + e.getCause(), e);
        }
    }
}
