package backprop.picture.step;

import backprop.engine.GradientCheck;
import backprop.engine.GradientCheck.Result;
import backprop.engine.GradientCheck.Verdict;
import backprop.engine.Numerals;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.session.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a step that are shown beside their centred differences.
 *
 * @param results none for a step without gradients, or of which nothing is known yet
 * @param all how many numbers the step has
 */
public record StepCheck(List<Result> results, int all) {
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
     * @param h the step of the difference
     */
    public static StepCheck of(Frame frame, Step step, double h) {
        if (!GRADIENTS.contains(step.quantity())) {
            return new StepCheck(List.of(), step.size());
        }
        Trace trace = frame.trace();
        long affordable = Math.max(1, BUDGET / trace.network().parameters());
        GradientCheck check = GradientCheck.of(trace.network(), trace.sample(), h);
        List<Result> results = ArithmeticPicture.shown(frame, step).stream()
                .filter(frame::knows)
                .limit(affordable)
                .map(check::check)
                .toList();
        return new StepCheck(results, step.size());
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return results.isEmpty();
    }

    /** Whether every number agrees with its difference. */
    public boolean agrees() {
        return results.stream().allMatch(r -> r.verdict() == Verdict.AGREES);
    }

    /** The worst of the results in a line. */
    public String verdict() {
        Result worst = results.stream()
                .max(Comparator.comparing(Result::verdict).thenComparingDouble(Result::error))
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
