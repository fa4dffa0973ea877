package backprop.session;

import backprop.engine.Cell;
import backprop.engine.Trace;

/**
 * One number that was moved by hand, until the next action: the cause of all that differs from the pass before.
 *
 * @param cell the number that was moved
 * @param before the pass as it was before
 * @param now the pass as it is
 */
public record Change(Cell cell, Trace before, Trace now) {
    /** True if the number at an address of both passes is another one than before. */
    public boolean moves(Cell other) {
        return before.has(other) && now.has(other) && moves(was(other), is(other));
    }

    /** True if a number computed from others of a pass is another one than before; two that are undefined are the same. */
    public static boolean moves(double was, double is) {
        return was != is && !(Double.isNaN(was) && Double.isNaN(is));
    }

    /** The number before. */
    public double was(Cell other) {
        return before.value(other);
    }

    /** The number now. */
    public double is(Cell other) {
        return now.value(other);
    }

    /** What the tangent at the number before foretells for the loss: ∂ℒ/∂w · (w now − w before). */
    public double foretold() {
        return before.value(cell.gradient()) * (is(cell) - was(cell));
    }

    /** What the loss did: ℒ now − ℒ before. */
    public double came() {
        return now.loss() - before.loss();
    }
}
