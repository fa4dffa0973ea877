package backprop.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The mean loss over some samples at many values of one weight or bias, all values at once: one pass over a copy of the
 * samples for each value. Neurons that no changed number reaches are not computed again.
 *
 * <pre>{@code
 * LossAlong along = LossAlong.of(network, inputs, targets, Cell.weight(1, 1, 1), values, Cell.weight(1, 1, 2));
 * along.set(0.5);
 * along.losses(losses);
 * }</pre>
 */
public final class LossAlong {
    /** Copies of samples that still fit a processor's cache with all that is computed of them. */
    private static final int MOST_COLUMNS = 1024;

    private final Parameters parameters;
    private final RowPass pass;
    private final Cell other;
    private final int samples;
    private final int values;
    private final int groups;

    /** For each part of the values a row: the value on every copy of every sample. */
    private final List<double[]> shifts;

    private LossAlong(Network network, double[][] x, double[][] y, Cell along, double[] values, Cell other) {
        this.parameters = new Parameters(network);
        this.other = other;
        this.samples = x.length;
        this.values = values.length;
        this.groups = Math.max(1, Math.min(values.length, MOST_COLUMNS / samples));
        this.pass = new RowPass(parameters, groups * samples);
        int[] order = new int[groups * samples];
        for (int k = 0; k < order.length; k++) {
            order[k] = k % samples;
        }
        pass.take(x, y, order, 0);
        this.shifts = new ArrayList<>();
        for (int from = 0; from < values.length; from += groups) {
            shifts.add(shift(values, from));
        }
        // Its own value comes in by the shift.
        set(along, 0);
        pass.vary(along, RowKernels.largest(values), other);
    }

    private double[] shift(double[] all, int from) {
        double[] shift = new double[groups * samples];
        for (int k = 0; k < shift.length; k++) {
            shift[k] = all[Math.min(all.length - 1, from + k / samples)];
        }
        return shift;
    }

    /**
     * The loss along the values of one weight or bias, for any value of another.
     *
     * @param x the inputs of the samples, at least one
     * @param y their targets
     */
    public static LossAlong of(Network network, double[][] x, double[][] y, Cell along, double[] values, Cell other) {
        return new LossAlong(network, x, y, along, values, other);
    }

    /** Gives the other weight or bias another value. */
    public void set(double value) {
        set(other, value);
    }

    private void set(Cell parameter, double value) {
        if (parameter.quantity() == Quantity.WEIGHT) {
            parameters.weights(parameter.layer())[parameter.row() - 1][parameter.column() - 1] = value;
        } else {
            parameters.biases(parameter.layer())[parameter.row() - 1] = value;
        }
    }

    /** The loss at each of the values. */
    public void losses(double[] losses) {
        for (int part = 0; part < shifts.size(); part++) {
            pass.forwardVaried(shifts.get(part));
            means(losses, part * groups);
        }
    }

    /** The mean over the samples of each of a part of the values. */
    private void means(double[] losses, int from) {
        for (int g = 0; g < Math.min(groups, values - from); g++) {
            losses[from + g] = pass.loss(g * samples, (g + 1) * samples) / samples;
        }
    }
}
