package backprop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import backprop.engine.Networks;
import backprop.engine.Trace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final Path ASSETS = Path.of("assets");

    static List<String> names() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAsTheWriterWritesIt(String name) throws Exception {
        NetworkDocument example = Examples.read(name);

        assertThat(example.name()).isEqualTo(name);
        assertThat(example.samples()).isNotEmpty();
        assertThat(NetworkWriter.bytes(example)).isEqualTo(Files.readAllBytes(ASSETS.resolve(name + ".json")));
    }

    @Test
    void areAllTheNetworksOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(ASSETS)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(
                            names().stream().map(n -> n + ".json").toList());
        }
    }

    @Test
    void startWithTheWorkedExample() {
        NetworkDocument first = Examples.read(Examples.names().get(0));

        assertThat(first.network()).isEqualTo(Networks.worked());
        assertThat(first.samples()).containsExactly(Networks.workedSample());
    }

    @Test
    void haveTheVanishingGradientsOfSeed42() {
        NetworkDocument deep = Examples.read("deep-sigmoid");
        Trace trace = Trace.of(deep.network(), deep.samples().get(0));

        assertThat(trace.delta(1).norm()).isCloseTo(7.002996e-05, within(1e-11));
        assertThat(trace.delta(6).norm()).isCloseTo(8.634400e-02, within(1e-8));
    }

    @Test
    void haveDigitsThatAreSmallAndReadRight() throws IOException {
        NetworkDocument digits = Examples.read("digits-784-128-10");

        assertThat(Files.size(ASSETS.resolve("digits-784-128-10.json"))).isLessThanOrEqualTo(1_000_000);
        assertThat(digits.network().sizes()).containsExactly(784, 128, 10);
        assertThat(digits.samples()).hasSize(10).allMatch(sample -> {
            double[] target = sample.target().toVector();
            double[] output = Trace.of(digits.network(), sample).activation(2).toVector();
            return largest(output) == largest(target);
        });
        assertThat(Arrays.stream(digits.network().layer(1).weights().toArray()).flatMapToDouble(Arrays::stream))
                .allMatch(weight -> new BigDecimal(Double.toString(weight))
                                .stripTrailingZeros()
                                .scale()
                        <= 4);
    }

    private static int largest(double[] numbers) {
        return IntStream.range(0, numbers.length)
                .reduce((a, b) -> numbers[b] > numbers[a] ? b : a)
                .orElseThrow();
    }

    @Test
    void haveNoOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> Examples.read("../cli/secret"));
    }
}
