package backprop.engine;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * An immutable matrix of doubles on commons-math3. A vector is a matrix of one column.
 *
 * <p>Rows and columns count from 1, as in W_ij. Each operation names its shapes; where they do not fit, it throws {@link
 * IllegalArgumentException}. Rows that an operation leaves alone are shared, never copied.
 */
public final class Matrix {
    private final Array2DRowRealMatrix values;

    private Matrix(double[][] rows) {
        this.values = new Array2DRowRealMatrix(rows, false);
    }

    /**
     * The matrix with these rows, copied.
     *
     * @throws IllegalArgumentException if there is no entry or the rows differ in length
     */
    public static Matrix of(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length || rows[i].length == 0) {
                throw new IllegalArgumentException("row " + (i + 1) + " has " + rows[i].length + " numbers");
            }
            copy[i] = rows[i].clone();
        }
        if (copy.length == 0) {
            throw new IllegalArgumentException("a matrix needs a row");
        }
        return new Matrix(copy);
    }

    /** The n×1 matrix with these entries. */
    public static Matrix column(double... entries) {
        double[][] rows = new double[entries.length][1];
        for (int i = 0; i < entries.length; i++) {
            rows[i][0] = entries[i];
        }
        if (entries.length == 0) {
            throw new IllegalArgumentException("a vector needs an entry");
        }
        return new Matrix(rows);
    }

    /** A matrix of zeros. */
    public static Matrix zero(int rows, int columns) {
        return new Matrix(new double[rows][columns]);
    }

    /** The number of rows. */
    public int rows() {
        return values.getRowDimension();
    }

    /** The number of columns. */
    public int columns() {
        return values.getColumnDimension();
    }

    /** The entry in row i and column j, both from 1. */
    public double at(int i, int j) {
        return values.getDataRef()[i - 1][j - 1];
    }

    /** The entry i, from 1, of a vector. */
    public double at(int i) {
        return at(i, 1);
    }

    /** n×m times m×k is n×k; each entry is summed from left to right. */
    public Matrix times(Matrix other) {
        require(columns() == other.rows(), "times", other);
        return new Matrix(values.multiply(other.values).getDataRef());
    }

    /** The transpose, m×n of n×m. */
    public Matrix transpose() {
        double[][] rows = new double[columns()][rows()];
        for (int i = 0; i < rows(); i++) {
            double[] row = values.getDataRef()[i];
            for (int j = 0; j < row.length; j++) {
                rows[j][i] = row[j];
            }
        }
        return new Matrix(rows);
    }

    /** Entry by entry, n×m plus n×m. */
    public Matrix plus(Matrix other) {
        return combine(other, "plus", Double::sum);
    }

    /** Entry by entry, n×m minus n×m. */
    public Matrix minus(Matrix other) {
        return combine(other, "minus", (a, b) -> a - b);
    }

    /** Entry by entry, n×m ⊙ n×m. */
    public Matrix hadamard(Matrix other) {
        return combine(other, "⊙", (a, b) -> a * b);
    }

    /** Every entry times the factor. */
    public Matrix scale(double factor) {
        return map(a -> factor * a);
    }

    /** Every entry through the function. */
    public Matrix map(DoubleUnaryOperator function) {
        return new Matrix(Arrays.stream(values.getDataRef())
                .map(row -> Arrays.stream(row).map(function).toArray())
                .toArray(double[][]::new));
    }

    /** The same matrix but for one entry, from 1; all other rows are shared. */
    public Matrix with(int i, int j, double value) {
        double[][] rows = values.getDataRef().clone();
        rows[i - 1] = rows[i - 1].clone();
        rows[i - 1][j - 1] = value;
        return new Matrix(rows);
    }

    /** The rows of this matrix, shared, and below them those of another: n×m and k×m make (n+k)×m. */
    public Matrix above(Matrix other) {
        require(columns() == other.columns(), "above", other);
        double[][] rows = Arrays.copyOf(values.getDataRef(), rows() + other.rows());
        System.arraycopy(other.values.getDataRef(), 0, rows, rows(), other.rows());
        return new Matrix(rows);
    }

    /** This matrix and another to the right of it: n×m and n×k make n×(m+k). */
    public Matrix beside(Matrix other) {
        require(rows() == other.rows(), "beside", other);
        double[][] rows = new double[rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(values.getDataRef()[i], columns() + other.columns());
            System.arraycopy(other.values.getDataRef()[i], 0, rows[i], columns(), other.columns());
        }
        return new Matrix(rows);
    }

    /**
     * The matrix without row i, from 1; the others are shared.
     *
     * @throws IllegalArgumentException if it is the only one
     */
    public Matrix withoutRow(int i) {
        if (rows() == 1) {
            throw new IllegalArgumentException("the only row of a matrix must stay");
        }
        double[][] rows = new double[rows() - 1][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = values.getDataRef()[k < i - 1 ? k : k + 1];
        }
        return new Matrix(rows);
    }

    /**
     * The matrix without column j, from 1.
     *
     * @throws IllegalArgumentException if it is the only one
     */
    public Matrix withoutColumn(int j) {
        return transpose().withoutRow(j).transpose();
    }

    /**
     * The Q of the decomposition Q·R with positive numbers on the diagonal of R, n×m for n ≥ m: its columns are
     * orthonormal and span what the columns of this matrix span.
     *
     * @throws IllegalArgumentException if there are more columns than rows
     */
    public Matrix orthonormal() {
        if (columns() > rows()) {
            throw new IllegalArgumentException("no " + columns() + " columns are orthonormal in " + rows() + " rows");
        }
        QRDecomposition qr = new QRDecomposition(values);
        RealMatrix r = qr.getR();
        double[][] q = qr.getQ().getSubMatrix(0, rows() - 1, 0, columns() - 1).getData();
        for (double[] row : q) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= Math.signum(r.getEntry(j, j));
            }
        }
        return new Matrix(q);
    }

    /** The Euclidean norm of all entries; a square on the way neither runs over nor vanishes. */
    public double norm() {
        return Kernels.norm(Arrays.stream(values.getDataRef())
                .flatMapToDouble(Arrays::stream)
                .toArray());
    }

    /** A copy of the entries, row by row. */
    public double[][] toArray() {
        return values.getData();
    }

    /** A copy of the first column: the entries of a vector. */
    public double[] toVector() {
        return values.getColumn(0);
    }

    /** The shape as text, {@code 3×2}. */
    public String shape() {
        return rows() + "×" + columns();
    }

    /** The rows themselves, for kernels of this room that only read. */
    double[][] rowsRef() {
        return values.getDataRef();
    }

    private Matrix combine(Matrix other, String name, DoubleBinaryOperator operator) {
        require(rows() == other.rows() && columns() == other.columns(), name, other);
        double[][] rows = new double[rows()][columns()];
        for (int i = 0; i < rows.length; i++) {
            double[] left = values.getDataRef()[i];
            double[] right = other.values.getDataRef()[i];
            for (int j = 0; j < left.length; j++) {
                rows[i][j] = operator.applyAsDouble(left[j], right[j]);
            }
        }
        return new Matrix(rows);
    }

    private void require(boolean fits, String operation, Matrix other) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "the shapes do not fit: " + shape() + " " + operation + " " + other.shape());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix m && Arrays.deepEquals(values.getDataRef(), m.values.getDataRef());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values.getDataRef());
    }

    @Override
    public String toString() {
        return Arrays.deepToString(values.getDataRef());
    }
}
