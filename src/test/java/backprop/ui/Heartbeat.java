package backprop.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * Measures for how long the thread of the window is held up: the processor time that it spends and the time that it waits
 * for others before it answers. That it gets no processor, on a machine with much else to do, does not count against it.
 */
final class Heartbeat implements AutoCloseable {
    private static final long BEAT_MILLIS = 20;
    private static final long SLOW_MILLIS = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean answered = new AtomicBoolean(true);
    private final long window;
    private final Future<?> beats;
    private final AtomicLong workedTo = new AtomicLong();
    private long workedFrom;
    private long waited;
    private volatile long longest;
    private volatile String where = "";

    /** @param window the thread of the window */
    Heartbeat(Thread window) {
        this.window = window.getId();
        beats = clock.scheduleWithFixedDelay(this::beat, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        if (answered.getAndSet(false)) {
            note(workedTo.get() - workedFrom);
            workedFrom = THREADS.getThreadCpuTime(window);
            waited = 0;
            Platform.runLater(() -> {
                workedTo.set(THREADS.getCurrentThreadCpuTime());
                answered.set(true);
            });
            return;
        }
        ThreadInfo now = THREADS.getThreadInfo(window, Integer.MAX_VALUE);
        waited += now.getThreadState() == Thread.State.RUNNABLE ? 0 : BEAT_MILLIS;
        if (note(THREADS.getThreadCpuTime(window) - workedFrom) > SLOW_MILLIS) {
            where = Stream.of(now.getStackTrace())
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining("\n  at ", "\n  at ", "\n"));
        }
    }

    private long note(long workedNanos) {
        long heldUp = TimeUnit.NANOSECONDS.toMillis(workedNanos) + waited;
        longest = Math.max(longest, heldUp);
        return heldUp;
    }

    /** The longest time without an answer so far. */
    long longestMillis() {
        return longest;
    }

    /** What the window was doing then, if it took long. */
    String where() {
        return where;
    }

    @Override
    public void close() {
        beats.cancel(false);
        clock.shutdownNow();
    }
}
