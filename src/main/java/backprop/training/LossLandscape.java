package backprop.training;

import backprop.engine.LossGrid;
import backprop.engine.Network;

/** The loss of some samples over two weights or biases, all others as they are. */
public final class LossLandscape {
    private final Axis across;
    private final Axis up;
    private final LossGrid losses;
    private final Samples samples;

    private LossLandscape(Axis across, Axis up, LossGrid losses, Samples samples) {
        this.across = across;
        this.up = up;
        this.losses = losses;
        this.samples = samples;
    }

    /**
     * The landscape around a network.
     *
     * @throws IllegalArgumentException if there is no sample or both axes are of the same parameter
     */
    public static LossLandscape of(Network network, Samples samples, Axis across, Axis up) {
        if (samples.isEmpty() || across.parameter().equals(up.parameter())) {
            throw new IllegalArgumentException("a landscape needs a sample and two parameters");
        }
        LossGrid losses = LossGrid.of(
                network,
                samples.inputs(),
                samples.targets(),
                across.parameter(),
                across.values(),
                up.parameter(),
                up.values());
        return new LossLandscape(across, up, losses, samples);
    }

    /** Along what it runs to the right. */
    public Axis across() {
        return across;
    }

    /** Along what it runs upwards. */
    public Axis up() {
        return up;
    }

    /** What ℒ of the samples is here. */
    public Reduction reduction() {
        return samples.reduction();
    }

    /** The loss at value i across and value j up, both from 0. */
    public double loss(int i, int j) {
        return samples.reduction().of(losses.loss(i, j), samples.size());
    }
}
