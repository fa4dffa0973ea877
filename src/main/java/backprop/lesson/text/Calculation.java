package backprop.lesson.text;

import backprop.engine.Cell;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Arithmetic over names, as lessons and learners write it: {@code delta2[1] * W2[1,2]}, {@code (a-y)/(a(1-a))},
 * {@code exp(-z)}. Signs: + − * · / ^, parentheses, and a factor that stands beside another.
 */
public final class Calculation {
    private final String text;
    private final Set<String> names;
    private final ToDoubleFunction<Names> rule;

    Calculation(String text, Set<String> names, ToDoubleFunction<Names> rule) {
        this.text = text;
        this.names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        this.rule = rule;
    }

    /**
     * Reads a calculation.
     *
     * @throws CalculationException if something is missing or too much; the message says what and where
     */
    public static Calculation read(String text) {
        return new CalculationParser(text).whole();
    }

    /** The number at an address. */
    public static Calculation of(Cell cell) {
        return read(cell.ascii());
    }

    /**
     * The value where each name stands for what {@code names} says.
     *
     * @throws CalculationException if a name is not known
     */
    public double value(Names known) {
        return rule.applyAsDouble(known);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** The names in it, from left to right. */
    public Set<String> names() {
        return names;
    }

    /** The address that this is, if it is nothing but one. */
    public Optional<Cell> cell() {
        return names.size() == 1 && names.contains(text.strip()) ? Cell.parse(text) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
