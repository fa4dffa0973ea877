package backprop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    static Stream<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Quantity q : Quantity.values()) {
            for (int n : new int[] {1, 9, 10, 12, 4096}) {
                cells.add(new Cell(
                        q, q.hasLayer() ? Math.min(n, 200) : 0, q.hasRow() ? n : 0, q.hasColumn() ? n + 11 : 0));
            }
        }
        return cells.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void eachOfTheFourNotationsReadsBack(Cell cell) {
        for (String text : List.of(cell.ascii(), cell.plain(), cell.unicode(), cell.latex())) {
            assertThat(Cell.parse(text)).as(text).contains(cell);
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void namesAreUnlikeOneAnother(Cell cell) {
        assertThat(cells().map(Cell::id)).doesNotHaveDuplicates();
        assertThat(cells().map(Cell::spoken)).doesNotHaveDuplicates();
        assertThat(cell.id()).doesNotContain("[", "]", ",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W1[2,1]   | W^(1)_{2,1}     | W⁽¹⁾₂,₁       | W^{(1)}_{2,1}",
                "delta2[1] | δ^(2)_1         | δ⁽²⁾₁         | \\delta^{(2)}_{1}",
                "dW1[12,3] | ∂ℒ/∂W^(1)_{12,3} | ∂ℒ/∂W⁽¹⁾₁₂,₃ | \\partial \\mathcal{L}/\\partial W^{(1)}_{12,3}",
                "loss      | ℒ               | ℒ             | \\mathcal{L}",
                "eta       | η               | η             | \\eta",
                "x[10]     | x_10            | x₁₀           | x_{10}"
            })
    void theNotationsAreThoseOfTheChapter(String ascii, String plain, String unicode, String latex) {
        Cell cell = Cell.parse(ascii).orElseThrow();
        assertThat(cell.ascii()).isEqualTo(ascii);
        assertThat(cell.plain()).isEqualTo(plain);
        assertThat(cell.unicode()).isEqualTo(unicode);
        assertThat(cell.latex()).isEqualTo(latex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "W",
                "W1",
                "W1[1]",
                "W1[1,2,3]",
                "W0[1,1]",
                "W1[0,1]",
                "W1[1,0]",
                "b1",
                "b1[1,2]",
                "b0[1]",
                "z[1]",
                "x",
                "x1[1]",
                "x[0]",
                "x[1,2]",
                "loss1",
                "loss[1]",
                "eta[1]",
                "delta[1]",
                "q1[1]",
                "W-1[1,1]",
                "W1[1;2]",
                "W1[1,2",
                "W1 1,2]",
                "w1[1,1]",
                "W+[1,1]",
                "y1[1]",
                "a[1]",
                "W99999999999[1,1]",
                "d",
                "∂ℒ",
                "W1[99999999999,1]",
                "a0[0]",
                "z1[1]+",
                "[1]",
                "W1[1,1]W1[1,1]",
                "loss+",
                "x+[1]"
            })
    void nonsenseIsNoAddress(String text) {
        assertThat(Cell.parse(text)).isEmpty();
    }

    @Test
    void layerZeroIsTheInput() {
        assertThat(Cell.parse("a0[3]")).contains(Cell.input(3));
        assertThat(Cell.parse("a⁽⁰⁾₃")).contains(Cell.input(3));
        assertThat(Cell.activation(0, 3)).isEqualTo(Cell.input(3));
    }

    @Test
    void anAddressHasThePartsOfItsQuantity() {
        assertThatThrownBy(() -> new Cell(Quantity.LOSS, 1, 0, 0)).hasMessageContaining("layer");
        assertThatThrownBy(() -> new Cell(Quantity.BIAS, 1, 0, 0)).hasMessageContaining("row");
        assertThatThrownBy(() -> new Cell(Quantity.BIAS, 1, 1, 1)).hasMessageContaining("column");
        assertThatThrownBy(() -> Cell.loss().gradient()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cell.loss().parameter()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addressesSortByQuantityLayerRowAndColumn() {
        List<Cell> sorted = Stream.of(Cell.weight(2, 1, 1), Cell.weight(1, 2, 1), Cell.weight(1, 1, 10), Cell.input(1))
                .sorted()
                .toList();
        assertThat(sorted)
                .containsExactly(Cell.input(1), Cell.weight(1, 1, 10), Cell.weight(1, 2, 1), Cell.weight(2, 1, 1));
    }
}
