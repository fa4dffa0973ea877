package backprop.cli;

import backprop.document.DecimalText;
import backprop.document.DocumentException;
import backprop.document.Excerpt;
import backprop.engine.Cell;
import backprop.engine.Matrix;
import backprop.engine.Quantity;
import backprop.lesson.practice.TypedNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a pass from the arrays of a NumPy file, each with its name in the notation: z1, a1, delta2, dW1, db1 and loss. */
final class PassArrays {
    private static final Pattern NAME = Pattern.compile("(z|a|delta|dW|db)\\d{1,4}");

    private PassArrays() {}

    static Map<Cell, TypedNumber> read(Map<String, Matrix> arrays, Predicate<Cell> has) throws DocumentException {
        Map<Cell, TypedNumber> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, Matrix> array : arrays.entrySet()) {
            read(array.getKey(), array.getValue(), has, numbers);
        }
        return numbers;
    }

    private static void read(String name, Matrix array, Predicate<Cell> has, Map<Cell, TypedNumber> numbers)
            throws DocumentException {
        Matcher named = NAME.matcher(name);
        if (!named.matches() && !name.equals("loss")) {
            throw new DocumentException(
                    Excerpt.plain(name),
                    "an array called loss, or z1, a1, delta2, dW1, db1 and so on",
                    "this name",
                    0,
                    0);
        }
        boolean matrix = name.startsWith("dW");
        boolean lies = !matrix && array.rows() == 1;
        for (int i = 1; i <= array.rows(); i++) {
            for (int j = 1; j <= array.columns(); j++) {
                Optional<Cell> cell =
                        cell(name, matrix, lies ? j : i, lies ? i : j).filter(has);
                double value = array.at(i, j);
                if (cell.isEmpty()) {
                    throw new DocumentException(
                            name, "the shape that it has in the pass", array.rows() + "×" + array.columns(), 0, 0);
                }
                TypedNumber.read(DecimalText.of(value)).ifPresent(number -> numbers.put(cell.get(), number));
            }
        }
    }

    private static Optional<Cell> cell(String name, boolean matrix, int row, int column) {
        if (name.equals("loss")) {
            return row == 1 && column == 1 ? Optional.of(Cell.loss()) : Optional.empty();
        }
        return matrix
                ? Cell.parse(name + "[" + row + "," + column + "]")
                : Cell.parse(name + "[" + row + "]").filter(c -> column == 1 && c.quantity() != Quantity.INPUT);
    }
}
