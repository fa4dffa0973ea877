package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every number of every pass, on seeded random networks. */
class TracePropertiesTest {
    private static final int COUNT = 350;

    static LongStream seeds() {
        return LongStream.range(0, COUNT);
    }

    private static Trace trace(long seed) {
        Networks.Case c = Networks.random(seed);
        return Trace.of(c.network(), c.sample(), 0.3);
    }

    private static List<Cell> cells(Trace trace) {
        List<Cell> cells = new ArrayList<>();
        for (Step step : trace.steps()) {
            for (int k = 0; k < step.size(); k++) {
                cells.add(step.cell(k));
            }
        }
        return cells;
    }

    @Test
    void theNetworksCoverEveryActivationAndLoss() {
        Set<Activation> hidden = new TreeSet<>();
        Set<String> outputs = new TreeSet<>();
        seeds().mapToObj(Networks::random).forEach(c -> {
            Network n = c.network();
            n.layers().subList(0, n.depth() - 1).forEach(l -> hidden.add(l.activation()));
            outputs.add(n.output().activation() + " " + n.loss());
        });
        assertThat(hidden).containsExactlyInAnyOrder(Activation.values());
        assertThat(outputs).hasSize(35);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNumberIsWhatItsFormulaSays(long seed) {
        Trace trace = trace(seed);
        for (Cell cell : cells(trace)) {
            double value = trace.value(cell);
            double explained = trace.explain(cell).value(trace::value);
            assertThat(Math.abs(explained - value))
                    .as("%s = %s", cell, value)
                    .isLessThanOrEqualTo(1e-12 * Math.max(1, Math.abs(value)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWrittenFormIsTheComputedOne(long seed) {
        Trace trace = trace(seed);
        for (Cell cell : cells(trace)) {
            double value = trace.value(cell);
            double written = trace.explain(cell).writtenValue(trace::value);
            // 1 − a and ln(1 − a) as written have lost what a has rounded off; the weights are too small to saturate.
            assertThat(Math.abs(written - value))
                    .as("%s = %s", cell, value)
                    .isLessThanOrEqualTo(1e-9 * Math.max(1, Math.abs(value)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyOperandIsGivenOrComputedBefore(long seed) {
        Trace trace = trace(seed);
        for (Cell cell : cells(trace)) {
            for (Cell operand : trace.operands(cell)) {
                assertThat(trace.has(operand)).as("%s of %s", operand, cell).isTrue();
                assertThat(trace.stepOf(operand)).isLessThan(trace.stepOf(cell));
                assertThat(trace.stepOf(operand) >= 0 || operand.quantity().isGiven())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void usesAreTheInverseOfOperands(long seed) {
        Trace trace = trace(seed);
        Map<Cell, Set<Cell>> uses = new HashMap<>();
        for (Cell cell : cells(trace)) {
            trace.operands(cell)
                    .forEach(o -> uses.computeIfAbsent(o, k -> new TreeSet<>()).add(cell));
        }
        List<Cell> all = new ArrayList<>(cells(trace));
        all.addAll(uses.keySet());
        for (Cell cell : all) {
            if (!cell.equals(Cell.rate())) {
                assertThat(trace.uses(cell))
                        .as("uses of %s", cell)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(uses.getOrDefault(cell, Set.of()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyGradientAgreesWithItsDifference(long seed) {
        Networks.Case c = Networks.random(seed);
        assertThat(GradientCheck.of(c.network(), c.sample(), GradientCheck.DEFAULT_STEP)
                        .all())
                .allSatisfy(r -> assertThat(r.verdict()).as("%s", r).isEqualTo(GradientCheck.Verdict.AGREES));
    }

    @Test
    void anAddressThatIsNotThereIsRefused() {
        Trace trace = Trace.of(Networks.worked(), Networks.workedSample());
        for (String name : List.of("W3[1,1]", "z1[4]", "x[3]", "y[2]", "W1+[1,1]", "eta", "delta9[1]")) {
            Cell cell = Cell.parse(name).orElseThrow();
            assertThat(trace.has(cell)).as(name).isFalse();
            assertThatThrownBy(() -> trace.value(cell)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> trace.explain(cell)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSampleMustFit() {
        assertThatThrownBy(() -> Trace.of(Networks.worked(), new Sample(Matrix.column(1), Matrix.column(1))))
                .hasMessageContaining("expected 2 inputs, found 1");
        assertThatThrownBy(() -> Trace.of(Networks.worked(), new Sample(Matrix.column(1, 2), Matrix.column(1, 2))))
                .hasMessageContaining("expected 1 targets, found 2");
    }
}
