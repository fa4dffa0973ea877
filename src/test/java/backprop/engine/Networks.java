package backprop.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Networks for tests: the worked example, layers in one line, and seeded random ones. */
public final class Networks {
    private Networks() {}

    /** A network with a sample. */
    public record Case(Network network, Sample sample) {}

    /** The worked example, 2-3-1. */
    public static Network worked() {
        return new Network(
                List.of(
                        layer(
                                Activation.SIGMOID,
                                new double[][] {{0.15, 0.20}, {0.25, 0.30}, {0.35, 0.40}},
                                0.35,
                                0.35,
                                0.35),
                        layer(Activation.SIGMOID, new double[][] {{0.40, 0.45, 0.50}}, 0.60)),
                Loss.MSE);
    }

    /** The sample of the worked example. */
    public static Sample workedSample() {
        return new Sample(Matrix.column(0.05, 0.10), Matrix.column(0.01));
    }

    /** A layer. */
    public static Layer layer(Activation activation, double[][] weights, double... biases) {
        return new Layer(Matrix.of(weights), Matrix.column(biases), activation);
    }

    /**
     * A small random network and a target that its loss takes. The last layer has an activation whose range the loss
     * takes, so that ℒ is finite; all activations come up in hidden layers, all pairs with the squared errors at the output.
     */
    public static Case random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Loss loss = List.of(Loss.values()).get((int) (seed % Loss.values().length));
        int depth = 1 + random.nextInt(4);
        List<Layer> layers = new ArrayList<>();
        int inputs = 1 + random.nextInt(4);
        int before = inputs;
        for (int l = 1; l <= depth; l++) {
            int size = 1 + random.nextInt(4);
            Activation any = pick(random, List.of(Activation.values()));
            Activation activation = l == depth ? output(loss, any, size, random) : any;
            layers.add(new Layer(numbers(random, size, before), numbers(random, size, 1), activation));
            before = size;
        }
        return new Case(
                new Network(layers, loss), new Sample(numbers(random, inputs, 1), target(random, loss, before)));
    }

    private static Activation output(Loss loss, Activation any, int size, SplittableRandom random) {
        List<Activation> fitting = switch (loss.targets()) {
            case NUMBERS -> List.of(any);
            // A softmax of one unit is always 1, where ln(1 − a) is infinite.
            case PROBABILITIES ->
                size == 1 ? List.of(Activation.SIGMOID) : List.of(Activation.SIGMOID, Activation.SOFTMAX);
            case DISTRIBUTION -> List.of(Activation.SIGMOID, Activation.SOFTMAX, Activation.SOFTPLUS);
        };
        return pick(random, fitting);
    }

    private static <T> T pick(SplittableRandom random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Matrix target(SplittableRandom random, Loss loss, int n) {
        double[] y = new double[n];
        boolean hard = random.nextBoolean();
        int winner = random.nextInt(n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double soft = 0.05 + random.nextDouble();
            y[i] = loss.isForNumbers() ? 2 * soft - 1 : hard ? (i == winner ? 1 : 0) : Math.min(1, soft);
            sum += y[i];
        }
        for (int i = 0; i < n; i++) {
            y[i] = loss == Loss.CROSS_ENTROPY && !hard ? y[i] / sum : y[i];
        }
        return Matrix.column(y);
    }

    private static Matrix numbers(SplittableRandom random, int rows, int columns) {
        return Matrix.zero(rows, columns).map(zero -> 3 * random.nextDouble() - 1.5);
    }
}
