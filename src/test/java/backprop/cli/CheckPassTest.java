package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.Golden;
import backprop.document.DecimalText;
import backprop.document.imports.WeightFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passes that were computed elsewhere, compared from the command line. */
class CheckPassTest {
    private static final String WORKED = "assets/worked-example.json";

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> thePlantedSlipIsNamedAtTheFirstWrongNumber() {
        List<Golden> passes = Golden.read("passes.json").items();
        assertThat(passes).hasSize(24);
        return IntStream.range(0, passes.size())
                .mapToObj(k -> DynamicTest.dynamicTest(
                        k + ": " + passes.get(k).get("slip").text(), () -> compare(passes.get(k))));
    }

    private void compare(Golden planted) throws IOException {
        Path network = write("network.json", json(planted.get("network").value()));
        Path pass = write("pass.json", json(planted.get("pass").value()));
        String slip = planted.get("slip").text();

        Spoken spoken = Spoken.run("check", network.toString(), "--pass", pass.toString(), "--json");

        assertThat(spoken.err()).isEmpty();
        Golden answer = Golden.parse(spoken.out());
        assertThat(answer.get("first").text()).isEqualTo(planted.get("first").text());
        assertThat(spoken.code()).isEqualTo(slip.isEmpty() ? 0 : 1);
        assertThat(answer.get("slips").items().stream().map(Golden::text).toList())
                .containsAll(slip.isEmpty() ? List.of() : List.of(slip));
        assertThat(answer.get("wrong").number() > answer.get("follow").number()).isEqualTo(!slip.isEmpty());
    }

    /** What a student of the worked example has who forgot the slope at δ⁽¹⁾₃ and went on: Python, from the weights. */
    @Test
    void tellsWhatOnlyFollows() throws IOException {
        Path own = write("own.csv", """
            cell,value
            delta2[1],0.125394
            delta1[1],0.012103
            delta1[2],0.013577
            delta1[3],0.062697
            "dW1[3,1]",0.0031349
            dW1[3,2],0.0062697
            dW1[2,2],0.0013577
            db1[3];0.062697
            """);

        assertThat(Spoken.run("check", WORKED, "--pass", own.toString(), "--json"))
                .isEqualTo(new Spoken(1, """
                    {"first": "delta1[3]", "slips": ["slope-missing"], "wrong": 4, "follow": 3}
                    """, ""));
        assertThat(Spoken.run("check", WORKED, "--pass", own.toString()).out())
                .contains("first wrong: slope-missing, the slope σ′ is missing")
                .containsOnlyOnce("∂ℒ/∂W^(1)_{3,1}")
                .contains("8 numbers: 4 right, 4 wrong, of which 3 follow");
    }

    @Test
    void readsTheArraysOfNumPy() throws IOException {
        Path own = folder.resolve("own.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(own))) {
            put(zip, "loss", WeightFiles.npy("()", 0.314550));
            put(zip, "delta2", WeightFiles.npy("(1,)", 0.125394));
            put(zip, "delta1", WeightFiles.npy("(3, 1)", 0.012103, 0.013577, 0.062697));
            put(
                    zip,
                    "dW1",
                    WeightFiles.npy("(3, 2)", 6.0515e-4, 1.2103e-3, 6.7886e-4, 1.3577e-3, 3.13485e-3, 6.2697e-3));
        }

        assertThat(Spoken.run("check", WORKED, "--pass", own.toString(), "--json"))
                .isEqualTo(new Spoken(1, """
                    {"first": "delta1[3]", "slips": ["slope-missing"], "wrong": 4, "follow": 2}
                    """, ""));
    }

    private static void put(ZipOutputStream zip, String name, byte[] array) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".npy"));
        zip.write(array);
        zip.closeEntry();
    }

    @ParameterizedTest
    @CsvSource({
        "delta2[1], 0.125394, 0",
        "delta2[1], 0.1254, 0",
        "delta2[1], 0.13, 0",
        "delta2[1], 0.12, 1",
        "delta2[1], 0.125395, 1",
        "delta2[1], 0.12539449, 0",
        "loss, 0.314550, 0",
        "z1[1], 0.3775, 0",
        "z1[1], 0.3775001, 0",
        "z1[1], 0.3775004, 1",
        "a2[1], 0, 1"
    })
    void halfAUnitOfTheLastDigitGivenIsAllowed(String cell, String value, int code) throws IOException {
        Path own = write("own.csv", cell + "," + value + "\n");

        assertThat(Spoken.run("check", WORKED, "--pass", own.toString()).code()).isEqualTo(code);
    }

    @Test
    void itsOwnNumbersAreRight() throws IOException {
        Path own = write(
                "own.json", Spoken.run("gradients", "assets/xor-2-2-1.json").out());

        assertThat(Spoken.run("check", "assets/xor-2-2-1.json", "--pass", own.toString(), "--json"))
                .isEqualTo(new Spoken(0, "{\"first\": null, \"slips\": [], \"wrong\": 0, \"follow\": 0}\n", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"delta\": [[0.1, 0.2, 0.3, 0.4]]} | 3 | the pass has no delta1[4]",
                "{\"error\": []} | 3 | expected one of the fields loss, z, a, delta, dW, db",
                "delta1[9],0.5 | 3 | a cell that the pass computes",
                "W1[1,1],0.5 | 3 | a cell that the pass computes",
                "delta1[1],much | 3 | delta1[1]: expected a finite number",
                "delta1[1] | 3 | a cell and its value",
                "[{}, {}] | 2 | has 2 passes",
            })
    void saysWhatIsWrongWithAFile(String text, int code, String words) throws IOException {
        Path own = write("own", text);

        Spoken spoken = Spoken.run("check", WORKED, "--pass", own.toString());

        assertThat(spoken.code()).isEqualTo(code);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).startsWith("error: ").contains(words).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"--tolerance, 1e-3", "--rate, 0.5", "--sample, 1"})
    void whatBelongsToAPassIsRefusedAlone(String option, String value) {
        assertThat(Spoken.run("check", WORKED, option, value))
                .isEqualTo(new Spoken(2, "", "error: " + option + " belongs to --pass PASS, which is not there\n"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> "\"" + e.getKey() + "\": " + json(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(CheckPassTest::json).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Double number ? written(number) : "\"" + value + "\"";
    }

    private static String written(double number) {
        return number == 1 ? "1" : DecimalText.of(number);
    }
}
