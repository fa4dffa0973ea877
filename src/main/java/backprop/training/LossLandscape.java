package backprop.training;

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

    /** The landscape around a network. */
    public static LossLandscape of(Network network, Samples samples, Axis across, Axis up) {
        Probe probe = new Probe(network, samples);
        Probe.Place x = probe.place(across.parameter());
        Probe.Place y = probe.place(up.parameter());
        double[][] losses = new double[up.count()][across.count()];
        for (int j = 0; j < losses.length; j++) {
            y.set(up.value(j));
            for (int i = 0; i < losses[j].length; i++) {
                x.set(across.value(i));
                losses[j][i] = probe.loss();
            }
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
