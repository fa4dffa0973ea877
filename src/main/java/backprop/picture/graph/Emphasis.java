package backprop.picture.graph;

import backprop.engine.Cell;
import backprop.engine.HiddenError;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.Trace;
import backprop.engine.WeightGradient;
import backprop.engine.WeightedSum;
import backprop.session.Change;
import backprop.session.Frame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is loud, what is quiet and what is faded at a frame: the step that was made last speaks, what was reached before
 * stays, what is not reached is faint, and asking about one neuron fades what has nothing to do with it.
 */
final class Emphasis {
    private final Frame frame;
    private final @Nullable Cell asked;
    private final @Nullable Change change;
    private final @Nullable Step step;
    private final @Nullable Cell underWay;
    private final @Nullable Cell term;

    Emphasis(Frame frame, @Nullable Cell hovered) {
        this.frame = frame;
        this.asked = hovered != null ? hovered : frame.focus();
        this.change = frame.change();
        Trace trace = frame.trace();
        this.step = frame.playhead().current(trace).orElse(null);
        this.underWay = frame.playhead().underWay(trace).orElse(null);
        this.term = frame.playhead()
                .term(trace)
                .flatMap(e -> e.cells().stream()
                        .filter(c -> c.quantity() == Quantity.WEIGHT)
                        .findFirst())
                .orElse(null);
    }

    /** The step that speaks. */
    Optional<Step> step() {
        return Optional.ofNullable(step);
    }

    /** The direction of the step that speaks, if it runs along this connection: 1 forward, −1 backward, else 0. */
    int flow(Cell weight) {
        if (step instanceof WeightedSum s) {
            return weight.layer() == s.layer() && speaks(weight, weight.row()) ? 1 : 0;
        } else if (step instanceof HiddenError h) {
            return weight.layer() == h.layer() + 1 && speaks(weight, weight.column()) ? -1 : 0;
        } else if (step instanceof WeightGradient g) {
            boolean here = underWay == null || underWay.parameter().equals(weight);
            return weight.layer() == g.layer() && here ? -1 : 0;
        }
        return 0;
    }

    /** True if a gradient is computed: a from the one end and δ from the other meet at the weight, and nothing flows on. */
    boolean meets(Cell weight) {
        return step instanceof WeightGradient && flow(weight) < 0;
    }

    private boolean speaks(Cell weight, int row) {
        return term != null ? term.equals(weight) : underWay == null || underWay.row() == row;
    }

    /** True if the step that speaks computes a number of this neuron. */
    boolean speaksOf(int layer, int row) {
        if (step == null || step.layer() != layer) {
            return false;
        }
        return switch (step.quantity()) {
            case PRE_ACTIVATION, ACTIVATION, DELTA, BIAS_GRADIENT -> underWay == null || underWay.row() == row;
            default -> false;
        };
    }

    /** True if the step that speaks is part of the backward pass. */
    boolean isBackward() {
        return step != null && step.phase() == Step.Phase.BACKWARD;
    }

    /** True if the number is known by now. */
    boolean reached(Cell cell) {
        return frame.knows(cell);
    }

    /** True if somebody asks about one neuron or connection. */
    boolean isAsked() {
        return asked != null;
    }

    /** True if a neuron is the one asked about. */
    boolean isAsked(int layer, int row) {
        return asked != null && ofNeuron(asked, layer, row);
    }

    /** True if one of the weights into a neuron, or its gradient, is asked about. */
    boolean isAskedOfRow(int layer, int row) {
        return asked != null && isMatrix(asked) && asked.layer() == layer && asked.row() == row;
    }

    /** True if the connection or parameter is the one asked about. */
    boolean isAsked(Cell parameter) {
        return asked != null
                && (asked.equals(parameter)
                        || (belongsToParameter(asked) && asked.parameter().equals(parameter)));
    }

    private static boolean belongsToParameter(Cell cell) {
        return switch (cell.quantity()) {
            case WEIGHT, BIAS, WEIGHT_GRADIENT, BIAS_GRADIENT, UPDATED_WEIGHT, UPDATED_BIAS -> true;
            default -> false;
        };
    }

    /** True if the address is a number of this neuron. */
    static boolean ofNeuron(Cell cell, int layer, int row) {
        return switch (cell.quantity()) {
            case INPUT, PRE_ACTIVATION, ACTIVATION, DELTA, BIAS, BIAS_GRADIENT, UPDATED_BIAS ->
                cell.layer() == layer && cell.row() == row;
            default -> false;
        };
    }

    /** True if a number was moved by hand and another one did not follow: it stands back. */
    boolean rests(Cell cell) {
        return change != null && !change.moves(cell);
    }

    /** True if a number was moved by hand and what a connection carries did not follow: w, or w·δ on the way back. */
    boolean carriesTheSame(Cell weight) {
        return change != null
                && !change.moves(weight)
                && !(flow(weight) < 0
                        && (step instanceof HiddenError
                                ? change.moves(Cell.delta(weight.layer(), weight.row()))
                                : change.moves(weight.gradient())));
    }

    /** The number that was moved by hand, until the next action. */
    Optional<Change> change() {
        return Optional.ofNullable(change);
    }

    /** True if a connection belongs to what is asked about. */
    boolean concerns(Cell weight) {
        return isAsked() && !isApart(weight);
    }

    /**
     * True if a connection has nothing to do with what is asked about, and fades. Nothing fades for that while somebody looks
     * at what a change does.
     */
    boolean fades(Cell weight) {
        return change == null && isApart(weight);
    }

    private boolean isApart(Cell weight) {
        if (asked == null || asked.quantity() == Quantity.LOSS || isOfOutput(asked)) {
            return false;
        }
        if (isMatrix(asked)) {
            return !isAsked(weight);
        }
        return !ofNeuron(asked, weight.layer(), weight.row()) && !ofNeuron(asked, weight.layer() - 1, weight.column());
    }

    /** True if a neuron has nothing to do with what is asked about, and fades. */
    boolean fades(int layer, int row) {
        if (change != null || asked == null || asked.quantity() == Quantity.LOSS || isOfOutput(asked)) {
            return false;
        }
        if (isMatrix(asked)) {
            return !(asked.layer() == layer && asked.row() == row)
                    && !(asked.layer() == layer + 1 && asked.column() == row);
        }
        boolean neighbour = Math.abs(asked.layer() - layer) == 1;
        return !neighbour && !ofNeuron(asked, layer, row);
    }

    private static boolean isOfOutput(Cell cell) {
        return cell.quantity() == Quantity.TARGET || cell.quantity() == Quantity.RATE;
    }

    private static boolean isMatrix(Cell cell) {
        return cell.column() > 0;
    }
}
