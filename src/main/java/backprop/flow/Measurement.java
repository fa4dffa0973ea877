package backprop.flow;

import backprop.engine.Activation;
import backprop.engine.Matrix;
import backprop.engine.Workspace;
import java.util.List;
import java.util.stream.IntStream;

/** The norms of one pass. */
final class Measurement {
    /** A unit whose slope is below this share of the steepest counts as saturated. */
    private static final double FLAT = 0.05;

    private final Workspace pass;
    private final double loss;

    Measurement(Draw draw) {
        pass = Workspace.of(draw.network());
        double[] target = draw.sample().target().toVector();
        pass.forward(draw.sample().input().toVector());
        loss = pass.loss(target);
        pass.backward(target);
    }

    double loss() {
        return loss;
    }

    List<LayerFlow> layers() {
        return IntStream.rangeClosed(1, pass.depth()).mapToObj(this::layer).toList();
    }

    private LayerFlow layer(int l) {
        double norm = pass.deltaNorm(l);
        int dead = 0;
        int saturated = 0;
        double flat = flat(pass.function(l));
        for (int i = 0; i < pass.delta(l).length; i++) {
            double slope = slope(l, i);
            if (slope == 0) {
                dead++;
            } else if (slope < flat) {
                saturated++;
            }
        }
        return new LayerFlow(l, Matrix.column(pass.delta(l)), norm, norm * pass.activationNorm(l - 1), dead, saturated);
    }

    private static double flat(Activation activation) {
        return activation.flattens() ? FLAT * activation.steepest() : 0;
    }

    /** |σ'(z_i)|; for softmax a_i (1 − a_i), what a unit's own z does to it. */
    private double slope(int l, int i) {
        double a = pass.activation(l)[i];
        return pass.function(l).isVectorValued()
                ? a * (1 - a)
                : Math.abs(pass.function(l).slope(pass.preActivation(l)[i]));
    }

    List<Receipt> receipts() {
        return IntStream.range(1, pass.depth())
                .mapToObj(l -> new Receipt(l, pass.deltaNorm(l + 1), pass.arrivingNorm(l), pass.deltaNorm(l)))
                .toList();
    }
}
