package backprop.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.engine.Matrix;
import backprop.engine.Sample;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many samples a test gets, and which. */
class SplitTest {
    private static DataSet numbered(int size) {
        List<Sample> samples = IntStream.range(0, size)
                .mapToObj(k -> new Sample(Matrix.column(k), Matrix.column(0)))
                .toList();
        return new DataSet("numbers", List.of("x"), List.of(), samples);
    }

    private static int[] numbers(List<Sample> samples) {
        return samples.stream().mapToInt(s -> (int) s.input().at(1)).toArray();
    }

    /** The share of the whole is rounded to the nearest number, a half upwards, and one sample is left to learn from. */
    @ParameterizedTest
    @CsvSource({
        "100, 0.25, 25",
        "101, 0.25, 25",
        "102, 0.25, 26",
        "103, 0.25, 26",
        "5, 0.3, 2",
        "10, 0.149, 1",
        "10, 0.151, 2",
        "3, 0.8, 2",
        "3, 0.99, 2",
        "1, 0.9, 0",
        "7, 0, 0",
        "4, 0.1249, 0",
        "4, 0.125, 1"
    })
    void theShareIsRoundedToTheNearest(int size, double share, int tested) {
        Split split = Split.of(numbered(size), share, Scripted.uniforms(0.3));
        assertThat(split.test()).hasSize(tested);
        assertThat(split.training()).hasSize(size - tested);
    }

    /** A draw takes one of the places that are left, the last drawn one filled by the first that is left. */
    @Test
    void theLotFallsOnPlacesThatAreLeft() {
        double last = Math.nextDown(1.0);
        assertThat(numbers(Split.of(numbered(6), 0.5, Scripted.uniforms(0)).test()))
                .containsExactly(0, 1, 2);
        assertThat(numbers(Split.of(numbered(6), 0.5, Scripted.uniforms(last)).test()))
                .containsExactly(0, 1, 5);
        // 0.5 · 6 = place 3 has 3, which 0 fills; 1 + 0.5 · 5 = place 3 has 0, which 1 fills; 2 + 0.5 · 4 = place 4 has
        // 4.
        Split halves = Split.of(numbered(6), 0.5, Scripted.uniforms(0.5));
        assertThat(numbers(halves.test())).containsExactly(0, 3, 4);
        assertThat(numbers(halves.training())).containsExactly(1, 2, 5);
    }

    @Test
    void aShareIsFromZeroToBelowOne() {
        Scripted random = Scripted.uniforms(0.5);
        assertThat(Split.of(numbered(9), Math.nextDown(1.0), random).test()).hasSize(8);
        assertThat(Split.of(numbered(9), 0, random).test()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-Double.MIN_VALUE, 1, Double.NaN})
    void noOtherNumberIsAShare(double share) {
        assertThatThrownBy(() -> Split.of(numbered(9), share, Scripted.uniforms(0.5)))
                .hasMessage("expected a share from 0 to below 1, found " + share);
    }
}
