package backprop.session;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Initialiser;
import backprop.engine.Layer;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.RandomSource;
import backprop.engine.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The edits that add or remove layers and neurons. Neurons that stay keep their numbers; new numbers are drawn as Glorot
 * and Bengio (2010) do for the new shape. What <i>reset</i> returns to is the network as it is just after such an edit.
 */
final class Structure {
    /** The most layers of a network. */
    static final int MOST_LAYERS = 200;

    /** The most neurons of a layer. */
    static final int MOST_NEURONS = 4_096;

    /** The most parameters of a network. */
    static final long MOST_PARAMETERS = 1_000_000;

    private Structure() {}

    static Lab addLayer(Lab lab, int after, int size, RandomSource random) {
        Network network = lab.network();
        requireLayer(network, after, 0);
        if (after == network.depth()) {
            throw new EditException("a hidden layer stands before the output layer");
        }
        requireAtMost(network.depth() + 1, MOST_LAYERS, "layers");
        requireNeurons(size);
        Layer next = network.layer(after + 1);
        requireParameters(network.parameters()
                + (long) size * (network.size(after) + (biasBeside(network, after) == Bias.NONE ? 0 : 1L))
                + (long) next.size() * (size - next.inputs()));
        Activation activation =
                after == 0 ? Activation.SIGMOID : network.layer(after).activation();
        List<Layer> layers = new ArrayList<>(network.layers());
        Matrix weights = xavier(size, network.size(after), random);
        layers.add(after, new Layer(weights, Matrix.zero(size, 1), activation, biasBeside(network, after)));
        layers.set(after + 1, redrawn(next, size, random));
        return restructured(lab, layers, lab.samples());
    }

    static Lab removeLayer(Lab lab, int layer, RandomSource random) {
        Network network = lab.network();
        requireLayer(network, layer, 1);
        if (network.depth() == 1) {
            throw new EditException("the only layer of a network stays");
        }
        // Without the output layer the last hidden one takes its place, which is to leave that one out.
        int hidden = Math.min(layer, network.depth() - 1);
        Layer next = network.layer(hidden + 1);
        int inputs = network.size(hidden - 1);
        requireParameters(network.parameters()
                - network.layer(hidden).parameters()
                + (long) next.size() * (inputs - next.inputs()));
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.set(hidden, next.inputs() == inputs ? next : redrawn(next, inputs, random));
        layers.remove(hidden - 1);
        return restructured(lab, layers, lab.samples());
    }

    static Lab addNeuron(Lab lab, int layer, RandomSource random) {
        Network network = lab.network();
        requireLayer(network, layer, 0);
        int size = network.size(layer) + 1;
        int inputs =
                layer == 0 ? 0 : network.size(layer - 1) + (network.layer(layer).hasBiases() ? 1 : 0);
        int outputs = layer == network.depth() ? 0 : network.size(layer + 1);
        requireNeurons(size);
        requireParameters(network.parameters() + inputs + outputs);
        List<Layer> layers = new ArrayList<>(network.layers());
        if (layer > 0) {
            Layer old = network.layer(layer);
            Matrix row = normal(1, old.inputs(), size + old.inputs(), random);
            layers.set(layer - 1, replaced(old, old.weights().above(row), appendZero(old.biases())));
        }
        if (layer < network.depth()) {
            Layer next = network.layer(layer + 1);
            Matrix column = normal(next.size(), 1, next.size() + size, random);
            layers.set(layer, replaced(next, next.weights().beside(column), next.biases()));
        }
        return restructured(lab, layers, samples(lab, layer, Structure::appendZero));
    }

    static Lab removeNeuron(Lab lab, int layer, int row) {
        Network network = lab.network();
        requireLayer(network, layer, 0);
        if (row < 1 || row > network.size(layer)) {
            throw new EditException("there is no neuron " + row + " in layer " + layer);
        }
        if (network.size(layer) == 1) {
            throw new EditException("the only neuron of a layer stays");
        }
        List<Layer> layers = new ArrayList<>(network.layers());
        if (layer > 0) {
            Layer old = network.layer(layer);
            layers.set(
                    layer - 1,
                    replaced(old, old.weights().withoutRow(row), old.biases().withoutRow(row)));
        }
        if (layer < network.depth()) {
            Layer next = network.layer(layer + 1);
            layers.set(layer, replaced(next, next.weights().withoutColumn(row), next.biases()));
        }
        List<Sample> samples = samples(lab, layer, m -> m.withoutRow(row));
        Edits.requireTargets(network.loss(), samples);
        return restructured(lab, layers, samples);
    }

    /** The samples with their inputs changed if the layer is the input, their targets if it is the output. */
    private static List<Sample> samples(Lab lab, int layer, UnaryOperator<Matrix> change) {
        UnaryOperator<Matrix> input = layer == 0 ? change : UnaryOperator.identity();
        UnaryOperator<Matrix> target = layer == lab.network().depth() ? change : UnaryOperator.identity();
        return lab.samples().stream()
                .map(s -> new Sample(input.apply(s.input()), target.apply(s.target())))
                .toList();
    }

    private static Lab restructured(Lab lab, List<Layer> layers, List<Sample> samples) {
        Network network = new Network(layers, lab.network().loss());
        return new Lab(lab.name(), network, network, samples, lab.index(), lab.rate());
    }

    /** A new layer has biases as its neighbour has them. */
    private static Bias biasBeside(Network network, int after) {
        return network.layer(Math.max(1, after)).bias();
    }

    private static Layer redrawn(Layer layer, int inputs, RandomSource random) {
        return replaced(layer, xavier(layer.size(), inputs, random), layer.biases());
    }

    private static Layer replaced(Layer layer, Matrix weights, Matrix biases) {
        return layer.with(weights, biases);
    }

    private static Matrix appendZero(Matrix vector) {
        return vector.above(Matrix.zero(1, 1));
    }

    private static Matrix xavier(int out, int in, RandomSource random) {
        return new Initialiser.Xavier().weights(out, in, random);
    }

    /** A row or column of a matrix of so many inputs and outputs together. */
    private static Matrix normal(int out, int in, int fans, RandomSource random) {
        return new Initialiser.Normal(Math.sqrt(2.0 / fans)).weights(out, in, random);
    }

    static void requireLayer(Network network, int layer, int first) {
        if (layer < first || layer > network.depth()) {
            throw new EditException("there is no layer " + layer);
        }
    }

    private static void requireNeurons(int size) {
        if (size < 1) {
            throw new EditException("expected at least 1 neuron in a layer");
        }
        requireAtMost(size, MOST_NEURONS, "neurons in a layer");
    }

    private static void requireParameters(long parameters) {
        requireAtMost(parameters, MOST_PARAMETERS, "parameters");
    }

    private static void requireAtMost(long count, long most, String what) {
        if (count > most) {
            throw new EditException(
                    String.format(Locale.ROOT, "expected at most %,d %s, found %,d", most, what, count));
        }
    }
}
