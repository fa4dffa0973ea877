package backprop.lesson.practice;

import backprop.engine.Activation;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import backprop.engine.Trace;
import backprop.flow.RandomState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Fresh networks whose numbers have two decimals, so that one can work with them by hand: a seed gives the same again. */
public final class RandomPass {
    private static final double RATE = 0.5;

    private RandomPass() {}

    /** The pass of a network of these sizes, the update included. */
    public static Trace of(List<Integer> sizes, Activation hidden, Activation output, Loss loss, long seed) {
        RandomState random = new RandomState(seed);
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < sizes.size(); l++) {
            Matrix weights = entries(sizes.get(l), sizes.get(l - 1), () -> apart(random));
            Matrix biases = entries(sizes.get(l), 1, () -> random.randomSample() - 0.5);
            layers.add(new Layer(weights, biases, l == sizes.size() - 1 ? output : hidden));
        }
        Network network = new Network(layers, loss);
        return Trace.of(network, sample(network, random), RATE);
    }

    /** 2-3-1 with sigmoids, as the worked example. */
    public static Trace likeTheWorkedExample(long seed) {
        return of(List.of(2, 3, 1), Activation.SIGMOID, Activation.SIGMOID, Loss.MSE, seed);
    }

    /** From −0.9 to 0.9, but not so near to 0 that a product says nothing. */
    private static double apart(RandomState random) {
        double size = 0.1 + 0.8 * random.randomSample();
        return random.randomSample() < 0.5 ? -size : size;
    }

    /** A sample that the loss can take. */
    public static Sample sample(Network network, RandomState random) {
        Matrix input = entries(network.size(0), 1, () -> 0.1 + 0.9 * random.randomSample());
        int outputs = network.output().size();
        Matrix target = network.loss().targets() == Loss.Targets.DISTRIBUTION
                ? Matrix.zero(outputs, 1).with(1 + (int) (random.randomSample() * outputs), 1, 1)
                : entries(outputs, 1, () -> random.randomSample() < 0.5 ? 0 : 1);
        return new Sample(input, target);
    }

    private static Matrix entries(int rows, int columns, DoubleSupplier next) {
        double[][] entries = new double[rows][columns];
        for (double[] row : entries) {
            for (int j = 0; j < columns; j++) {
                row[j] = BigDecimal.valueOf(next.getAsDouble())
                        .setScale(2, RoundingMode.HALF_UP)
                        .doubleValue();
            }
        }
        return Matrix.of(entries);
    }
}
