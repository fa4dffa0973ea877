package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which states of a run are kept. */
class SnapshotsTest {
    private static final Recipe RECIPE = Trainings.small();

    /** A state of so many numbers, which it shares with the others. */
    private static State state(int step, double[] numbers) {
        return new State(step, step, new double[][] {numbers}, new double[0][][]);
    }

    private static Snapshots sixteens(int count, double[] numbers) {
        Snapshots snapshots = new Snapshots();
        snapshots.begin(RECIPE, state(0, numbers));
        for (int k = 1; k < count; k++) {
            snapshots.add(state(16 * k, numbers));
        }
        return snapshots;
    }

    private static List<Integer> steps(Snapshots snapshots) {
        return snapshots.all().stream().map(State::step).toList();
    }

    /**
     * A row of n numbers takes (n + 2) · 8 bytes, so that 6 of 1,048,574 fill 48 MB to the last byte, and one number more
     * leaves room for 5; four are kept however large they are, and 1,024 at most however small.
     */
    @ParameterizedTest
    @CsvSource({
        "1048574, 6",
        "1048575, 5",
        "1258289, 5",
        "1258290, 4",
        "2000000, 4",
        "1, 1024",
        "6142, 1024",
        "6143, 1023"
    })
    void asManyAreKeptAsFit(int numbers, int most) {
        double[] row = new double[numbers];
        List<Integer> every = IntStream.range(0, most).mapToObj(k -> 16 * k).toList();
        assertThat(steps(sixteens(most, row))).isEqualTo(every);
        assertThat(sixteens(most, row).distance()).isEqualTo(16);
        Snapshots more = sixteens(most + 1, row);
        assertThat(more.distance()).isEqualTo(32);
        assertThat(steps(more))
                .isEqualTo(
                        IntStream.rangeClosed(0, most / 2).mapToObj(k -> 32 * k).toList());
    }

    @Test
    void whatTheOptimiserRemembersTakesRoomToo() {
        double[][] rows = {new double[5], new double[3]};
        assertThat(new State(0, 0, rows, new double[0][][]).bytes()).isEqualTo((5 + 2 + 3 + 2) * 8);
        assertThat(new State(0, 0, rows, new double[][][] {rows, rows}).bytes()).isEqualTo(3 * (5 + 2 + 3 + 2) * 8);
    }

    @Test
    void aStepIsWantedOnceAndAtTheDistance() {
        Snapshots snapshots = sixteens(3, new double[1]);
        assertThat(snapshots.wants(48)).isTrue();
        assertThat(snapshots.wants(47)).isFalse();
        assertThat(snapshots.wants(32)).isFalse();
    }

    @Test
    void theStateBeforeAStepIsFound() {
        Snapshots snapshots = sixteens(3, new double[1]);
        assertThat(snapshots.before(16).step()).isEqualTo(16);
        assertThat(snapshots.before(31).step()).isEqualTo(16);
        assertThat(snapshots.stepBefore(16)).isZero();
        assertThat(snapshots.stepBefore(17)).isEqualTo(16);
        assertThat(snapshots.stepBefore(0)).isEqualTo(-1);
    }

    /** Where a recipe begins the state stays, even if every second one goes. */
    @Test
    void aBeginningStays() {
        double[] large = new double[2_000_000];
        Snapshots snapshots = sixteens(3, large).upTo(16);
        assertThat(steps(snapshots)).containsExactly(0, 16);
        Recipe other = RECIPE.withRate(0.5);
        snapshots.begin(other, state(17, large));
        snapshots.add(state(32, large));
        assertThat(snapshots.recipeAt(16)).isEqualTo(RECIPE);
        assertThat(snapshots.recipeAt(17)).isEqualTo(other);
        snapshots.add(state(48, large));
        assertThat(steps(snapshots)).containsExactly(0, 17, 32);
        assertThat(snapshots.upTo(17).distance()).isEqualTo(32);
        assertThat(snapshots.upTo(16).recipeAt(99)).isEqualTo(RECIPE);
    }
}
