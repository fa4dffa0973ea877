package backprop.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
}
