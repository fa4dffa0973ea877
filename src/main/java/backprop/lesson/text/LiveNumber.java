package backprop.lesson.text;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Trace;
import java.util.Optional;

/**
 * A number of a lesson that is never typed in: a calculation over the pass of the lesson's network.
 *
 * @param calculation what to compute
 * @param digits decimals, or −1 for as many as the chapter prints
 */
public record LiveNumber(Calculation calculation, int digits) {
    private static final int AS_PRINTED = -1;

    /** Reads {@code delta1[2]} or, with the decimals wanted, {@code delta1[2]:3}. */
    public static LiveNumber read(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new LiveNumber(Calculation.read(text.strip()), AS_PRINTED);
        }
        String digits = text.substring(colon + 1).strip();
        if (!digits.matches("\\d")) {
            throw new CalculationException("expected a digit, the decimals, found " + digits, colon + 2);
        }
        return new LiveNumber(Calculation.read(text.substring(0, colon).strip()), Integer.parseInt(digits));
    }

    /** The number of this pass. */
    public double value(Trace trace) {
        return calculation.value(TraceNames.of(trace));
    }

    /** The number as it stands in the text: an address as the lab prints it, a count as a whole number. */
    public String text(Trace trace) {
        double value = value(trace);
        if (digits >= 0) {
            return Numerals.shown(value, digits);
        }
        Optional<Cell> cell = calculation.cell();
        if (cell.isPresent()) {
            return trace.text(cell.get());
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Numerals.fixed(value, 0) : Numerals.shown(value);
    }
}
