package backprop.flow;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A gradient-flow experiment before a seed is chosen.
 *
 * <p>A seed draws, in this order: W⁽¹⁾ to W⁽ᴸ⁾ by the initialiser, x = randn(n_0), then randn(n_L) for y, and last, if
 * there are biases, b⁽ˡ⁾ = randn(n_l)·(1/√n_(l−1)) for l = 1 to L. So the biases, the activations and the loss change none of
 * the other numbers. For mse y is what was drawn; for binary cross-entropy y_i is 1 where the number drawn is above 0, else
 * 0; for cross-entropy y is 1 at the largest of the numbers drawn, else 0.
 *
 * @param sizes n_0 to n_L
 * @param activation that of the hidden layers
 * @param output that of the output layer
 * @param initialiser how the weights are drawn
 * @param bias whether the layers have biases
 * @param loss ℒ
 */
public record Experiment(
        List<Integer> sizes,
        Activation activation,
        Activation output,
        Initialiser initialiser,
        boolean bias,
        Loss loss) {
    /** The most weight layers. */
    public static final int MOST_LAYERS = 200;
    /** The most neurons in a layer. */
    public static final int WIDEST = 4096;
    /** The most weights of all layers together. */
    public static final int MOST_WEIGHTS = 10_000_000;

    private static final List<Integer> CLASSIC = List.of(10, 20, 20, 20, 20, 20, 1);

    /**
     * @throws IllegalArgumentException if there is no layer or too many, a layer has no neuron or too many, there are
     *     too many weights, or the loss cannot take what the output gives
     */
    public Experiment {
        sizes = List.copyOf(sizes);
        requireBounds(sizes);
        requireFit(output, loss, sizes.get(sizes.size() - 1));
    }

    /** The experiment of the lessons: 10-20×5-1, one activation in every layer, Xavier weights, no biases, mse. */
    public static Experiment classic(Activation activation) {
        return new Experiment(CLASSIC, activation, activation, new Initialiser.Xavier(), false, Loss.MSE);
    }

    private static void requireBounds(List<Integer> sizes) {
        int layers = sizes.size() - 1;
        if (layers < 1 || layers > MOST_LAYERS) {
            throw new IllegalArgumentException("expected 2 to " + (MOST_LAYERS + 1)
                    + " sizes such as 10,20,20,1, from the input to the output, found " + sizes.size());
        }
        for (int size : sizes) {
            if (size < 1 || size > WIDEST) {
                throw new IllegalArgumentException(
                        "expected 1 to " + WIDEST + " neurons in each layer, as in 10,20,20,1, found " + size);
            }
        }
        long weights = 0;
        for (int l = 1; l <= layers; l++) {
            weights += (long) sizes.get(l) * sizes.get(l - 1);
        }
        if (weights > MOST_WEIGHTS) {
            throw new IllegalArgumentException("expected at most " + MOST_WEIGHTS + " weights, found " + weights);
        }
    }

    private static void requireFit(Activation output, Loss loss, int outputs) {
        List<Activation> fitting = outputsFor(loss, outputs);
        if (!fitting.contains(output)) {
            String names =
                    String.join(", ", fitting.stream().map(Activation::fileName).toList());
            throw new IllegalArgumentException("the logarithms of " + loss.title() + " need an output activation among "
                    + names + " for " + outputs + " output neurons, found " + output.fileName());
        }
    }

    /** The output activations whose values the loss can take, for so many output neurons. */
    public static List<Activation> outputsFor(Loss loss, int outputs) {
        return Arrays.stream(Activation.values())
                .filter(output -> loss.takes(output, outputs))
                .toList();
    }

    /** L, the number of weight layers. */
    public int depth() {
        return sizes.size() - 1;
    }

    /** σ⁽¹⁾ to σ⁽ᴸ⁾. */
    public List<Activation> activations() {
        return IntStream.rangeClosed(1, depth())
                .mapToObj(l -> l == depth() ? output : activation)
                .toList();
    }

    /** The experiment in a few words: {@code 10-20×5-1 · relu, output identity · he · mse}. */
    public String title() {
        String functions =
                activation == output ? activation.fileName() : activation.fileName() + ", output " + output.fileName();
        return String.join(
                " · ",
                Stream.of(
                                Sizes.text(sizes),
                                functions,
                                initialiser.fileName(),
                                bias ? "biases" : "no biases",
                                loss.fileName())
                        .toList());
    }

    /**
     * What a seed gives.
     *
     * @throws IllegalArgumentException if the seed is not from 0 to 2³² − 1
     */
    public Draw draw(long seed) {
        RandomState random = new RandomState(seed);
        List<Matrix> weights = IntStream.rangeClosed(1, depth())
                .mapToObj(l -> initialiser.weights(sizes.get(l), sizes.get(l - 1), random))
                .toList();
        Matrix input = Matrix.column(normal(sizes.get(0), 1, random));
        double[] target = normal(sizes.get(depth()), 1, random);
        Targets.fit(loss, target);
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l <= depth(); l++) {
            layers.add(layer(l, weights.get(l - 1), random));
        }
        return new Draw(new Network(layers, loss), new Sample(input, Matrix.column(target)));
    }

    private Layer layer(int l, Matrix weights, RandomState random) {
        Activation function = l == depth() ? output : activation;
        if (!bias) {
            return Layer.withoutBiases(weights, function);
        }
        Matrix biases = Matrix.column(normal(sizes.get(l), biasDeviation(sizes.get(l - 1)), random));
        return new Layer(weights, biases, function);
    }

    /** 1/√n_(l−1), the standard deviation of the biases of a layer with so many inputs. */
    static double biasDeviation(int inputs) {
        return 1 / Math.sqrt(inputs);
    }

    private static double[] normal(int size, double deviation, RandomState random) {
        double[] values = new double[size];
        random.gaussians(values, deviation);
        return values;
    }

    /**
     * Draws and runs one seed.
     *
     * @throws IllegalArgumentException if the seed is not from 0 to 2³² − 1
     */
    public Flow run(long seed) {
        return Flow.of(this, seed, draw(seed));
    }

    /** The same experiment with other sizes. */
    public Experiment withSizes(List<Integer> other) {
        return new Experiment(other, activation, output, initialiser, bias, loss);
    }

    /** The same experiment with another activation in the hidden layers. */
    public Experiment withActivation(Activation other) {
        return new Experiment(sizes, other, output, initialiser, bias, loss);
    }

    /** The same experiment with another activation in the output layer. */
    public Experiment withOutput(Activation other) {
        return new Experiment(sizes, activation, other, initialiser, bias, loss);
    }

    /** The same experiment with weights drawn another way. */
    public Experiment withInitialiser(Initialiser other) {
        return new Experiment(sizes, activation, output, other, bias, loss);
    }

    /** The same experiment with biases or without. */
    public Experiment withBias(boolean other) {
        return new Experiment(sizes, activation, output, initialiser, other, loss);
    }

    /** The same experiment with another loss and an output activation that suits it. */
    public Experiment withLoss(Loss other, Activation itsOutput) {
        return new Experiment(sizes, activation, itsOutput, initialiser, bias, other);
    }
}
