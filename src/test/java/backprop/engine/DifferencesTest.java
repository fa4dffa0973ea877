package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferencesTest {
    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    /** ℒ has the same digits but for a few units in the last place, which are divided by h. */
    @ParameterizedTest
    @MethodSource("seeds")
    void allAtOnceAreThoseOneByOne(long seed) {
        Networks.Case c = Networks.random(seed);
        Trace trace = Trace.of(c.network(), c.sample());
        NudgedPass passes = new NudgedPass(trace);
        double h = 1e-3;
        double[] all = Differences.of(c.network(), h)
                .all(c.sample().input().toVector(), c.sample().target().toVector());
        List<Cell> cells = c.network().parameterCells();
        assertThat(all).hasSize(cells.size());
        double rounding = 16 * Math.ulp(1.0) * magnitude(trace) / h;
        for (int k = 0; k < all.length; k++) {
            double step = Differences.step(h, c.network().get(cells.get(k)));
            double one = passes.difference(passes.moved(cells.get(k)), step).value();
            assertThat(all[k]).as("%s", cells.get(k)).isCloseTo(one, within(rounding));
        }
    }

    /** max(1, |ℒ|) + Σ |δ_i| (Σ |W_ij a_j| + |b_i|) over all layers: what a rounding error of ℒ is proportional to. */
    private static double magnitude(Trace trace) {
        double sum = Math.max(1, Math.abs(trace.loss()));
        for (int l = 1; l <= trace.network().depth(); l++) {
            Layer layer = trace.network().layer(l);
            Matrix sizes = layer.weights()
                    .map(Math::abs)
                    .times(trace.activation(l - 1).map(Math::abs))
                    .plus(layer.biases().map(Math::abs));
            sum += sizes.transpose().times(trace.delta(l).map(Math::abs)).at(1);
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPassLeavesNothingBehind(long seed) {
        Networks.Case c = Networks.random(seed);
        double[] y = c.sample().target().toVector();
        Differences differences = Differences.of(c.network(), 1e-4);
        double[] first = differences.all(c.sample().input().toVector(), y);
        differences.all(new double[c.network().size(0)], y);
        assertThat(differences.all(c.sample().input().toVector(), y)).containsExactly(first);
    }
}
