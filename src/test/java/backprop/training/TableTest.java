package backprop.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of a long run: every step up to 65,536 of them, then every second, every fourth. */
class TableTest {
    /** A table to which each step has added its own number and the double of it. */
    private static Table steps(int count) {
        Table table = new Table(2);
        for (int step = 0; step < count; step++) {
            table.add(step, new double[] {step, 2 * step});
        }
        return table;
    }

    private static void requireEvery(int stride, int size, Table table) {
        for (int c = 0; c < 2; c++) {
            Series series = table.column(c);
            assertThat(series.stride()).isEqualTo(stride);
            assertThat(series.size()).isEqualTo(size);
            for (int i = 0; i < size; i++) {
                assertThat(series.value(i)).isEqualTo((c + 1) * i * stride);
            }
        }
    }

    @Test
    void asManyRowsAsFitAreEveryStep() {
        requireEvery(1, 0, new Table(2));
        requireEvery(1, 256, steps(256));
        requireEvery(1, 257, steps(257));
        requireEvery(1, 65_536, steps(65_536));
    }

    @Test
    void oneMoreAndEverySecondGoes() {
        requireEvery(2, 32_769, steps(65_537));
        requireEvery(2, 32_769, steps(65_538));
        requireEvery(2, 32_770, steps(65_539));
        requireEvery(4, 32_769, steps(131_073));
        assertThat(steps(65_536).keeps(65_535)).isTrue();
        assertThat(steps(65_537).keeps(65_537)).isFalse();
        assertThat(steps(65_537).keeps(65_538)).isTrue();
    }

    /** The rows of the steps before one, and rows of the copy's own from there on. */
    @Test
    void aPastIsATableOfItsOwn() {
        Table all = steps(300);
        requireEvery(1, 0, all.before(0));
        requireEvery(1, 150, all.before(150));
        requireEvery(1, 300, all.before(1000));
        Table thin = steps(65_540);
        requireEvery(2, 5, thin.before(10));
        requireEvery(2, 6, thin.before(11));
        Table copy = all.before(10);
        copy.add(10, new double[] {-1, -1});
        assertThat(copy.column(0).value(10)).isEqualTo(-1);
        requireEvery(1, 300, all);
    }

    @Test
    void aSeriesKnowsTheStepsOfItsValues() {
        Series series = new Series(4, new double[] {3, 1, 2});
        assertThat(series.step(2)).isEqualTo(8);
        assertThat(series.at(0)).isEqualTo(3);
        assertThat(series.at(3)).isEqualTo(3);
        assertThat(series.at(4)).isEqualTo(1);
        assertThat(series.at(8)).isEqualTo(2);
        assertThat(series.at(99)).isEqualTo(2);
        assertThat(series.isEmpty()).isFalse();
        assertThat(new Series(1, new double[0]).isEmpty()).isTrue();
        series.values()[0] = 99;
        assertThat(series.value(0)).isEqualTo(3);
    }
}
