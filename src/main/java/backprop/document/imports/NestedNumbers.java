package backprop.document.imports;

import backprop.document.DocumentException;
import backprop.document.Limits;
import backprop.document.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonToken;

/** An array of JSON, in which all arrays of one depth are of one length. */
final class NestedNumbers {
    private static final int UNKNOWN = -1;
    private static final int FIRST_CAPACITY = 64;

    private final Tokens tokens;
    private final List<Long> lengths = new ArrayList<>();
    private double[] values = new double[FIRST_CAPACITY];
    private int count;
    private int numbersAt = UNKNOWN;

    NestedNumbers(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Reads the array or the number on which the tokens stand. */
    void addTo(FoundArrays found, String name) throws DocumentException {
        if (tokens.isAt(JsonToken.START_ARRAY)) {
            array(0);
        } else if (tokens.isAt(JsonToken.VALUE_NUMBER_INT) || tokens.isAt(JsonToken.VALUE_NUMBER_FLOAT)) {
            number();
        } else {
            throw tokens.expected("an array of numbers");
        }
        Shape shape = Shape.of(FoundArrays.said(name), lengths);
        found.add(name, shape, found.wants(shape) ? Arrays.copyOf(values, count) : new double[0]);
    }

    private void array(int depth) throws DocumentException {
        boolean first = depth == lengths.size();
        if (first) {
            lengths.add(0L);
        }
        long[] length = new long[1];
        tokens.array("an array of numbers", Limits.BYTES, index -> {
            boolean deeper = tokens.isAt(JsonToken.START_ARRAY);
            if (deeper && numbersAt != depth) {
                array(depth + 1);
            } else if (numbersAt == depth || (numbersAt == UNKNOWN && lengths.size() == depth + 1)) {
                numbersAt = depth;
                number();
            } else {
                throw tokens.expected("an array of numbers");
            }
            length[0]++;
        });
        if (first) {
            lengths.set(depth, length[0]);
        } else if (length[0] != lengths.get(depth)) {
            throw tokens.expected(lengths.get(depth) + " entries, as in the array before", String.valueOf(length[0]));
        }
    }

    private void number() throws DocumentException {
        double value = tokens.number();
        if (count == Limits.PARAMETERS) {
            throw tokens.expected("at most " + Limits.PARAMETERS + " numbers, as a network has", "more");
        } else if (count == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[count] = value;
        count++;
    }
}
