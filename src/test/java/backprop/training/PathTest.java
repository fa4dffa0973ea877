package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import backprop.engine.Network;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of two weights or biases through a run. */
class PathTest {
    private static final Cell WEIGHT = Cell.weight(1, 2, 1);
    private static final Cell BIAS = Cell.bias(2, 1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 37, 512, 513, 20_000})
    void everyPointIsWhatTheNetworkHadThere(int steps) {
        Run run = Run.of(Trainings.small());
        run.advance(steps);
        List<Waypoint> path = run.history().path(WEIGHT, BIAS);
        assertThat(path.get(0).step()).isZero();
        assertThat(path.get(path.size() - 1).step()).isEqualTo(steps);
        assertThat(path).hasSize(steps <= 512 ? steps + 1 : path.size()).hasSizeLessThan(1100);
        int previous = -1;
        for (int k = 0; k < path.size(); k += Math.max(1, path.size() / 20)) {
            Waypoint point = path.get(k);
            Network there = run.history().networkAt(point.step());
            assertThat(point).isEqualTo(new Waypoint(point.step(), there.get(WEIGHT), there.get(BIAS)));
            assertThat(point.step()).isGreaterThan(previous);
            previous = point.step();
        }
    }

    @Test
    void aBranchWithAnotherWeightGoesOnFromThere() {
        Run run = Run.of(Trainings.small());
        run.advance(60);
        Network moved = run.history().networkAt(40).with(WEIGHT, 3);
        Run branch = run.branch(40, run.recipe(), moved);
        assertThat(branch.history().networkAt(40)).isEqualTo(moved);
        assertThat(branch.history().networkAt(39)).isEqualTo(run.history().networkAt(39));
        branch.advance(20);
        List<Waypoint> path = branch.history().path(WEIGHT, BIAS);
        assertThat(path.get(40).across()).isEqualTo(3);
        assertThat(path).hasSize(61);
        assertThat(branch.history().networkAt(60)).isEqualTo(branch.progress().network());
        Run again = run.branch(40, run.recipe(), run.history().networkAt(40));
        again.advance(20);
        assertThat(again.progress().network()).isEqualTo(run.progress().network());
    }

    /** Up to 512 steps the path has every one; from then on the networks that are kept, every sixteenth, and the last. */
    @Test
    void aLongPathHasTheNetworksThatAreKept() {
        Run run = Run.of(Trainings.small());
        run.advance(513);
        List<Integer> steps =
                run.history().path(WEIGHT, BIAS).stream().map(Waypoint::step).toList();
        assertThat(steps).hasSize(34).startsWith(0, 16, 32).endsWith(496, 512, 513);
    }
}
