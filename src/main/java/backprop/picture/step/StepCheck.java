package backprop.picture.step;

import backprop.engine.GradientCheck;
import backprop.engine.GradientCheck.Result;
import backprop.engine.GradientCheck.Slopes;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.picture.Ink;
import backprop.picture.Theme;
import backprop.session.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a step that are shown beside their differences.
 *
 * @param results none for a step without gradients, or of which nothing is known yet
 * @param all how many numbers the step has
 * @param h the step of the plain differences
 */
public record StepCheck(List<Result> results, int all, double h) {
    private static final Set<Quantity> GRADIENTS =
            Set.of(Quantity.DELTA, Quantity.WEIGHT_GRADIENT, Quantity.BIAS_GRADIENT);

    /** So many parameters may be moved for the differences of one step; a check costs a pass for each. */
    private static final long BUDGET = 400_000;

    public StepCheck {
        results = List.copyOf(results);
    }

    /**
     * Checks what a frame knows of a step.
     *
     * @param h the step of the plain differences
     */
    public static StepCheck of(Frame frame, Step step, double h) {
        if (!GRADIENTS.contains(step.quantity())) {
            return new StepCheck(List.of(), step.size(), h);
        }
        Trace trace = frame.trace();
        long affordable = Math.max(1, BUDGET / trace.network().parameters());
        GradientCheck check = GradientCheck.of(trace, h);
        List<Result> results = ArithmeticPicture.shown(frame, step).stream()
                .filter(frame::knows)
                .limit(affordable)
                .map(check::check)
                .toList();
        return new StepCheck(results, step.size(), h);
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return results.isEmpty();
    }

    /** The colour of the verdict. */
    public Ink ink(Theme theme) {
        return switch (worst().verdict()) {
            case AGREES -> theme.good();
            case CANNOT_KNOW, KINK -> theme.text();
            case DISAGREES -> theme.backwardText();
        };
    }

    /** The worst of the results in a sentence. */
    public String verdict() {
        String which = results.size() < all ? " (" + results.size() + " of " + all + " checked)" : "";
        return words(worst()) + which + ".";
    }

    private Result worst() {
        return results.stream()
                .max(Comparator.comparing(Result::verdict).thenComparingDouble(Result::error))
                .orElseThrow();
    }

    private static String words(Result worst) {
        String cell = worst.cell().unicode() + ": ";
        String gradient = Numerals.shown(worst.gradient());
        return switch (worst.verdict()) {
            case AGREES ->
                "✓ agrees with the centred difference, extrapolated, to " + Numerals.scientific(worst.error(), 1);
            case CANNOT_KNOW ->
                "? " + cell + worst.reason() + (Double.isFinite(worst.bound()) ? ", the gradient is " + gradient : "");
            case KINK ->
                "⚠ " + cell + worst.reason() + ": "
                        + worst.sides().map(StepCheck::words).orElse("") + "; the gradient takes " + gradient;
            case DISAGREES ->
                "✗ " + cell + worst.reason() + ", " + gradient + " beside " + Numerals.shown(worst.difference())
                        + ", which is known to " + Numerals.scientific(worst.bound(), 1);
        };
    }

    private static String words(Slopes sides) {
        return Numerals.shown(sides.left()) + " to the left, " + Numerals.shown(sides.right()) + " to the right";
    }

    /** What the plain difference of one step h comes to, as the end of a sentence that begins with "With h = …". */
    public String plain() {
        Result worst = results.stream()
                .max(Comparator.comparingDouble(Result::plainError))
                .orElseThrow();
        if (Double.isNaN(worst.plain())) {
            return "there is no difference.";
        }
        boolean kink = results.stream().anyMatch(Result::crossesKink);
        return "alone it misses by " + Numerals.scientific(worst.plainError(), 1)
                + (kink ? "; a unit passes its kink." : ".");
    }
}
