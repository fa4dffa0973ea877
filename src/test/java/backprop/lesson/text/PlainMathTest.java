package backprop.lesson.text;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainMathTest {
    static List<Cell> cells() {
        return List.of(
                Cell.weight(2, 1, 12),
                Cell.delta(1, 2),
                Cell.preActivation(3, 4),
                Cell.activation(10, 1),
                Cell.weightGradient(1, 2, 1),
                Cell.biasGradient(2, 1),
                Cell.loss());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void anAddressBecomesMathematicsAndTheWordsAroundItStay(Cell cell) {
        Prose prose = PlainMath.read("That is " + cell.unicode() + " alone.");
        assertThat(prose.parts()).hasSize(3);
        assertThat(((Inline.Mathematics) prose.parts().get(1)).tex()).isEqualTo(cell.latex());
        assertThat(prose.plain()).isEqualTo("That is " + cell.unicode() + " alone.");
    }

    @Test
    void theDerivativeByAnActivationIsNoAddressButMathematicsToo() {
        Prose prose = PlainMath.read("∂ℒ/∂a⁽¹⁾₂ is back");
        assertThat(((Inline.Mathematics) prose.parts().get(0)).tex())
                .isEqualTo("\\partial \\mathcal{L}/\\partial a^{(1)}_{2}");
    }

    @Test
    void aHyphenBeforeANumberIsAMinusAndOneBetweenNumbersIsNone() {
        assertThat(PlainMath.read("= -0.5 in 5-10-8-3").plain()).isEqualTo("= −0.5 in 5-10-8-3");
    }
}
