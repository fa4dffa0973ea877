package backprop.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassLatexTest {
    /** The width of the text of an article at 10 points. */
    private static final double ARTICLE = 345;

    private static final String START = "\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n";

    static Stream<ExportedPass> passes() {
        return Stream.of(Samples.files(), Samples.everyPair(), Samples.alone(), Samples.wide())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("passes")
    void noRowIsWiderThanTheText(ExportedPass pass) {
        assertThat(rows(pass))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(LatexWidth.of(row)).as(row).isLessThanOrEqualTo(ARTICLE));
    }

    @ParameterizedTest
    @MethodSource("passes")
    void everyRowClosesWhatItOpens(ExportedPass pass) {
        assertThat(rows(pass)).allSatisfy(row -> {
            assertThat(row.split("\\\\left[(.]", -1)).as(row).hasSameSizeAs(row.split("\\\\right[).]", -1));
            assertThat(row.chars().filter(c -> c == '{').count())
                    .as(row)
                    .isEqualTo(row.chars().filter(c -> c == '}').count());
        });
    }

    @ParameterizedTest
    @MethodSource("passes")
    void isAsciiWithoutAnEmptyRowInABlock(ExportedPass pass) {
        String latex = PassLatex.fragment(pass.trace()).collect(Collectors.joining());

        assertThat(latex.codePoints()).allMatch(c -> c < 128);
        assertThat(latex).doesNotContain("\\\\\n\\end{align*}").doesNotContainPattern("\\de[-+]\\d");
        assertThat(latex.split("\\\\begin\\{align\\*}", -1)).hasSameSizeAs(latex.split("\\\\end\\{align\\*}", -1));
    }

    private static List<String> rows(ExportedPass pass) {
        return PassLatex.fragment(pass.trace())
                .flatMap(String::lines)
                .filter(line -> line.contains("&"))
                .map(line -> line.replaceFirst(" \\\\\\\\$", ""))
                .toList();
    }

    @Test
    void latexSetsEveryPassWithinItsMargins(@TempDir Path folder) throws IOException, InterruptedException {
        String all = passes().flatMap(pass -> PassLatex.fragment(pass.trace()))
                .collect(Collectors.joining("", START, "\\end{document}\n"));

        assertSets(folder, all);
    }

    @Test
    void latexSetsADocumentOfOneStep(@TempDir Path folder) throws IOException, InterruptedException {
        ExportedPass pass = Samples.workedExample();

        assertSets(folder, PassLatex.document(pass, pass.trace().steps().get(6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "worked-example",
                "Übung nº 1 – façade, δ · ñ",
                "é in two parts",
                "100 % of $5 & #1 _ {a} ~ ^ \\ <b> |x| \"q\" `'",
                "\\input{/etc/passwd}\\end{document}",
                "\uD83D\uDE00\uD83D\uDE00 नेटवर्क 網絡",
                "line\none\rtab\tnul\0",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
                "%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%"
            })
    void latexSetsADocumentOfAnyName(String name, @TempDir Path folder) throws IOException, InterruptedException {
        assertSets(folder, PassLatex.document(Samples.named(name)));
    }

    private static void assertSets(Path folder, String document) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("pass.tex"), document, StandardCharsets.UTF_8);
        Programs.Ending ending =
                Programs.run(folder, List.of("pdflatex", "-interaction=nonstopmode", "-no-shell-escape", "pass.tex"));
        assumeTrue(ending.code() >= 0, "there is no pdflatex here");

        assertThat(ending.text()
                        .lines()
                        .filter(line -> line.startsWith("!") || line.startsWith("Overfull"))
                        .toList())
                .isEmpty();
        assertThat(ending.code()).as(ending.text()).isZero();
        assertThat(folder.resolve("pass.pdf")).isNotEmptyFile();
    }
}
