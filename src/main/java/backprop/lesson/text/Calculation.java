package backprop.lesson.text;

import backprop.engine.Cell;
import java.util.Optional;

/**
 * Arithmetic over names, as lessons and learners write it: {@code delta2[1] * W2[1,2]}, {@code (a-y)/(a(1-a))},
 * {@code exp(-z)}. Signs: + − * · / ^, parentheses, and a factor that stands beside another.
 */
public final class Calculation {
    private final String text;
    private final Term term;

    Calculation(String text, Term term) {
        this.text = text;
        this.term = term;
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
        return term.value(known);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** What it is made of. */
    public Term term() {
        return term;
    }

    /** The address that this is, if it is nothing but one. */
    public Optional<Cell> cell() {
        return term instanceof Term.Name name ? Cell.parse(name.name()) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
