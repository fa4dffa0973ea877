package backprop.training;

import backprop.engine.LossAlong;
import backprop.engine.Network;

/** The mean loss over two weights or biases, all others as they are. */
public final class LossLandscape {
    private final Axis across;
    private final Axis up;
    private final double[][] losses;

    private LossLandscape(Axis across, Axis up, double[][] losses) {
        this.across = across;
        this.up = up;
        this.losses = losses;
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
        LossAlong along = LossAlong.of(
                network, samples.inputs(), samples.targets(), across.parameter(), across.values(), up.parameter());
        double[][] losses = new double[up.count()][across.count()];
        for (int j = 0; j < losses.length; j++) {
            along.set(up.value(j));
            along.losses(losses[j]);
        }
        return new LossLandscape(across, up, losses);
    }

    /** Along what it runs to the right. */
    public Axis across() {
        return across;
    }

    /** Along what it runs upwards. */
    public Axis up() {
        return up;
    }

    /** The loss at value i across and value j up, both from 0. */
    public double loss(int i, int j) {
        return losses[j][i];
    }
}
