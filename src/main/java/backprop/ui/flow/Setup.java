package backprop.ui.flow;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.flow.Experiment;
import backprop.flow.RandomState;
import backprop.flow.Sweep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen on the screen.
 *
 * @param sizes n_0 to n_L of all networks
 * @param contenders the networks that are compared, at least one
 * @param initialiser how their weights are drawn
 * @param bias whether they have biases
 * @param loss ℒ of all
 * @param seed the seed that is shown
 * @param seeds how many seeds are in the summary, counted from 0
 */
record Setup(
        List<Integer> sizes,
        List<Contender> contenders,
        Initialiser initialiser,
        boolean bias,
        Loss loss,
        long seed,
        int seeds) {
    /** The most networks that can be compared. */
    static final int MOST = 3;

    private static final Setup OPENING = new Setup(
            Experiment.classic(Activation.SIGMOID).sizes(),
            List.of(Contender.of(Activation.SIGMOID), new Contender(Activation.RELU, Activation.IDENTITY)),
            new Initialiser.Xavier(),
            false,
            Loss.MSE,
            42,
            200);

    /** @throws IllegalArgumentException if a network of it cannot be built, there are too many or a seed is out of bounds */
    Setup {
        sizes = List.copyOf(sizes);
        contenders = List.copyOf(contenders);
        if (seed < 0 || seed > RandomState.LARGEST_SEED) {
            throw new IllegalArgumentException("expected a seed from 0 to " + RandomState.LARGEST_SEED);
        }
        if (seeds < 1 || seeds > Sweep.MOST_SEEDS) {
            throw new IllegalArgumentException("expected 1 to " + Sweep.MOST_SEEDS + " seeds");
        }
        if (contenders.isEmpty() || contenders.size() > MOST) {
            throw new IllegalArgumentException("expected 1 to " + MOST + " networks, found " + contenders.size());
        }
        for (Contender contender : contenders) {
            experiment(sizes, contender, initialiser, bias, loss);
        }
    }

    /** The classic experiment with a linear output behind ReLU, since a ReLU output unit is dead on the seed 42. */
    static Setup opening() {
        return OPENING;
    }

    private static Experiment experiment(
            List<Integer> sizes, Contender contender, Initialiser initialiser, boolean bias, Loss loss) {
        return new Experiment(sizes, contender.hidden(), contender.outputOrSame(), initialiser, bias, loss);
    }

    private Experiment experiment(Contender contender) {
        return experiment(sizes, contender, initialiser, bias, loss);
    }

    /** What is run, one experiment for each contender. */
    List<Experiment> experiments() {
        return contenders.stream().map(this::experiment).toList();
    }

    /**
     * For each contender the experiment without its own output activation, if that could be dead: the case that it was
     * spared. Null where there is no such case.
     */
    List<@Nullable Experiment> spared() {
        List<@Nullable Experiment> spared = new ArrayList<>();
        for (Contender contender : contenders) {
            boolean could = contender.hidden() == Activation.RELU
                    && contender.outputOrSame() != Activation.RELU
                    && outputs().contains(Activation.RELU);
            spared.add(could ? experiment(Contender.of(contender.hidden())) : null);
        }
        return spared;
    }

    /** The output activations that the loss can take. */
    List<Activation> outputs() {
        return Experiment.outputsFor(loss, sizes.get(sizes.size() - 1));
    }

    /** L. */
    int depth() {
        return sizes.size() - 1;
    }

    /** The neurons of the first hidden layer; of the input where there is none. */
    int width() {
        return depth() == 1 ? sizes.get(0) : sizes.get(1);
    }

    /** The weights of one network. */
    long weights() {
        long weights = 0;
        for (int l = 1; l < sizes.size(); l++) {
            weights += (long) sizes.get(l) * sizes.get(l - 1);
        }
        return weights;
    }

    Setup withSizes(List<Integer> other) {
        return new Setup(other, fitting(contenders, loss, other), initialiser, bias, loss, seed, seeds);
    }

    /** The same input, hidden width and output with so many weight layers. */
    Setup withDepth(int layers) {
        return withHidden(layers - 1, width());
    }

    /** As many layers, the hidden ones of so many neurons. */
    Setup withWidth(int neurons) {
        return withHidden(depth() - 1, neurons);
    }

    private Setup withHidden(int count, int neurons) {
        return withSizes(
                Stream.of(sizes.subList(0, 1), Collections.nCopies(count, neurons), sizes.subList(depth(), depth() + 1))
                        .flatMap(List::stream)
                        .toList());
    }

    Setup withContender(int index, Contender other) {
        List<Contender> changed = new ArrayList<>(contenders);
        changed.set(index, other);
        return withContenders(changed);
    }

    Setup withContenders(List<Contender> others) {
        return new Setup(sizes, fitting(others, loss, sizes), initialiser, bias, loss, seed, seeds);
    }

    Setup withInitialiser(Initialiser other) {
        return new Setup(sizes, contenders, other, bias, loss, seed, seeds);
    }

    Setup withBias(boolean other) {
        return new Setup(sizes, contenders, initialiser, other, loss, seed, seeds);
    }

    /** Another loss; an output whose values it cannot take becomes one that it can. */
    Setup withLoss(Loss other) {
        return new Setup(sizes, fitting(contenders, other, sizes), initialiser, bias, other, seed, seeds);
    }

    Setup withSeed(long other) {
        return new Setup(sizes, contenders, initialiser, bias, loss, other, seeds);
    }

    Setup withSeeds(int other) {
        return new Setup(sizes, contenders, initialiser, bias, loss, seed, other);
    }

    /** Takes over what a remedy changed: the output and the activation of one contender, the rest for all. */
    Setup withRemedy(int index, Experiment remedy) {
        Activation output = remedy.output() == remedy.activation() ? null : remedy.output();
        return withSizes(remedy.sizes())
                .withInitialiser(remedy.initialiser())
                .withContender(index, new Contender(remedy.activation(), output));
    }

    private static List<Contender> fitting(List<Contender> contenders, Loss loss, List<Integer> sizes) {
        List<Activation> outputs = Experiment.outputsFor(loss, sizes.get(sizes.size() - 1));
        Activation suited = loss.usualOutput();
        return contenders.stream()
                .map(c -> outputs.contains(c.outputOrSame()) ? c : new Contender(c.hidden(), suited))
                .toList();
    }
}
