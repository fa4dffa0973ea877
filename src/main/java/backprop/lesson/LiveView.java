package backprop.lesson;

import backprop.engine.Cell;
import java.util.Optional;

/** A view of the lab inside a lesson, on the lesson's network. */
public sealed interface LiveView {
    /**
     * The graph at a step.
     *
     * @param step the index in {@link backprop.engine.Trace#steps}
     * @param focus the number that is asked about, if any
     */
    record Graph(int step, Optional<Cell> focus) implements LiveView {}

    /**
     * The gradient-flow experiment of two activations.
     *
     * @param first the activation of the first run, by its name in files
     * @param second that of the second
     * @param output that of the output layer; the same as the others if it is empty
     */
    record Flow(String first, String second, Optional<String> output, long seed) implements LiveView {}

    /**
     * ℒ over one parameter, all others as they are, with the tangent that the gradient gives.
     *
     * @param parameter the weight or bias that moves
     * @param reach how far it moves to either side
     */
    record LossSlice(Cell parameter, double reach) implements LiveView {}
}
