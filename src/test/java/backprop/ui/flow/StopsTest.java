package backprop.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.picture.Picture;
import backprop.picture.Size;
import backprop.picture.Theme;
import backprop.picture.flow.FlowCharts;
import backprop.ui.flow.Stops.Stop;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StopsTest {
    private final FlowCharts charts =
            new FlowCharts(Measured.of(Setup.opening()).flows(), Theme.LIGHT, false);

    @Test
    void everyBarAndEveryNeuronCanBeReached() {
        assertThat(Stops.of(charts.bars(new Size(500, 250)))).hasSize(12);
        assertThat(Stops.of(charts.strip(0, new Size(500, 60)))).hasSize(6);
        assertThat(Stops.of(charts.neurons(1, new Size(500, 90)))).hasSize(101);
    }

    @Test
    void theArrowsReachEveryStop() {
        for (Picture picture : List.of(charts.bars(new Size(500, 250)), charts.neurons(0, new Size(500, 90)))) {
            List<Stop> stops = Stops.of(picture);
            Set<Integer> reached = new HashSet<>(Set.of(0));
            for (List<Integer> edge = List.of(0); !edge.isEmpty(); ) {
                edge = edge.stream()
                        .flatMap(i -> List.of(
                                Stops.towards(stops, i, 1, 0),
                                Stops.towards(stops, i, -1, 0),
                                Stops.towards(stops, i, 0, 1),
                                Stops.towards(stops, i, 0, -1))
                                .stream())
                        .filter(reached::add)
                        .toList();
            }
            assertThat(reached).hasSize(stops.size());
        }
    }

    @Test
    void rightOfTheFirstBarIsItsNeighbourAndLeftIsNothing() {
        List<Stop> stops = Stops.of(charts.bars(new Size(500, 250)));
        int first = index(stops, "flow-bar-a-1");
        assertThat(Stops.towards(stops, first, 1, 0)).isEqualTo(index(stops, "flow-bar-b-1"));
        assertThat(Stops.towards(stops, first, -1, 0)).isEqualTo(first);
    }

    private static int index(List<Stop> stops, String key) {
        return stops.stream().map(s -> s.mark().key()).toList().indexOf(key);
    }
}
