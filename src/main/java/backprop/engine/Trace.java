package backprop.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
    private static final int FIRST_GRADIENT_DIGITS = 8;

    private final Network network;
    private final Sample sample;
    private final List<Step> steps;

    /** Where the gradients of layer l + 1 begin among the steps, and after those of the last layer, what comes next. */
    private final int[] gradients;

    private Trace(Network network, Sample sample, OptionalDouble rate) {
        this.network = network;
        this.sample = sample;
        this.steps = List.copyOf(run(network, sample, rate));
        this.gradients = new int[network.depth() + 1];
        gradients[0] = 3 * network.depth() + 1;
        for (int l = 1; l <= network.depth(); l++) {
            gradients[l] = gradients[l - 1] + (network.layer(l).hasBiases() ? 2 : 1);
        }
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

    private static List<Step> run(Network network, Sample sample, OptionalDouble rate) {
        int depth = network.depth();
        requireRows("inputs", sample.input(), network.size(0));
        requireRows("targets", sample.target(), network.size(depth));
        List<Step> steps = new ArrayList<>(5 * depth + 2);
        List<Matrix> z = new ArrayList<>();
        List<Matrix> a = new ArrayList<>(List.of(sample.input()));
        for (int l = 1; l <= depth; l++) {
            WeightedSum sum = WeightedSum.of(l, network.layer(l), a.get(l - 1));
            Activate activate = Activate.of(l, network.layer(l).activation(), sum.result());
            steps.add(sum);
            steps.add(activate);
            z.add(sum.result());
            a.add(activate.result());
        }
        Matrix lastZ = z.get(depth - 1);
        Matrix lastA = a.get(depth);
        steps.add(LossValue.of(depth, network.output(), network.loss(), lastZ, lastA, sample.target()));
        Matrix[] delta = new Matrix[depth + 1];
        OutputError first = OutputError.of(depth, network.output(), network.loss(), lastZ, lastA, sample.target());
        steps.add(first);
        delta[depth] = first.result();
        for (int l = depth - 1; l >= 1; l--) {
            HiddenError error = HiddenError.of(
                    l,
                    network.layer(l).activation(),
                    network.layer(l + 1).weights(),
                    delta[l + 1],
                    z.get(l - 1),
                    a.get(l));
            steps.add(error);
            delta[l] = error.result();
        }
        List<Matrix> weightGradients = new ArrayList<>();
        List<Matrix> biasGradients = new ArrayList<>();
        for (int l = 1; l <= depth; l++) {
            WeightGradient gradient = WeightGradient.of(l, delta[l], a.get(l - 1));
            steps.add(gradient);
            if (network.layer(l).hasBiases()) {
                steps.add(new BiasGradient(l, network.layer(l).bias() == Bias.HELD, delta[l]));
            }
            weightGradients.add(gradient.result());
            biasGradients.add(delta[l]);
        }
        rate.ifPresent(eta -> steps.add(Descend.of(eta, network, weightGradients, biasGradients)));
        return steps;
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
        return steps;
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
     * The number at an address as the chapter prints it: what is given as it was typed, ∂ℒ/∂W of the first layer, which is
     * small in the worked example, with eight decimals, and all else with six.
     */
    public String text(Cell cell) {
        double value = value(cell);
        if (cell.quantity().isGiven()) {
            return Numerals.given(value);
        }
        boolean first = cell.quantity() == Quantity.WEIGHT_GRADIENT && cell.layer() == 1;
        return Numerals.shown(value, first ? FIRST_GRADIENT_DIGITS : Numerals.DIGITS);
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
        return step(cell).explain(cell);
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
