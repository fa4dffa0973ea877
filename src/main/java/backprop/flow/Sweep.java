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
     * Runs all seeds. The result is the same whatever the number of threads.
     *
     * @param threads how many threads work at the same time; the calling one only waits
     * @param cancelled asked before each seed; once it is true, no further one is started
     * @param progress gets the summaries of the seeds so far, from time to time and never at the same time; not called
     *     once cancelled, nor for the result
     * @return one summary for each experiment, or nothing if it was cancelled
     */
    public Optional<List<Summary>> run(int threads, BooleanSupplier cancelled, Consumer<List<Summary>> progress) {
        List<Norms> norms = experiments.stream().map(e -> new Norms(e, count)).toList();
        for (int k = 0; k < count; k++) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            long seed = firstSeed + k;
            norms.forEach(n -> n.add(n.experiment().run(seed).deltaNorms()));
            if (k % 50 == 49) {
                progress.accept(norms.stream().map(Norms::summary).toList());
            }
        }
        return Optional.of(norms.stream().map(Norms::summary).toList());
    }
}
