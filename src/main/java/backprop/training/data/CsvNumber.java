package backprop.training.data;

import java.util.regex.Pattern;

/** What a number in a table looks like. */
final class CsvNumber {
    static final Pattern PATTERN =
            Pattern.compile("[+\\-−]?(?:\\d{1,400}[.,]?\\d{0,400}|[.,]\\d{1,400})(?:[eE][+-]?\\d{1,4})?");

    private CsvNumber() {}
}
