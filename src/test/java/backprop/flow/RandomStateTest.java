package backprop.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.Golden;
import java.util.List;
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

    @Test
    void fillingIsDrawingOneByOne() {
        double[] filled = new double[9];
        new RandomState(3).fill(filled);
        RandomState one = new RandomState(3);
        for (double value : filled) {
            assertThat(value).isEqualTo(one.gaussian());
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
