package backprop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backprop.Golden;
import backprop.engine.Layer;
import backprop.engine.Sample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that must be refused, each at its place, and the ones that must load and come back bit for bit. */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    /** One line of a manifest; it prints as its file, so that a failure names it. */
    record Entry(String file, Golden facts) {
        Path path() {
            return CORPUS.resolve(file);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Entry> bad() throws IOException {
        return manifest("manifest-bad.jsonl");
    }

    static Stream<Entry> good() throws IOException {
        return manifest("manifest-good.jsonl");
    }

    private static Stream<Entry> manifest(String name) throws IOException {
        return Files.readAllLines(CORPUS.resolve(name), StandardCharsets.UTF_8).stream()
                .map(Golden::parse)
                .map(facts -> new Entry(facts.get("file").text(), facts));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesABadFileAtItsPlace(Entry entry) {
        assertThatThrownBy(() -> NetworkReader.read(entry.path()))
                .isInstanceOfSatisfying(DocumentException.class, e -> {
                    assertThat(e.getMessage()).startsWith(entry.path() + ": " + e.path() + ": expected ");
                    assertThat(e.toString().codePoints()).noneMatch(Character::isISOControl);
                    if (entry.facts.get("paths").value() instanceof List<?> paths) {
                        assertThat(e.path()).isIn(paths);
                    }
                    if (entry.facts.get("line").value() instanceof Double line) {
                        assertThat(e.line()).isEqualTo(line.intValue());
                        assertThat(e.getMessage())
                                .matches(Pattern.compile(".* \\(line \\d+, column \\d+\\)", Pattern.DOTALL));
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("good")
    void bringsAGoodFileBackBitForBit(Entry entry) throws Exception {
        NetworkDocument first = NetworkReader.read(entry.path());
        byte[] written = NetworkWriter.bytes(first);
        NetworkDocument again = NetworkReader.parse(written);

        assertThat(digest(first)).isEqualTo(entry.facts.get("sha256").text());
        assertThat(digest(again)).isEqualTo(digest(first));
        assertThat(again.name()).isEqualTo(entry.facts.get("name").text());
        assertThat(again).isEqualTo(first);
        assertThat(NetworkWriter.bytes(again)).isEqualTo(written);
    }

    /** SHA-256 over all numbers as big-endian doubles: weights and biases of each layer, input and target of each sample. */
    private static String digest(NetworkDocument document) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Layer layer : document.network().layers()) {
            Arrays.stream(layer.weights().toArray()).forEach(row -> update(digest, row));
            update(digest, layer.biases().toVector());
        }
        for (Sample sample : document.samples()) {
            update(digest, sample.input().toVector());
            update(digest, sample.target().toVector());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, double[] numbers) {
        for (double number : numbers) {
            digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
        }
    }
}
