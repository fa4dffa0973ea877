package backprop.picture.graph;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.picture.Frames;
import backprop.picture.Size;
import backprop.picture.graph.GraphLayout.Column;
import backprop.picture.graph.GraphLayout.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphLayoutTest {
    private static final List<Size> ROOMS = List.of(new Size(940, 640), new Size(570, 420), new Size(480, 200));

    static Stream<Named<Network>> networks() {
        int[] deep = new int[101];
        Arrays.fill(deep, 2);
        return Stream.of(
                        new int[] {2, 3, 1},
                        new int[] {3, 4, 2},
                        new int[] {1, 1},
                        new int[] {10, 20, 20, 20, 20, 20, 1},
                        new int[] {784, 256, 10},
                        deep)
                .map(sizes -> Named.of(
                        sizes.length > 20 ? "100 layers" : Arrays.toString(sizes),
                        Frames.sized(sizes).network()));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void neuronsStandApartAndInside(Network network) {
        for (Size room : ROOMS) {
            GraphLayout layout = GraphLayout.of(network, room, null);
            List<Spot> spots = new ArrayList<>();
            for (Column column : layout.columns()) {
                for (int k = 0; k < column.rows().size(); k++) {
                    spots.add(new Spot(column.x(), column.y(k)));
                }
            }
            double r = layout.radius();
            assertThat(spots)
                    .allMatch(s -> s.x() > r && s.x() < layout.size().width() - r)
                    .allMatch(s -> s.y() > r && s.y() < layout.size().height() - r);
            for (int i = 1; i < spots.size(); i++) {
                Spot a = spots.get(i - 1);
                Spot b = spots.get(i);
                assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y())).isGreaterThan(2 * r);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theGraphFillsTheRoomOrIsWider(Network network) {
        for (Size room : ROOMS) {
            GraphLayout layout = GraphLayout.of(network, room, null);
            assertThat(layout.size().width()).isGreaterThanOrEqualTo(room.width());
            assertThat(layout.size().height()).isEqualTo(room.height());
            assertThat(layout.loss().x())
                    .isGreaterThan(layout.column(network.depth()).x());
            assertThat(layout.loss().x() + 42).isLessThanOrEqualTo(layout.size().width());
        }
    }

    @Test
    void theNeuronAskedAboutIsDrawnInALayerThatIsElided() {
        Network network = Frames.sized(784, 256, 10).network();
        for (Cell asked :
                List.of(Cell.input(500), Cell.activation(1, 200), Cell.delta(1, 255), Cell.weight(1, 90, 600))) {
            GraphLayout layout = GraphLayout.of(network, ROOMS.get(0), asked);
            assertThat(layout.isElided()).isTrue();
            assertThat(layout.neuron(asked.layer(), asked.row()))
                    .as("%s", asked)
                    .isNotNull();
            if (asked.column() > 0) {
                assertThat(layout.neuron(asked.layer() - 1, asked.column())).isNotNull();
            }
        }
        assertThat(GraphLayout.of(network, ROOMS.get(0), null).neuron(0, 500)).isNull();
    }

    @Test
    void aConnectionStartsAndEndsOutsideItsNeurons() {
        GraphLayout layout = GraphLayout.of(Frames.sized(3, 4, 2).network(), ROOMS.get(0), null);
        assertThat(layout.edges()).hasSize(20).allSatisfy(edge -> {
            Spot from = Objects.requireNonNull(
                    layout.neuron(edge.weight().layer() - 1, edge.weight().column()));
            Spot to = Objects.requireNonNull(
                    layout.neuron(edge.weight().layer(), edge.weight().row()));
            assertThat(distance(edge.from(), from)).isGreaterThan(layout.radius());
            assertThat(distance(edge.to(), to)).isGreaterThan(layout.radius());
            assertThat(edge.from().x()).isLessThan(edge.to().x());
        });
    }

    private static double distance(Spot a, Spot b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatIsInSightIsWhatOfTheWholeMeetsIt(Network network) {
        GraphLayout whole = GraphLayout.of(network, ROOMS.get(0), null);
        double x = whole.size().width() / 3;
        Sight sight = new Sight(x, 150, x + 200, 300);
        GraphLayout part = whole.in(sight);
        assertThat(part.edges())
                .isEqualTo(whole.edges().stream()
                        .filter(edge -> meets(whole, edge, sight))
                        .toList());
        assertThat(part.connections()).isEqualTo(whole.edges().size());
        assertThat(part.columns()).isNotEmpty().isSubsetOf(whole.columns());
        assertThat(whole.in(Sight.WHOLE)).isSameAs(whole);
    }

    private static boolean meets(GraphLayout layout, GraphLayout.Edge edge, Sight sight) {
        Spot from = Objects.requireNonNull(
                layout.neuron(edge.weight().layer() - 1, edge.weight().column()));
        Spot to = Objects.requireNonNull(
                layout.neuron(edge.weight().layer(), edge.weight().row()));
        return sight.meets(from.x(), Math.min(from.y(), to.y()), to.x(), Math.max(from.y(), to.y()));
    }

    @Test
    void manyLayersStandCloseBeforeTheyAreShrunk() {
        int[] sizes = new int[51];
        Arrays.fill(sizes, 3);
        Network network = Frames.sized(sizes).network();
        GraphLayout fitted = GraphLayout.of(network, ROOMS.get(0), null);
        assertThat(fitted.detail()).isEqualTo(GraphLayout.Detail.DOT);
        assertThat(fitted.isNarrow()).isTrue();
        assertThat(fitted.size().width()).isLessThan(1.1 * ROOMS.get(0).width());
        Size magnified = new Size(6 * ROOMS.get(0).width(), 6 * ROOMS.get(0).height());
        assertThat(GraphLayout.of(network, magnified, null).detail()).isEqualTo(GraphLayout.Detail.FULL);
    }

    @Test
    void aDeepAndWideNetworkShowsFewNeuronsOfALayerHoweverTallTheRoom() {
        int[] sizes = new int[81];
        Arrays.fill(sizes, 90);
        Network network = Frames.sized(sizes).network();
        for (double height : new double[] {420, 4_000, 40_000}) {
            GraphLayout layout = GraphLayout.of(network, new Size(9_000, height), null);
            assertThat(layout.connections()).isBetween(1_000, 10_000);
            assertThat(layout.isElided()).isTrue();
        }
    }
}
