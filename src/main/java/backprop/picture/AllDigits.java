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

    /** A line for each number at a place of which the step shows fewer digits; empty if it shows all, or none yet. */
    public static Optional<String> of(Frame frame, Cell about) {
        String lines = numbers(about)
                .filter(cell -> frame.trace().has(cell) && frame.knows(cell))
                .filter(cell -> !showsAll(frame.trace(), cell))
                .map(cell -> cell.unicode() + " = "
                        + DecimalText.of(frame.trace().value(cell)).replace('-', '−'))
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
