package backprop.ui.parameters;

/** Which part of a matrix is shown. Places inside count from 0; words count from 1. */
final class Window {
    private final int rows;
    private final int columns;
    private final int shownRows;
    private final int shownColumns;
    private int row;
    private int column;

    Window(int rows, int columns, int mostRows, int mostColumns) {
        this.rows = rows;
        this.columns = columns;
        shownRows = Math.max(1, Math.min(rows, mostRows));
        shownColumns = Math.max(1, Math.min(columns, mostColumns));
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int shownRows() {
        return shownRows;
    }

    int shownColumns() {
        return shownColumns;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    boolean showsAll() {
        return shownRows == rows && shownColumns == columns;
    }

    /** Moves to a first row and column, as far as there are such; true if that is elsewhere. */
    boolean moveTo(int firstRow, int firstColumn) {
        int nextRow = Math.max(0, Math.min(rows - shownRows, firstRow));
        int nextColumn = Math.max(0, Math.min(columns - shownColumns, firstColumn));
        boolean elsewhere = nextRow != row || nextColumn != column;
        row = nextRow;
        column = nextColumn;
        return elsewhere;
    }

    /** The first row that lets a row, from 1, be seen with the least movement. */
    int rowThatReveals(int wanted) {
        return nearest(row, shownRows, wanted);
    }

    int columnThatReveals(int wanted) {
        return nearest(column, shownColumns, wanted);
    }

    private static int nearest(int first, int shown, int wanted) {
        if (wanted <= first) {
            return wanted - 1;
        }
        return wanted > first + shown ? wanted - shown : first;
    }

    /** {@code rows 1–8 of 20, columns 4–6 of 20}. */
    String words() {
        String across = columns == shownColumns
                ? ""
                : "columns " + (column + 1) + "–" + (column + shownColumns) + " of " + columns;
        if (rows == shownRows) {
            return across;
        }
        return "rows " + (row + 1) + "–" + (row + shownRows) + " of " + rows + (across.isEmpty() ? "" : ", " + across);
    }
}
