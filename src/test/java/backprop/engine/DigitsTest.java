package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of one step have one form, which the largest of them decides. */
class DigitsTest {
    @Test
    void theLargestDecides() {
        assertThat(Digits.of(0.01, 1e-12)).isEqualTo(Digits.SIX);
        assertThat(Digits.of(-0.01)).isEqualTo(Digits.SIX);
        assertThat(Digits.of(Math.nextDown(0.01), 1e-12)).isEqualTo(Digits.EIGHT);
        assertThat(Digits.of(1e-4)).isEqualTo(Digits.EIGHT);
        assertThat(Digits.of(Math.nextDown(1e-4), 0)).isEqualTo(Digits.POWER);
        assertThat(Digits.of(Math.nextDown(1e9))).isEqualTo(Digits.SIX);
        assertThat(Digits.of(1, 1e9)).isEqualTo(Digits.POWER);
        assertThat(Digits.of(0, 0)).isEqualTo(Digits.SIX);
        assertThat(Digits.of(Double.NaN, Double.POSITIVE_INFINITY, 0.001)).isEqualTo(Digits.EIGHT);
    }

    @Test
    void eachFormIsWrittenAsTheChapterHasIt() {
        assertThat(Digits.SIX.text(0.3775)).isEqualTo("0.377500");
        assertThat(Digits.SIX.text(-1e-9)).isEqualTo("0.000000");
        assertThat(Digits.EIGHT.text(0.000605155599548748)).isEqualTo("0.00060516");
        assertThat(Digits.POWER.text(7.0029964e-5)).isEqualTo("7.00300e-05");
        assertThat(Digits.POWER.text(0)).isEqualTo("0");
        assertThat(Digits.POWER.text(Double.NEGATIVE_INFINITY)).isEqualTo("-∞");
    }

    /** The largest of ∂ℒ/∂W⁽¹⁾ is 0.10·0.015041 = 0.0015041, of δ⁽¹⁾ 0.015041. */
    @Test
    void theWorkedExampleReadsAsInTheChapter() {
        Trace trace = Trace.of(Networks.worked(), Networks.workedSample());
        assertThat(trace.text(Cell.weightGradient(1, 1, 1))).isEqualTo("0.00060516");
        assertThat(List.of(1, 2, 3))
                .map(j -> trace.text(Cell.delta(1, j)))
                .containsExactly("0.012103", "0.013577", "0.015041");
        assertThat(trace.text(Cell.preActivation(1, 1))).isEqualTo("0.377500");
        assertThat(trace.text(Cell.loss())).isEqualTo("0.314550");
        assertThat(trace.text(Cell.weight(1, 1, 2))).isEqualTo("0.20");
    }

    /** a = w x, δ = a − y = 0.5 and ∂ℒ/∂w = δ x: six decimals for x = 2, a power of ten for x = 1e-5. */
    @Test
    void theFirstLayerHasNoFormOfItsOwn() {
        assertThat(gradient(2)).isEqualTo("1.000000");
        assertThat(gradient(1e-5)).isEqualTo("5.00000e-06");
    }

    private static String gradient(double x) {
        Network network =
                new Network(List.of(Networks.layer(Activation.IDENTITY, new double[][] {{0}}, 0.5)), Loss.MSE);
        return Trace.of(network, new Sample(Matrix.column(x), Matrix.column(0))).text(Cell.weightGradient(1, 1, 1));
    }
}
