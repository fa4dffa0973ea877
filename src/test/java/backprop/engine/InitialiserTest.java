package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import backprop.flow.RandomState;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialiserTest {
    static Stream<Initialiser> examples() {
        return Initialiser.examples().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "xavier, 0.0909",
        "he, 0.1",
        "lecun, 0.0707",
        "normal(0.1), 0.1",
        "uniform(0.5), 0.2887",
        "zeros, 0",
        "orthogonal, 0.0707"
    })
    void theSpreadIsTheOneThatTheNameStandsFor(String name, double deviation) {
        Matrix weights = Initialiser.named(name).orElseThrow().weights(42, 200, new RandomState(11));
        double[] all =
                Stream.of(weights.toArray()).flatMapToDouble(DoubleStream::of).toArray();
        assertThat(all).hasSize(42 * 200);
        double mean = DoubleStream.of(all).average().orElseThrow();
        double square = DoubleStream.of(all).map(w -> w * w).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.01));
        assertThat(Math.sqrt(square)).isCloseTo(deviation, within(0.03 * deviation));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aNamePrintsAndReadsBack(Initialiser initialiser) {
        assertThat(Initialiser.named(initialiser.fileName())).contains(initialiser);
    }

    @Test
    void sizesReadBackToTheSameBits() {
        assertThat(Initialiser.named("normal(1E-300)")).contains(new Initialiser.Normal(1e-300));
        assertThat(Initialiser.named("uniform(2)")).contains(new Initialiser.Uniform(2));
        Initialiser odd = new Initialiser.Uniform(0.1 + 0.2);
        assertThat(Initialiser.named(odd.fileName())).contains(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Xavier", "normal", "normal()", "normal(-1)", "normal(1e999)", "normal(NaN)", "he(2)"})
    void anythingElseIsNoName(String name) {
        assertThat(Initialiser.named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "3, 7", "7, 3", "1, 4", "4, 1"})
    void orthogonalWeightsHaveOrthonormalRowsOrColumns(int out, int in) {
        Matrix w = new Initialiser.Orthogonal().weights(out, in, new RandomState(5));
        Matrix gram = out < in ? w.times(w.transpose()) : w.transpose().times(w);
        assertThat(w.shape()).isEqualTo(out + "×" + in);
        for (int i = 1; i <= gram.rows(); i++) {
            for (int j = 1; j <= gram.rows(); j++) {
                assertThat(gram.at(i, j)).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }

    @Test
    void theSignOfAnOrthogonalMatrixIsThatOfTheDrawnOne() {
        // 1×1: Q·R with R above 0 leaves the sign in Q.
        for (int seed = 0; seed < 20; seed++) {
            double drawn = new RandomState(seed).randn();
            double w = new Initialiser.Orthogonal()
                    .weights(1, 1, new RandomState(seed))
                    .at(1);
            assertThat(w).isCloseTo(Math.signum(drawn), within(Math.ulp(2.0)));
        }
    }

    @Test
    void numbersComeInTheOrderOfNumPy() {
        Matrix w = new Initialiser.Normal(1).weights(2, 3, new RandomState(42));
        RandomState one = new RandomState(42);
        for (int i = 1; i <= 2; i++) {
            for (int j = 1; j <= 3; j++) {
                assertThat(w.at(i, j)).isEqualTo(one.randn());
            }
        }
    }

    @Test
    void aSizeIsNotNegative() {
        assertThatThrownBy(() -> new Initialiser.Normal(-0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Initialiser.Uniform(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
