package backprop.cli;

import backprop.document.DocumentException;
import backprop.document.Excerpt;
import backprop.engine.Cell;
import backprop.lesson.practice.TypedNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads a pass as a table with a cell and its value in each line: {@code delta1[3],0.062697}. The line {@code cell,value} may
 * stand above, a cell may stand in quotation marks, and what parts the two may be a semicolon or a tab.
 */
final class PassCsv {
    private static final String EXAMPLE = "a cell and its value, such as delta1[3],0.062697";

    private PassCsv() {}

    static Map<Cell, TypedNumber> read(String text, Predicate<Cell> has) throws DocumentException {
        Map<Cell, TypedNumber> numbers = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.matches("(?i)\"?cell\"?\\s*[,;\t]\\s*\"?value\"?")) {
                read(line, k + 1, has, numbers);
            }
        }
        if (numbers.isEmpty()) {
            throw new DocumentException("cell,value", EXAMPLE, "none", 0, 0);
        }
        return numbers;
    }

    private static void read(String line, int at, Predicate<Cell> has, Map<Cell, TypedNumber> numbers)
            throws DocumentException {
        int comma = separator(line);
        if (comma < 0) {
            throw new DocumentException("line " + at, EXAMPLE, Excerpt.quoted(line), at, 1);
        }
        String address = unquoted(line.substring(0, comma));
        String value = unquoted(line.substring(comma + 1));
        Cell cell = Cell.parse(address)
                .filter(c -> !c.quantity().isGiven())
                .filter(has)
                .orElseThrow(() -> new DocumentException(
                        "line " + at,
                        "a cell that the pass computes, such as delta1[1]",
                        Excerpt.quoted(address),
                        at,
                        1));
        TypedNumber number = TypedNumber.read(value)
                .orElseThrow(() ->
                        new DocumentException(cell.ascii(), "a finite number", Excerpt.quoted(value), at, comma + 2));
        if (numbers.put(cell, number) != null) {
            throw new DocumentException(cell.ascii(), "the cell once", "it again", at, 1);
        }
    }

    /** The comma of {@code dW1[2,1]} parts nothing. */
    private static int separator(String line) {
        int semicolon = Math.max(line.indexOf(';'), line.indexOf('\t'));
        int comma = line.indexOf(',', Math.max(0, line.indexOf(']')));
        return semicolon >= 0 ? semicolon : comma;
    }

    private static String unquoted(String field) {
        String text = field.strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }
}
