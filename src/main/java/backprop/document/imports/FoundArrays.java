package backprop.document.imports;

import backprop.document.Excerpt;
import backprop.document.Limits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The arrays that a reader finds, each name once. Numbers beyond what a network can have are counted, but not kept. */
final class FoundArrays {
    /** A weight and a bias for every layer, and some more, so that what is wrong with them can be said. */
    private static final int MOST = 1_000;

    private final List<FoundArray> found = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long kept;

    List<FoundArray> all() {
        return List.copyOf(found);
    }

    /** A name for messages. */
    static String said(String name) {
        return name.isEmpty() ? "the array" : Excerpt.plain(name);
    }

    /** Refuses a name that was there before or is too long, and one array too many. */
    void begin(String name) throws ImportException {
        if (name.codePointCount(0, name.length()) > Limits.NAME_CODE_POINTS) {
            throw new ImportException(said(name) + ": a name has at most " + Limits.NAME_CODE_POINTS + " characters");
        } else if (!names.add(name)) {
            throw new ImportException(said(name) + " is there twice");
        } else if (names.size() > MOST) {
            throw new ImportException(
                    "there are more than " + MOST + " arrays, too many for a network of dense layers");
        }
    }

    /** True if the numbers of an array of this shape are worth reading: else it will be refused for its shape. */
    boolean wants(Shape shape) {
        return shape.dimensions() <= 2 && kept + shape.count() <= Limits.PARAMETERS;
    }

    /** Adds an array whose name has begun; its numbers row by row, or none if they are not wanted. */
    void add(String name, Shape shape, double[] values) throws ImportException {
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                throw new ImportException(
                        said(name) + place(shape, k) + " is " + values[k] + "; the numbers of a network are finite");
            }
        }
        kept += values.length;
        found.add(new FoundArray(name, shape, values));
    }

    /** Adds an array of binary numbers that fill a buffer, first by rows or, as in Fortran, first by columns. */
    void add(String name, Shape shape, NumberType type, ByteBuffer bytes, boolean columnsFirst) throws ImportException {
        double[] values = new double[wants(shape) ? shape.count() : 0];
        boolean turned = columnsFirst && shape.dimensions() == 2;
        for (int k = 0; k < values.length; k++) {
            int from = turned ? k / shape.length(1) + k % shape.length(1) * shape.length(0) : k;
            values[k] = type.at(bytes, bytes.position() + from * type.bytes());
        }
        add(name, shape, values);
    }

    /** The address of number k from 0, from 1 as everywhere in the lab: {@code [2,1]}. */
    private static String place(Shape shape, int k) {
        return switch (shape.dimensions()) {
            case 0 -> "";
            case 1 -> "[" + (k + 1) + "]";
            default -> "[" + (k / shape.length(1) + 1) + "," + (k % shape.length(1) + 1) + "]";
        };
    }
}
