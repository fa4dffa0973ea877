package backprop.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {
    private static final Experiment SIGMOID = Experiment.classic(Activation.SIGMOID);
    private static final Experiment RELU = Experiment.classic(Activation.RELU);

    /** Draws of every kind, some of them shared, with targets of every kind. */
    private static final List<Experiment> MIXED = List.of(
            SIGMOID,
            RELU,
            RELU.withInitialiser(new Initialiser.He()),
            RELU.withBias(true),
            SIGMOID.withInitialiser(new Initialiser.Uniform(0.5)),
            SIGMOID.withInitialiser(new Initialiser.Orthogonal()),
            SIGMOID.withInitialiser(new Initialiser.Zeros()),
            SIGMOID.withLoss(Loss.BINARY_CROSS_ENTROPY, Activation.SIGMOID),
            RELU.withSizes(List.of(5, 7, 3)).withLoss(Loss.CROSS_ENTROPY, Activation.SOFTMAX));

    private static List<Summary> run(Sweep sweep, int threads) throws InterruptedException {
        return sweep.run(threads, () -> false, soFar -> {}).orElseThrow();
    }

    @Test
    void everySeedHasTheBitsItHasAlone() {
        SeedRun bulk = new SeedRun(MIXED);
        for (long seed = 40; seed < 50; seed++) {
            bulk.run(seed);
            for (int e = 0; e < MIXED.size(); e++) {
                assertThat(bulk.norms(e))
                        .as(MIXED.get(e).title())
                        .containsExactly(MIXED.get(e).run(seed).deltaNorms());
            }
        }
    }

    @Test
    void theSummaryIsWhatSortingSays() throws InterruptedException {
        int count = 101;
        Summary summary = run(new Sweep(List.of(RELU), 7, count), 1).get(0);
        List<Flow> flows = new ArrayList<>();
        for (long seed = 7; seed < 7 + count; seed++) {
            flows.add(RELU.run(seed));
        }
        List<Flow> alive = flows.stream().filter(f -> !f.dead()).toList();
        assertThat(summary.count()).isEqualTo(count);
        assertThat(summary.dead()).isEqualTo(count - alive.size());
        for (int l = 1; l <= 6; l++) {
            int layer = l;
            double[] sorted = flows.stream()
                    .mapToDouble(f -> f.layer(layer).deltaNorm())
                    .sorted()
                    .toArray();
            Quartiles all = summary.layer(l).all();
            // Of 101 numbers, counted from 0, the quartiles are those at 25, 50 and 75.
            assertThat(List.of(all.lower(), all.median(), all.upper()))
                    .containsExactly(sorted[25], sorted[50], sorted[75]);
            double[] living = Arrays.copyOfRange(sorted, count - alive.size(), count);
            assertThat(summary.layer(l).alive()).contains(Quartiles.of(living));
        }
    }

    @Test
    void runsThatDieOnTheWayCountAsDeadInEveryLayer() throws InterruptedException {
        Experiment narrow = RELU.withOutput(Activation.IDENTITY).withSizes(Sizes.parse("4-2x6-1"));
        Summary summary = run(new Sweep(List.of(narrow), 0, 60), 1).get(0);
        double[] alive = LongStream.range(0, 60)
                .mapToObj(narrow::run)
                .filter(f -> !f.dead())
                .mapToDouble(f -> f.layer(5).deltaNorm())
                .toArray();
        assertThat(summary.dead()).isEqualTo(60 - alive.length).isBetween(20, 58);
        assertThat(summary.layer(5).alive()).contains(Quartiles.of(alive));
        assertThat(summary.layer(7).all().lower()).isPositive();
    }

    @Test
    void quartilesAreInterpolatedAsNumPyDoes() {
        // numpy.quantile([3, 1, 4, 1.5], [.25, .5, .75])
        assertThat(Quartiles.of(new double[] {3, 1, 4, 1.5})).isEqualTo(new Quartiles(1.375, 2.25, 3.25));
        assertThat(Quartiles.of(new double[] {2})).isEqualTo(new Quartiles(2, 2, 2));
    }

    @Test
    void aboutHalfOfAllReluOutputsAreDead() throws InterruptedException {
        List<Summary> summaries = run(new Sweep(List.of(RELU, SIGMOID), 0, 1000), 2);
        assertThat(summaries.get(0).deadShare()).isCloseTo(0.5, within(0.05));
        assertThat(summaries.get(1).deadShare()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theNumberOfThreadsChangesNoBit(int threads) throws InterruptedException {
        Sweep sweep = new Sweep(MIXED, 100, 123);
        assertThat(run(sweep, threads)).isEqualTo(run(sweep, 1));
    }

    @Test
    void progressGrowsAndIsTheSummaryOfTheFirstSeeds() throws InterruptedException {
        Experiment slow = SIGMOID.withSizes(Sizes.parse("10,64x20,1"));
        List<Summary> reports = new ArrayList<>();
        new Sweep(List.of(slow), 0, 400).run(2, () -> false, soFar -> reports.add(soFar.get(0)));
        assertThat(reports).isNotEmpty();
        assertThat(reports).extracting(Summary::count).isSorted().doesNotHaveDuplicates();
        Summary last = reports.get(reports.size() - 1);
        assertThat(last.count()).isLessThan(400);
        assertThat(run(new Sweep(List.of(slow), 0, last.count()), 1).get(0)).isEqualTo(last);
    }

    @Test
    void aCancelStopsSoonAndLeavesNothing() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        List<Object> reports = new ArrayList<>();
        assertThat(new Sweep(List.of(SIGMOID), 0, 10_000).run(2, () -> asked.incrementAndGet() > 10, reports::add))
                .isEmpty();
        assertThat(asked.get()).isLessThan(15);
        assertThat(reports).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("sweep-"));
    }

    @Test
    void anInterruptCancels() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> run(new Sweep(List.of(SIGMOID), 0, 10_000), 1))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatGoesWrongInAThreadComesOut() {
        assertThatThrownBy(() -> new Sweep(List.of(SIGMOID), 0, 10)
                        .run(
                                2,
                                () -> {
                                    throw new IllegalStateException("broken");
                                },
                                soFar -> {}))
                .hasRootCauseMessage("broken");
    }

    @Test
    void theBulkPathDoesNotAllocate() {
        SeedRun run = new SeedRun(List.of(SIGMOID, RELU, RELU.withBias(true)));
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        run.run(0);
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (long seed = 1; seed <= 500; seed++) {
            run.run(seed);
        }
        // A few objects of the virtual machine itself; a single list in each pass would be 16,000 bytes.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4096);
    }

    @Test
    void seedsAndCountAreBounded() {
        assertThatThrownBy(() -> new Sweep(List.of(SIGMOID), 0, 0)).hasMessage("expected 1 to 10000 seeds, found 0");
        assertThatThrownBy(() -> new Sweep(List.of(SIGMOID), 0, 10_001)).hasMessageContaining("1 to 10000");
        assertThatThrownBy(() -> new Sweep(List.of(SIGMOID), RandomState.LARGEST_SEED, 2))
                .hasMessageContaining("from 0 to 4294967295");
        assertThatThrownBy(() -> new Sweep(List.of(), 0, 1)).hasMessage("a sweep needs an experiment");
        assertThat(new Sweep(List.of(SIGMOID), RandomState.LARGEST_SEED, 1).count())
                .isEqualTo(1);
    }
}
