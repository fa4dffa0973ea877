package backprop.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A network before its numbers are drawn.
 *
 * @param sizes n_0 to n_L
 * @param activations those of layers 1 to L
 * @param loss ℒ
 * @param initialiser how the weights are drawn; biases start at 0
 */
public record NetworkPlan(List<Integer> sizes, List<Activation> activations, Loss loss, Initialiser initialiser) {
    /** @throws IllegalArgumentException if there is no layer, a size is below 1 or the lists do not fit */
    public NetworkPlan {
        sizes = List.copyOf(sizes);
        activations = List.copyOf(activations);
        if (activations.isEmpty() || sizes.size() != activations.size() + 1) {
            throw new IllegalArgumentException("expected one size more than activations and at least two sizes, found "
                    + sizes.size() + " and " + activations.size());
        }
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("expected at least 1 neuron in a layer, found " + size);
            }
        }
    }

    /** The number of weights and biases, Σ n_l (n_(l−1) + 1). */
    public long parameters() {
        long parameters = 0;
        for (int l = 1; l < sizes.size(); l++) {
            parameters += (long) sizes.get(l) * (sizes.get(l - 1) + 1L);
        }
        return parameters;
    }

    /** The multiply-adds of one pass. */
    public Cost multiplyAdds() {
        return Cost.of(sizes);
    }

    /** The network with weights drawn layer by layer from the first on. */
    public Network build(RandomSource random) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < sizes.size(); l++) {
            Matrix weights = initialiser.weights(sizes.get(l), sizes.get(l - 1), random);
            layers.add(new Layer(weights, Matrix.zero(sizes.get(l), 1), activations.get(l - 1)));
        }
        return new Network(layers, loss);
    }
}
