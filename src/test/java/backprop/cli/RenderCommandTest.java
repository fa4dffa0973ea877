package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {
    private static final String EXAMPLE = "assets/worked-example.json";

    @TempDir
    private Path folder = Path.of("");

    private String svg(String... options) throws IOException {
        Path out = folder.resolve("x.svg");
        String[] words = Stream.concat(Stream.of("render", EXAMPLE, "--out", out.toString()), Stream.of(options))
                .toArray(String[]::new);
        assertThat(Spoken.run(words)).isEqualTo(new Spoken(0, "", ""));
        return Files.readString(out);
    }

    @Test
    void theStepDecidesWhatIsKnown() throws IOException {
        assertThat(svg("--view", "graph", "--step", "0")).doesNotContain(">0.803158<");
        assertThat(svg("--step", "5")).contains(">0.803158<").doesNotContain(">δ = 0.012103<");
        assertThat(svg("--step", "7")).contains(">δ = 0.012103<").doesNotContain("0.249661");
        assertThat(svg()).contains("0.249661").isEqualTo(svg("--step", "12"));
    }

    @Test
    void theStepIsDrawnAsThePanelExplainsIt() throws IOException {
        assertThat(svg("--view", "step", "--step", "0")).contains("Before the first step");
        assertThat(svg("--view", "step", "--step", "7"))
                .contains("width=\"720\"", "error of hidden layer 1", "agrees with the centred difference")
                .doesNotContain("Before the first step");
        assertThat(svg("--view", "step", "--step", "1", "--width", "400")).contains("width=\"400\"");
    }

    @Test
    void themeAndSizeAreThoseAskedFor() throws IOException {
        assertThat(svg("--theme", "dark", "--width", "900", "--height", "600", "--scale", "0.5"))
                .contains("width=\"450\" height=\"300\" viewBox=\"0 0 900 600\"", "fill=\"#1B2129\"");
        assertThat(svg()).contains("width=\"1440\" height=\"900\"", "fill=\"#FFFFFF\"");
    }

    @Test
    void theNameOfTheFileSaysWhatIsWritten() throws IOException {
        Path out = folder.resolve("x.PDF");
        assertThat(Spoken.run("render", EXAMPLE, "--out", out.toString()).code())
                .isZero();
        assertThat(Files.readAllBytes(out)).startsWith("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void pixelsAreAskedOfTheRasteriser() throws IOException {
        Path out = folder.resolve("x.png");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        String[] words = {"render", EXAMPLE, "--scale", "2", "--out", out.toString()};
        int code = Cli.run(
                words, nowhere, nowhere, (picture, ground, scale) -> new byte[] {(byte) picture.width(), (byte) scale});
        assertThat(code).isZero();
        assertThat(Files.readAllBytes(out)).containsExactly((byte) 1440, 2);
    }

    @Test
    void aProgramOfWhichAPartIsMissingSaysSoInALine() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] words = {"render", EXAMPLE, "--out", folder.resolve("x.png").toString()};
        int code = Cli.run(words, err, err, (picture, ground, scale) -> {
            throw new NoClassDefFoundError("javafx/scene/Node");
        });
        assertThat(code).isEqualTo(70);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("error: internal error: java.lang.NoClassDefFoundError: javafx/scene/Node")
                .hasLineCount(1);
    }

    @Test
    void withoutADisplayThereAreNoPixelsAndWhatWasThereStays() throws IOException {
        Path out = folder.resolve("x.png");
        Files.writeString(out, "before");
        assertThat(Spoken.run("render", EXAMPLE, "--out", out.toString()))
                .isEqualTo(new Spoken(4, "", "error: there is no display\n"));
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(out));
        assertThat(out).hasContent("before");
    }

    private String comparison(String... options) throws IOException {
        Path out = folder.resolve("flow.svg");
        String[] words = Stream.concat(
                        Stream.of("render", "--view", "flow", "--out", out.toString()), Stream.of(options))
                .toArray(String[]::new);
        assertThat(Spoken.run(words)).isEqualTo(new Spoken(0, "", ""));
        return Files.readString(out);
    }

    @Test
    void theClassicExperimentSaysWhatIsVanishingAndWhatIsDead() throws IOException {
        assertThat(comparison())
                .contains(
                        ">Gradient norm by layer, seed 42<",
                        ">10-20×5-1 · Xavier weights · no biases · half squared error<",
                        ">ReLU (exactly 0: dead output unit)<",
                        ">sigmoid: vanishing, layer 1 / layer 6 = 8.110576e-04<",
                        ">ReLU: dead, layer 1 / layer 6 is undefined<",
                        "sigmoid, layer 1: 7.002996e-05",
                        "ReLU, layer 3: exactly 0: dead output unit",
                        ">7.00e-05<")
                .doesNotContain("NaN");
    }

    @Test
    void theComparisonIsThatAskedFor() throws IOException {
        String options = "--activation tanh --output identity --sizes 3,5x2,2 --init he --bias --seed 7 --theme dark";
        assertThat(comparison(options.split(" ")))
                .contains(
                        ">Gradient norm by layer, seed 7<",
                        ">3-5×2-2 · He weights · biases · half squared error<",
                        ">tanh, linear output: healthy",
                        "fill=\"#1B2129\"")
                .doesNotContain("sigmoid", ">layer 4<");
    }

    @Test
    void manySeedsStandBesideTheBars() throws IOException {
        assertThat(comparison("--seeds", "20")).contains("flow-seeds-b-6", ">Seeds 42 to 61: median and quartiles<");
        assertThat(comparison()).doesNotContain("flow-seeds");
    }

    @Test
    void theFlowOfAFileHasTheLayersThatAreReached() throws IOException {
        assertThat(svg("--view", "flow", "--step", "6"))
                .contains("layer 2: 1.253945e-01")
                .doesNotContain("layer 1: ");
        assertThat(svg("--view", "flow")).contains("worked-example, layer 1: 2.360", "worked-example, layer 2: 1.25");
        assertThat(svg("--view", "flow", "--step", "0")).contains(">layer 1<").doesNotContain("layer 2: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--view flow --step 13 --out x.svg | --step 13: the pass has steps 0 to 12",
                "--view flow --seed 3 --out x.svg | --seed: says what is drawn without a FILE; leave one of the two"
                        + " out",
                "--step 13 --out x.svg | --step 13: the pass has steps 0 to 12",
                "--step -1 --out x.svg | --step -1: the pass has steps 0 to 12",
                "--view tree --out x.svg | --view: expected one of graph, step, flow, found 'tree'; try: backprop-lab"
                        + " render --help",
                "--theme grey --out x.svg | --theme grey: the themes are light and dark",
                "--out x.gif | --out x.gif: the name has to end with .png, .svg or .pdf, which says what is written",
                "--width 9 --out x.svg | --width 9: 100 to 20000 pixels",
                "--scale 17 --out x.svg | --scale: expected a number from 0.1 to 16 such as 2, found '17'; try:"
                        + " backprop-lab render --help",
                "--scale 1e-300 --out x.svg | --scale: expected a number from 0.1 to 16 such as 2, found '1e-300';"
                        + " try: backprop-lab render --help",
                "--scale 0.09 --out x.svg | --scale: expected a number from 0.1 to 16 such as 2, found '0.09'; try:"
                        + " backprop-lab render --help",
                "--width 99 --out x.svg | --width 99: 100 to 20000 pixels",
                "--height 20001 --out x.svg | --height 20001: 100 to 20000 pixels",
                "--height 2147483648 --out x.svg | --height: expected a whole number such as 7, found '2147483648';"
                        + " try: backprop-lab render --help",
                "--scale 16 --out x.png | --scale: the picture would have more than 64 million pixels; take less, or"
                        + " SVG",
                "--step 1 | Missing required option: '--out=OUT'; try: backprop-lab render --help"
            })
    void whatMakesNoSenseEndsWithTwoAndNoFile(String options, String line) {
        Spoken spoken = Spoken.run(("render " + EXAMPLE + " " + options).split(" "));
        assertThat(spoken).isEqualTo(new Spoken(2, "", "error: " + line + "\n"));
        assertThat(Path.of("x.svg")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--out x.svg | which FILE? Only --view flow draws without one, for example: render --view flow --out"
                        + " flow.svg",
                "--view flow --step 1 --out x.svg | --step: needs a FILE; networks drawn from a seed are shown after"
                        + " the whole pass",
                "--view flow --seed x --out x.svg | --seed: expected a whole number from 0 to 4294967295 such as 42,"
                        + " found 'x'; try: backprop-lab render --help",
                "--view flow --activation relu,tahn --out x.svg | --activation: expected one of identity, sigmoid,"
                        + " tanh, relu, leaky-relu, elu, gelu, silu, softplus, softmax, found 'tahn'; try: backprop-lab"
                        + " render --help",
                "--view flow --activation relu,tanh,elu,silu --out x.svg | --activation: up to 3 networks are"
                        + " compared, found 4"
            })
    void aComparisonThatMakesNoSenseEndsWithTwoAndNoFile(String options, String line) {
        Spoken spoken = Spoken.run(("render " + options).split(" "));
        assertThat(spoken).isEqualTo(new Spoken(2, "", "error: " + line + "\n"));
        assertThat(Path.of("x.svg")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereEndsWithFour() {
        Spoken spoken = Spoken.run(
                "render", EXAMPLE, "--out", folder.resolve("none/x.svg").toString());
        assertThat(spoken.code()).isEqualTo(4);
        assertThat(spoken.err()).contains("there is no such file or folder").hasLineCount(1);
    }
}
