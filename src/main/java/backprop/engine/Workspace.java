package backprop.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pass of {@link Trace} for programs that run it many times: the same numbers, to the last bit, without allocation and
 * without explanation.
 *
 * <p>Weights, biases and everything a pass computes stand in rows that are made once and handed out as they are: what a
 * caller writes into weights and biases is what the next pass uses; the other rows are only read. Layers count from 1, and
 * a⁽⁰⁾ = x; rows and entries count from 0, as arrays do. Not for two threads at a time.
 *
 * <pre>{@code
 * Workspace pass = Workspace.of(network);
 * pass.forward(x);
 * double loss = pass.loss(y);
 * pass.backward(y);
 * double[] delta = pass.delta(1);   // and ∂ℒ/∂W⁽¹⁾ is delta times pass.activation(0) transposed
 * }</pre>
 */
public final class Workspace {
    private final Activation[] activations;
    private final Bias[] modes;
    private final Loss loss;
    private final OutputRule rule;
    private final double[][][] weights;
    private final double[][] biases;
    private final double[][] preActivations;
    private final double[][] values;
    private final double[][] arriving;
    private final double[][] deltas;
    private boolean isLoadedLarge;
    private boolean isBeyondRange;

    private Workspace(List<Activation> activations, Loss loss, double[][][] weights, double[][] biases) {
        if (activations.size() != weights.length) {
            throw new IllegalArgumentException(
                    "expected " + weights.length + " activations, found " + activations.size());
        }
        this.activations = activations.toArray(Activation[]::new);
        this.modes = new Bias[weights.length];
        Arrays.fill(modes, Bias.FREE);
        this.loss = loss;
        this.rule = OutputRule.of(activations.get(weights.length - 1), loss, biases[biases.length - 1].length);
        this.weights = weights;
        this.biases = biases;
        this.preActivations = rows();
        this.arriving = rows();
        this.deltas = rows();
        this.values = new double[weights.length + 1][];
        this.values[0] = new double[weights[0][0].length];
        for (int l = 1; l < values.length; l++) {
            values[l] = new double[biases[l - 1].length];
        }
    }

    /** A row for each layer. */
    private double[][] rows() {
        double[][] rows = new double[biases.length][];
        for (int l = 0; l < rows.length; l++) {
            rows[l] = new double[biases[l].length];
        }
        return rows;
    }

    /**
     * A workspace whose weights and biases are 0.
     *
     * @throws IllegalArgumentException if the lists do not fit, as in {@link NetworkPlan}
     */
    public static Workspace of(List<Integer> sizes, List<Activation> activations, Loss loss) {
        NetworkPlan plan = new NetworkPlan(sizes, activations, loss, new Initialiser.Zeros());
        int depth = plan.activations().size();
        double[][][] weights = new double[depth][][];
        double[][] biases = new double[depth][];
        for (int l = 1; l <= depth; l++) {
            weights[l - 1] = new double[sizes.get(l)][sizes.get(l - 1)];
            biases[l - 1] = new double[sizes.get(l)];
        }
        return new Workspace(activations, loss, weights, biases);
    }

    /** A workspace with the numbers of a network. */
    public static Workspace of(Network network) {
        List<Activation> activations =
                network.layers().stream().map(Layer::activation).toList();
        Workspace workspace = of(network.sizes(), activations, network.loss());
        workspace.load(network);
        return workspace;
    }

    /** A workspace on the very same weights and biases, with rows of its own for a pass with other functions. */
    public Workspace sharing(List<Activation> others, Loss otherLoss) {
        return new Workspace(others, otherLoss, weights, biases);
    }

    /**
     * Copies the weights and biases of a network of the same shape.
     *
     * @throws IllegalArgumentException if the shape is another
     */
    public void load(Network network) {
        if (network.depth() != depth()) {
            throw new IllegalArgumentException("expected " + depth() + " layers, found " + network.depth());
        }
        for (int l = 1; l <= depth(); l++) {
            modes[l - 1] = network.layer(l).bias();
            copy(network.layer(l).weights(), weights[l - 1]);
            for (int i = 0; i < biases[l - 1].length; i++) {
                biases[l - 1][i] = network.layer(l).biases().at(i + 1);
            }
        }
        isLoadedLarge = !BeyondRange.isOrdinary(network);
    }

    private static void copy(Matrix from, double[][] to) {
        if (from.rows() != to.length || from.columns() != to[0].length) {
            throw new IllegalArgumentException(
                    "expected " + to.length + "×" + to[0].length + " weights, found " + from.shape());
        }
        for (int i = 0; i < to.length; i++) {
            System.arraycopy(from.rowsRef()[i], 0, to[i], 0, to[i].length);
        }
    }

    /** A network with the numbers as they are now. */
    public Network network() {
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l <= depth(); l++) {
            layers.add(new Layer(Matrix.of(weights(l)), Matrix.column(biases(l)), activations[l - 1], modes[l - 1]));
        }
        return new Network(layers, loss);
    }

    /** L. */
    public int depth() {
        return weights.length;
    }

    /** σ⁽ˡ⁾, l from 1. */
    public Activation function(int l) {
        return activations[l - 1];
    }

    /** Whether b⁽ˡ⁾ learns, stays as it is or is none, l from 1. */
    Bias bias(int l) {
        return modes[l - 1];
    }

    /** The rows of W⁽ˡ⁾, n_l×n_(l−1), l from 1; they may be written. */
    public double[][] weights(int l) {
        return weights[l - 1];
    }

    /** b⁽ˡ⁾, l from 1; it may be written, but for a layer without biases, where it stays 0. */
    public double[] biases(int l) {
        return biases[l - 1];
    }

    /** z⁽ˡ⁾ of the last {@link #forward}, l from 1. */
    public double[] preActivation(int l) {
        return preActivations[l - 1];
    }

    /** a⁽ˡ⁾ of the last {@link #forward}, l from 0. */
    public double[] activation(int l) {
        return values[l];
    }

    /** W⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾ of the last {@link #backward}, l from 1 to L − 1. */
    public double[] arriving(int l) {
        return arriving[l - 1];
    }

    /** δ⁽ˡ⁾ of the last {@link #backward}, l from 1. */
    public double[] delta(int l) {
        return deltas[l - 1];
    }

    /** z⁽ˡ⁾ = W⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾ and a⁽ˡ⁾ = σ⁽ˡ⁾(z⁽ˡ⁾) for l = 1 to L, from a⁽⁰⁾ = x, which is copied. */
    public void forward(double[] input) {
        System.arraycopy(input, 0, values[0], 0, values[0].length);
        boolean ordinary = !isLoadedLarge && BeyondRange.isOrdinary(input);
        for (int l = 1; l <= depth(); l++) {
            Kernels.affine(weights(l), activation(l - 1), biases(l), preActivation(l));
            ordinary &= BeyondRange.isOrdinary(preActivation(l));
            activations[l - 1].values(preActivation(l), activation(l));
        }
        isBeyondRange = !ordinary;
        if (isBeyondRange) {
            Trace trace = Trace.forward(network(), Matrix.column(activation(0)));
            for (int l = 1; l <= depth(); l++) {
                copy(trace.preActivation(l), preActivation(l));
                copy(trace.activation(l), activation(l));
            }
        }
    }

    /** The pass that keeps what is larger than any double, for the few times when there is such a number. */
    private Trace trace(double[] target) {
        return Trace.of(network(), new Sample(Matrix.column(activation(0)), Matrix.column(target)));
    }

    private static void copy(Matrix vector, double[] row) {
        System.arraycopy(vector.toVector(), 0, row, 0, row.length);
    }

    /** ℒ of the last {@link #forward} for a target y. */
    public double loss(double[] target) {
        double plain = rule.loss(preActivation(depth()), activation(depth()), target);
        return isBeyondRange || !BeyondRange.isOrdinary(plain) ? trace(target).loss() : plain;
    }

    /** BP1 for a target y, then BP2 for l = L − 1 to 1, on the last {@link #forward}. */
    public void backward(double[] target) {
        int depth = depth();
        rule.delta(preActivation(depth), activation(depth), target, arriving(depth), delta(depth));
        boolean ordinary = !isBeyondRange && BeyondRange.isOrdinary(delta(depth));
        for (int l = depth - 1; l >= 1; l--) {
            Kernels.transposed(weights(l + 1), delta(l + 1), arriving(l));
            ordinary &= BeyondRange.isOrdinary(arriving(l));
            activations[l - 1].pullBack(preActivation(l), activation(l), arriving(l), delta(l));
        }
        if (!ordinary) {
            backward(trace(target));
        }
    }

    private void backward(Trace trace) {
        for (int l = depth(); l >= 1; l--) {
            copy(trace.delta(l), delta(l));
            for (int j = 1; l < depth() && j <= arriving(l).length; j++) {
                arriving(l)[j - 1] = trace.value(HiddenError.arriving(l, j, weights(l + 1).length));
            }
        }
    }

    /** ‖δ⁽ˡ⁾‖. */
    public double deltaNorm(int l) {
        return Kernels.norm(delta(l));
    }

    /** ‖a⁽ˡ⁾‖. For one sample ‖∂ℒ/∂W⁽ˡ⁾‖ is ‖δ⁽ˡ⁾‖ ‖a⁽ˡ⁻¹⁾‖. */
    public double activationNorm(int l) {
        return Kernels.norm(activation(l));
    }

    /** ‖W⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾‖, l from 1 to L − 1. */
    public double arrivingNorm(int l) {
        return Kernels.norm(arriving(l));
    }
}
