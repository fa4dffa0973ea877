package backprop.training;

import backprop.engine.Network;

/**
 * Everything that a run depends on: the same recipe gives the same run, bit for bit.
 *
 * @param start the network before the first step
 * @param training what it learns from, at least one sample
 * @param test what it is measured on besides, or {@link Samples#NONE}
 * @param optimiser how a gradient becomes a step
 * @param rate η at the start
 * @param schedule how η changes
 * @param decay λ of the L2 penalty: as in PyTorch, λw is added to the gradient of every parameter and the loss is told
 *     without it
 * @param batch how many samples a step sees, or {@link #ALL}
 * @param seed of the order of the samples, which is new in each epoch
 */
public record Recipe(
        Network start,
        Samples training,
        Samples test,
        Optimiser optimiser,
        double rate,
        Schedule schedule,
        double decay,
        int batch,
        long seed) {
    /** The batch that holds every sample. */
    public static final int ALL = 0;

    /** @throws IllegalArgumentException if there is no sample, one does not fit the network, or a number is out of range */
    public Recipe {
        if (training.isEmpty()) {
            throw new IllegalArgumentException("a run needs a sample to learn from");
        }
        requireFit(start, training);
        requireFit(start, test);
        Share.requirePositive("rate", rate);
        if (!(decay >= 0 && decay < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a weight decay of at least 0, found " + decay);
        }
        if (batch < 0) {
            throw new IllegalArgumentException("expected a batch of at least 1, found " + batch);
        }
    }

    private static void requireFit(Network network, Samples samples) {
        for (int k = 0; k < samples.size(); k++) {
            int inputs = samples.inputs()[k].length;
            int outputs = samples.targets()[k].length;
            if (inputs != network.size(0) || outputs != network.size(network.depth())) {
                throw new IllegalArgumentException("sample " + (k + 1) + " has " + inputs + " inputs and " + outputs
                        + " targets, the network is " + network.shape());
            }
        }
    }

    /** Plain descent on all samples at once with η = 0.1. */
    public static Recipe of(Network start, Samples training) {
        return new Recipe(start, training, Samples.NONE, new Optimiser.Sgd(), 0.1, new Schedule.Constant(), 0, ALL, 42);
    }

    /** How many samples a step sees at most. */
    public int batchSize() {
        return batch == ALL ? training.size() : Math.min(batch, training.size());
    }

    /** How many steps see every sample once; the last of them may see fewer. */
    public int stepsPerEpoch() {
        return (training.size() + batchSize() - 1) / batchSize();
    }

    /** η of a step, from 0. */
    public double rateAt(int step) {
        return schedule.rate(rate, step);
    }

    /** The first sample of a step's batch, from 0. */
    public int firstSampleAt(int step) {
        Order order = new Order(this);
        return order.at(step)[order.from(step)];
    }

    /** The same recipe from another network. */
    public Recipe withStart(Network other) {
        return new Recipe(other, training, test, optimiser, rate, schedule, decay, batch, seed);
    }

    /** The same recipe on other samples. */
    public Recipe withSamples(Samples otherTraining, Samples otherTest) {
        return new Recipe(start, otherTraining, otherTest, optimiser, rate, schedule, decay, batch, seed);
    }

    /** What ℒ of several samples is: that of the training samples. */
    public Reduction reduction() {
        return training.reduction();
    }

    /** The same recipe going down the mean or the sum of the samples; the test is told alike. */
    public Recipe with(Reduction other) {
        return withSamples(training.with(other), test.with(other));
    }

    /** The same recipe with another optimiser. */
    public Recipe with(Optimiser other) {
        return new Recipe(start, training, test, other, rate, schedule, decay, batch, seed);
    }

    /** The same recipe with another schedule. */
    public Recipe with(Schedule other) {
        return new Recipe(start, training, test, optimiser, rate, other, decay, batch, seed);
    }

    /** The same recipe with another η. */
    public Recipe withRate(double other) {
        return new Recipe(start, training, test, optimiser, other, schedule, decay, batch, seed);
    }

    /** The same recipe with another λ. */
    public Recipe withDecay(double other) {
        return new Recipe(start, training, test, optimiser, rate, schedule, other, batch, seed);
    }

    /** The same recipe with another batch. */
    public Recipe withBatch(int other) {
        return new Recipe(start, training, test, optimiser, rate, schedule, decay, other, seed);
    }

    /** The same recipe with another seed. */
    public Recipe withSeed(long other) {
        return new Recipe(start, training, test, optimiser, rate, schedule, decay, batch, other);
    }
}
