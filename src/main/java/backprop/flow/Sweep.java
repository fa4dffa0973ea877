package backprop.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One or more experiments over many seeds in a row.
 *
 * <pre>{@code
 * Sweep sweep = new Sweep(List.of(Experiment.classic(SIGMOID), Experiment.classic(RELU)), 42, 1000);
 * Optional<List<Summary>> result = sweep.run(2, () -> cancelled, summaries -> show(summaries));
 * }</pre>
 *
 * @param experiments what is run on each seed
 * @param firstSeed the first seed
 * @param count how many seeds
 */
public record Sweep(List<Experiment> experiments, long firstSeed, int count) {
    /** The most seeds. */
    public static final int MOST_SEEDS = 10_000;

    private static final long MILLISECONDS_BETWEEN_REPORTS = 50;

    /** @throws IllegalArgumentException if there is no experiment, or not 1 to 10,000 seeds up to 2³² − 1 */
    public Sweep {
        experiments = List.copyOf(experiments);
        if (experiments.isEmpty()) {
            throw new IllegalArgumentException("a sweep needs an experiment");
        }
        if (count < 1 || count > MOST_SEEDS) {
            throw new IllegalArgumentException("expected 1 to " + MOST_SEEDS + " seeds, found " + count);
        }
        if (firstSeed < 0 || firstSeed + count - 1 > RandomState.LARGEST_SEED) {
            throw new IllegalArgumentException("expected seeds from 0 to " + RandomState.LARGEST_SEED + ", found "
                    + firstSeed + " and the " + count + " from there on");
        }
    }

    /**
     * Runs all seeds. The result has the same bits whatever the number of threads.
     *
     * @param threads how many threads work at the same time; the calling one only waits for them
     * @param cancelled asked before each seed, by every thread; once it is true, no further seed is started
     * @param progress gets the summaries of the first seeds, more each time, some twenty times a second, on the calling
     *     thread; not for the result and not once cancelled
     * @return one summary for each experiment, or nothing if it was cancelled
     * @throws InterruptedException if the calling thread is interrupted, which also cancels
     */
    public Optional<List<Summary>> run(int threads, BooleanSupplier cancelled, Consumer<List<Summary>> progress)
            throws InterruptedException {
        List<Norms> norms = experiments.stream().map(e -> new Norms(e, count)).toList();
        Crew crew = new Crew(this, norms, threads, cancelled);
        crew.start();
        try {
            int shown = 0;
            while (!crew.await(MILLISECONDS_BETWEEN_REPORTS)) {
                int done = crew.done();
                if (done > shown && done < count && !cancelled.getAsBoolean()) {
                    progress.accept(summaries(norms, done));
                    shown = done;
                }
            }
            return crew.wasStopped() ? Optional.empty() : Optional.of(summaries(norms, count));
        } finally {
            crew.stop();
            crew.join();
        }
    }

    private static List<Summary> summaries(List<Norms> norms, int seeds) {
        return norms.stream().map(n -> n.summary(seeds)).toList();
    }
}
