package backprop.training;

import backprop.engine.Cell;
import backprop.engine.GradientCheck;
import backprop.engine.Network;

/**
 * The line that touches the loss over some samples along one weight or bias.
 *
 * @param at the value of the parameter where it touches
 * @param loss ℒ there
 * @param slope ∂ℒ/∂w there, as backpropagation gives it
 * @param difference (ℒ(w + h) − ℒ(w − h)) / 2h with h = 10⁻⁵, or a share of w where w is large, for comparison
 */
public record Tangent(double at, double loss, double slope, double difference) {
    /** The tangent at the present value of a parameter. */
    public static Tangent of(Network network, Samples samples, Cell parameter) {
        return of(new Probe(network, samples), parameter);
    }

    static Tangent of(Probe probe, Cell parameter) {
        double loss = probe.loss();
        double slope = probe.gradient(parameter);
        Probe.Place place = probe.place(parameter);
        double here = place.get();
        double step = GradientCheck.DEFAULT_STEP * Math.max(1, Math.abs(here));
        place.set(here + step);
        double above = probe.loss();
        place.set(here - step);
        double below = probe.loss();
        place.set(here);
        return new Tangent(here, loss, slope, (above - below) / (2 * step));
    }

    /** The height of the line at a value of the parameter: ℒ + ∂ℒ/∂w · (value − w). */
    public double height(double value) {
        return loss + slope * (value - at);
    }
}
