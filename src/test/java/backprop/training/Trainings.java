package backprop.training;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.NetworkPlan;
import java.util.Collections;
import java.util.List;

/** Recipes to test with. */
final class Trainings {
    private Trainings() {}

    /** A network with weights of chance and one activation in all layers but the last. */
    static Network network(List<Integer> sizes, Activation hidden, Activation output, Loss loss) {
        List<Activation> activations = new java.util.ArrayList<>(Collections.nCopies(sizes.size() - 2, hidden));
        activations.add(output);
        return new NetworkPlan(sizes, activations, loss, new Initialiser.Xavier()).build(new SplitMix(1));
    }

    /** Points of a square with a target of chance that any loss takes. */
    static Samples samples(int count, int inputs, int outputs, long seed) {
        SplitMix random = new SplitMix(seed);
        double[][] x = new double[count][inputs];
        double[][] y = new double[count][outputs];
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < inputs; j++) {
                x[k][j] = random.gaussian();
            }
            y[k][random.below(outputs)] = outputs == 1 ? random.below(2) : 1;
        }
        return Samples.of(x, y);
    }

    /** 2-5-4-1 on 23 points in batches of 5, with Adam. */
    static Recipe small() {
        Network network = network(List.of(2, 5, 4, 1), Activation.TANH, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY);
        return Recipe.of(network, samples(23, 2, 1, 7))
                .withSamples(samples(23, 2, 1, 7), samples(9, 2, 1, 8))
                .with(Optimiser.Adam.USUAL)
                .withRate(0.01)
                .withBatch(5);
    }
}
