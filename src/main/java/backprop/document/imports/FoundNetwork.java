package backprop.document.imports;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dense layers that the arrays of a file make, in their order. What a file of weights does not say is left to whoever
 * asks: the activations, the loss, and where the shapes fit both ways, which way the matrices stand.
 *
 * @param layers the first to the last
 * @param orientation how the matrices stand; where the shapes fit both ways, as their names or else PyTorch would have it
 * @param ambiguous true if the shapes fit both ways
 */
public record FoundNetwork(List<FoundLayer> layers, Orientation orientation, boolean ambiguous) {
    public FoundNetwork {
        layers = List.copyOf(layers);
    }

    /** The sizes n_0 to n_L as one word, {@code 2-3-1}, if the matrices stand so. */
    public String shape(Orientation stand) {
        return Stream.concat(
                        Stream.of(layers.get(0).inputs(stand)), layers.stream().map(layer -> layer.size(stand)))
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
    }

    /**
     * The network.
     *
     * @param stand how the matrices stand; one that fits
     * @param hidden the activations of the hidden layers; the last one stands for all that follow
     * @param output the activation of the output
     */
    public Network network(Orientation stand, List<Activation> hidden, Activation output, Loss loss) {
        List<Layer> made = new ArrayList<>();
        for (int l = 1; l <= layers.size(); l++) {
            Activation activation = l == layers.size() ? output : hidden.get(Math.min(l, hidden.size()) - 1);
            made.add(layers.get(l - 1).layer(stand, activation));
        }
        return new Network(made, loss);
    }
}
