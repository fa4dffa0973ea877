package backprop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.Cell;
import backprop.engine.Networks;
import backprop.engine.Step;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlayheadTest {
    private static final Trace WORKED = Trace.of(Networks.worked(), Networks.workedSample(), 0.5);

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static List<Playhead> places(Trace trace, Granularity granularity) {
        List<Playhead> places = new ArrayList<>(List.of(Playhead.START));
        while (!places.get(places.size() - 1).equals(Playhead.end(trace))) {
            places.add(places.get(places.size() - 1).forward(trace, granularity));
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void backwardVisitsTheSamePlacesAsForward(long seed) {
        Networks.Case c = Networks.random(seed);
        Trace trace = Trace.of(c.network(), c.sample(), 0.1);
        for (Granularity granularity : Granularity.values()) {
            List<Playhead> forward = places(trace, granularity);
            List<Playhead> back = new ArrayList<>(List.of(Playhead.end(trace)));
            while (!back.get(back.size() - 1).equals(Playhead.START)) {
                back.add(back.get(back.size() - 1).back(trace, granularity));
            }
            Collections.reverse(back);
            assertThat(back).isEqualTo(forward).isSorted().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFinerWalkPassesThroughEveryPlaceOfACoarserOne(long seed) {
        Networks.Case c = Networks.random(seed);
        Trace trace = Trace.of(c.network(), c.sample(), 0.1);
        List<Playhead> layers = places(trace, Granularity.LAYER);
        List<Playhead> neurons = places(trace, Granularity.NEURON);
        List<Playhead> numbers = places(trace, Granularity.NUMBER);
        assertThat(layers).hasSize(trace.steps().size() + 1);
        assertThat(neurons)
                .containsAll(layers)
                .hasSize(1 + trace.steps().stream().mapToInt(Step::size).sum());
        assertThat(numbers).containsAll(neurons);
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void theEndsStay(Granularity granularity) {
        assertThat(Playhead.START.back(WORKED, granularity)).isEqualTo(Playhead.START);
        assertThat(Playhead.end(WORKED).forward(WORKED, granularity)).isEqualTo(Playhead.end(WORKED));
    }

    @Test
    void aNumberIsKnownFromItsPlaceOn() {
        assertThat(WORKED.steps()).hasSize(12);
        Cell second = Cell.preActivation(1, 2);
        assertThat(Playhead.START.knows(WORKED, Cell.weight(1, 1, 1))).isTrue();
        assertThat(new Playhead(0, 1, 2).knows(WORKED, second)).isFalse();
        assertThat(new Playhead(0, 2, 0).knows(WORKED, second)).isTrue();
        assertThat(Playhead.after(1).knows(WORKED, second)).isTrue();
        assertThat(Playhead.START.current(WORKED)).isEmpty();
        assertThat(new Playhead(1, 1, 0).current(WORKED))
                .contains(WORKED.steps().get(1));
    }

    @Test
    void aPlaceIsCutToAShorterPass() {
        assertThat(new Playhead(99, 3, 1).within(WORKED)).isEqualTo(Playhead.end(WORKED));
        assertThat(new Playhead(0, 9, 1).within(WORKED)).isEqualTo(Playhead.after(1));
        // z has two products and a bias: two terms may stand open.
        assertThat(new Playhead(0, 1, 9).within(WORKED)).isEqualTo(new Playhead(0, 1, 2));
        assertThatThrownBy(() -> new Playhead(0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
