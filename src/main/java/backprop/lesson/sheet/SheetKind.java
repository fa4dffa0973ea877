package backprop.lesson.sheet;

import backprop.lesson.practice.Round;
import backprop.lesson.practice.WrongLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a sheet asks for. */
public enum SheetKind {
    /** {@link Round#byHand}. */
    BY_HAND("A pass by hand", "Compute every number to four significant digits, from above to below."),
    /** {@link Round#backward}. */
    BACKWARD(
            "The way back",
            "The forward pass is given. Compute the errors and the gradients to four significant digits."),
    /** {@link Round#counting}. */
    COUNTING("Counting", "Count parameters and multiply-adds; products entry by entry are not counted."),
    /** {@link WrongLine}. */
    WRONG_LINE(
            "Find the wrong line",
            "One line does not follow from those above it; all others do. Which one is it, and what happened?");

    private final String title;
    private final String task;

    SheetKind(String title, String task) {
        this.title = title;
        this.task = task;
    }

    /** The heading. */
    public String title() {
        return title;
    }

    /** What is to be done, in a sentence or two. */
    public String task() {
        return task;
    }

    /** {@code by-hand}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that word. */
    public static Optional<SheetKind> named(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    /** The words of all kinds. */
    public static List<String> words() {
        return Arrays.stream(values()).map(SheetKind::word).toList();
    }
}
