package backprop.engine;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The mean loss over some samples at many values of one weight or bias, all values at once, and again as another one
 * changes. Neurons that no changed number reaches are not computed again, nor is a sample whose input at the changed weight
 * is 0.
 *
 * <pre>{@code
 * LossAlong along = LossAlong.of(network, inputs, targets, Cell.weight(1, 1, 1), values, Cell.weight(1, 1, 2));
 * along.set(0.5);
 * along.losses(losses);
 * }</pre>
 */
public final class LossAlong {
    private final Parameters parameters;
    private final Cell other;
    private final int samples;

    /** Σ ℒ at each value over the samples for which the other parameter changes nothing. */
    private final double[] steady;

    /** The other samples, if there are any. */
    private final Optional<SampleCopies> restless;

    private LossAlong(Network network, double[][] x, double[][] y, Cell along, double[] values, Cell other) {
        this.parameters = new Parameters(network);
        this.other = other;
        this.samples = x.length;
        this.steady = new double[values.length];
        // Its own value comes in by the copies.
        set(along, 0);
        int[] all = IntStream.range(0, samples).toArray();
        int[] feeling = SampleCopies.those(all, k -> SampleCopies.feels(x[k], other));
        int[] others = SampleCopies.those(all, k -> !SampleCopies.feels(x[k], other));
        copies(x, y, others, along, values).ifPresent(copies -> copies.addLosses(steady));
        this.restless = copies(x, y, feeling, along, values);
    }

    private Optional<SampleCopies> copies(double[][] x, double[][] y, int[] some, Cell along, double[] values) {
        return some.length == 0
                ? Optional.empty()
                : Optional.of(new SampleCopies(parameters, x, y, some, along, values, other));
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
        System.arraycopy(steady, 0, losses, 0, losses.length);
        restless.ifPresent(copies -> copies.addLosses(losses));
        for (int i = 0; i < losses.length; i++) {
            losses[i] /= samples;
        }
    }
}
