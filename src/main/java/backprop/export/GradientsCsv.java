package backprop.export;

import backprop.document.DecimalText;
import backprop.engine.Cell;
import backprop.engine.GradientCheck;
import backprop.engine.Trace;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every weight and bias with its gradient and the extrapolated difference beside it, as CSV in the form of RFC 4180: what the
 * two are apart, what the difference may miss the truth by, the verdict, and at a kink the slopes to both sides.
 *
 * <p>All is ASCII and made here: no text from outside is in it, so that no cell of a spreadsheet begins as a formula. The
 * decimal mark is a point and every number reads back to the same bits. A number that is not finite is an empty field.
 *
 * <pre>
 * cell,quantity,layer,row,column,value,gradient,difference,error,bound,verdict,left,right
 * "W1[2,1]",W,1,2,1,0.25,0.0006788609421801174,0.0006788609421784,1.7e-15,3.1e-14,agrees,,
 * b1[2],b,1,2,,0.35,…
 * </pre>
 */
final class GradientsCsv {
    private static final String HEADER =
            "cell,quantity,layer,row,column,value,gradient,difference,error,bound,verdict,left,right";
    private static final String END = "\r\n";

    private GradientsCsv() {}

    static String of(ExportedPass pass) {
        Trace trace = pass.trace();
        GradientCheck check = GradientCheck.of(trace, GradientCheck.DEFAULT_STEP);
        return trace.network().parameterCells().stream()
                .map(cell -> row(trace, cell, check.check(cell)))
                .collect(Collectors.joining(END, HEADER + END, END));
    }

    private static String row(Trace trace, Cell cell, GradientCheck.Result result) {
        return Stream.of(
                        quoted(cell.ascii()),
                        cell.quantity().symbol(),
                        String.valueOf(cell.layer()),
                        String.valueOf(cell.row()),
                        cell.column() == 0 ? "" : String.valueOf(cell.column()),
                        number(trace.value(cell)),
                        number(result.gradient()),
                        number(result.difference()),
                        number(result.error()),
                        number(result.bound()),
                        result.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        result.sides().map(sides -> number(sides.left())).orElse(""),
                        result.sides().map(sides -> number(sides.right())).orElse(""))
                .collect(Collectors.joining(","));
    }

    /** An address such as W1[2,1] has a comma of its own. */
    private static String quoted(String field) {
        return field.contains(",") ? "\"" + field + "\"" : field;
    }

    private static String number(double value) {
        return Double.isFinite(value) ? DecimalText.of(value) : "";
    }
}
