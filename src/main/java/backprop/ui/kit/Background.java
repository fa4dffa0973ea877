package backprop.ui.kit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * One thread away from the window, for one task at a time. A new task cancels the one before: one that has not begun never
 * will, and one that has is told to stop, so that tasks in quick succession leave nothing behind, nor does the thread stay
 * when there is nothing to do.
 */
public final class Background {
    private static final int IDLE_SECONDS = 1;

    private final ExecutorService thread;
    private @Nullable Task<?> present;

    /** @param name of the thread */
    public Background(String name) {
        thread = new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread worker = new Thread(work, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    /**
     * Runs a task instead of the present one.
     *
     * @param done gets what the task gave, unless another one has taken its place by then: a task may be through before it
     *     is cancelled, while its result still waits for the window
     */
    public <T extends @Nullable Object> void run(Task<T> task, Consumer<T> done) {
        run(task, done, () -> {});
    }

    /**
     * Runs a task instead of the present one.
     *
     * @param done as above
     * @param failed is told when the present task cannot give anything, for want of memory say; the error itself goes on to
     *     the window
     */
    public <T extends @Nullable Object> void run(Task<T> task, Consumer<T> done, Runnable failed) {
        stop();
        present = task;
        task.setOnSucceeded(event -> {
            if (isPresent(task)) {
                done.accept(task.getValue());
            }
        });
        task.setOnFailed(event -> {
            if (isPresent(task)) {
                failed.run();
            }
            throw new IllegalStateException(task.getException());
        });
        thread.execute(task);
    }

    /** True if no other task has taken the place of this one. */
    public boolean isPresent(Task<?> task) {
        return task.equals(present);
    }

    /** Cancels the present task, if there is one. */
    public void stop() {
        if (present != null) {
            present.cancel();
            present = null;
        }
    }
}
