package backprop.lesson.practice;

import backprop.engine.Cell;
import backprop.engine.Expression;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;

/** Slips on the way forward: z, a and ℒ. */
final class ForwardSlips {
    private ForwardSlips() {}

    static List<Slipped> of(Trace trace, Cell cell) {
        List<Slipped> slips = new ArrayList<>(
                switch (cell.quantity()) {
                    case PRE_ACTIVATION -> sum(trace, cell);
                    case ACTIVATION -> activation(trace, cell);
                    default -> loss(trace);
                });
        slips.add(Slipped.of(Slip.SIGN, -trace.value(cell), "The size is right, the sign is turned."));
        slips.addAll(Operands.of(trace, cell));
        return slips;
    }

    private static List<Slipped> sum(Trace trace, Cell cell) {
        Matrix weights = trace.network().layer(cell.layer()).weights();
        Matrix input = cell.layer() == 1 ? trace.sample().input() : trace.activation(cell.layer() - 1);
        double z = trace.value(cell);
        double b = trace.network().get(Cell.bias(cell.layer(), cell.row()));
        List<Slipped> slips = new ArrayList<>();
        if (trace.network().layer(cell.layer()).hasBiases()) {
            slips.add(Slipped.of(
                    Slip.BIAS_FORGOTTEN,
                    z - b,
                    "That is the weighted sum alone: the bias "
                            + Cell.bias(cell.layer(), cell.row()).unicode() + " is missing."));
        }
        for (int j = 1; j <= input.rows(); j++) {
            Cell weight = Cell.weight(cell.layer(), cell.row(), j);
            slips.add(Slipped.of(
                    Slip.PATH_LEFT_OUT,
                    z - weights.at(cell.row(), j) * input.at(j),
                    "One term of the sum is missing: that of " + weight.unicode() + "."));
        }
        if (weights.rows() == weights.columns()) {
            double turned = b + weights.transpose().times(input).at(cell.row());
            slips.add(Slipped.of(
                    Slip.NO_TRANSPOSE, turned, "That takes a column of W. Forward, neuron i reads row i of W."));
        }
        return slips;
    }

    private static List<Slipped> activation(Trace trace, Cell cell) {
        Cell z = Cell.preActivation(cell.layer(), cell.row());
        return List.of(Slipped.of(
                Slip.Z_FOR_A, trace.value(z), "That is " + z.unicode() + ": the activation is still to be applied."));
    }

    private static List<Slipped> loss(Trace trace) {
        double loss = trace.loss();
        int n = trace.sample().target().rows();
        List<Slipped> slips = new ArrayList<>();
        if (trace.network().loss() == Loss.MSE) {
            slips.add(Slipped.of(Slip.HALF, 2 * loss, "That is ‖a − y‖²: the ½ in front is missing."));
            slips.add(Slipped.of(Slip.HALF, loss / 2, "There is one ½ too many."));
        }
        slips.add(Slipped.of(Slip.MEAN, loss / n, "That is a mean over the outputs; ℒ is their sum."));
        slips.add(Slipped.of(Slip.MEAN, 2 * loss / n, "That is the mean of the squares; ℒ is half their sum."));
        Expression written = trace.explain(Cell.loss());
        for (int i = 1; n > 1 && i <= n; i++) {
            int left = i;
            double rest = LossTerms.without(trace, left);
            slips.add(Slipped.of(
                    Slip.PATH_LEFT_OUT, rest, "The term of output " + left + " is missing in " + parts(written) + "."));
        }
        return slips;
    }

    private static String parts(Expression written) {
        return written.parts().size() > 1 ? "the sum" : "the loss";
    }
}
