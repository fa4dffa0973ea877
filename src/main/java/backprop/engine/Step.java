package backprop.engine;

import java.util.Set;

/**
 * One step of a pass. Each kind stands for one equation, and says it twice, side by side: once for the matrix ({@link
 * #result}) and once for each number ({@link #explain}). A test makes each prove the other.
 */
public sealed interface Step
        permits WeightedSum, Activate, LossValue, OutputError, HiddenError, WeightGradient, BiasGradient, Descend {
    /** Which part of the pass a step belongs to. */
    enum Phase {
        /** From the input to the loss. */
        FORWARD,
        /** From the loss to the gradients. */
        BACKWARD,
        /** The descent along the gradients. */
        UPDATE
    }

    /** The layer l that the step computes something of; L for the loss and 0 for the update of all layers. */
    int layer();

    /** What the step computes. */
    Quantity quantity();

    /** The numbers that the step computes. For an update, the new weights and biases one below the other. */
    Matrix result();

    /** How the number at an address of this step came about. */
    Expression explain(Cell cell);

    /** The name in words: {@code BP2 · error of hidden layer 1}. */
    String title();

    /** The name in the timeline, as LaTeX: {@code \delta^{(1)}}. */
    String symbol();

    /** BP1 to BP4, or empty for a step that has no number. */
    default String tag() {
        return "";
    }

    /** What the step means, in a sentence. */
    String meaning();

    /** The equation of the whole step as LaTeX. */
    String equation();

    /** The shapes that the equation brings together: {@code 3×1 = (1×3)ᵀ·1×1 ⊙ 3×1}. */
    String shapes();

    /** The step as a line of NumPy. */
    String code();

    /** The multiply-adds of the step; products entry by entry are not counted. */
    long multiplyAdds();

    /** The part of the pass. */
    Phase phase();

    /** How many numbers the step computes. */
    default int size() {
        return result().rows() * result().columns();
    }

    /** The address of number {@code index}, from 0, row by row. */
    default Cell cell(int index) {
        int columns = result().columns();
        int row = index / columns + 1;
        return new Cell(
                quantity(),
                quantity().hasLayer() ? layer() : 0,
                quantity().hasRow() ? row : 0,
                quantity().hasColumn() ? index % columns + 1 : 0);
    }

    /** The place of an address in {@link #cell}, or −1 if the step does not compute it. */
    default int indexOf(Cell cell) {
        boolean here = cell.quantity() == quantity()
                && (!quantity().hasLayer() || cell.layer() == layer())
                && cell.row() <= result().rows()
                && cell.column() <= result().columns();
        if (!here) {
            return -1;
        }
        return Math.max(cell.row(), 1) * result().columns()
                - result().columns()
                + (quantity().hasColumn() ? cell.column() - 1 : 0);
    }

    /** The value at an address of this step. */
    default double value(Cell cell) {
        return result().at(Math.max(cell.row(), 1), Math.max(cell.column(), 1));
    }

    /** The numbers that {@code cell} of this step is made of. */
    default Set<Cell> operands(Cell cell) {
        return explain(cell).cells();
    }

    /** {@code a^{(1)}}, or x for layer 0. */
    static String activationSymbol(int layer) {
        return layer == 0 ? "x" : "a^{(" + layer + ")}";
    }

    /** {@code a1}, or x for layer 0: the variable in a line of code. */
    static String activationCode(int layer) {
        return layer == 0 ? "x" : "a" + layer;
    }
}
