package backprop.document;

import backprop.engine.Network;
import backprop.engine.Sample;
import java.util.List;

/**
 * What a network file holds.
 *
 * @param name the name of the network, for people; may be empty
 * @param network its weights, biases, activations and loss
 * @param samples the examples that it is shown with; may be empty
 */
public record NetworkDocument(String name, Network network, List<Sample> samples) {
    public NetworkDocument {
        samples = List.copyOf(samples);
    }
}
