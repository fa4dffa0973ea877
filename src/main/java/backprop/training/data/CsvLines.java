package backprop.training.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a table, cut into cells. A cell in double quotes may hold the separator, line ends and, doubled, quotes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvLines {
    /**
     * One line that is not blank.
     *
     * @param number counted from 1, blank lines included
     */
    record Line(int number, List<String> cells) {}

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private int number = 1;
    private int start = 1;

    private CsvLines(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static List<Line> of(String text, char separator) throws CsvException {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new CsvLines(plain, separator).read();
    }

    private List<Line> read() throws CsvException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += inQuotes(c, i);
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endLine();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new CsvException("row " + start + ": a quote is opened and never closed");
        }
        endLine();
        return lines;
    }

    /** Takes a character between quotes; returns how many more were used up. */
    private int inQuotes(char c, int i) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
            cell.append('"');
            return 1;
        }
        if (c == '"') {
            quoted = false;
        } else {
            number += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        return 0;
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        if (cells.size() > 1 || !cells.get(0).isEmpty()) {
            lines.add(new Line(start, List.copyOf(cells)));
        }
        cells = new ArrayList<>();
        number++;
        start = number;
    }
}
