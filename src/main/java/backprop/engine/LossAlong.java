package backprop.engine;

/**
 * The mean loss over some samples at many values of one weight or bias, all values at once: one pass over a copy of the
 * samples for each value.
 *
 * <pre>{@code
 * LossAlong along = LossAlong.of(network, inputs, targets, Cell.weight(1, 1, 1), values.length);
 * along.set(Cell.weight(1, 1, 2), 0.5);
 * along.losses(values, losses);
 * }</pre>
 */
public final class LossAlong {
    /** Copies of samples that still fit a processor's cache with all that is computed of them. */
    private static final int MOST_COLUMNS = 1024;

    private final Parameters parameters;
    private final RowPass pass;
    private final Cell along;
    private final int samples;
    private final int groups;
    private final double[] shift;
    private int firstChanged;
    private int constantLayers;

    private LossAlong(Network network, double[][] x, double[][] y, Cell along, int values) {
        this.parameters = new Parameters(network);
        this.along = along;
        this.samples = x.length;
        this.groups = Math.max(1, Math.min(values, MOST_COLUMNS / samples));
        this.pass = new RowPass(parameters, groups * samples);
        this.shift = new double[groups * samples];
        int[] order = new int[groups * samples];
        for (int k = 0; k < order.length; k++) {
            order[k] = k % samples;
        }
        pass.take(x, y, order, 0);
        pass.shift(along, shift);
        this.firstChanged = along.layer();
    }

    /**
     * Room for so many values of a weight or bias.
     *
     * @param x the inputs of the samples, at least one
     * @param y their targets
     */
    public static LossAlong of(Network network, double[][] x, double[][] y, Cell along, int values) {
        return new LossAlong(network, x, y, along, values);
    }

    /** Gives another weight or bias another value. */
    public void set(Cell parameter, double value) {
        if (parameter.quantity() == Quantity.WEIGHT) {
            parameters.weights(parameter.layer())[parameter.row() - 1][parameter.column() - 1] = value;
        } else {
            parameters.biases(parameter.layer())[parameter.row() - 1] = value;
        }
        firstChanged = Math.min(firstChanged, parameter.layer());
        constantLayers = Math.min(constantLayers, firstChanged - 1);
    }

    /** The loss at each of the values. */
    public void losses(double[] values, double[] losses) {
        // Its own value comes in by the shift.
        set(along, 0);
        for (int from = 0; from < values.length; from += groups) {
            for (int k = 0; k < shift.length; k++) {
                shift[k] = values[Math.min(values.length - 1, from + k / samples)];
            }
            pass.forwardFrom(constantLayers + 1);
            constantLayers = firstChanged - 1;
            for (int g = 0; g < Math.min(groups, values.length - from); g++) {
                losses[from + g] = pass.loss(g * samples, samples) / samples;
            }
        }
    }
}
