package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import backprop.document.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names with letters that the locale of the system cannot write, seen in a Java machine of its own. */
class NamesInEveryLocaleTest {
    private static final String XOR = "assets/xor-2-2-1.json";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void onlyWhereNamesAreBytes() {
        assumeThat(System.getProperty("os.name", "").toLowerCase(Locale.ROOT)).contains("linux");
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    }

    private static String lab(Path where, String locale, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "backprop.Main"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(where.toFile());
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8"})
    void areFoundMadeAndSaid(String locale) throws Exception {
        Path inside = Files.createDirectory(folder.resolve("größe"));
        Files.copy(Path.of(XOR), inside.resolve("für 𝄞.json"));
        Files.writeString(inside.resolve("e\u0301.json"), "{");

        assertThat(lab(inside, locale, "convert", "für 𝄞.json", "日本.json")).isEqualTo("0 ");
        assertThat(inside.resolve("日本.json")).hasSameBinaryContentAs(Path.of(XOR));
        assertThat(lab(folder, locale, "validate", "größe/für 𝄞.json")).isEqualTo("0 ");
        assertThat(lab(inside, locale, "validate", "e\u0301.json"))
                .isEqualTo("3 error: e\u0301.json: $: expected valid JSON, found the end of the file (line 1, column"
                        + " 2)\n");
        assertThat(lab(folder, locale, "validate", folder + "/größe/nö.json"))
                .isEqualTo("4 error: " + folder + "/größe/nö.json: there is no such file or folder; check the name\n");
    }

    /** Other programs read further words from the file behind the sign. */
    @Test
    void aSignAtTheStartIsPartOfAName() throws Exception {
        Files.copy(Path.of(XOR), folder.resolve("@net.json"));
        Files.writeString(folder.resolve("net.json"), "--help");

        assertThat(lab(folder, "C.UTF-8", "validate", "@net.json")).isEqualTo("0 ");
    }

    @Test
    void aPathIsNamedAsItWasGiven() {
        for (String name : List.of("für.json", "/tmp/ä/b.json", "plain.json", "./x/../日本")) {
            assertThat(FileName.of(FileName.path(name))).isEqualTo(name);
        }
    }
}
