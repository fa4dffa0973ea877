package backprop.ui.kit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done at most once per pulse, however often it is asked for: a drag may publish several frames between two
 * pulses, and only the last one is seen. The work is done just before layout, and only while its owner is in a scene.
 */
public final class OncePerPulse {
    private final Runnable work;
    private final Runnable listener = this::run;
    private @Nullable Scene scene;
    private boolean wanted;

    /** Work that belongs to a node. */
    public OncePerPulse(Node owner, Runnable work) {
        this.work = work;
        owner.sceneProperty().addListener((property, was, is) -> move(is));
        move(owner.getScene());
    }

    private void move(@Nullable Scene next) {
        if (scene != null) {
            scene.removePreLayoutPulseListener(listener);
        }
        scene = next;
        if (next != null) {
            next.addPreLayoutPulseListener(listener);
            Platform.requestNextPulse();
        }
    }

    /** Asks for the work at the next pulse. */
    public void request() {
        wanted = true;
        if (scene != null) {
            Platform.requestNextPulse();
        }
    }

    private void run() {
        if (wanted) {
            wanted = false;
            work.run();
        }
    }
}
