package backprop.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Every step of one pass over one sample, in order, with all numbers kept: forward for l = 1 to L, the loss, BP1, BP2 for
 * l = L−1 to 1, BP3 for every layer and BP4 for every layer with biases and, if a rate is given, one update.
 *
 * <pre>{@code
 * Trace trace = Trace.of(network, sample);
 * trace.delta(1)                          // δ⁽¹⁾
 * trace.value(Cell.weightGradient(1, 2, 1))
 * trace.explain(Cell.delta(1, 2))         // how it came about
 * trace.uses(Cell.delta(1, 2))            // where it goes
 * }</pre>
 */
public final class Trace {
    private final Network network;
    private final Sample sample;
    private final List<Step> steps;
    private final BeyondRange beyond;
    private final Map<Integer, Digits> digits = new ConcurrentHashMap<>();

    /** Where the gradients of layer l + 1 begin among the steps, and after those of the last layer, what comes next. */
    private final int[] gradients;

    /** No step yet. */
    private Trace(Network network, Sample sample, boolean wide) {
        requireRows("inputs", sample.input(), network.size(0));
        requireRows("targets", sample.target(), network.size(network.depth()));
        this.network = network;
        this.sample = sample;
        this.steps = new ArrayList<>(5 * network.depth() + 2);
        this.gradients = new int[network.depth() + 1];
        gradients[0] = 3 * network.depth() + 1;
        for (int l = 1; l <= network.depth(); l++) {
            gradients[l] = gradients[l - 1] + (network.layer(l).hasBiases() ? 2 : 1);
        }
        this.beyond = new BeyondRange(network, sample, this::value, wide);
    }

    private Trace(Network network, Sample sample, OptionalDouble rate) {
        this(network, sample, true);
        run(rate);
    }

    /**
     * The pass without an update.
     *
     * @throws IllegalArgumentException if the sample does not fit the network
     */
    public static Trace of(Network network, Sample sample) {
        return new Trace(network, sample, OptionalDouble.empty());
    }

    /** The pass with one update of rate η at its end. */
    public static Trace of(Network network, Sample sample, double rate) {
        return new Trace(network, sample, OptionalDouble.of(rate));
    }

    /**
     * The pass as a program finds it that knows doubles alone: a number on the way that is larger than all of them is infinite
     * there, and what is made of it may be undefined or wrong.
     */
    public static Trace inDoubles(Network network, Sample sample) {
        Trace trace = new Trace(network, sample, false);
        trace.run(OptionalDouble.empty());
        return trace;
    }

    /** The pass up to a⁽ᴸ⁾. */
    static Trace forward(Network network, Matrix input) {
        Sample sample = new Sample(input, Matrix.zero(network.size(network.depth()), 1));
        Trace trace = new Trace(network, sample, true);
        for (int l = 1; l <= network.depth(); l++) {
            trace.forward(l);
        }
        return trace;
    }

    private void run(OptionalDouble rate) {
        int depth = network.depth();
        for (int l = 1; l <= depth; l++) {
            forward(l);
        }
        Matrix z = preActivation(depth);
        Matrix a = activation(depth);
        LossValue loss = LossValue.of(depth, network.output(), network.loss(), z, a, sample.target());
        steps.add(loss.with(beyond.result(loss)));
        OutputError first = OutputError.of(depth, network.output(), network.loss(), z, a, sample.target());
        steps.add(first.with(beyond.result(first)));
        for (int l = depth - 1; l >= 1; l--) {
            backward(l);
        }
        for (int l = 1; l <= depth; l++) {
            WeightGradient gradient = WeightGradient.of(l, delta(l), activation(l - 1));
            steps.add(gradient.with(beyond.result(gradient)));
            if (network.layer(l).hasBiases()) {
                BiasGradient bias = new BiasGradient(l, network.layer(l).bias() == Bias.HELD, delta(l));
                beyond.result(bias);
                steps.add(bias);
            }
        }
        rate.ifPresent(eta -> steps.add(Descend.of(eta, this)));
    }

    private void forward(int l) {
        WeightedSum sum = WeightedSum.of(l, network.layer(l), activation(l - 1));
        steps.add(sum.with(beyond.result(sum)));
        Activate activate = Activate.of(l, network.layer(l).activation(), preActivation(l));
        steps.add(activate.with(beyond.result(activate)));
    }

    private void backward(int l) {
        HiddenError error = HiddenError.of(
                l,
                network.layer(l).activation(),
                network.layer(l + 1).weights(),
                delta(l + 1),
                preActivation(l),
                activation(l));
        steps.add(error.with(beyond.result(error)));
    }

    /** The number at an address, which may be no double. */
    Wide wide(Cell cell) {
        return beyond.wide(cell);
    }

    /** A parameter after an update with rate η, from what it would be in plain arithmetic. */
    double updated(double rate, Cell parameter, double plain) {
        return beyond.updated(rate, parameter, plain);
    }

    private static void requireRows(String what, Matrix vector, int expected) {
        if (vector.rows() != expected) {
            throw new IllegalArgumentException("expected " + expected + " " + what + ", found " + vector.rows());
        }
    }

    /** The network that was run. */
    public Network network() {
        return network;
    }

    /** The sample that it was run on. */
    public Sample sample() {
        return sample;
    }

    /** The steps in order. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** z⁽ˡ⁾. */
    public Matrix preActivation(int l) {
        return steps.get(2 * layer(l) - 2).result();
    }

    /** a⁽ˡ⁾; a⁽⁰⁾ is the input. */
    public Matrix activation(int l) {
        return l == 0 ? sample.input() : steps.get(2 * layer(l) - 1).result();
    }

    /** ℒ. */
    public double loss() {
        return steps.get(2 * network.depth()).result().at(1);
    }

    /** δ⁽ˡ⁾. */
    public Matrix delta(int l) {
        return steps.get(3 * network.depth() + 1 - layer(l)).result();
    }

    /** ∂ℒ/∂W⁽ˡ⁾. */
    public Matrix weightGradient(int l) {
        return steps.get(gradients[layer(l) - 1]).result();
    }

    /**
     * ∂ℒ/∂b⁽ˡ⁾.
     *
     * @throws IllegalArgumentException if the layer has no biases
     */
    public Matrix biasGradient(int l) {
        if (!network.layer(layer(l)).hasBiases()) {
            throw new IllegalArgumentException("layer " + l + " has no biases");
        }
        return steps.get(gradients[l - 1] + 1).result();
    }

    /** The update at the end, if a rate was given. */
    public Optional<Descend> update() {
        return steps.get(steps.size() - 1) instanceof Descend d ? Optional.of(d) : Optional.empty();
    }

    private int layer(int l) {
        if (l < 1 || l > network.depth()) {
            throw new IllegalArgumentException("no layer " + l + " in a " + network.shape() + " network");
        }
        return l;
    }

    /** True if the pass has a number at this address. */
    public boolean has(Cell cell) {
        return switch (cell.quantity()) {
            case INPUT -> cell.row() <= sample.input().rows();
            case TARGET -> cell.row() <= sample.target().rows();
            case WEIGHT, BIAS -> network.has(cell);
            case RATE -> update().isPresent();
            default -> stepOf(cell) >= 0;
        };
    }

    /** The index of the step that computes the number at an address, or −1 if it is given or there is none. */
    public int stepOf(Cell cell) {
        int depth = network.depth();
        int l = cell.layer();
        int index = switch (cell.quantity()) {
            case INPUT, TARGET, WEIGHT, BIAS, RATE -> -1;
            case PRE_ACTIVATION -> 2 * l - 2;
            case ACTIVATION -> 2 * l - 1;
            case LOSS -> 2 * depth;
            case DELTA -> 3 * depth + 1 - l;
            case WEIGHT_GRADIENT -> l <= depth ? gradients[l - 1] : -1;
            case BIAS_GRADIENT -> l <= depth ? gradients[l - 1] + 1 : -1;
            case UPDATED_WEIGHT, UPDATED_BIAS -> gradients[depth];
        };
        boolean exists = l <= depth
                && index >= 0
                && index < steps.size()
                && steps.get(index).indexOf(cell) >= 0;
        return exists ? index : -1;
    }

    /**
     * The number at an address.
     *
     * @throws IllegalArgumentException if the pass has none
     */
    public double value(Cell cell) {
        return switch (cell.quantity()) {
            case INPUT -> require(cell).sample.input().at(cell.row());
            case TARGET -> require(cell).sample.target().at(cell.row());
            case WEIGHT, BIAS -> require(cell).network.get(cell);
            case RATE -> require(cell).update().orElseThrow().rate();
            default -> step(cell).value(cell);
        };
    }

    /**
     * The number at an address as the chapter prints it: what is given as it was typed, and all numbers of a step in the one
     * form of their {@link Digits}.
     */
    public String text(Cell cell) {
        double value = value(cell);
        return cell.quantity().isGiven() ? Numerals.given(value) : digits(cell).text(value);
    }

    /** The form of all numbers of the step that computes the one at an address. */
    public Digits digits(Cell cell) {
        return digits.computeIfAbsent(stepOf(cell), k -> Digits.of(steps.get(k).result()));
    }

    /**
     * How the number at an address came about; for x, y, W and b, which are given, a reference to itself.
     *
     * @throws IllegalArgumentException if the pass has no such number
     */
    public Expression explain(Cell cell) {
        if (cell.quantity().isGiven()) {
            require(cell);
            return Expression.of(cell);
        }
        return beyond.ordered(step(cell)).explain(cell);
    }

    /**
     * The value of an expression over numbers of this pass, right also where one of them is larger or smaller than any double
     * and shown as infinite or 0.
     */
    public double value(Expression expression) {
        return beyond.isActive() ? beyond.value(expression).toDouble() : expression.value(this::value);
    }

    /** The numbers that the one at an address is made of; none if it is given. */
    public Set<Cell> operands(Cell cell) {
        return cell.quantity().isGiven() ? Set.of() : explain(cell).cells();
    }

    /** The numbers that are made with the one at an address: where it goes, in the order of the steps. */
    public List<Cell> uses(Cell cell) {
        return Uses.candidates(this, cell)
                .filter(this::has)
                .filter(c -> operands(c).contains(cell))
                .collect(Collectors.toList());
    }

    private Trace require(Cell cell) {
        if (!has(cell)) {
            throw new IllegalArgumentException("no " + cell + " in a " + network.shape() + " network");
        }
        return this;
    }

    private Step step(Cell cell) {
        int index = stepOf(cell);
        if (index < 0) {
            throw new IllegalArgumentException("no " + cell + " in a " + network.shape() + " network");
        }
        return steps.get(index);
    }
}
