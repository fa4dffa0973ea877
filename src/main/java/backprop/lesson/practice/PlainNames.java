package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Trace;
import backprop.lesson.text.Calculation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calculation with the names of a book: {@code slope1[2]} is σ′(z⁽¹⁾₂). */
final class PlainNames {
    private static final Pattern NAME =
            Pattern.compile("(slope|arriving)(\\d+)\\[(\\d+)]|[A-Za-z]+\\d*\\+?\\[[\\d,]+]");

    private PlainNames() {}

    static String of(Calculation calculation, Trace trace) {
        Matcher m = NAME.matcher(calculation.text());
        return m.replaceAll(found -> Matcher.quoteReplacement(name(found, trace)));
    }

    private static String name(java.util.regex.MatchResult m, Trace trace) {
        if (m.group(1) == null) {
            return Cell.parse(m.group()).map(Cell::unicode).orElse(m.group());
        }
        int layer = Integer.parseInt(m.group(2));
        int row = Integer.parseInt(m.group(3));
        return m.group(1).equals("arriving")
                ? "∂ℒ/∂" + Cell.activation(layer, row).unicode()
                : trace.network().layer(layer).activation().symbol() + "′("
                        + Cell.preActivation(layer, row).unicode() + ")";
    }
}
