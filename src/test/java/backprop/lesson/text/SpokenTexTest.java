package backprop.lesson.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mathematics in a line of plain text has signs, and no command of TeX. */
class SpokenTexTest {
    private static final Pattern FORMULA = Pattern.compile("(?s)\\$\\$(.*?)\\$\\$|\\$(.*?)\\$");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "\\Delta \\mathit{x} \\neq 0; Δ x ≠ 0",
                "\\frac{\\partial\\mathcal{L}}{\\partial a_i}; (∂ℒ)/(∂ a_i)",
                "2F - n_1 n_0 \\le 2F; 2F − n_1 n_0 ≤ 2F",
                "\\varepsilon(h) \\to 0; ε(h) → 0",
                "W \\leftarrow W - \\eta; W ← W − η",
                "\\ln(1 - a); ln(1 − a)",
                "\\lVert a - y \\rVert^2; ∥ a − y ∥^2",
                "W^{(l)\\mathsf{T}} \\delta \\odot \\sigma'(z); W^(l)ᵀ δ ⊙ σ'(z)",
                "W^{(2)}_{1,3}; W⁽²⁾₁,₃",
                "\\tanh'(z); tanh'(z)"
            })
    void aFormulaIsALineOfSigns(String tex, String spoken) {
        assertThat(SpokenTex.of(tex)).isEqualTo(spoken);
    }

    /** All formulas of the lessons: each command has become a sign or a word of mathematics. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-forward-pass",
                "02-chain-rule",
                "04-output-error",
                "05-hidden-error",
                "09-algorithm",
                "10-vanishing-gradients",
                "11-cost",
                "13-conventions",
                "20-sigmoid-cross-entropy",
                "22-twice-the-forward",
                "23-softmax",
                "24-counting-5-10-8-3"
            })
    void noFormulaOfALessonKeepsACommand(String lesson) throws IOException {
        List<String> spoken = new ArrayList<>();
        Matcher m = FORMULA.matcher(text(lesson));
        while (m.find()) {
            spoken.add(SpokenTex.of(m.group(1) == null ? m.group(2) : m.group(1)));
        }
        assertThat(spoken).isNotEmpty();
        assertThat(spoken).noneMatch(s -> s.contains("\\") || s.contains("{"));
        assertThat(spoken).noneMatch(s -> s.matches(".*(neq|frac|lVert|mathit|delta|sigma|qquad|mathrm).*"));
    }

    private static String text(String lesson) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SpokenTexTest.class.getResourceAsStream("/backprop/lesson/" + lesson + ".md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsSaidToAnAnswerOfTheChainRuleHasASign() {
        assertThat(SpokenTex.of("\\Delta u")).isEqualTo("Δ u");
    }
}
