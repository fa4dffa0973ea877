package backprop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the libraries add to the words of the lab is English as well, seen in a Java machine of its own. */
class MainLocaleTest {
    private static String flowHelp(String language, String country) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "backprop.Main",
                        "flow",
                        "--help")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    /** The parser of options sorts them as capital letters, which in Turkish puts --init last. */
    @ParameterizedTest
    @CsvSource({"tr, TR", "ar, EG"})
    void optionsAreSortedAsInEnglish(String language, String country) throws Exception {
        assertThat(flowHelp(language, country)).startsWith("0 Usage").isEqualTo(flowHelp("en", "US"));
    }
}
