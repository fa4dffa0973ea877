package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import backprop.lesson.slip.Slip;
import backprop.lesson.slip.Spelling;
import backprop.lesson.text.Term;
import backprop.lesson.text.TraceNames;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said of the first number of a pass that differs: the words of a lesson, with the numbers put in. */
public final class FirstDifference {
    /** Digits beyond which nobody works by hand. */
    private static final int MOST_DIGITS = 10;

    /** A longer sum is told in symbols alone. */
    private static final int LONGEST = 3;

    private FirstDifference() {}

    /**
     * Names the slip behind a number.
     *
     * @param written the number as it was written, which is not the one of the pass
     */
    public static String says(Trace trace, Cell cell, String written) {
        int given = TypedNumber.read(written).map(TypedNumber::digits).orElse(Question.DIGITS);
        int digits = Math.min(MOST_DIGITS, Math.max(given, Question.DIGITS));
        Marking marking = Marker.mark(Question.number(cell, digits), trace, written);
        boolean slope = marking instanceof Marking.Slipped s && s.slips().equals(List.of(Slip.SLOPE_MISSING));
        if (slope && isHidden(trace, cell) && trace.network().size(cell.layer() + 1) <= LONGEST) {
            return slopeMissing(trace, cell, written);
        } else if (marking.isRight() || marking instanceof Marking.Coarse) {
            return "To the digits given it is another number.";
        }
        return marking.says();
    }

    private static boolean isHidden(Trace trace, Cell cell) {
        return cell.quantity() == Quantity.DELTA
                && cell.layer() < trace.network().depth();
    }

    private static String slopeMissing(Trace trace, Cell cell, String written) {
        int after = trace.network().size(cell.layer() + 1);
        String back = IntStream.rangeClosed(1, after)
                .mapToObj(i -> factor(trace, Cell.weight(cell.layer() + 1, i, cell.row())) + " · "
                        + factor(trace, Cell.delta(cell.layer() + 1, i)))
                .collect(Collectors.joining(" + "));
        Term slope = Term.of("slope" + cell.layer() + "[" + cell.row() + "]");
        String value = Numerals.shown(slope.value(TraceNames.of(trace)));
        return written.replace('-', '−') + " is " + back + ": the way back through the weight"
                + (after > 1 ? "s" : "") + " is right. The slope " + Spelling.ofBook(slope, trace) + " = "
                + value.replace('-', '−') + " is still to be multiplied.";
    }

    private static String factor(Trace trace, Cell cell) {
        String text = trace.text(cell).replace('-', '−');
        return text.startsWith("−") ? "(" + text + ")" : text;
    }
}
