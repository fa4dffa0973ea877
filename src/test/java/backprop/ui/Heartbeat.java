package backprop.ui;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;

/**
 * Measures for how long the thread of the window does not answer. It counts its own beats, not the clock, so that a machine
 * on which everything stands still for a moment does not count against the window.
 */
final class Heartbeat implements AutoCloseable {
    private static final int BEAT_MILLIS = 20;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean answered = new AtomicBoolean(true);
    private final AtomicInteger missed = new AtomicInteger();
    private final AtomicInteger mostMissed = new AtomicInteger();
    private final Future<?> beats;

    Heartbeat() {
        beats = clock.scheduleWithFixedDelay(this::beat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        if (answered.getAndSet(false)) {
            missed.set(0);
            Platform.runLater(() -> answered.set(true));
        } else {
            int now = missed.incrementAndGet();
            mostMissed.accumulateAndGet(now, Math::max);
        }
    }

    /** The longest time without an answer so far. */
    long longestMillis() {
        return (long) mostMissed.get() * BEAT_MILLIS;
    }

    @Override
    public void close() {
        beats.cancel(false);
        clock.shutdownNow();
    }
}
