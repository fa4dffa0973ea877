package backprop.training;

import backprop.engine.Network;

/** The loss of some samples along one weight or bias, all others as they are, and the tangent there, whose slope is the gradient. */
public final class LossSlice {
    private final Axis axis;
    private final double[] losses;
    private final Tangent tangent;
    private final Reduction reduction;

    private LossSlice(Axis axis, double[] losses, Tangent tangent, Reduction reduction) {
        this.axis = axis;
        this.losses = losses;
        this.tangent = tangent;
        this.reduction = reduction;
    }

    /** The slice through a network. */
    public static LossSlice of(Network network, Samples samples, Axis axis) {
        Probe probe = new Probe(network, samples);
        Tangent tangent = Tangent.of(probe, axis.parameter());
        Probe.Place place = probe.place(axis.parameter());
        double[] losses = new double[axis.count()];
        for (int i = 0; i < losses.length; i++) {
            place.set(axis.value(i));
            losses[i] = probe.loss();
        }
        return new LossSlice(axis, losses, tangent, samples.reduction());
    }

    /** The same curve, touched elsewhere. */
    public LossSlice touched(Tangent other) {
        return new LossSlice(axis, losses, other, reduction);
    }

    /** What ℒ of the samples is here. */
    public Reduction reduction() {
        return reduction;
    }

    /** Along what. */
    public Axis axis() {
        return axis;
    }

    /** The loss at value i of the axis, from 0. */
    public double loss(int i) {
        return losses[i];
    }

    /** The line that touches the curve at the value that the parameter has in the network. */
    public Tangent tangent() {
        return tangent;
    }
}
