package backprop.ui;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Tells when a pulse has been rendered. The toolkit says so only to its own, hence its own is asked. */
final class RenderedFrame {
    private RenderedFrame() {}

    /** Calls back, on the render thread, once the next pulse that lays out this scene has been painted. */
    static void next(Scene scene, Runnable painted) {
        once(scene, () -> true, painted);
    }

    /**
     * Calls back, on the render thread, once a pulse has been painted in which the scene, laid out, was as it should be.
     *
     * <p>A pulse hands its painting to the render thread, which has one queue: a job that is queued behind the pulse runs
     * when the painting is done.
     */
    static void once(Scene scene, BooleanSupplier asWanted, Runnable painted) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (!asWanted.getAsBoolean()) {
                    return;
                }
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(() -> {
                    Future<?> unused = Toolkit.getToolkit().addRenderJob(new RenderJob(painted));
                });
            }
        });
        Platform.requestNextPulse();
    }
}
