package backprop.engine;

/**
 * One example: an input and what the output should be.
 *
 * @param input x, n_0×1
 * @param target y, n_L×1
 */
public record Sample(Matrix input, Matrix target) {
    /** The same sample but for one number of x or y. */
    public Sample with(Cell cell, double value) {
        return switch (cell.quantity()) {
            case INPUT -> new Sample(input.with(cell.row(), 1, value), target);
            case TARGET -> new Sample(input, target.with(cell.row(), 1, value));
            default -> throw new IllegalArgumentException(cell + " is not part of a sample");
        };
    }
}
