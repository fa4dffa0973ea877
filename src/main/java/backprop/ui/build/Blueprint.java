package backprop.ui.build;

import backprop.engine.Activation;
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
import java.util.regex.Pattern;

/**
 * What the dialog holds, as a value.
 *
 * @param sizes n_0 to n_L as typed
 * @param hidden the activations of the hidden layers; the last one stands for all that follow
 * @param output the activation of the output
 * @param loss ℒ
 * @param initialiser how the weights are drawn
 * @param seed where the stream of random numbers begins, as typed
 */
record Blueprint(
        String sizes, List<Activation> hidden, Activation output, Loss loss, Initialiser initialiser, String seed) {
    /** The limits of a network file, so that whatever is built can be saved. */
    static final int MOST_NEURONS = 4_096;

    static final int MOST_LAYERS = 200;
    static final long MOST_PARAMETERS = 1_000_000;

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[-–,;x×]\\s*|\\s+");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    /** The sizes in words that can be read: {@code 2-3-1}, {@code 2 3 1}, {@code 2,3,1}; empty if they cannot. */
    Optional<List<Integer>> layerSizes() {
        List<Integer> read = new ArrayList<>();
        for (String part : SEPARATOR.split(sizes.strip(), -1)) {
            if (!COUNT.matcher(part).matches()) {
                return Optional.empty();
            }
            read.add(Integer.parseInt(part));
        }
        return Optional.of(read);
    }

    /** What is wrong and what to do about it, if anything. */
    Optional<String> problem() {
        Optional<List<Integer>> read = layerSizes();
        if (read.isEmpty()) {
            return Optional.of("Write the sizes from the input to the output, such as 2-3-1.");
        }
        return sizeProblem(read.get()).or(this::pairingProblem).or(this::seedProblem);
    }

    private Optional<String> sizeProblem(List<Integer> read) {
        if (read.size() < 2) {
            return Optional.of("A network needs an input and an output: write at least two sizes, such as 3-2.");
        }
        if (read.size() - 1 > MOST_LAYERS) {
            return Optional.of("At most 200 layers can be saved; these are " + (read.size() - 1) + ".");
        }
        if (read.stream().anyMatch(n -> n < 1 || n > MOST_NEURONS)) {
            return Optional.of("Every layer needs from 1 to 4,096 neurons.");
        }
        return plan(read).parameters() > MOST_PARAMETERS
                ? Optional.of("At most 1,000,000 parameters can be saved: make a layer smaller.")
                : Optional.empty();
    }

    private Optional<String> pairingProblem() {
        boolean probabilities = output == Activation.SOFTMAX || output == Activation.SIGMOID;
        if (loss == Loss.MSE || probabilities) {
            return Optional.empty();
        }
        String better = loss == Loss.CROSS_ENTROPY ? "softmax" : "sigmoid";
        return Optional.of(capital(loss.title()) + " takes logarithms of the outputs, which " + output.fileName()
                + " does not keep between 0 and 1: choose " + better + " for the output, or mean squared error.");
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
        return new NetworkPlan(read, activations, loss, initialiser);
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
