package backprop.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The forward pass with one parameter moved a little to each side, from that parameter's layer on; what lies before is
 * taken from the trace.
 */
final class NudgedPass {
    /**
     * A centred difference.
     *
     * @param value (ℒ(w + h) − ℒ(w − h)) / 2h
     * @param crossesKink whether a unit with a kink changed sides between the two passes, or left a 0
     */
    record Difference(double value, boolean crossesKink) {}

    private record Side(List<double[]> preActivations, double loss) {}

    private final Trace trace;
    private final Network network;

    NudgedPass(Trace trace) {
        this.trace = trace;
        this.network = trace.network();
    }

    Difference difference(Cell parameter, double h) {
        double w = network.get(parameter);
        Side up = run(parameter, w + h);
        Side down = run(parameter, w - h);
        // The distance of the two numbers themselves: w + h may have been rounded.
        double value = (up.loss() - down.loss()) / ((w + h) - (w - h));
        return new Difference(value, crossesKink(parameter.layer(), up, down));
    }

    private Side run(Cell parameter, double value) {
        int first = parameter.layer();
        double[] z = trace.preActivation(first).toVector();
        z[parameter.row() - 1] = sum(parameter, value);
        List<double[]> all = new ArrayList<>();
        all.add(z);
        double[] a = network.layer(first).activation().values(z);
        for (int l = first + 1; l <= network.depth(); l++) {
            z = WeightedSum.of(l, network.layer(l), Matrix.column(a)).result().toVector();
            all.add(z);
            a = network.layer(l).activation().values(z);
        }
        OutputRule rule = OutputRule.of(network.output().activation(), network.loss(), z.length);
        return new Side(all, rule.loss(z, a, trace.sample().target().toVector()));
    }

    /** z⁽ˡ⁾_i with the parameter at another value. */
    private double sum(Cell parameter, double value) {
        Layer layer = network.layer(parameter.layer());
        Matrix input = trace.activation(parameter.layer() - 1);
        int i = parameter.row();
        double sum = 0;
        for (int j = 1; j <= input.rows(); j++) {
            sum += (j == parameter.column() ? value : layer.weights().at(i, j)) * input.at(j);
        }
        return sum
                + (parameter.quantity() == Quantity.BIAS
                        ? value
                        : layer.biases().at(i));
    }

    private boolean crossesKink(int first, Side up, Side down) {
        for (int l = first; l <= network.depth(); l++) {
            if (network.layer(l).activation().hasKink()) {
                double[] high = up.preActivations().get(l - first);
                double[] low = down.preActivations().get(l - first);
                for (int i = 0; i < high.length; i++) {
                    boolean moves = high[i] != low[i];
                    boolean atKink = trace.preActivation(l).at(i + 1) == 0;
                    if (moves && (atKink || Math.signum(high[i]) != Math.signum(low[i]))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * The size of the numbers that a rounding error of ℒ is proportional to: max(1, |ℒ|) + Σ |δ_i| (Σ |W_ij a_j| +
     * |b_i|) over all layers, to first order.
     */
    static double magnitude(Trace trace) {
        double own = Math.max(1, Math.abs(trace.loss()));
        double sum = own;
        for (int l = 1; l <= trace.network().depth(); l++) {
            Layer layer = trace.network().layer(l);
            Matrix sizes = layer.weights()
                    .map(Math::abs)
                    .times(trace.activation(l - 1).map(Math::abs))
                    .plus(layer.biases().map(Math::abs));
            sum += sizes.transpose().times(trace.delta(l).map(Math::abs)).at(1);
        }
        return Double.isFinite(sum) ? sum : Double.isFinite(own) ? own : 1;
    }
}
