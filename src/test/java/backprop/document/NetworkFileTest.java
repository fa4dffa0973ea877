package backprop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Networks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkFileTest {
    @TempDir
    private Path folder = Path.of("");

    private static NetworkDocument worked(String name) {
        return new NetworkDocument(name, Networks.worked(), List.of(Networks.workedSample()));
    }

    private static DocumentException refusal(String json) {
        return refusal(json.getBytes(StandardCharsets.UTF_8));
    }

    private static DocumentException refusal(byte[] bytes) {
        return assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> NetworkReader.parse(bytes))
                .actual();
    }

    private static String workedText() throws DocumentException {
        return new String(NetworkWriter.bytes(worked("w")), StandardCharsets.UTF_8);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void everyPrefixOfAFileIsRefused() throws DocumentException {
        byte[] whole = NetworkWriter.bytes(worked("grün"));
        int closed = whole.length - 1; // without the last line end it is whole already
        IntStream.range(0, closed)
                .forEach(
                        n -> assertThat(refusal(Arrays.copyOf(whole, n)).path()).startsWith("$"));
    }

    @Test
    void everyByteTurnedIntoAnotherIsReadOrRefusedButNeverCrashes() throws DocumentException {
        byte[] whole = NetworkWriter.bytes(worked("w"));
        for (int at = 0; at < whole.length; at++) {
            for (byte other : new byte[] {0, '"', '[', '}', '9', (byte) 0xFF}) {
                byte[] changed = whole.clone();
                changed[at] = other;
                try {
                    assertThat(NetworkReader.parse(changed).network().shape()).isEqualTo("2-3-1");
                } catch (DocumentException e) {
                    assertThat(e.line()).isPositive();
                }
            }
        }
    }

    @Test
    void aFaultSaysWhereWhatAndWhatInstead() throws DocumentException {
        DocumentException e = refusal(workedText().replace("[0.25, 0.3]", "[0.25]"));

        assertThat(e).hasMessage("$.layers[0].weights[1]: expected 2 numbers, found 1 (line 11, column 9)");
        assertThat(e.path()).isEqualTo("$.layers[0].weights[1]");
        assertThat(e.expectation()).isEqualTo("2 numbers");
        assertThat(e.found()).isEqualTo("1");
        assertThat(e.in("my.json").file()).isEqualTo("my.json");
        assertThat(e.in("my.json")).hasMessageStartingWith("my.json: $.layers[0]");
    }

    @Test
    void aTargetThatTheLossCannotTakeIsFoundOnItsOwnLine() throws DocumentException {
        String json =
                workedText().replace("\"mse\"", "\"binary-cross-entropy\"").replace("[0.01]", "[\n\n  2 ]");

        assertThat(refusal(json))
                .hasMessageStartingWith("$.samples[0].target[0]: expected a number from 0 to 1")
                .hasMessageEndingWith("found 2.0 (line 27, column 3)");
    }

    @Test
    void aVersionIsAnInteger() throws DocumentException {
        assertThat(refusal(workedText().replace("\"version\": 1", "\"version\": 1.0")))
                .hasMessage("$.version: expected 1 or 2, found 1.0 (line 3, column 14)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0x10      | $.layers[0].weights[0][0] | 0x10 | 10
            1f        | $.layers[0].weights[0][0] | 1f   | 10
            1_000     | $.layers[0].weights[0][0] | 1_000 | 10
            01        | $.layers[0].weights[0][0] | 01   | 10
            -         | $.layers[0].weights[0][0] | -    | 10
            -Infinity | $.layers[0].weights[0][0] | -Infinity | 10
            1, 5e     | $.layers[0].weights[0][1] | 5e   | 13
            1 2       | $.layers[0].weights[0][1] | 2    | 12
            """)
    void whatIsNoNumberIsNamedWholeWhereItStarts(String text, String path, String found, int column) throws Exception {
        assertThat(refusal(workedText().replace("[0.15,", "[" + text + ",")))
                .hasMessage("%s: expected valid JSON, found \"%s\" (line 10, column %d)", path, found, column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version": 01 | $.version | 01 | 14
            "version": yes | $.version | yes | 14
            "version" 1 | $.version | 1 | 13
            "other": yes | $.other | yes | 12
            "\\ud800": 1 | $ | \\ud800 | 4
            """)
    void aFieldIsNamedOfWhichTheValueIsNoJson(String text, String path, String found, int column) throws Exception {
        assertThat(refusal(workedText().replace("\"version\": 1", text)))
                .hasMessage("%s: expected valid JSON, found \"%s\" (line 3, column %d)", path, found, column);
    }

    @Test
    void tooManyParametersAreRefusedAndAsManyAsAllowedAreNot() throws DocumentException {
        assertThat(NetworkReader.parse(zeros(1000, 999)).network().parameters()).isEqualTo(1_000_000);
        assertThat(refusal(zeros(1001, 999)).getMessage()).startsWith("$.layers: expected at most 1000000 parameters");
    }

    private static byte[] zeros(int rows, int columns) {
        String row = "[" + "0,".repeat(columns - 1) + "0]";
        String json =
                "{\"format\":\"backprop-lab/network\",\"version\":1,\"name\":\"\",\"loss\":\"mse\",\"samples\":[],"
                        + "\"layers\":[{\"activation\":\"relu\",\"biases\":[" + "0,".repeat(rows - 1)
                        + "0],\"weights\":["
                        + (row + ",").repeat(rows - 1) + row + "]}]}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsRead() {
        assertThat(refusal(new byte[Limits.BYTES + 1]))
                .hasMessage("$: expected a file of at most 67108864 bytes, found more");
    }

    @Test
    void whatCannotBeReadIsNotSaved() throws Exception {
        Path file = folder.resolve("net.json");
        NetworkWriter.save(worked("before"), file);
        Network diverged = Networks.worked().with(Cell.weight(2, 1, 3), Double.NaN);

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> NetworkWriter.save(new NetworkDocument("after", diverged, List.of()), file))
                .withMessageStartingWith(file + ": $.layers[1].weights[0][2]: ");
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> NetworkWriter.save(worked("\ud800"), file))
                .withMessageContaining("$.name: expected whole characters");
        assertThat(NetworkReader.read(file).name()).isEqualTo("before");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void savingReplacesAndFollowsALink() throws Exception {
        Path file = folder.resolve("net.json");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        NetworkWriter.save(worked("first"), file);
        NetworkWriter.save(worked("second"), link);

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(NetworkReader.read(file)).isEqualTo(worked("second"));
        assertThat(files()).containsExactlyInAnyOrder(file, link);
    }

    @Test
    void aFolderIsNoFile() {
        assertThatExceptionOfType(FileException.class)
                .isThrownBy(() -> NetworkReader.read(folder))
                .withMessage(folder + ": is a folder, not a network file");
        assertThatExceptionOfType(FileException.class).isThrownBy(() -> NetworkWriter.save(worked("w"), folder));
    }
}
