package backprop.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random networks that are hard on a gradient check: every activation in every place with every loss, inputs over many
 * powers of ten, units that are saturated, dead, or fed by nothing.
 *
 * @param network the network
 * @param sample its sample
 * @param saturated whether its weights were drawn without a look at what they meet
 */
record TrialNetworks(Network network, Sample sample, boolean saturated) {
    private static final int WIDEST = 5;
    private static final int DEEPEST = 4;
    private static final double SMALLEST_INPUT = 1e-3;

    /**
     * The network of a seed.
     *
     * @param largestInput the inputs lie between 10⁻³ and this
     * @param largestWeight the weights of a saturated network
     */
    static TrialNetworks of(long seed, double largestInput, double largestWeight) {
        SplittableRandom random = new SplittableRandom(seed);
        Loss loss = one(random, Loss.values());
        boolean saturated = random.nextBoolean();
        double[] x = inputs(random, largestInput);
        List<Layer> layers = new ArrayList<>();
        double[] a = x;
        int depth = 1 + random.nextInt(DEEPEST);
        for (int l = 1; l <= depth; l++) {
            Layer layer = layer(random, a, saturated ? largestWeight : 0);
            layers.add(layer);
            a = layer.activation()
                    .values(WeightedSum.of(l, layer, Matrix.column(a)).result().toVector());
        }
        return new TrialNetworks(
                new Network(layers, loss),
                new Sample(Matrix.column(x), Matrix.column(target(random, loss, a))),
                saturated);
    }

    private static double[] inputs(SplittableRandom random, double largest) {
        double[] x = new double[1 + random.nextInt(WIDEST)];
        boolean mixed = random.nextInt(3) == 0;
        double size = between(random, SMALLEST_INPUT, largest);
        for (int j = 0; j < x.length; j++) {
            double own = mixed ? between(random, SMALLEST_INPUT, largest) : size;
            x[j] = random.nextInt(20) == 0 ? 0 : own * signed(random);
        }
        return x;
    }

    private static <T> T one(SplittableRandom random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    /** Weights of any size up to the largest, or, if that is 0, such that the sums come to about 1. */
    private static Layer layer(SplittableRandom random, double[] input, double largestWeight) {
        int size = 1 + random.nextInt(WIDEST);
        double[][] weights = new double[size][input.length];
        double[] biases = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < input.length; j++) {
                double meets = Math.max(SMALLEST_INPUT, Math.abs(input[j]));
                double most =
                        largestWeight > 0 ? between(random, 1, largestWeight) : 1.5 / (Math.sqrt(input.length) * meets);
                weights[i][j] = random.nextInt(30) == 0 ? 0 : most * signed(random);
            }
            biases[i] = random.nextInt(5) == 0 ? 0 : 1.5 * signed(random);
        }
        Activation activation = one(random, Activation.values());
        return new Layer(Matrix.of(weights), Matrix.column(biases), activation);
    }

    /** A target that the loss takes: one of n, shares, or any numbers of the size of the output. */
    private static double[] target(SplittableRandom random, Loss loss, double[] output) {
        double[] y = new double[output.length];
        if (loss.objectionTo(Matrix.column(2)).isEmpty()) {
            Arrays.setAll(y, k -> signed(random) * Math.max(1, random.nextBoolean() ? Math.abs(output[k]) : 0));
        } else if (random.nextBoolean()) {
            y[random.nextInt(y.length)] = 1;
        } else {
            Arrays.setAll(y, k -> 0.05 + 0.9 * random.nextDouble());
            double sum = Arrays.stream(y).sum();
            Arrays.setAll(y, k -> y[k] / sum);
        }
        return y;
    }

    private static double between(SplittableRandom random, double least, double most) {
        return least * Math.exp(random.nextDouble() * Math.log(most / least));
    }

    private static double signed(SplittableRandom random) {
        return 2 * random.nextDouble() - 1;
    }
}
