package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets and their key from the command line, on the output or in a file that its name describes. */
class SheetCommandTest {
    @Test
    void sheetsAndKeyNameTheSameStudents() {
        Spoken sheets = Spoken.run("sheet", "--kind", "counting", "--students", "2", "--seed", "1");
        Spoken key = Spoken.run("sheet", "--kind", "counting", "--students", "2", "--seed", "1", "--key");
        assertThat(sheets.code()).isZero();
        assertThat(sheets.out()).startsWith("# Counting\n\nStudent 1 · seed 1").contains("Student 2", "________");
        assertThat(key.out())
                .startsWith("# Key: Counting\n\nStudent 1 · seed 1")
                .contains("forward pass? 150");
    }

    @Test
    void aFileIsWhatItsNameSays(@TempDir Path folder) throws IOException {
        Path pdf = folder.resolve("class.pdf");
        Path text = folder.resolve("key.md");
        assertThat(Spoken.run("sheet", "--students", "3", "--out", pdf.toString())
                        .code())
                .isZero();
        assertThat(Spoken.run("sheet", "--key", "--out", text.toString()).code())
                .isZero();
        assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("/Count 3");
        assertThat(text).content().startsWith("# Key: A pass by hand");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--students 0 | --students 0: expected a number from 1 to 1000",
                "--students 1001 | --students 1001: expected a number from 1 to 1000",
                "--kind essay | expected one of by-hand, backward, counting, wrong-line, found 'essay'",
                "--out x.png | the name has to end with .md or .pdf"
            })
    void whatMakesNoSenseIsSaid(String words, String message) {
        Spoken spoken = Spoken.run(("sheet " + words).split(" "));
        assertThat(spoken.code()).isEqualTo(ExitCode.USAGE);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).contains(message);
    }
}
