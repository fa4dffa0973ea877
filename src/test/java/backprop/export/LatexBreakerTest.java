package backprop.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatexBreakerTest {
    @Test
    void leavesAShortFormulaAlone() {
        assertThat(LatexBreaker.lines("0.15 \\cdot 0.05 + 0.35", 200, 200)).containsExactly("0.15 \\cdot 0.05 + 0.35");
    }

    @Test
    void breaksBeforeAPlusRatherThanInAProduct() {
        assertThat(LatexBreaker.lines("1.11 \\cdot 2.22 + 3.33 \\cdot 4.44 - 5.55", 90, 90))
                .containsExactly("1.11 \\cdot 2.22", "+ 3.33 \\cdot 4.44 - 5.55");
    }

    @Test
    void breaksBeforeADotWhereTheProductIsTooLong() {
        assertThat(LatexBreaker.lines("1.111 \\cdot 2.222 \\cdot 3.333", 70, 70))
                .containsExactly("1.111 \\cdot 2.222", "\\cdot 3.333");
    }

    @Test
    void neverTakesAPowerOfTenFromItsNumber() {
        assertThat(LatexBreaker.lines("1.111 \\cdot 10^{-7} \\cdot 2.222 \\cdot 10^{-7}", 60, 60))
                .containsExactly("1.111 \\cdot 10^{-7}", "\\cdot 2.222 \\cdot 10^{-7}");
    }

    @Test
    void closesAndOpensParenthesesAroundABreak() {
        assertThat(LatexBreaker.lines("\\left(1.11 + 2.22\\right) \\cdot 3.33", 50, 50))
                .containsExactly("\\left(1.11 \\right.", "\\left. {} + 2.22\\right)", "\\cdot 3.33");
    }

    @Test
    void writesAFractionThatIsTooWideWithASlash() {
        assertThat(LatexBreaker.lines("\\frac{e^{1.11}}{e^{1.11} + e^{2.22} + e^{3.33}}", 80, 80))
                .containsExactly("e^{1.11} / \\left(e^{1.11} \\right.", "\\left. {} + e^{2.22} + e^{3.33}\\right)");
    }
}
