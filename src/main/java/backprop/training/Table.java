package backprop.training;

import java.util.Arrays;

/**
 * Some measures of every step. When it holds {@link #MOST} rows, every second one is dropped, and from then on only every
 * second step is kept: then every fourth, and so on.
 */
final class Table {
    /** Rows. */
    static final int MOST = 1 << 16;

    private final double[][] columns;
    private int rows;
    private int stride = 1;

    Table(int columns) {
        this.columns = new double[columns][256];
    }

    /** A table of its own with the rows of the steps before one. */
    Table before(int step) {
        Table copy = new Table(columns.length);
        copy.rows = Math.min(rows, (step + stride - 1) / stride);
        copy.stride = stride;
        for (int c = 0; c < columns.length; c++) {
            copy.columns[c] = columns[c].clone();
        }
        return copy;
    }

    /** True if the step is one that is kept. */
    boolean keeps(int step) {
        return step % stride == 0;
    }

    void add(int step, double[] row) {
        if (rows == MOST) {
            thin();
        }
        if (!keeps(step)) {
            return;
        }
        for (int c = 0; c < columns.length; c++) {
            if (rows == columns[c].length) {
                columns[c] = Arrays.copyOf(columns[c], Math.min(MOST, 2 * rows));
            }
            columns[c][rows] = row[c];
        }
        rows++;
    }

    private void thin() {
        rows = MOST / 2;
        stride *= 2;
        for (double[] column : columns) {
            for (int i = 0; i < rows; i++) {
                column[i] = column[2 * i];
            }
        }
    }

    Series column(int c) {
        return new Series(stride, Arrays.copyOf(columns[c], rows));
    }
}
