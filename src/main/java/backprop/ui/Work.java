package backprop.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/**
 * What takes longer than a frame: it runs one after another away from the thread of the window, says so in the status bar
 * and can be given up there. What it returns comes back on the thread of the window.
 */
final class Work {
    private final StatusLine line;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "work");
        worker.setDaemon(true);
        return worker;
    });

    Work(StatusLine line) {
        this.line = line;
    }

    /**
     * Starts work that can be given up by hand; then nothing has happened.
     *
     * @param words what goes on, such as {@code Opening xor.json …}
     */
    <T> void start(String words, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        run(words, true, work, done, failed);
    }

    /** Starts work that follows from what has been done already; what is returned gives it up. */
    <T> Runnable follow(String words, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        return run(words, false, work, done, failed);
    }

    private <T> Runnable run(
            String words, boolean canStop, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        Task<T> task = new Task<>() {
            @Override
            protected T call() throws Exception {
                return work.call();
            }
        };
        task.setOnSucceeded(event -> {
            line.idle(task);
            done.accept(task.getValue());
        });
        task.setOnFailed(event -> {
            line.idle(task);
            failed.accept(task.getException());
        });
        task.setOnCancelled(event -> line.idle(task));
        line.busy(task, words, canStop ? task::cancel : null);
        thread.execute(task);
        return task::cancel;
    }
}
