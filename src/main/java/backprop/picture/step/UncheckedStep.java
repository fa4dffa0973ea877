package backprop.picture.step;

import backprop.engine.Cell;
import backprop.engine.GradientCheck;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.session.Frame;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a step that are to be checked by differences.
 *
 * @param trace the pass that they belong to
 * @param cells none for a step without gradients, or of which nothing is known yet
 * @param all how many numbers the step has
 * @param h the step of the plain differences
 */
public record UncheckedStep(Trace trace, List<Cell> cells, int all, double h) {
    private static final Set<Quantity> GRADIENTS =
            Set.of(Quantity.DELTA, Quantity.WEIGHT_GRADIENT, Quantity.BIAS_GRADIENT);

    /** So many parameters may be moved for the differences of one step; a check costs some twenty passes for each number. */
    private static final long BUDGET = 400_000;

    /** With so many, 100 ns each, a check takes a third of a frame. */
    private static final long QUICK = 50_000;

    public UncheckedStep {
        cells = List.copyOf(cells);
    }

    /**
     * Those of a step that a frame shows and knows, as many as are affordable, one at least.
     *
     * @param h the step of the plain differences
     */
    public static UncheckedStep of(Frame frame, Step step, double h) {
        Trace trace = frame.trace();
        List<Cell> cells = GRADIENTS.contains(step.quantity()) ? ArithmeticPicture.shown(frame, step) : List.of();
        long affordable = Math.max(1, BUDGET / trace.network().parameters());
        return new UncheckedStep(
                trace, cells.stream().filter(frame::knows).limit(affordable).toList(), step.size(), h);
    }

    /** Whether there is nothing to check. */
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Whether the check takes far less than a frame of the window. */
    public boolean isQuick() {
        return cells.size() * trace.network().parameters() <= QUICK;
    }

    /** Checks the numbers. */
    public StepCheck check() {
        GradientCheck check = GradientCheck.of(trace, h);
        return new StepCheck(cells.stream().map(check::check).toList(), all, h);
    }

    /** About what a check will say, to keep room for it. */
    public String likelyVerdict() {
        return StepCheck.agrees("0.0e-00") + StepCheck.share(cells.size(), all) + ".";
    }
}
