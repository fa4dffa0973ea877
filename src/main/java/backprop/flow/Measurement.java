package backprop.flow;

import backprop.engine.Activation;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Trace;
import java.util.ArrayList;
import java.util.List;

/** The norms of one pass. */
final class Measurement {
    /** A slope below this share of the steepest counts as saturated. */
    private static final double FLAT = 0.05;

    private final Network network;
    private final Trace trace;

    Measurement(Draw draw) {
        network = draw.network();
        trace = Trace.of(network, draw.sample());
    }

    double loss() {
        return trace.loss();
    }

    List<LayerFlow> layers() {
        List<LayerFlow> layers = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            Matrix delta = trace.delta(l);
            double norm = delta.norm();
            Activation activation = network.layer(l).activation();
            int dead = 0;
            int saturated = 0;
            for (int i = 1; i <= delta.rows(); i++) {
                double slope = slope(activation, l, i);
                dead += slope == 0 ? 1 : 0;
                saturated += slope != 0 && slope < FLAT * steepest(activation) ? 1 : 0;
            }
            layers.add(
                    new LayerFlow(l, delta, norm, norm * trace.activation(l - 1).norm(), dead, saturated));
        }
        return layers;
    }

    private double slope(Activation activation, int l, int i) {
        double a = trace.activation(l).at(i);
        return activation.isVectorValued()
                ? a * (1 - a)
                : Math.abs(activation.slope(trace.preActivation(l).at(i)));
    }

    private static double steepest(Activation activation) {
        return switch (activation) {
            case SIGMOID, SOFTMAX -> 0.25;
            case LEAKY_RELU -> 0;
            default -> 1;
        };
    }

    List<Receipt> receipts() {
        List<Receipt> receipts = new ArrayList<>();
        for (int l = 1; l < network.depth(); l++) {
            Matrix next = trace.delta(l + 1);
            Matrix arriving = network.layer(l + 1).weights().transpose().times(next);
            receipts.add(
                    new Receipt(l, next.norm(), arriving.norm(), trace.delta(l).norm()));
        }
        return receipts;
    }
}
