package backprop.ui.flow;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * One thread away from the window, for one task at a time. A new task cancels the one before: one that has not begun never
 * will, and one that has is told to stop, so that tasks in quick succession leave nothing behind.
 */
final class Background {
    private final ExecutorService thread;
    private @Nullable Task<?> present;

    Background(String name) {
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Runs a task instead of the present one. */
    void run(Task<?> task) {
        stop();
        present = task;
        thread.execute(task);
    }

    /** Cancels the present task, if there is one. */
    void stop() {
        if (present != null) {
            present.cancel();
            present = null;
        }
    }
}
