package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Quantity;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Slips in a gradient: those of its error signal, carried on, and its own. */
final class GradientSlips {
    private GradientSlips() {}

    static List<Slipped> of(Trace trace, Cell cell) {
        Cell delta = Cell.delta(cell.layer(), cell.row());
        boolean isWeight = cell.quantity() == Quantity.WEIGHT_GRADIENT;
        double input = isWeight ? trace.value(Cell.activation(cell.layer() - 1, cell.column())) : 1;
        List<Slipped> slips = new ArrayList<>();
        for (Slipped s : ErrorSlips.of(trace, delta)) {
            slips.add(new Slipped(s.slip(), s.value() * input, "In " + delta.unicode() + ": " + s.says(), s.next()));
        }
        if (isWeight) {
            ofWeight(trace, cell, slips);
        }
        return slips;
    }

    /** The slips in the line of a weight's gradient itself, its error signal being right. */
    static List<Slipped> own(Trace trace, Cell cell) {
        List<Slipped> slips = new ArrayList<>();
        ofWeight(trace, cell, slips);
        return slips;
    }

    private static void ofWeight(Trace trace, Cell cell, List<Slipped> slips) {
        Cell delta = Cell.delta(cell.layer(), cell.row());
        Cell input = Cell.activation(cell.layer() - 1, cell.column());
        slips.add(new Slipped(
                Slip.INPUT_FORGOTTEN,
                trace.value(delta),
                "That is " + delta.unicode()
                        + " alone, which is the gradient of the bias. A weight’s gradient also takes " + input.unicode()
                        + ".",
                Optional.empty()));
        boolean swaps = cell.row() != cell.column()
                && cell.column() <= trace.network().size(cell.layer())
                && cell.row() <= trace.network().size(cell.layer() - 1);
        if (swaps) {
            double turned = trace.value(Cell.delta(cell.layer(), cell.column()))
                    * trace.value(Cell.activation(cell.layer() - 1, cell.row()));
            slips.add(Slipped.of(
                    Slip.NO_TRANSPOSE,
                    turned,
                    "Row and column are swapped: the row is that of δ, the column that of a."));
        }
        slips.addAll(Operands.of(trace, cell));
    }
}
