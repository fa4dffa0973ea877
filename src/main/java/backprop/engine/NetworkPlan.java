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
 * @param bias whether the biases of all layers learn, stay 0 or are none
 */
public record NetworkPlan(
        List<Integer> sizes, List<Activation> activations, Loss loss, Initialiser initialiser, Bias bias) {
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

    /**
     * A plan with biases that learn.
     *
     * @throws IllegalArgumentException as with any
     */
    public NetworkPlan(List<Integer> sizes, List<Activation> activations, Loss loss, Initialiser initialiser) {
        this(sizes, activations, loss, initialiser, Bias.FREE);
    }

    /** The number of weights and biases, Σ n_l (n_(l−1) + 1), or Σ n_l n_(l−1) without biases. */
    public long parameters() {
        long parameters = 0;
        for (int l = 1; l < sizes.size(); l++) {
            parameters += (long) sizes.get(l) * (sizes.get(l - 1) + (bias == Bias.NONE ? 0L : 1L));
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
            layers.add(new Layer(weights, Matrix.zero(sizes.get(l), 1), activations.get(l - 1), bias));
        }
        return new Network(layers, loss);
    }
}
