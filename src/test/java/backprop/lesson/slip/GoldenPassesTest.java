package backprop.lesson.slip;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.Golden;
import backprop.GoldenNetwork;
import backprop.engine.Cell;
import backprop.engine.Trace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Passes that were computed elsewhere, each with one slip in it: the first wrong number tells which one it was. */
class GoldenPassesTest {
    private static final double TOLERANCE = 1e-9;

    @TestFactory
    Stream<DynamicTest> theFirstWrongNumberTellsTheSlip() {
        List<Golden> passes = Golden.read("passes.json").items();
        assertThat(passes).hasSize(24);
        return passes.stream()
                .filter(p -> !p.get("slip").text().isEmpty())
                .map(p -> DynamicTest.dynamicTest(
                        p.get("network").get("name").text() + ": "
                                + p.get("slip").text(),
                        () -> check(p)));
    }

    private static void check(Golden planted) {
        Golden network = planted.get("network");
        Trace trace = Trace.of(
                GoldenNetwork.network(network), GoldenNetwork.samples(network).get(0), 0.5);
        Cell first = Cell.parse(planted.get("first").text()).orElseThrow();
        double wrong = number(planted.get("pass"), first);
        assertThat(wrong).isNotEqualTo(trace.value(first));
        assertThat(Slips.of(trace, first).stream()
                        .filter(m -> Math.abs(m.value() - wrong) <= TOLERANCE * Math.abs(wrong))
                        .flatMap(m -> m.slips().stream())
                        .map(Slip::word))
                .contains(planted.get("slip").text());
    }

    private static double number(Golden pass, Cell cell) {
        String name = cell.ascii().replaceAll("\\d*(\\[.*)?$", "");
        return cell.layer() == 0
                ? pass.get(name).number()
                : pass.get(name).items().get(cell.layer() - 1).numbers()[cell.row() - 1];
    }
}
