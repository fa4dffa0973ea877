package backprop.document;

import java.util.Arrays;

/** The numbers of one array of a file, each with the place where it stands. */
final class Numbers {
    private static final int FIRST_CAPACITY = 8;

    private final Place place;
    private double[] values = new double[FIRST_CAPACITY];
    private int[] offsets = new int[FIRST_CAPACITY];
    private int size;

    /** No numbers yet, of the array at this place. */
    Numbers(Place place) {
        this.place = place;
    }

    void add(double value, int offset) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            offsets = Arrays.copyOf(offsets, 2 * size);
        }
        values[size] = value;
        offsets[size] = offset;
        size++;
    }

    int size() {
        return size;
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** The place of the array. */
    Place place() {
        return place;
    }

    /** The place of number {@code index}, from 0. */
    Place place(int index) {
        return new Place(place.text(), place.path() + "[" + index + "]", offsets[index]);
    }

    double get(int index) {
        return values[index];
    }

    /** @throws DocumentException unless there are this many */
    void requireSize(int expected) throws DocumentException {
        if (size != expected) {
            throw place.expected(
                    expected + (expected == 1 ? " number" : " numbers"), size == 0 ? "none" : String.valueOf(size));
        }
    }
}
