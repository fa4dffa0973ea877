package backprop.document.imports;

import backprop.document.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lengths of an array along its dimensions, each at least 1. Their product fits an int, since no file that is read is
 * longer than its limit.
 */
record Shape(List<Integer> lengths) {
    /** As many dimensions as NumPy takes. */
    private static final int MOST_DIMENSIONS = 64;

    Shape {
        lengths = List.copyOf(lengths);
    }

    /**
     * The shape with these lengths.
     *
     * @throws ImportException if one is not positive, or the array cannot be in any file that is read
     */
    static Shape of(String array, List<Long> lengths) throws ImportException {
        if (lengths.size() > MOST_DIMENSIONS) {
            throw new ImportException(array + " has more than " + MOST_DIMENSIONS + " dimensions");
        }
        List<Integer> checked = new ArrayList<>();
        long count = 1;
        for (long length : lengths) {
            if (length < 0) {
                throw new ImportException(array + " has the length " + length + " in its shape; a length is positive");
            } else if (length == 0) {
                throw new ImportException(array + " is empty: a length in its shape is 0");
            } else if (length > Limits.BYTES || count * length > Limits.BYTES) {
                throw new ImportException(array + " would hold more numbers than a file of 64 MiB has room for");
            }
            count *= length;
            checked.add((int) length);
        }
        return new Shape(checked);
    }

    int dimensions() {
        return lengths.size();
    }

    /** How many numbers there are. */
    int count() {
        return lengths.stream().reduce(1, (product, length) -> product * length);
    }

    /** The length along a dimension, from 0. */
    int length(int dimension) {
        return lengths.get(dimension);
    }

    /** True of a column or a row: a matrix of which one length is 1. */
    boolean isVector() {
        return dimensions() == 1 || (dimensions() == 2 && (length(0) == 1 || length(1) == 1));
    }

    /** {@code 3×2}; {@code 3} of a vector. */
    @Override
    public String toString() {
        return lengths.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
