package backprop.lesson.text;

import backprop.engine.Activation;
import backprop.engine.Cell;
import backprop.engine.Cost;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Trace;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a pass knows: every address, and what lessons speak of besides.
 *
 * <pre>
 * delta1[2], W2[1,3], loss   the number at an address
 * slope1[2]                  σ'(z⁽¹⁾₂), for softmax a (1 − a)
 * arriving1[2]               ∂ℒ/∂a⁽¹⁾₂, what comes back to a hidden neuron through its weights
 * norm1                      ‖δ⁽¹⁾‖
 * L, n0, n1                  depth and sizes
 * next_loss, next_a2[1]      any of these names in the pass after the update
 * parameters, weights, forward, hidden, gradients, backward, differences
 *                            how many there are, and the multiply-adds of one pass and of centred differences
 * </pre>
 */
public final class TraceNames implements Names {
    private static final Pattern INDEXED = Pattern.compile("(slope|arriving)(\\d{1,4})\\[(\\d{1,6})]");
    private static final Pattern OF_LAYER = Pattern.compile("(norm|n)(\\d{1,4})");

    private static final String NEXT = "next_";

    private final Trace trace;

    private TraceNames(Trace trace) {
        this.trace = trace;
    }

    /** The names of a pass. */
    public static TraceNames of(Trace trace) {
        return new TraceNames(trace);
    }

    @Override
    public OptionalDouble find(String name) {
        if (name.startsWith(NEXT)) {
            return trace.update()
                    .map(u -> of(Trace.of(u.after(), trace.sample())).find(name.substring(NEXT.length())))
                    .orElse(OptionalDouble.empty());
        }
        OptionalDouble number = Cell.parse(name)
                .filter(trace::has)
                .map(c -> OptionalDouble.of(trace.value(c)))
                .orElse(OptionalDouble.empty());
        if (number.isPresent()) {
            return number;
        }
        Matcher indexed = INDEXED.matcher(name);
        if (indexed.matches()) {
            return indexed(indexed.group(1), Integer.parseInt(indexed.group(2)), Integer.parseInt(indexed.group(3)));
        }
        Matcher ofLayer = OF_LAYER.matcher(name);
        return ofLayer.matches() ? ofLayer(ofLayer.group(1), Integer.parseInt(ofLayer.group(2))) : count(name);
    }

    private OptionalDouble indexed(String kind, int layer, int row) {
        Network network = trace.network();
        if (layer < 1 || layer > network.depth() || row < 1 || row > network.size(layer)) {
            return OptionalDouble.empty();
        }
        return kind.equals("slope")
                ? OptionalDouble.of(slope(trace, layer, row))
                : layer < network.depth() ? OptionalDouble.of(arriving(trace, layer, row)) : OptionalDouble.empty();
    }

    private OptionalDouble ofLayer(String kind, int layer) {
        Network network = trace.network();
        boolean size = kind.equals("n");
        if (layer > network.depth() || (!size && layer < 1)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(size ? network.size(layer) : trace.delta(layer).norm());
    }

    private OptionalDouble count(String name) {
        Network network = trace.network();
        Cost cost = Cost.of(network.sizes());
        return switch (name) {
            case "L" -> whole(network.depth());
            case "parameters" -> whole(network.parameters());
            case "weights", "forward" -> whole(cost.forward());
            case "hidden" -> whole(cost.hiddenErrors());
            case "gradients" -> whole(cost.weightGradients());
            case "backward" -> whole(cost.backward());
            case "differences" -> whole(cost.centredDifferences(network.parameters()));
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble whole(long count) {
        return OptionalDouble.of((double) count);
    }

    /** σ'(z⁽ˡ⁾_i); for softmax, whose derivative is a matrix, the entry a_i (1 − a_i) of its diagonal. */
    public static double slope(Trace trace, int layer, int row) {
        Activation activation = trace.network().layer(layer).activation();
        if (activation.isVectorValued()) {
            double a = trace.activation(layer).at(row);
            return a * (1 - a);
        }
        return activation.slope(trace.preActivation(layer).at(row));
    }

    /** ∂ℒ/∂a⁽ˡ⁾_j = Σ_i W⁽ˡ⁺¹⁾_ij δ⁽ˡ⁺¹⁾_i for a hidden layer. */
    public static double arriving(Trace trace, int layer, int row) {
        Matrix weights = trace.network().layer(layer + 1).weights();
        Matrix delta = trace.delta(layer + 1);
        double sum = 0;
        for (int i = 1; i <= delta.rows(); i++) {
            sum += weights.at(i, row) * delta.at(i);
        }
        return sum;
    }
}
