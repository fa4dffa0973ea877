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
        Job<T> job = new Job<>(work);
        job.setOnSucceeded(event -> {
            line.idle(job);
            job.unlessGivenUp(() -> done.accept(job.getValue()));
        });
        job.setOnFailed(event -> {
            line.idle(job);
            job.unlessGivenUp(() -> failed.accept(job.getException()));
        });
        job.setOnCancelled(event -> line.idle(job));
        line.busy(job, words, canStop ? job::giveUp : null);
        thread.execute(job);
        return job::giveUp;
    }

    /**
     * Work that can be given up at any time, also when it is done and its result is on the way to the thread of the window:
     * a task can no longer be cancelled then, and would still show it.
     */
    private static final class Job<T> extends Task<T> {
        private final Callable<T> work;
        private boolean givenUp;

        Job(Callable<T> work) {
            this.work = work;
        }

        @Override
        protected T call() throws Exception {
            return work.call();
        }

        void giveUp() {
            givenUp = true;
            cancel();
        }

        void unlessGivenUp(Runnable result) {
            if (!givenUp) {
                result.run();
            }
        }
    }
}
