package backprop.picture.graph;

import backprop.engine.Activation;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Trace;
import backprop.picture.Theme;
import backprop.picture.chart.HeatScale;
import backprop.picture.chart.Palette;
import java.util.Collection;

/**
 * Which colour stands for a number of a pass. One scale holds for all layers and steps, and for networks that stand side
 * by side, so that whatever looks alike is alike.
 *
 * <p>Activations: linear, from 0 to 1, or to the largest |a| where they have no bound; inputs from 0 to 2; products w·a
 * from 0 to the largest. Error signals, their norms and products w·δ: logarithmic, from 10⁻⁶ to 1, or to the next power
 * of ten where some are larger.
 *
 * @param largest the largest |a| of layers without bound
 * @param largestTerm the largest |w·a|
 * @param top the exponent of ten at which the scale of errors ends
 * @param hues the colours
 */
public record ValueScale(double largest, double largestTerm, int top, Hues hues) {
    /** The exponent of ten at which the scale of errors begins. */
    static final int BOTTOM = -6;

    private static final double LARGEST_INPUT = 2;

    /** A scale in the usual colours. */
    public ValueScale(double largest, double largestTerm, int top) {
        this(largest, largestTerm, top, Hues.USUAL);
    }

    /** The same scale in other colours. */
    public ValueScale in(Hues other) {
        return new ValueScale(largest, largestTerm, top, other);
    }

    /** The scale of passes that are looked at together. */
    public static ValueScale of(Collection<Trace> traces) {
        Extremes extremes = new Extremes();
        traces.forEach(extremes::take);
        int top = extremes.error > 1 ? (int) Math.ceil(Math.log10(extremes.error)) : 0;
        return new ValueScale(extremes.activation, extremes.term, top);
    }

    /** The colours of activations, little first. */
    Palette forward(Theme theme) {
        return hues.forward(theme);
    }

    /** The colours of errors and the decades that they stand for. */
    HeatScale errors(Theme theme) {
        return new HeatScale(hues.backward(theme), theme, BOTTOM, top);
    }

    /** Where an activation of a layer stands between nothing, 0, and the most, 1. */
    double placeOfActivation(Network network, int layer, double a) {
        double most = layer == 0 ? LARGEST_INPUT : most(network.layer(layer).activation());
        return share(a, most);
    }

    /** What the darkest colour stands for among the activations of a layer. */
    double most(Activation activation) {
        return activation.reach() <= 1 ? 1 : largest;
    }

    /** Where a product w·a stands. */
    double placeOfTerm(double term) {
        return share(term, largestTerm);
    }

    /** Where an error, a product w·δ or a norm of them stands. */
    double placeOfError(double error) {
        double place = (Math.log10(Math.abs(error)) - BOTTOM) / (top - BOTTOM);
        return Double.isNaN(place) ? 1 : clamped(place);
    }

    private static double share(double value, double most) {
        double share = Math.abs(value) / most;
        return Double.isNaN(share) ? (value == 0 ? 0 : 1) : clamped(share);
    }

    private static double clamped(double place) {
        return Math.max(0, Math.min(1, place));
    }

    /** The largest finite numbers of some passes. */
    private static final class Extremes {
        private double activation;
        private double term;
        private double error;

        void take(Trace trace) {
            Network network = trace.network();
            for (int l = 1; l <= network.depth(); l++) {
                Matrix weights = network.layer(l).weights();
                Matrix from = trace.activation(l - 1);
                Matrix delta = trace.delta(l);
                for (int i = 1; i <= weights.rows(); i++) {
                    error = larger(error, delta.at(i));
                    for (int j = 1; j <= weights.columns(); j++) {
                        term = larger(term, weights.at(i, j) * from.at(j));
                    }
                }
                error = larger(error, delta.norm());
                if (!(network.layer(l).activation().reach() <= 1)) {
                    activation = larger(activation, largest(trace.activation(l)));
                }
            }
        }

        private static double largest(Matrix column) {
            double largest = 0;
            for (int i = 1; i <= column.rows(); i++) {
                largest = larger(largest, column.at(i));
            }
            return largest;
        }

        private static double larger(double largest, double value) {
            double size = Math.abs(value);
            return size > largest && size < Double.POSITIVE_INFINITY ? size : largest;
        }
    }
}
