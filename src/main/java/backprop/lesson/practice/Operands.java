package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Descend;
import backprop.engine.Expression;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Slips that take a wrong operand into the right line. */
final class Operands {
    private final Trace trace;
    private final Cell cell;
    private final Expression expression;
    private final List<Slipped> slips = new ArrayList<>();

    private Operands(Trace trace, Cell cell) {
        this.trace = trace;
        this.cell = cell;
        this.expression = trace.explain(cell);
    }

    /** z for a, another layer's a, an updated weight, rounded operands. */
    static List<Slipped> of(Trace trace, Cell cell) {
        Operands operands = new Operands(trace, cell);
        operands.preActivations();
        operands.otherLayers();
        operands.updatedWeights();
        operands.rounded(2);
        operands.rounded(3);
        operands.rounded(1);
        return operands.slips;
    }

    private void add(Slip slip, String says, ToDoubleFunction<Cell> operands) {
        slips.add(Slipped.of(slip, expression.writtenValue(operands), says));
    }

    private void preActivations() {
        add(
                Slip.Z_FOR_A,
                "There z stands where a belongs: the activation is missing.",
                c -> isActivation(c) ? trace.value(c.as(Quantity.PRE_ACTIVATION)) : trace.value(c));
    }

    private static boolean isActivation(Cell c) {
        return c.quantity() == Quantity.ACTIVATION;
    }

    private void otherLayers() {
        for (Cell used : expression.writtenCells()) {
            if (!isActivation(used) && used.quantity() != Quantity.INPUT) {
                continue;
            }
            for (int l = 0; l <= trace.network().depth(); l++) {
                int shift = l - used.layer();
                if (shift != 0 && moved(used, shift).isPresent()) {
                    add(
                            Slip.WRONG_LAYER,
                            "That takes the activations of layer " + l + "; the line has those of layer " + used.layer()
                                    + ".",
                            c -> moved(c, shift).map(trace::value).orElseGet(() -> trace.value(c)));
                }
            }
        }
    }

    private Optional<Cell> moved(Cell c, int shift) {
        int layer = c.layer() + shift;
        boolean fits = (isActivation(c) || c.quantity() == Quantity.INPUT)
                && layer >= 0
                && layer <= trace.network().depth()
                && c.row() <= trace.network().size(layer);
        return fits ? Optional.of(Cell.activation(layer, c.row())) : Optional.empty();
    }

    private void updatedWeights() {
        boolean before = cell.quantity() == Quantity.DELTA;
        trace.update()
                .filter(u -> before)
                .ifPresent(u -> add(
                        Slip.UPDATED_WEIGHT,
                        "That is W after the update. The whole backward pass uses the weights of the forward pass.",
                        c -> updated(u, c)));
    }

    private double updated(Descend update, Cell c) {
        return c.quantity() == Quantity.WEIGHT ? update.after().get(c) : trace.value(c);
    }

    private void rounded(int decimals) {
        add(
                Slip.ROUNDED_EARLY,
                "Close: an operand was rounded to " + decimals
                        + " decimals before it was used. Keep all digits until the end.",
                c -> c.quantity().isGiven() ? trace.value(c) : round(trace.value(c), decimals));
    }

    private static double round(double value, int decimals) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue()
                : value;
    }
}
