package backprop.ui.training;

import backprop.training.Recipe;
import backprop.ui.kit.NumberText;
import java.util.Locale;
import java.util.function.Function;

/** The texts of the fields, read and written. */
final class Numbers {
    /** Whole numbers from here on have a power of ten. */
    private static final double WHOLE = 1e7;

    private Numbers() {}

    /** Any finite number. */
    static Function<String, Double> number() {
        return text -> {
            NumberText.Reading reading = NumberText.read(text);
            if (reading instanceof NumberText.Reading.Read read) {
                return read.value();
            }
            throw new IllegalArgumentException(((NumberText.Reading.Refused) reading).reason());
        };
    }

    /** The shortest text of a number. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? String.valueOf((long) value)
                : String.valueOf(value).toLowerCase(Locale.ROOT).replace(".0e", "e");
    }

    /** {@code all}, or how many. */
    static int batch(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if ("all".equals(typed)) {
            return Recipe.ALL;
        }
        if (!typed.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException("expected a number from 1, or all, found '" + text.strip() + "'");
        }
        return Integer.parseInt(typed);
    }

    static String batchText(int batch) {
        return batch == Recipe.ALL ? "all" : String.valueOf(batch);
    }
}
