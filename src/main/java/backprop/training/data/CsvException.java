package backprop.training.data;

/** A table that cannot be read, and where: {@code row 7, column 2 (petal width): expected a number, found 'n/a'}. */
public final class CsvException extends Exception {
    private static final long serialVersionUID = 1;

    CsvException(String message) {
        super(message);
    }
}
