package backprop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceCommandTest {
    private static final Path EXPECTED = Path.of("src/test/resources/cli");

    private static String expected(String file) throws IOException {
        return Files.readString(EXPECTED.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void printsTheWorkedExampleWithItsUpdateToTheLetter() throws IOException {
        assertThat(Spoken.run("trace", "assets/worked-example.json", "--update", "0.5"))
                .isEqualTo(new Spoken(0, expected("trace-worked-example.txt"), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                \\noindent\\textbf{1. weighted sum of layer 1}
                \\begin{align*}
                z^{(1)} &= W^{(1)} x + b^{(1)} \\\\
                z^{(1)}_{1} &= 0.15 \\cdot 0.05 + 0.20 \\cdot 0.10 + 0.35 = 0.377500 \\\\
                """,
                "a^{(2)}_{1} &= \\frac{1}{1 + e^{-1.406150}} = \\frac{1}{1.245085} = 0.803158\n\\end{align*}\n",
                "\\noindent\\textbf{6. BP1, error of output layer 2}\n",
                "\\delta^{(2)}_{1} &= \\left(0.803158 - 0.01\\right) \\cdot 0.803158 \\cdot \\left(1 - 0.803158\\right)"
                        + " = 0.793158 \\cdot 0.158095 \\\\\n&= 0.125394\n\\end{align*}\n",
                "\\partial \\mathcal{L}/\\partial W^{(1)}_{1,1} &= 0.012103 \\cdot 0.05 = 0.00060516 \\\\\n",
                "W^{(1)+}_{1,1} &= 0.15 - 0.50 \\cdot 0.00060516 = 0.149697 \\\\\n",
                "= 0.297599\n\\end{align*}\n\\endgroup\n"
            })
    void printsItAsLatex(String rows) {
        assertThat(Spoken.run("trace", "assets/worked-example.json", "--update=0.5", "--latex")
                        .out())
                .contains(rows);
    }

    /** What the chapter prints, apart from how the lines are laid out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "z^(1)_1 = 0.15·0.05 + 0.20·0.10 + 0.35 = 0.377500",
                "= 0.803158",
                "= 0.314550",
                "δ^(2)_1 = (0.803158 − 0.01)·0.803158·(1 − 0.803158) = 0.793158 · 0.158095 = 0.125394",
                "= 0.012103",
                "= 0.013577",
                "= 0.015041",
                "∂ℒ/∂W^(1)_{1,1} = 0.012103·0.05 = 0.00060516",
                "= 0.781491",
                "= 0.297599"
            })
    void printsEveryNumberOfTheChapter(String number) {
        assertThat(Spoken.run("trace", "assets/worked-example.json", "--update", "0.5")
                        .out())
                .contains(number);
    }

    @Test
    void aCommaIsADecimalMarkToo() {
        assertThat(Spoken.run("trace", "assets/worked-example.json", "--update=0,5"))
                .isEqualTo(Spoken.run("trace", "assets/worked-example.json", "--update", "0.5"));
    }

    @Test
    void updatesAllThirteenParameters() {
        assertThat(Spoken.run("trace", "assets/worked-example.json", "--update", "0.5")
                        .out()
                        .lines())
                .filteredOn(line -> line.matches("   [Wb]\\^\\(\\d\\)\\+_\\S+ = \\d.*"))
                .hasSize(13);
    }

    @Test
    void endsWithTheGradientsWhereNoUpdateIsAskedFor() {
        assertThat(Spoken.run("trace", "assets/worked-example.json").out())
                .doesNotContain("update")
                .endsWith("∂ℒ/∂b^(2)_1 = δ^(2)_1 = 0.125394\n");
    }

    @Test
    void writesTheNumbersOfASmallStepWithPowersOfTen() {
        assertThat(Spoken.run("trace", "assets/deep-sigmoid.json").out())
                .containsPattern("= -?\\d\\.\\d{5}e-05\n")
                .doesNotContainPattern("\\d\\.\\d{6}e");
    }

    @Test
    void runsOnTheSampleThatIsNamed() {
        assertThat(Spoken.run("trace", "assets/xor-2-2-1.json", "--sample", "3").out())
                .startsWith("xor-2-2-1 · 2-2-1 · binary cross-entropy · sample 3 of 4\n")
                .contains("z^(1)_1 = 0.50·1.00 + (-0.40)·0.00 + 0.10 = 0.600000");
    }
}
