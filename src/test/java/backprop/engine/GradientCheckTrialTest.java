package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.Golden;
import backprop.GoldenNetwork;
import backprop.engine.GradientCheck.Result;
import backprop.engine.GradientCheck.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gradient check on thousands of networks: no alarm where all is right, and none missing where something is wrong. */
class GradientCheckTrialTest {
    private static final int NETWORKS = 2000;
    private static final int FAULTS = 2000;

    /** So many networks whose loss is a number; a logarithm of an output below 0 has none. */
    private static Stream<TrialNetworks> networks(long from, int count, double largestInput, double largestWeight) {
        return LongStream.iterate(from, seed -> seed + 1)
                .mapToObj(seed -> TrialNetworks.of(seed, largestInput, largestWeight))
                .filter(t -> Double.isFinite(Trace.of(t.network(), t.sample()).loss()))
                .limit(count);
    }

    private static List<Result> results(TrialNetworks trial) {
        return GradientCheck.of(trial.network(), trial.sample(), GradientCheck.DEFAULT_STEP)
                .all();
    }

    @Test
    void theNetworksCoverEveryActivationInEveryPlaceWithEveryLoss() {
        Set<String> hidden = new TreeSet<>();
        Set<String> outputs = new TreeSet<>();
        networks(1_000, NETWORKS, 1e4, 10).map(TrialNetworks::network).forEach(n -> {
            n.layers()
                    .subList(0, n.depth() - 1)
                    .forEach(l -> hidden.add(l.activation() + " " + n.depth() + " " + n.loss()));
            outputs.add(n.output().activation() + " " + n.loss());
        });
        int pairs = Activation.values().length * Loss.values().length;
        assertThat(hidden).hasSize(3 * pairs);
        assertThat(outputs).hasSize(pairs);
    }

    @ParameterizedTest
    @CsvSource({"1000, 2000, 1e4, 10", "500000, 1000, 1e6, 1e3"})
    void noGradientThatIsRightDisagrees(long from, int count, double largestInput, double largestWeight) {
        Map<Verdict, Integer> unsaturated = new EnumMap<>(Verdict.class);
        networks(from, count, largestInput, largestWeight).forEach(trial -> {
            for (Result result : results(trial)) {
                assertThat(result.verdict()).as("%s: %s", trial, result).isNotEqualTo(Verdict.DISAGREES);
                assertThat(result.error()).as("%s", result).isNotNaN();
                if (!trial.saturated()) {
                    unsaturated.merge(result.verdict(), 1, Integer::sum);
                }
            }
        });
        int all = unsaturated.values().stream().mapToInt(n -> n).sum();
        assertThat(all).isGreaterThan(5 * count);
        assertThat(unsaturated.getOrDefault(Verdict.CANNOT_KNOW, 0)).isLessThan(all / 1000);
    }

    /** A gradient with a fault, and how a right one was found. */
    private record Fault(Trace trace, Result right, double planted) {
        boolean isCaught() {
            GradientCheck check = GradientCheck.of(trace, GradientCheck.DEFAULT_STEP, cell -> planted);
            return check.check(right.cell()).verdict() == Verdict.DISAGREES;
        }
    }

    @Test
    void plantedFaultsAreCaught() {
        List<Fault> faults = new ArrayList<>();
        int unknown = 0;
        SplittableRandom random = new SplittableRandom(20);
        Iterator<TrialNetworks> networks =
                networks(2_000_000, 3 * FAULTS, 1e4, 10).iterator();
        while (faults.size() < FAULTS) {
            TrialNetworks trial = networks.next();
            Trace trace = Trace.of(trial.network(), trial.sample());
            List<Cell> cells = trial.network().parameterCells();
            Cell cell = cells.get(random.nextInt(cells.size())).gradient();
            Result right = GradientCheck.of(trace, GradientCheck.DEFAULT_STEP).check(cell);
            double planted = planted(trace, cell, random.nextInt(5), random);
            double fault = Math.abs(planted - right.gradient());
            // A term may be 0 and a neighbour may be equal.
            boolean visible = fault > 1e-5 * Math.max(Math.abs(planted), Math.abs(right.gradient()));
            if (visible && right.verdict() != Verdict.KINK && fault > 2 * right.bound()) {
                faults.add(new Fault(trace, right, planted));
            } else if (visible && !trial.saturated()) {
                unknown++;
            }
        }
        assertThat(unknown).isLessThan(FAULTS / 100);
        assertThat(faults.stream().filter(f -> !f.isCaught())).hasSizeLessThanOrEqualTo(FAULTS / 1000);
    }

    private static double planted(Trace trace, Cell cell, int kind, SplittableRandom random) {
        double right = trace.value(cell);
        return switch (kind) {
            case 0 -> right * (1 + 1e-4);
            case 1 -> right * (1 - 1e-4);
            case 2 -> -right;
            case 3 -> neighbour(trace, cell, random);
            default -> termDropped(trace, cell);
        };
    }

    private static double neighbour(Trace trace, Cell cell, SplittableRandom random) {
        List<Cell> others = trace.network().parameterCells().stream()
                .map(Cell::gradient)
                .filter(other -> other.layer() == cell.layer() && other.quantity() == cell.quantity())
                .toList();
        return trace.value(others.get(random.nextInt(others.size())));
    }

    /** Without the path through the first neuron of the next layer; in the last layer without the target. */
    private static double termDropped(Trace trace, Cell cell) {
        Network network = trace.network();
        int l = cell.layer();
        double input = cell.column() == 0 ? 1 : trace.activation(l - 1).at(cell.column());
        if (l == network.depth()) {
            return trace.value(cell) + trace.sample().target().at(cell.row()) * input;
        }
        Activation activation = network.layer(l).activation();
        double[] arriving = new double[network.size(l)];
        for (int j = 0; j < arriving.length; j++) {
            for (int k = 2; k <= network.size(l + 1); k++) {
                arriving[j] += network.layer(l + 1).weights().at(k, j + 1)
                        * trace.delta(l + 1).at(k);
            }
        }
        double[] delta = activation.pullBack(
                trace.preActivation(l).toVector(), trace.activation(l).toVector(), arriving);
        return delta[cell.row() - 1] * input;
    }

    @ParameterizedTest
    @CsvSource({"extremes.json", "more-extremes.json", "gradients.json"})
    void noReferenceGradientDisagrees(String file) {
        for (Golden golden : Golden.read(file).items()) {
            Network network = GoldenNetwork.network(golden.get("network"));
            for (Sample sample : GoldenNetwork.samples(golden.get("network"))) {
                assertThat(GradientCheck.of(network, sample, GradientCheck.DEFAULT_STEP)
                                .all())
                        .as(golden.get("network").get("name").text())
                        .allSatisfy(r -> {
                            assertThat(r.verdict()).isNotEqualTo(Verdict.DISAGREES);
                            assertThat(r.gradient()).isFinite();
                        });
            }
        }
    }
}
