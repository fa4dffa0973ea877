package backprop.lesson.practice;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Trace;
import backprop.lesson.text.TraceNames;
import java.util.ArrayList;
import java.util.List;

/** Slips in an error signal: BP1 and BP2. */
final class ErrorSlips {
    private final Trace trace;
    private final int layer;
    private final int row;
    private final Activation activation;
    private final double delta;
    private final List<Slipped> slips = new ArrayList<>();

    private ErrorSlips(Trace trace, Cell cell) {
        this.trace = trace;
        this.layer = cell.layer();
        this.row = cell.row();
        this.activation = trace.network().layer(layer).activation();
        this.delta = trace.value(cell);
    }

    static List<Slipped> of(Trace trace, Cell cell) {
        ErrorSlips all = new ErrorSlips(trace, cell);
        if (cell.layer() == trace.network().depth()) {
            all.output();
        } else {
            all.hidden();
        }
        all.slips.addAll(Operands.of(trace, cell));
        return all.slips;
    }

    private void add(Slip slip, double value, String says) {
        slips.add(Slipped.of(slip, value, says));
    }

    private void output() {
        double gradient = LossTerms.gradient(trace, row);
        slope(gradient, "∇ₐℒ");
        add(Slip.SIGN, -delta, "The sign is turned: δ takes a − y, the output minus the target.");
        if (trace.network().loss() == Loss.MSE) {
            add(Slip.HALF, 2 * delta, "Twice too large. With ℒ = ½‖a − y‖² the 2 of the square meets the ½.");
            add(Slip.HALF, delta / 2, "Half of it. The ½ of the loss has already met the 2 of the square.");
        } else if (!activation.isVectorValued()) {
            add(
                    Slip.SLOPE_TWICE,
                    delta * TraceNames.slope(trace, layer, row),
                    "The slope is in there twice: with this loss δ = a − y has already taken it up.");
        }
        int n = trace.sample().target().rows();
        add(Slip.MEAN, delta / n, "That is divided by the number of outputs; ℒ is a sum over them, not a mean.");
        add(Slip.MEAN, 2 * delta / n, "That belongs to the mean of the squares; here ℒ is half their sum.");
        otherResiduals();
    }

    /** (z − y) or another layer's a − y, times the right slope. */
    private void otherResiduals() {
        if (trace.network().loss() != Loss.MSE || activation.isVectorValued()) {
            return;
        }
        double slope = TraceNames.slope(trace, layer, row);
        double y = trace.value(Cell.target(row));
        double z = trace.preActivation(layer).at(row);
        add(Slip.Z_FOR_A, (z - y) * slope, "There z stands where a belongs: the loss compares a with y.");
        for (int l = 0; l < layer; l++) {
            if (row <= trace.network().size(l)) {
                Cell other = Cell.activation(l, row);
                add(
                        Slip.WRONG_LAYER,
                        (trace.value(other) - y) * slope,
                        "That compares " + other.unicode() + " with the target. The output is a of layer " + layer
                                + ".");
            }
        }
    }

    private void hidden() {
        double arriving = TraceNames.arriving(trace, layer, row);
        slope(arriving, "∂ℒ/∂" + Cell.activation(layer, row).unicode());
        add(Slip.SIGN, -delta, "The size is right, the sign is turned.");
        add(Slip.HALF, 2 * delta, "Twice too large. Is the ½ of the loss missing in δ of the output?");
        add(Slip.HALF, delta / 2, "Half of it. The ½ of the loss has no place here.");
        Matrix weights = trace.network().layer(layer + 1).weights();
        int n = trace.sample().target().rows();
        add(Slip.MEAN, delta / n, "That is divided by the number of outputs; ℒ is a sum over them, not a mean.");
        if (activation.isVectorValued()) {
            return;
        }
        double slope = TraceNames.slope(trace, layer, row);
        if (weights.rows() == weights.columns()) {
            add(
                    Slip.NO_TRANSPOSE,
                    weights.times(trace.delta(layer + 1)).at(row) * slope,
                    "That takes row " + row + " of W. Backward, neuron j collects column j: W transposed.");
        }
        paths(weights, arriving, slope);
        otherSlopes(arriving);
    }

    private void paths(Matrix weights, double arriving, double slope) {
        for (int i = 1; weights.rows() > 1 && i <= weights.rows(); i++) {
            double missing = weights.at(i, row) * trace.delta(layer + 1).at(i);
            Cell weight = Cell.weight(layer + 1, i, row);
            slips.add(Slipped.of(
                    Slip.PATH_LEFT_OUT,
                    (arriving - missing) * slope,
                    "One path is left out: the one over " + weight.unicode()
                            + ". Every unit that this one feeds counts.",
                    weight.ascii() + "*" + Cell.delta(layer + 1, i).ascii()));
        }
    }

    private void otherSlopes(double arriving) {
        for (int l = 1; l <= trace.network().depth(); l++) {
            boolean fits = l != layer && row <= trace.network().size(l);
            if (fits && !trace.network().layer(l).activation().isVectorValued()) {
                add(
                        Slip.WRONG_LAYER,
                        arriving * TraceNames.slope(trace, l, row),
                        "That is the slope of layer " + l + ". This unit's own slope belongs here, of layer " + layer
                                + ".");
            }
        }
    }

    /** What becomes of an error if the slope is left out or taken at a. */
    private void slope(double before, String name) {
        Cell z = Cell.preActivation(layer, row);
        if (activation.isVectorValued()) {
            add(Slip.SLOPE_FORGOTTEN, before, "That is " + name + " alone: the Jacobian of softmax is missing.");
            add(
                    Slip.PATH_LEFT_OUT,
                    before * TraceNames.slope(trace, layer, row),
                    "That is the diagonal of the Jacobian alone. Each z of a softmax moves every output.");
            return;
        }
        String symbol = activation.symbol() + "′(" + z.unicode() + ")";
        String next = "slope" + layer + "[" + row + "]";
        slips.add(Slipped.of(
                Slip.SLOPE_FORGOTTEN,
                before,
                "That is " + name + " alone. The slope is missing: this unit’s own " + symbol
                        + " still has to scale it.",
                next));
        double a = trace.activation(layer).at(row);
        slips.add(Slipped.of(
                Slip.SLOPE_AT_ACTIVATION,
                before * activation.slope(a),
                "The slope is taken at a. It belongs at z: " + symbol + ".",
                next));
    }
}
