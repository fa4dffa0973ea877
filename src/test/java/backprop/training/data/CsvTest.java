package backprop.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of one's own. */
class CsvTest {
    private static final String TABLE = "a,b,kind\n1,2,red\n3,4,blue\n5,6,red\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void eachSeparatorIsSeen(String separator) throws CsvException {
        CsvTable table = CsvTable.read(TABLE.replace(",", separator));
        assertThat(table.header()).containsExactly("a", "b", "kind");
        assertThat(table.rows()).hasSize(3);
        assertThat(table.lines()).containsExactly(2, 3, 4);
    }

    @Test
    void withoutAHeaderTheColumnsAreNumbered() throws CsvException {
        CsvTable table = CsvTable.read("1;2,5\r\n3;4,5\r\n");
        assertThat(table.header()).containsExactly("column 1", "column 2");
        assertThat(table.number(0, 1)).isEqualTo(2.5);
    }

    @Test
    void quotesHoldSeparatorsAndQuotes() throws CsvException {
        assertThat(CsvTable.read("x,name\n1,\"a, \"\"b\"\"\"\n").rows().get(0)).containsExactly("1", "a, \"b\"");
    }

    @Test
    void classNamesBecomeColumns() throws CsvException {
        CsvTable table = CsvTable.read("x,k\n1,a\n2,b\n3,c\n4,a\n");
        DataSet data = new ColumnChoice(List.of(0), 1, true, false).read(table, "own");
        assertThat(data.classes()).containsExactly("a", "b", "c");
        assertThat(data.samples().get(1).target().toVector()).containsExactly(0, 1, 0);
        assertThat(data.samples().get(3).target().toVector()).containsExactly(1, 0, 0);
    }

    @Test
    void twoClassesAreOneNumber() throws CsvException {
        CsvTable table = CsvTable.read(TABLE);
        ColumnChoice guess = ColumnChoice.guess(table);
        assertThat(guess.inputs()).containsExactly(0, 1);
        assertThat(guess.classes()).isTrue();
        DataSet data = guess.read(table, "own");
        assertThat(data.samples().get(1).target().toVector()).containsExactly(1);
        double sum = data.samples().stream().mapToDouble(s -> s.input().at(1)).sum();
        double squares = data.samples().stream()
                .mapToDouble(s -> s.input().at(1) * s.input().at(1))
                .sum();
        assertThat(Math.abs(sum)).isLessThan(1e-12);
        assertThat(Math.abs(squares / 3 - 1)).isLessThan(1e-12);
    }

    @Test
    void aBadCellIsNamedByRowAndColumn() throws CsvException {
        CsvTable table = CsvTable.read("a,b\n1,2\n\n3,n/a\n4,5\n");
        assertThatThrownBy(() -> new ColumnChoice(List.of(0), 1, false, false).read(table, "own"))
                .isInstanceOf(CsvException.class)
                .hasMessage("row 4, column 2 (b): expected a number, found 'n/a'");
        assertThat(table.oddity(0)).isEmpty();
        assertThat(table.oddity(1)).contains("row 4, column 2 (b): expected a number, found 'n/a'");
        assertThat(CsvTable.read("a,b\n1,yes\n3,no\n4,5\n").oddity(1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        a,b%1,2%3       | row 3: expected 2 cells, found 1
        a,b             | the file has a header, but no row
        a,b%1,"2        | row 2: a quote is opened and never closed
        %               | the file is empty
        """)
    void aBrokenTableSaysWhere(String text, String message) {
        assertThatThrownBy(() -> CsvTable.read(text.replace('%', '\n')))
                .isInstanceOf(CsvException.class)
                .hasMessage(message);
    }

    @Test
    void oneClassIsNone() throws CsvException {
        CsvTable table = CsvTable.read("x,k\n1,a\n2,a\n");
        assertThatThrownBy(() -> new ColumnChoice(List.of(0), 1, true, false).read(table, "own"))
                .hasMessage("column 2 (k): expected from 2 to 20 classes, found 1");
    }

    @Test
    void fromTwoToTwentyClassesAreLearned() throws CsvException {
        ColumnChoice choice = new ColumnChoice(List.of(0), 1, true, false);
        assertThat(choice.read(CsvTable.read(classes(2)), "own").classes()).hasSize(2);
        assertThat(choice.read(CsvTable.read(classes(20)), "own").classes()).hasSize(20);
        CsvTable more = CsvTable.read(classes(21));
        assertThatThrownBy(() -> choice.read(more, "own"))
                .hasMessage("column 2 (k): expected from 2 to 20 classes, found 21");
    }

    private static String classes(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> k + ",c" + k + "\n")
                .collect(Collectors.joining("", "x,k\n", ""));
    }

    @Test
    void upToAHundredThousandRowsAreRead() throws CsvException {
        assertThat(CsvTable.read("x,y\n" + "1,2\n".repeat(100_000)).rows()).hasSize(100_000);
        assertThatThrownBy(() -> CsvTable.read("x,y\n" + "1,2\n".repeat(100_001)))
                .hasMessage("expected at most 100000 rows, found 100001");
    }

    /** Where exactly half of the cells are numbers, none of the others is called odd. */
    @Test
    void aCellIsOddAmongNumbersThatAreTheMost() throws CsvException {
        assertThat(CsvTable.read("a,b\n1,2\n3,x\n").oddity(1)).isEmpty();
        assertThat(CsvTable.read("a,b\n1,2\n3,x\n4,5\n").oddity(1))
                .contains("row 3, column 2 (b): expected a number, found 'x'");
    }

    @Test
    void theFirstLineThatIsNotBlankTellsTheSeparator() throws CsvException {
        assertThat(CsvTable.read("\n \n1;2,5\n3;4\n").number(0, 1)).isEqualTo(2.5);
        assertThat(CsvTable.read(";b\n1;2\n").header()).containsExactly("column 1", "b");
        assertThat(CsvTable.read("x\n1\n2\n").rows()).hasSize(2);
        assertThatThrownBy(() -> CsvTable.read("x\n1\n2,5\n")).hasMessage("row 3: expected 1 cells, found 2");
    }

    /** The row of a message is the line in the file, whatever quotes hold. */
    @Test
    void linesAreCountedInsideQuotesToo() throws CsvException {
        CsvTable table = CsvTable.read("a,b\n1,\"x\ny\"\n2,  \"z\"");
        assertThat(table.lines()).containsExactly(2, 4);
        assertThat(table.rows().get(0)).containsExactly("1", "x\ny");
        assertThat(table.rows().get(1)).containsExactly("2", "z");
    }

    @Test
    void aGuessLearnsTheLastColumnFromTheNumbersBeforeIt() throws CsvException {
        ColumnChoice some = ColumnChoice.guess(CsvTable.read("name,a,b,y\nn1,1,2,3\nn2,4,5,6\n"));
        assertThat(some).isEqualTo(new ColumnChoice(List.of(1, 2), 3, false, true));
        ColumnChoice none = ColumnChoice.guess(CsvTable.read("name,city,kind\nn1,c1,k1\nn2,c2,k2\n"));
        assertThat(none).isEqualTo(new ColumnChoice(List.of(0, 1), 2, true, true));
    }

    /** The columns 1, 3, 8 and 5, 5, 5: mean 4, variance (9 + 1 + 16)/3, and a constant. */
    @Test
    void aScaledColumnHasMeanZeroAndDeviationOneAndAConstantOneIsZero() throws CsvException {
        CsvTable table = CsvTable.read("a,b,y\n1,5,0\n3,5,0\n8,5,0\n");
        DataSet data = new ColumnChoice(List.of(0, 1), 2, false, true).read(table, "own");
        double deviation = 2.943920288775949;
        double[] expected = {-3 / deviation, -1 / deviation, 4 / deviation};
        for (int k = 0; k < 3; k++) {
            assertThat(data.samples().get(k).input().at(1)).isCloseTo(expected[k], within(1e-15));
            assertThat(data.samples().get(k).input().at(2)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1.5      | 1.5
        1,5      | 1.5
        ,5       | 0.5
        5.       | 5
        +4       | 4
        −3       | -3
        1e308    | 1e308
        2E-0009  | 2e-9
        1e-9999  | 0
        """)
    void whatIsANumber(String cell, double value) throws CsvException {
        assertThat(CsvTable.read("x;y\n" + cell + ";0\n").number(0, 0)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e309", "-1e309", "1e12345", "1,234.5", "1.2.3", ".", "e5", "NaN", "Infinity", "0x1p3", "1f"})
    void whatIsNone(String cell) throws CsvException {
        assertThat(CsvTable.read("x;y\n1;0\n" + cell + ";0\n").isNumeric(0)).isFalse();
    }

    @Test
    void aNumberHasAtMostFourHundredDigitsOnEachSideOfItsPoint() throws CsvException {
        String digits = "0".repeat(399);
        assertThat(CsvTable.read("x;y\n0" + digits + "." + digits + "1;0\n").isNumeric(0))
                .isTrue();
        assertThat(CsvTable.read("x;y\n00" + digits + ".;0\n").isNumeric(0)).isFalse();
        assertThat(CsvTable.read("x;y\n0." + digits + "11;0\n").isNumeric(0)).isFalse();
        assertThat(CsvTable.read("x;y\n." + digits + "11;0\n").isNumeric(0)).isFalse();
    }
}
