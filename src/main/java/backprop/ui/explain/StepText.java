package backprop.ui.explain;

import backprop.engine.Cell;
import backprop.engine.Step;
import backprop.engine.TextAlgebra;
import backprop.engine.Trace;
import backprop.picture.step.StepWords;
import backprop.session.Frame;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the panel says and copies about a step, as text. */
final class StepText {
    private static final int MOST_COPIED = 2_000;
    private static final int MOST_SPOKEN = 4;

    private StepText() {}

    /** The step as one spoken sentence. */
    static String spoken(Frame frame, Step step) {
        String numbers = IntStream.range(0, Math.min(step.size(), MOST_SPOKEN))
                .mapToObj(step::cell)
                .filter(frame::knows)
                .map(cell -> cell.spoken() + " is " + frame.trace().text(cell))
                .collect(Collectors.joining(", "));
        String more = step.size() > MOST_SPOKEN ? " and " + (step.size() - MOST_SPOKEN) + " more" : "";
        return "Step " + (frame.playhead().currentIndex() + 1) + " of "
                + frame.trace().steps().size() + ", "
                + (step.tag().isEmpty() ? "" : step.tag() + ", ")
                + step.title() + ". " + step.meaning() + " " + numbers + more + ".";
    }

    /** Every line of arithmetic of a step. */
    static String lines(Trace trace, Step step) {
        return cells(step)
                .map(cell -> cell.unicode() + " = "
                        + TextAlgebra.plain(trace.explain(cell), Cell::unicode) + " = "
                        + TextAlgebra.plain(trace.explain(cell), trace::text) + " = " + trace.text(cell))
                .collect(Collectors.joining("\n", StepWords.title(step) + "\n", "\n"));
    }

    private static java.util.stream.Stream<Cell> cells(Step step) {
        return IntStream.range(0, Math.min(step.size(), MOST_COPIED)).mapToObj(step::cell);
    }
}
