package backprop.flow;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Threads that share the seeds of a sweep, a few at a time, and say how far the work has come. */
final class Crew {
    /** So few that a cancel is soon seen, and so many that the threads seldom meet. */
    private static final int SEEDS_AT_A_TIME = 8;

    private final Sweep sweep;
    private final List<Norms> norms;
    private final BooleanSupplier cancelled;
    private final List<Thread> threads;
    private final CountDownLatch working;
    private final BitSet finished = new BitSet();
    private int taken;
    private boolean stopped;
    private @Nullable Throwable failure;

    Crew(Sweep sweep, List<Norms> norms, int threads, BooleanSupplier cancelled) {
        this.sweep = sweep;
        this.norms = norms;
        this.cancelled = cancelled;
        this.threads = IntStream.range(0, threads)
                .mapToObj(i -> new Thread(this::work, "sweep-" + (i + 1)))
                .toList();
        this.working = new CountDownLatch(threads);
    }

    void start() {
        for (Thread thread : threads) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void work() {
        try {
            SeedRun run = new SeedRun(sweep.experiments());
            for (int from = take(); from < sweep.count(); from = take()) {
                int to = Math.min(from + SEEDS_AT_A_TIME, sweep.count());
                for (int k = from; k < to; k++) {
                    if (cancelled.getAsBoolean()) {
                        stop();
                        return;
                    }
                    one(run, k);
                }
                finish(from, to);
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            working.countDown();
        }
    }

    private void one(SeedRun run, int k) {
        run.run(sweep.firstSeed() + k);
        for (int e = 0; e < norms.size(); e++) {
            norms.get(e).put(k, run.norms(e));
        }
    }

    /** The first of the next seeds to run, or one beyond the last if there is no more to do. */
    private synchronized int take() {
        int from = stopped ? sweep.count() : taken;
        taken = Math.min(sweep.count(), from + SEEDS_AT_A_TIME);
        return from;
    }

    private synchronized void finish(int from, int to) {
        finished.set(from, to);
    }

    private synchronized void fail(Throwable e) {
        failure = e;
        stopped = true;
    }

    /** Lets every thread end with the seed it is at. */
    synchronized void stop() {
        stopped = true;
    }

    /**
     * Waits until all threads have ended or so many milliseconds have gone by.
     *
     * @return true if they have ended
     * @throws IllegalStateException if one of them failed
     */
    boolean await(long milliseconds) throws InterruptedException {
        boolean ended = working.await(milliseconds, TimeUnit.MILLISECONDS);
        requireSound();
        return ended;
    }

    private synchronized void requireSound() {
        if (failure != null) {
            throw new IllegalStateException("a sweep failed", failure);
        }
    }

    /** The number of seeds that are done from the first on without a gap; what they gave may be read. */
    synchronized int done() {
        return finished.nextClearBit(0);
    }

    synchronized boolean wasStopped() {
        return stopped;
    }

    /** Waits until no thread is left. */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
