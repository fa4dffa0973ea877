package backprop.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.Golden;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStateTest {
    static List<Golden> streams() {
        return Golden.read("numpy-randn.json").items();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void uniformNumbersAreNumPysToTheLastBit(Golden stream) {
        RandomState random = new RandomState((long) stream.get("seed").number());
        for (double expected : stream.get("random_sample").numbers()) {
            assertThat(random.randomSample()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void normalNumbersAreNumPysToOneUlp(Golden stream) {
        RandomState random = new RandomState((long) stream.get("seed").number());
        for (double expected : stream.get("randn").numbers()) {
            assertThat(Math.abs(random.randn() - expected)).isLessThanOrEqualTo(Math.ulp(expected));
        }
    }

    @Test
    void theStreamGoesOnBeyondOneBlockOfState() {
        // numpy.random.RandomState(7).random_sample(2000)[[311, 312, 1999]]
        RandomState random = new RandomState(7);
        double[] values = new double[2000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.uniform();
        }
        assertThat(new double[] {values[311], values[312], values[1999]})
                .containsExactly(0.8344787191622668, 0.8690583863056699, 0.6485816947897555);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 236, 237, 2000})
    void fillingIsDrawingOneByOne(int length) {
        double[] filled = new double[length];
        RandomState bulk = new RandomState(3);
        RandomState one = new RandomState(3);
        for (int round = 0; round < 3; round++) {
            bulk.gaussians(filled, 1);
            for (double value : filled) {
                assertThat(value).isEqualTo(one.gaussian());
            }
        }
    }

    /** The method as a book writes it, a number at a time. */
    private static final class Plain {
        private final RandomState uniform;
        private double kept = Double.NaN;

        Plain(long seed) {
            uniform = new RandomState(seed);
        }

        double uniform() {
            return uniform.randomSample();
        }

        double normal() {
            if (!Double.isNaN(kept)) {
                double second = kept;
                kept = Double.NaN;
                return second;
            }
            double x;
            double y;
            double square;
            do {
                x = 2 * uniform() - 1;
                y = 2 * uniform() - 1;
                square = x * x + y * y;
            } while (square >= 1 || square == 0);
            double factor = Math.sqrt(-2 * Math.log(square) / square);
            kept = factor * x;
            return factor * y;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 4294967295L})
    void uniformNumbersInBetweenTakeTheWordsOfNormalNumbersNotYetGiven(long seed) {
        Plain plain = new Plain(seed);
        RandomState random = new RandomState(seed);
        Random coin = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            boolean uniform = coin.nextInt(1 + i / 2000) == 0;
            assertThat(uniform ? random.uniform() : random.gaussian())
                    .as("number %d", i)
                    .isEqualTo(uniform ? plain.uniform() : plain.normal());
        }
    }

    @Test
    void seedingAgainIsAsNew() {
        RandomState used = new RandomState(5);
        used.randn();
        used.randomSample();
        used.randn();
        used.seed(42);
        RandomState fresh = new RandomState(42);
        for (int i = 0; i < 5; i++) {
            assertThat(used.randn()).isEqualTo(fresh.randn());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE})
    void aSeedIsAnUnsignedNumberOf32Bits(long seed) {
        assertThatThrownBy(() -> new RandomState(seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4294967295");
    }
}
