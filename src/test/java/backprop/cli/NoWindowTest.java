package backprop.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verb runs where there is no display and no toolkit: seen in a Java machine of its own, which lists what it loads. */
class NoWindowTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "trace assets/worked-example.json --update 0.5",
                "gradients assets/worked-example.json",
                "explain assets/worked-example.json loss",
                "check assets/worked-example.json",
                "validate assets/worked-example.json",
                "render assets/worked-example.json --step 7 --out target/no-window.svg",
                "render assets/worked-example.json --step 7 --out target/no-window.pdf",
                "render --view flow --seeds 50 --out target/no-window-flow.svg",
                "render --view flow --out target/no-window-flow.pdf",
                "sheet --students 2 --key",
                "sheet --kind wrong-line --students 2 --out target/no-window-sheet.pdf"
            })
    void loadsNothingOfTheWindow(String words) throws IOException, InterruptedException {
        Process process = lab("-Xlog:class+load:stdout", words).start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(log).contains("backprop.cli.Cli ");
        assertThat(log.lines())
                .noneMatch(line -> line.matches(".* (javafx|com\\.sun\\.javafx|java\\.awt|backprop\\.ui)\\..*"));
    }

    /** The toolkit of the window draws PNG; whoever has no display learns what needs none. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void pixelsNeedADisplayAndTheLineSaysWhatDoesNot() throws IOException, InterruptedException {
        ProcessBuilder lab = lab("-Xshare:auto", "render assets/worked-example.json --out target/no-window.png");
        lab.environment().remove("DISPLAY");
        Process process = lab.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(4);
        assertThat(said.lines().filter(line -> !line.startsWith("SLF4J")))
                .singleElement(as(STRING))
                .startsWith(
                        "error: PNG is drawn by the toolkit of the window, and there is no display: DISPLAY is not set")
                .endsWith("; SVG and PDF need neither display nor toolkit");
    }

    /** The empty name would be the folder that one is in, and the window would open on that. */
    @Test
    void theEmptyWordIsNoFile() throws IOException, InterruptedException {
        Process process = lab("-Xshare:auto", "").start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).startsWith("error: there is no verb and no file ''; the verbs are trace, ");
    }

    private static ProcessBuilder lab(String option, String words) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                option,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "backprop.Main"),
                        Stream.of(words.split(" ", -1)))
                .toList();
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
