package backprop.ui.build;

import backprop.engine.Activation;
import backprop.engine.Bias;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.engine.NetworkPlan;
import backprop.engine.Sample;
import backprop.flow.RandomState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the dialog holds, as a value.
 *
 * @param sizes n_0 to n_L as typed
 * @param hidden the activations of the hidden layers; the last one stands for all that follow
 * @param output the activation of the output
 * @param loss ℒ
 * @param initialiser how the weights are drawn
 * @param bias whether the biases learn, stay 0 or are none
 * @param seed where the stream of random numbers begins, as typed
 */
record Blueprint(
        String sizes,
        List<Activation> hidden,
        Activation output,
        Loss loss,
        Initialiser initialiser,
        Bias bias,
        String seed) {
    /** The sizes, if they can be read. */
    Optional<List<Integer>> layerSizes() {
        return new Sizes(sizes).read();
    }

    /** What is wrong and what to do about it, if anything. */
    Optional<String> problem() {
        return new Sizes(sizes).problem().or(() -> pairingProblem(output, loss)).or(this::seedProblem);
    }

    /** What is wrong with an output for a loss and what to do about it, if anything. */
    static Optional<String> pairingProblem(Activation output, Loss loss) {
        if (loss.isForNumbers() || output.isShare()) {
            return Optional.empty();
        }
        String better = loss.usualOutput().fileName();
        return Optional.of(capital(loss.title()) + " takes logarithms of the outputs, which " + output.fileName()
                + " does not keep between 0 and 1: choose " + better + " for the output, or a squared error.");
    }

    private Optional<String> seedProblem() {
        String typed = seed.strip();
        boolean fits = typed.matches("[0-9]{1,10}") && Long.parseLong(typed) <= RandomState.LARGEST_SEED;
        return fits ? Optional.empty() : Optional.of("The seed is a whole number from 0 to 4294967295.");
    }

    /** The plan of sizes that are in order. */
    NetworkPlan plan(List<Integer> read) {
        List<Activation> activations = new ArrayList<>();
        for (int l = 1; l < read.size() - 1; l++) {
            activations.add(activation(l));
        }
        activations.add(output);
        return new NetworkPlan(read, activations, loss, initialiser, bias);
    }

    Activation activation(int hiddenLayer) {
        return hidden.get(Math.min(hiddenLayer, hidden.size()) - 1);
    }

    /** What was built: a network and one sample for it. */
    record Built(Network network, Sample sample) {}

    /** Draws the weights, then an input with two decimals; the target is 1 for the first output and 0 for the others. */
    Built build() {
        List<Integer> read = layerSizes().orElseThrow();
        RandomState random = new RandomState(Long.parseLong(seed.strip()));
        Network network = plan(read).build(random);
        Matrix input = Matrix.zero(read.get(0), 1).map(zero -> Math.round(100 * random.uniform()) / 100.0);
        Matrix target = Matrix.zero(read.get(read.size() - 1), 1).with(1, 1, 1);
        return new Built(network, new Sample(input, target));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
