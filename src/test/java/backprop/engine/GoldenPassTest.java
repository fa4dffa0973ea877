package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.Golden;
import backprop.GoldenNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of every reference network, ordinary and extreme. */
class GoldenPassTest {
    private static final double RELATIVE = 1e-12;
    private static final double ABSOLUTE = 1e-15;

    static Stream<Golden> ordinary() {
        return Golden.read("gradients.json").items().stream();
    }

    static Stream<Golden> extreme() {
        return Stream.of("extremes.json", "more-extremes.json").flatMap(f -> Golden.read(f).items().stream());
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void ordinaryNetworksAgreeToTwelveDigits(Golden file) {
        assertThat(misses(file, ABSOLUTE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("extreme")
    void extremeNetworksAgreeToTwelveDigits(Golden file) {
        double absolute = "tail".equals(file.get("tier").text()) ? 0 : ABSOLUTE;
        assertThat(misses(file, absolute)).as(file.get("why").text()).isEmpty();
    }

    /** The numbers that are off, each with what was expected. */
    private static List<String> misses(Golden file, double absolute) {
        Network network = GoldenNetwork.network(file.get("network"));
        List<Sample> samples = GoldenNetwork.samples(file.get("network"));
        List<Golden> expected = file.get("expected").items();
        assertThat(samples).hasSameSizeAs(expected);
        List<String> misses = new ArrayList<>();
        for (int k = 0; k < samples.size(); k++) {
            Trace trace = Trace.of(network, samples.get(k));
            String name = file.get("network").get("name").text() + " sample " + (k + 1) + " ";
            Golden numbers = expected.get(k);
            compare(
                    misses,
                    name,
                    absolute,
                    trace,
                    Cell.loss(),
                    numbers.get("loss").number());
            for (int l = 1; l <= network.depth(); l++) {
                double[] z = numbers.get("z").items().get(l - 1).numbers();
                double[] a = numbers.get("a").items().get(l - 1).numbers();
                double[] delta = numbers.get("delta").items().get(l - 1).numbers();
                double[] db = numbers.get("db").items().get(l - 1).numbers();
                double[][] dW = numbers.get("dW").items().get(l - 1).rows();
                for (int i = 1; i <= network.size(l); i++) {
                    compare(misses, name, absolute, trace, Cell.preActivation(l, i), z[i - 1]);
                    compare(misses, name, absolute, trace, Cell.activation(l, i), a[i - 1]);
                    compare(misses, name, absolute, trace, Cell.delta(l, i), delta[i - 1]);
                    compare(misses, name, absolute, trace, Cell.biasGradient(l, i), db[i - 1]);
                    for (int j = 1; j <= network.size(l - 1); j++) {
                        compare(misses, name, absolute, trace, Cell.weightGradient(l, i, j), dW[i - 1][j - 1]);
                    }
                }
            }
        }
        return misses;
    }

    private static void compare(
            List<String> misses, String name, double absolute, Trace trace, Cell cell, double expected) {
        double found = trace.value(cell);
        boolean close = Math.abs(found - expected) <= Math.max(absolute, RELATIVE * Math.abs(expected));
        if (!close) {
            misses.add(name + cell + ": expected " + expected + ", found " + found);
        }
        double explained = trace.explain(cell).value(trace::value);
        boolean same = Math.abs(explained - expected) <= Math.max(absolute, RELATIVE * Math.abs(expected));
        if (!same) {
            misses.add(name + cell + " explained: expected " + expected + ", found " + explained);
        }
    }
}
