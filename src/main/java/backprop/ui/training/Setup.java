package backprop.ui.training;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.Network;
import backprop.engine.NetworkPlan;
import backprop.flow.RandomState;
import backprop.training.Optimiser;
import backprop.training.Recipe;
import backprop.training.Samples;
import backprop.training.Schedule;
import backprop.training.data.DataSet;
import backprop.training.data.Split;
import backprop.training.data.Toy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is trained, and how, as a value. One seed draws the data, the split, the first weights and the order, each from the
 * beginning of its stream.
 *
 * @param data where the samples come from
 * @param share the share of the samples that is only tested
 * @param sizes n_0 to n_L, the ends as the data need them
 * @param activation that of the hidden layers; that of the output follows from the data
 * @param initialiser how the first weights are drawn
 * @param optimiser how a gradient becomes a step
 * @param rate η
 * @param batch how many samples a step sees, or {@link Recipe#ALL}
 * @param seed of everything random
 * @param decay λ of L2
 * @param schedule how η changes
 * @param convention which biases, and what ℒ is
 */
record Setup(
        DataChoice data,
        double share,
        List<Integer> sizes,
        Activation activation,
        Initialiser initialiser,
        Optimiser optimiser,
        double rate,
        int batch,
        long seed,
        double decay,
        Schedule schedule,
        Convention convention) {
    private static final int MOST_WEIGHTS = 100_000;

    /**
     * Nothing is drawn for the checks, so that a choice is refused at once.
     *
     * @throws IllegalArgumentException if a number is out of range or the ends of the network are not those of the data
     */
    Setup {
        sizes = List.copyOf(sizes);
        require(share >= 0 && share < 1, "a share of the test from 0 to below 1", share);
        require(rate > 0 && rate < Double.POSITIVE_INFINITY, "a rate above 0", rate);
        require(decay >= 0 && decay < Double.POSITIVE_INFINITY, "at least 0", decay);
        requireEnds(data, sizes);
        long weights = 0;
        for (int l = 1; l < sizes.size(); l++) {
            require(sizes.get(l) > 0, "at least 1 neuron in a layer", sizes.get(l));
            weights += (long) sizes.get(l) * sizes.get(l - 1);
        }
        require(weights <= MOST_WEIGHTS, "at most " + MOST_WEIGHTS + " weights", weights);
    }

    private static void require(boolean isSo, String what, Object found) {
        if (!isSo) {
            throw new IllegalArgumentException("expected " + what + ", found " + found);
        }
    }

    private static void requireEnds(DataChoice data, List<Integer> sizes) {
        if (sizes.size() < 2 || sizes.get(0) != data.inputs() || sizes.get(sizes.size() - 1) != data.outputs()) {
            throw new IllegalArgumentException(
                    "these data need " + data.inputs() + " at the start and " + data.outputs() + " at the end");
        }
    }

    /** The spiral of the first start. */
    static Setup opening() {
        return new Setup(
                DataChoice.of(Toy.SPIRAL),
                0.2,
                List.of(2, 12, 12, 8, 1),
                Activation.TANH,
                new Initialiser.Xavier(),
                Optimiser.Adam.USUAL,
                0.02,
                Recipe.ALL,
                3,
                0,
                new Schedule.Constant(),
                Convention.USUAL);
    }

    /** All samples, drawn from the beginning of the seed's stream. */
    DataSet samples() {
        return data.draw(new RandomState(seed));
    }

    Split split() {
        return Split.of(samples(), share, new RandomState(seed));
    }

    /** The network before the first step. */
    Network start(DataSet samples) {
        Loss usual = usualLoss(samples);
        List<Activation> activations = new ArrayList<>(Collections.nCopies(sizes.size() - 2, activation));
        activations.add(usual.usualOutput());
        Loss loss = convention.loss().orElse(usual);
        return new NetworkPlan(sizes, activations, loss, initialiser, convention.bias()).build(new RandomState(seed));
    }

    private static Loss usualLoss(DataSet samples) {
        if (samples.isRegression()) {
            return Loss.MSE;
        }
        return samples.outputs() == 1 ? Loss.BINARY_CROSS_ENTROPY : Loss.CROSS_ENTROPY;
    }

    /** The whole recipe; to draw its samples and weights takes a while. */
    Recipe recipe() {
        Split split = split();
        return new Recipe(
                start(samples()),
                Samples.of(split.training()).with(convention.reduction()),
                Samples.of(split.test()).with(convention.reduction()),
                optimiser,
                rate,
                schedule,
                decay,
                batch,
                seed);
    }

    /** True if another setup begins with the same samples and the same weights, so that a run can go on after it. */
    boolean beginsAs(Setup other) {
        return with(other.optimiser, other.rate)
                .withBatch(other.batch)
                .withDecay(other.decay)
                .with(other.schedule)
                .equals(other);
    }

    /** What a run with another recipe follows from a step on: its own samples and first weights, and what is chosen here. */
    Recipe after(Recipe before) {
        return new Recipe(
                before.start(), before.training(), before.test(), optimiser, rate, schedule, decay, batch, seed);
    }

    /** Other data; the ends of the network follow. */
    Setup withData(DataChoice other) {
        List<Integer> fitted = new ArrayList<>(sizes);
        fitted.set(0, other.inputs());
        fitted.set(fitted.size() - 1, other.outputs());
        return new Setup(
                other,
                share,
                fitted,
                activation,
                initialiser,
                optimiser,
                rate,
                batch,
                seed,
                decay,
                schedule,
                convention);
    }

    Setup withShare(double other) {
        return new Setup(
                data, other, sizes, activation, initialiser, optimiser, rate, batch, seed, decay, schedule, convention);
    }

    Setup withSizes(List<Integer> other) {
        return new Setup(
                data, share, other, activation, initialiser, optimiser, rate, batch, seed, decay, schedule, convention);
    }

    Setup with(Activation other) {
        return new Setup(
                data, share, sizes, other, initialiser, optimiser, rate, batch, seed, decay, schedule, convention);
    }

    Setup with(Initialiser other) {
        return new Setup(
                data, share, sizes, activation, other, optimiser, rate, batch, seed, decay, schedule, convention);
    }

    Setup with(Optimiser other, double otherRate) {
        return new Setup(
                data,
                share,
                sizes,
                activation,
                initialiser,
                other,
                otherRate,
                batch,
                seed,
                decay,
                schedule,
                convention);
    }

    Setup withBatch(int other) {
        return new Setup(
                data, share, sizes, activation, initialiser, optimiser, rate, other, seed, decay, schedule, convention);
    }

    Setup withSeed(long other) {
        return new Setup(
                data,
                share,
                sizes,
                activation,
                initialiser,
                optimiser,
                rate,
                batch,
                other,
                decay,
                schedule,
                convention);
    }

    Setup withDecay(double other) {
        return new Setup(
                data, share, sizes, activation, initialiser, optimiser, rate, batch, seed, other, schedule, convention);
    }

    Setup with(Schedule other) {
        return new Setup(
                data, share, sizes, activation, initialiser, optimiser, rate, batch, seed, decay, other, convention);
    }

    Setup with(Convention other) {
        return new Setup(
                data, share, sizes, activation, initialiser, optimiser, rate, batch, seed, decay, schedule, other);
    }
}
