package backprop.ui.explain;

import backprop.engine.Cell;
import backprop.engine.GradientCheck;
import backprop.engine.GradientCheck.Result;
import backprop.engine.GradientCheck.Verdict;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.TextAlgebra;
import backprop.engine.Trace;
import backprop.picture.step.ArithmeticPicture;
import backprop.session.Frame;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the panel says and copies about a step, as text. */
final class StepText {
    private static final int MOST_COPIED = 2_000;
    private static final int MOST_SPOKEN = 4;
    private static final long CHECK_BUDGET = 400_000;

    private StepText() {}

    /** {@code BP2 · error of hidden layer 1}. */
    static String title(Step step) {
        String title = step.title();
        return step.tag().isEmpty()
                ? title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1)
                : step.tag() + " · " + title;
    }

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
                .collect(Collectors.joining("\n", title(step) + "\n", "\n"));
    }

    private static java.util.stream.Stream<Cell> cells(Step step) {
        return IntStream.range(0, Math.min(step.size(), MOST_COPIED)).mapToObj(step::cell);
    }

    /** What the centred differences say of the numbers that are shown, or nothing for a step without gradients. */
    static List<Result> check(Frame frame, Step step, double h) {
        boolean gradient = step.quantity() == Quantity.DELTA
                || step.quantity() == Quantity.WEIGHT_GRADIENT
                || step.quantity() == Quantity.BIAS_GRADIENT;
        if (!gradient) {
            return List.of();
        }
        Trace trace = frame.trace();
        long affordable = Math.max(1, CHECK_BUDGET / trace.network().parameters());
        GradientCheck check = GradientCheck.of(trace.network(), trace.sample(), h);
        return ArithmeticPicture.shown(frame, step).stream()
                .filter(frame::knows)
                .limit(affordable)
                .map(check::check)
                .toList();
    }

    /** The results in a line. */
    static String verdict(List<Result> results, int all) {
        Result worst = results.stream()
                .max(java.util.Comparator.comparing(Result::verdict).thenComparingDouble(Result::error))
                .orElseThrow();
        String which = results.size() < all ? " (" + results.size() + " of " + all + " checked)" : "";
        return switch (worst.verdict()) {
            case AGREES -> "✓ agrees with the centred difference to " + Numerals.scientific(worst.error(), 1) + which;
            case KINK, DISAGREES ->
                (worst.verdict() == Verdict.KINK ? "⚠ " : "✗ ")
                        + worst.cell().unicode() + ": " + worst.reason() + ", " + Numerals.shown(worst.gradient())
                        + " beside " + Numerals.shown(worst.difference()) + which;
        };
    }
}
