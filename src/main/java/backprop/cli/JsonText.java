package backprop.cli;

import backprop.document.DecimalText;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Numbers as JSON that reads back to the same bits; null stands for one that is not finite. */
final class JsonText {
    private JsonText() {}

    static String number(double value) {
        return Double.isFinite(value) ? DecimalText.of(value) : "null";
    }

    static String numbers(double[] values) {
        return Arrays.stream(values).mapToObj(JsonText::number).collect(Collectors.joining(", ", "[", "]"));
    }
}
