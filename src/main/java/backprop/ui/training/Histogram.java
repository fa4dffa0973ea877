package backprop.ui.training;

import backprop.engine.Network;
import backprop.engine.Workspace;
import backprop.training.Samples;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Which numbers of a layer are counted. */
enum Histogram {
    WEIGHTS("Weights"),
    ACTIVATIONS("Activations"),
    GRADIENTS("Gradients");

    private final String title;

    Histogram(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The weights; the activations of every sample; or the entries of the mean ∂ℒ/∂W over the samples. */
    double[] values(Network network, Samples samples, int layer) {
        if (this == WEIGHTS) {
            return Arrays.stream(network.layer(layer).weights().toArray())
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        }
        Workspace work = Workspace.of(network);
        return this == ACTIVATIONS ? activations(work, samples, layer) : gradients(work, samples, layer);
    }

    private static double[] activations(Workspace work, Samples samples, int layer) {
        DoubleStream.Builder all = DoubleStream.builder();
        for (int k = 0; k < samples.size(); k++) {
            work.forward(samples.input(k));
            for (double a : work.activation(layer)) {
                all.add(a);
            }
        }
        return all.build().toArray();
    }

    private static double[] gradients(Workspace work, Samples samples, int layer) {
        int columns = work.weights(layer)[0].length;
        double[] sum = new double[work.weights(layer).length * columns];
        for (int k = 0; k < samples.size(); k++) {
            double[] x = samples.input(k);
            work.forward(x);
            work.backward(samples.target(k));
            double[] before = layer == 1 ? x : work.activation(layer - 1);
            double[] delta = work.delta(layer);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += delta[i / columns] * before[i % columns] / samples.size();
            }
        }
        return sum;
    }
}
