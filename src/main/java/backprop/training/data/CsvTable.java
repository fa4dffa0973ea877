package backprop.training.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table as text, read from comma-, semicolon- or tab-separated lines.
 *
 * @param header a name for each column: those of the file, or {@code column 1} …
 * @param rows the cells, each row as long as the header
 * @param lines the number of the line in the file where each row starts, from 1
 */
public record CsvTable(List<String> header, List<List<String>> rows, List<Integer> lines) {
    /** More than this is refused: it would not fit the window any more than the memory. */
    public static final int MOST_ROWS = 100_000;

    private static final char[] SEPARATORS = {'\t', ';', ','};

    public CsvTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        lines = List.copyOf(lines);
    }

    /**
     * Reads a text. The separator is the tab if the first line has one, else the semicolon, else the comma, which
     * beside another may be a decimal mark; the first line is a header if none of its
     * cells is a number and the second line has one, or if there is no number at all in it.
     *
     * @throws CsvException if there is no row, a row is shorter or longer than the first, or there are too many
     */
    public static CsvTable read(String text) throws CsvException {
        List<CsvLines.Line> lines = CsvLines.of(text, separator(text));
        if (lines.isEmpty()) {
            throw new CsvException("the file is empty");
        }
        List<String> first = lines.get(0).cells();
        boolean named = first.stream().noneMatch(CsvTable::isNumber);
        List<CsvLines.Line> body = named ? lines.subList(1, lines.size()) : lines;
        if (body.isEmpty()) {
            throw new CsvException("the file has a header, but no row");
        }
        if (body.size() > MOST_ROWS) {
            throw new CsvException("expected at most " + MOST_ROWS + " rows, found " + body.size());
        }
        for (CsvLines.Line line : body) {
            if (line.cells().size() != first.size()) {
                throw new CsvException("row " + line.number() + ": expected " + first.size() + " cells, found "
                        + line.cells().size());
            }
        }
        List<String> header =
                named ? names(first) : names(first.stream().map(c -> "").toList());
        return new CsvTable(
                header,
                body.stream().map(CsvLines.Line::cells).toList(),
                body.stream().map(CsvLines.Line::number).toList());
    }

    private static List<String> names(List<String> cells) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < cells.size(); j++) {
            names.add(cells.get(j).isBlank() ? "column " + (j + 1) : cells.get(j));
        }
        return names;
    }

    private static char separator(String text) {
        String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        for (char candidate : SEPARATORS) {
            if (line.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return ',';
    }

    /** True if every cell of a column, from 0, is a number. */
    public boolean isNumeric(int column) {
        return rows.stream().allMatch(row -> isNumber(row.get(column)));
    }

    /**
     * What is wrong with the first cell that is no number, in a column, from 0, where most are: {@code row 7, column 2
     * (petal width): expected a number, found 'n/a'}.
     */
    public Optional<String> oddity(int column) {
        long numbers = rows.stream().filter(row -> isNumber(row.get(column))).count();
        if (2 * numbers <= rows.size()) {
            return Optional.empty();
        }
        return IntStream.range(0, rows.size())
                .filter(k -> !isNumber(rows.get(k).get(column)))
                .mapToObj(k -> notANumber(k, column))
                .findFirst();
    }

    private String notANumber(int row, int column) {
        return place(row, column) + ": expected a number, found '"
                + rows.get(row).get(column) + "'";
    }

    /** The number in a cell, where a comma may be the decimal mark. */
    double number(int row, int column) throws CsvException {
        String cell = rows.get(row).get(column);
        if (!isNumber(cell)) {
            throw new CsvException(notANumber(row, column));
        }
        return parse(cell);
    }

    /** {@code row 7, column 2 (petal width)}: the line of the file and the column, both from 1. */
    String place(int row, int column) {
        return "row " + lines.get(row) + ", column " + (column + 1) + " (" + header.get(column) + ")";
    }

    private static boolean isNumber(String cell) {
        return CsvNumber.PATTERN.matcher(cell).matches() && Double.isFinite(parse(cell));
    }

    private static double parse(String cell) {
        return Double.parseDouble(cell.replace(',', '.').replace('−', '-'));
    }
}
