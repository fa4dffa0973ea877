package backprop.picture;

import backprop.document.DecimalText;
import backprop.engine.Cell;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.session.Frame;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All digits of the numbers that a tooltip speaks of, as many as read back to the same bits: at most 17. */
public final class AllDigits {
    private AllDigits() {}

    /** All digits of a number that a mark tells of in words that do not have them; empty where nothing is missing. */
    public static Optional<String> of(Mark mark) {
        return Optional.ofNullable(mark.exact())
                .filter(Double::isFinite)
                .filter(number -> number != 0)
                .map(number -> DecimalText.of(number).replace('-', '−'))
                .filter(digits ->
                        !String.valueOf(mark.spoken()).replace('-', '−').contains(digits))
                .map(digits -> "All digits: " + digits);
    }

    /** The same of a number of a pass that is known to its end. */
    public static Optional<String> of(Trace trace, Cell about) {
        return lines(trace, numbers(about));
    }

    /** A line for each number at a place of which the step shows fewer digits; empty if it shows all, or none yet. */
    public static Optional<String> of(Frame frame, Cell about) {
        return lines(frame.trace(), numbers(about).filter(frame::knows));
    }

    private static Optional<String> lines(Trace trace, Stream<Cell> cells) {
        String lines = cells.filter(cell -> trace.has(cell) && !showsAll(trace, cell))
                .map(cell -> cell.unicode() + " = "
                        + DecimalText.of(trace.value(cell)).replace('-', '−'))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Optional.empty() : Optional.of("All digits:\n" + lines);
    }

    /** A neuron has three numbers. */
    private static Stream<Cell> numbers(Cell about) {
        return about.quantity() == Quantity.ACTIVATION && about.layer() > 0
                ? Stream.of(about.as(Quantity.PRE_ACTIVATION), about, about.as(Quantity.DELTA))
                : Stream.of(about);
    }

    private static boolean showsAll(Trace trace, Cell cell) {
        double value = trace.value(cell);
        return !Double.isFinite(value) || Double.parseDouble(trace.text(cell)) == value;
    }
}
