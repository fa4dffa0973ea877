package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    private static final String EXAMPLE = "assets/worked-example.json";

    @ParameterizedTest
    @CsvSource({
        "numpy, import numpy as np",
        "pytorch, import torch",
        "latex, \\documentclass{article}",
        "csv, 'cell,quantity,layer'"
    })
    void printsEachFormat(String format, String part) {
        Spoken spoken = Spoken.run("export", EXAMPLE, "--as", format);

        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).contains(part);
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void exportsTheSampleThatIsNamed() {
        assertThat(Spoken.run("export", "assets/xor-2-2-1.json", "--as=numpy", "--sample=3")
                        .out())
                .contains("sample 3 of 4.\n", "x = np.array([1.0, 0.0])\n");
    }

    @Test
    void writesWhatItWouldPrint(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pass.py");
        Files.writeString(file, "old");

        Spoken spoken = Spoken.run("export", EXAMPLE, "--as", "numpy", "--out", file.toString());

        assertThat(spoken).isEqualTo(new Spoken(0, "", ""));
        assertThat(file)
                .hasContent(Spoken.run("export", EXAMPLE, "--as", "numpy").out());
    }

    @Test
    void leavesNothingBehindWhereItCannotWrite(@TempDir Path folder) throws IOException {
        Spoken spoken = Spoken.run("export", EXAMPLE, "--as", "csv", "--out", folder.toString());

        assertThat(spoken).isEqualTo(new Spoken(4, "", "error: " + folder + ": is a folder\n"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void saysWhichFormatsThereAre() {
        assertThat(Spoken.run("export", EXAMPLE, "--as", "word"))
                .isEqualTo(new Spoken(
                        2,
                        "",
                        "error: --as: expected one of numpy, pytorch, latex, csv, found"
                                + " 'word'; try: backprop-lab export --help\n"));
        assertThat(Spoken.run("export", EXAMPLE).code()).isEqualTo(2);
    }

    @Test
    void needsASample() {
        Spoken spoken = Spoken.run("export", "src/test/resources/corpus/good/003-no-samples.json", "--as", "numpy");

        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err()).contains("has no samples").hasLineCount(1);
    }
}
