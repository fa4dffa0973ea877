package backprop.training;

import backprop.engine.Network;

/** The mean loss along one weight or bias, all others as they are, and the tangent there, whose slope is the gradient. */
public final class LossSlice {
    private final Axis axis;
    private final double[] losses;
    private final double here;
    private final double loss;
    private final double slope;

    private LossSlice(Axis axis, double[] losses, double here, double loss, double slope) {
        this.axis = axis;
        this.losses = losses;
        this.here = here;
        this.loss = loss;
        this.slope = slope;
    }

    /** The slice through a network. */
    public static LossSlice of(Network network, Samples samples, Axis axis) {
        Probe probe = new Probe(network, samples);
        double loss = probe.loss();
        double slope = probe.gradient(axis.parameter());
        Probe.Place place = probe.place(axis.parameter());
        double here = place.get();
        double[] losses = new double[axis.count()];
        for (int i = 0; i < losses.length; i++) {
            place.set(axis.value(i));
            losses[i] = probe.loss();
        }
        return new LossSlice(axis, losses, here, loss, slope);
    }

    /** Along what. */
    public Axis axis() {
        return axis;
    }

    /** The loss at value i of the axis, from 0. */
    public double loss(int i) {
        return losses[i];
    }

    /** What the parameter is in the network. */
    public double here() {
        return here;
    }

    /** The loss of the network. */
    public double loss() {
        return loss;
    }

    /** ∂ℒ/∂w, the slope of the tangent. */
    public double slope() {
        return slope;
    }

    /** The tangent at a value of the parameter: ℒ + ∂ℒ/∂w · (value − w). */
    public double tangent(double value) {
        return loss + slope * (value - here);
    }
}
