package backprop.document.imports;

import backprop.engine.Matrix;

/** An array of a file: its name, its shape, and its numbers row by row where a dense layer could have them. */
public final class FoundArray {
    private final String name;
    private final Shape shape;
    private final double[] values;

    /** @param values row by row; none where no dense layer could have them */
    FoundArray(String name, Shape shape, double[] values) {
        this.name = name;
        this.shape = shape;
        this.values = values;
    }

    /** The name that the file gives it; empty for the only array of a file that gives none. */
    public String name() {
        return name;
    }

    Shape shape() {
        return shape;
    }

    /** The array as it stands, {@code 3×2}. */
    public String shapeText() {
        return shape.toString();
    }

    /** The numbers of a matrix, row by row as they stand. */
    Matrix matrix() {
        int columns = shape.length(1);
        double[][] rows = new double[shape.length(0)][columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, i * columns, rows[i], 0, columns);
        }
        return Matrix.of(rows);
    }

    /** All numbers as a vector, n×1. */
    Matrix column() {
        return Matrix.column(values);
    }
}
