package backprop.engine;

import java.util.Arrays;

/**
 * How far a pre-activation z⁽ˡ⁾_i can be moved so that ℒ follows as one smooth piece, what it moves, and how far rounding
 * moves ℒ meanwhile.
 *
 * <p>The step is as large as it may be, since rounding weighs the less: no unit behind moves by more than half of the
 * distance over which its activation bends, none with a kink comes more than half way to it, and no output that a logarithm
 * is taken of more than half way to 0 or 1. Beyond 40 every activation is straight up to e⁻⁴⁰ ≈ 4·10⁻¹⁸, and there the step
 * grows with the distance.
 */
final class Reach {
    /** No unit goes further than this share of its room. */
    private static final double SHARE = 0.5;

    /** From here on an activation is straight up to less than rounding. */
    private static final double STRAIGHT = 40;

    /** A sum that is less than this share of the numbers in it is at 0: rounding leaves too little of its distance. */
    private static final double AT_ZERO = 1e-10;

    private static final int TRIALS = 16;
    private static final double FASTEST_GROWTH = 16;
    private static final double FASTEST_FALL = 1e-9;

    private final NudgedPass passes;
    private final Network network;
    private final int layer;
    private final int row;
    private final NudgedPass.Run still;
    private final boolean[][] reached;
    private final boolean[][] atZero;
    private final double[][] rooms;
    private boolean moves;
    private boolean kink;
    private boolean seam;
    private double step;
    private double rounding;
    private double steepest;

    private Reach(NudgedPass passes, int layer, int row) {
        this.passes = passes;
        this.network = passes.network();
        this.layer = layer;
        this.row = row;
        this.still = passes.run(layer, row, passes.preActivation(layer, row));
        this.reached = new boolean[network.depth() - layer + 1][];
        this.atZero = new boolean[reached.length][];
        this.rooms = new double[reached.length][];
    }

    /** The reach of z⁽ˡ⁾_i. */
    static Reach of(NudgedPass passes, int layer, int row) {
        Reach reach = new Reach(passes, layer, row);
        reach.follow(new NudgedPass.Run[] {reach.still}, false);
        if (!reach.isStill()) {
            reach.findZeros();
            reach.measure();
        }
        return reach;
    }

    /** Whether doubles come to a loss: a logarithm may have one of a number that is too small for them. */
    boolean hasLoss() {
        return Double.isFinite(still.loss());
    }

    /** Whether nothing behind moves, so that the derivative is exactly 0. */
    boolean isStill() {
        return !moves;
    }

    /** Whether a unit that moves is where its activation is not one smooth piece. */
    boolean isAtSeam() {
        return seam;
    }

    /** Whether a unit that moves is where its activation has a kink. */
    boolean isAtKink() {
        return kink;
    }

    /** What a number below the normal doubles, which may stand still in them, can come to on its way through the weights. */
    double lost() {
        double[] outputs = passes.rule()
                .delta(still.preActivation(network.depth()), still.activation(network.depth()), passes.target());
        double most = Math.max(1, largest(outputs)) * Double.MIN_NORMAL;
        for (int l = layer + 1; l <= network.depth(); l++) {
            double largest = 0;
            for (double[] weights : network.layer(l).weights().rowsRef()) {
                largest = Math.max(largest, largest(weights));
            }
            most *= Math.max(1, network.size(l) * largest);
        }
        return most;
    }

    private static double largest(double[] row) {
        double largest = 0;
        for (double entry : row) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }

    /** How far z⁽ˡ⁾_i can be moved to each side. */
    double step() {
        return step;
    }

    /** What rounding may move ℒ by, in units of the last place to first order; infinite if it cannot be said. */
    double rounding() {
        return rounding;
    }

    /** The largest |∂ℒ/∂z⁽ˡ⁾_i| here and a step away to each side. */
    double steepest() {
        return steepest;
    }

    /** Marks the z that move: those with a weight that is not 0 from an a that moves. */
    private void follow(NudgedPass.Run[] runs, boolean stopAtFlat) {
        reached[0] = new boolean[network.size(layer)];
        reached[0][row - 1] = true;
        for (int m = 1; m < reached.length; m++) {
            boolean[] before = moving(layer + m - 1, reached[m - 1], runs, stopAtFlat);
            double[][] rows = network.layer(layer + m).weights().rowsRef();
            reached[m] = new boolean[rows.length];
            for (int k = 0; k < rows.length; k++) {
                for (int j = 0; j < before.length && !reached[m][k]; j++) {
                    reached[m][k] = before[j] && rows[k][j] != 0;
                }
            }
        }
        moves = movesLoss(runs, stopAtFlat);
    }

    /** Whether an output moves that ℒ follows; a loss may look at z where a has rounded to its limit. */
    private boolean movesLoss(NudgedPass.Run[] runs, boolean stopAtFlat) {
        boolean[] outputs = reached[reached.length - 1];
        if (!stopAtFlat) {
            return any(outputs);
        }
        int depth = network.depth();
        for (NudgedPass.Run run : runs) {
            double[] delta = passes.rule().delta(run.preActivation(depth), run.activation(depth), passes.target());
            for (int k = 0; k < outputs.length; k++) {
                if (outputs[k] && (delta[k] != 0 || isAtKink(network.output(), run.preActivation(depth)[k]))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    /** The a of a layer that move, given the z that do. */
    private boolean[] moving(int l, boolean[] sums, NudgedPass.Run[] runs, boolean stopAtFlat) {
        Activation activation = network.layer(l).activation();
        boolean[] moving = sums.clone();
        if (activation.isVectorValued()) {
            Arrays.fill(moving, any(sums) && sums.length > 1 && !(stopAtFlat && isDecided(l, runs)));
        } else if (stopAtFlat) {
            for (int k = 0; k < moving.length; k++) {
                moving[k] = sums[k] && !isFlat(activation, l, k, runs);
            }
        }
        return moving;
    }

    private boolean isFlat(Activation activation, int l, int k, NudgedPass.Run[] runs) {
        for (NudgedPass.Run run : runs) {
            double z = run.preActivation(l)[k];
            if (activation.slope(z) != 0 || isAtKink(network.layer(l), z)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a slope on one side, though not here. */
    private static boolean isAtKink(Layer layer, double z) {
        return z == 0 && layer.activation().hasKink();
    }

    /** Whether one share of a softmax is 1 and the others are 0, in all passes. */
    private static boolean isDecided(int l, NudgedPass.Run[] runs) {
        for (NudgedPass.Run run : runs) {
            for (double a : run.activation(l)) {
                if (a != 0 && a != 1) {
                    return false;
                }
            }
        }
        return true;
    }

    private void findZeros() {
        for (int m = 0; m < reached.length; m++) {
            Activation activation = network.layer(layer + m).activation();
            atZero[m] = new boolean[reached[m].length];
            if (hasSeam(activation)) {
                double[] sizes = sizes(layer + m, still);
                double[] z = still.preActivation(layer + m);
                for (int k = 0; k < z.length; k++) {
                    atZero[m][k] = reached[m][k] && Math.abs(z[k]) <= AT_ZERO * sizes[k];
                    seam |= atZero[m][k];
                    kink |= atZero[m][k] && activation.hasKink();
                }
            }
        }
    }

    /** Whether an activation is made of two pieces that meet at 0. */
    private static boolean hasSeam(Activation activation) {
        return activation.hasKink() || activation == Activation.ELU;
    }

    /** Σ_j |W_kj a_j| + |b_k| of each unit of a layer, what its sum was made of. */
    private double[] sizes(int l, NudgedPass.Run run) {
        double[] input = l == layer ? passes.activation(l - 1) : run.activation(l - 1);
        double[][] rows = network.layer(l).weights().rowsRef();
        double[] sizes = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            double sum = Math.abs(network.layer(l).biases().at(k + 1));
            for (int j = 0; j < input.length; j++) {
                sum += Math.abs(rows[k][j] * input[j]);
            }
            sizes[k] = sum;
        }
        return sizes;
    }

    private void measure() {
        double z = still.preActivation(layer)[row - 1];
        for (int m = 0; m < rooms.length; m++) {
            rooms[m] = rooms(layer + m);
        }
        double room = rooms[0][row - 1];
        step = SHARE * (room < Double.POSITIVE_INFINITY ? room : natural(sizes(layer, still)[row - 1]));
        NudgedPass.Run up = still;
        NudgedPass.Run down = still;
        double effect = Double.POSITIVE_INFINITY;
        for (int k = 0; k < TRIALS; k++) {
            up = passes.run(layer, row, z + step);
            down = passes.run(layer, row, z - step);
            effect = Math.max(effect(up), effect(down));
            if (effect <= SHARE && effect > SHARE / 4) {
                break;
            }
            step *= Math.min(FASTEST_GROWTH, Math.max(FASTEST_FALL, 0.75 * SHARE / effect));
        }
        NudgedPass.Run[] runs = {still, up, down};
        follow(runs, true);
        rounding = Double.POSITIVE_INFINITY;
        if (!isTrue(still)) {
            moves = true; // what stands still here may move there
        } else if (effect <= SHARE) {
            rounding = 0;
            for (NudgedPass.Run run : runs) {
                rounding = Math.max(rounding, rounding(run));
            }
        }
    }

    /** Whether doubles alone come to the pass, of which they lose numbers that are larger or smaller than all of them. */
    private boolean isTrue(NudgedPass.Run run) {
        for (int m = 1; m < reached.length; m++) {
            double[] z = run.preActivation(layer + m);
            double[] sizes = sizes(layer + m, run);
            for (int k = 0; k < z.length; k++) {
                double real = passes.preActivation(layer + m, k + 1);
                if (z[k] != real && !(Math.abs(z[k] - real) <= AT_ZERO * sizes[k])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The largest share that a unit moves of its room; infinite where a number is none. */
    private double effect(NudgedPass.Run run) {
        double effect = 0;
        for (int m = 0; m < reached.length; m++) {
            double[] here = still.preActivation(layer + m);
            double[] there = run.preActivation(layer + m);
            for (int k = 0; k < here.length; k++) {
                if (reached[m][k] && here[k] != there[k]) {
                    effect = worse(effect, Math.abs(there[k] - here[k]) / rooms[m][k]);
                }
            }
        }
        double[] here = still.activation(network.depth());
        double[] there = run.activation(network.depth());
        for (int k = 0; k < here.length; k++) {
            if (here[k] != there[k]) {
                effect = worse(effect, Math.abs(there[k] - here[k]) / outputRoom(here[k], passes.target()[k]));
            }
        }
        return Double.isFinite(run.loss()) ? effect : Double.POSITIVE_INFINITY;
    }

    private static double worse(double effect, double other) {
        return Double.isNaN(other) ? Double.POSITIVE_INFINITY : Math.max(effect, other);
    }

    /** How far each z of a layer can be moved until the activation bends. */
    private double[] rooms(int l) {
        Activation activation = network.layer(l).activation();
        double[] z = still.preActivation(l);
        double[] rooms = activation.isVectorValued() ? nearest(z) : z.clone();
        for (int k = 0; k < rooms.length; k++) {
            double kinkAt = atZero[l - layer][k] ? Double.POSITIVE_INFINITY : Math.abs(z[k]);
            rooms[k] = switch (activation) {
                case IDENTITY -> Double.POSITIVE_INFINITY;
                case RELU, LEAKY_RELU -> kinkAt;
                case ELU -> z[k] > 0 ? kinkAt : Math.min(kinkAt, curved(z[k]));
                default -> curved(rooms[k]);
            };
        }
        return rooms;
    }

    private static double curved(double z) {
        return Math.max(1, (Math.abs(z) - STRAIGHT) / 2);
    }

    /** The distance of each z to the nearest of the others: what softmax makes of z hangs on its differences. */
    private static double[] nearest(double[] z) {
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        double[] distances = new double[z.length];
        for (int k = 0; k < z.length; k++) {
            int at = Arrays.binarySearch(sorted, z[k]);
            double below = at > 0 ? z[k] - sorted[at - 1] : Double.POSITIVE_INFINITY;
            double above = at < z.length - 1 ? sorted[at + 1] - z[k] : Double.POSITIVE_INFINITY;
            distances[k] = Math.min(below, above);
        }
        return distances;
    }

    /** How far an output can be moved: by its own size, or towards 0 and 1 where the loss takes logarithms. */
    private double outputRoom(double a, double y) {
        boolean fromSums = switch (network.output().activation()) {
            case SIGMOID, SOFTMAX, SOFTPLUS -> true;
            default -> false;
        };
        boolean logarithms = network.loss() == Loss.CROSS_ENTROPY || network.loss() == Loss.BINARY_CROSS_ENTROPY;
        if (!logarithms) {
            return natural(Math.max(Math.abs(a), Math.abs(y)));
        } else if (fromSums) {
            return Double.POSITIVE_INFINITY;
        }
        double toZero = y == 0 ? Double.POSITIVE_INFINITY : Math.abs(a);
        double toOne = network.loss() == Loss.CROSS_ENTROPY || y == 1 || a == 1 ? Double.POSITIVE_INFINITY : 1 - a;
        return Math.min(toZero, toOne);
    }

    private static double natural(double size) {
        return size > 0 ? size : 1;
    }

    /** To first order, each rounding of a pass times what ℒ makes of it. */
    private double rounding(NudgedPass.Run run) {
        int depth = network.depth();
        double[] z = run.preActivation(depth);
        double[] a = run.activation(depth);
        double[] delta = passes.rule().delta(z, a, passes.target());
        double sum = lossRounding(run, z, a);
        for (int l = depth; l > layer; l--) {
            sum += sumsRounding(l, run, delta);
            double[] arriving = new double[network.size(l - 1)];
            double[][] rows = network.layer(l).weights().rowsRef();
            for (int k = 0; k < rows.length; k++) {
                for (int j = 0; j < arriving.length; j++) {
                    arriving[j] += rows[k][j] * delta[k];
                }
            }
            z = run.preActivation(l - 1);
            a = run.activation(l - 1);
            for (int j = 0; j < arriving.length; j++) {
                sum += Math.abs(arriving[j]) * (Math.abs(a[j]) + Double.MIN_NORMAL);
            }
            delta = network.layer(l - 1).activation().pullBack(z, a, arriving);
        }
        sum += sumsRounding(layer, run, delta);
        steepest = Math.max(steepest, Math.abs(delta[row - 1]));
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    private double sumsRounding(int l, NudgedPass.Run run, double[] delta) {
        double[] sizes = sizes(l, run);
        double terms = Math.sqrt(network.size(l - 1) + 1.0);
        double sum = 0;
        for (int k = 0; k < delta.length; k++) {
            if (reached[l - layer][k] && delta[k] != 0) {
                double size = l == layer ? sizes[k] + step : sizes[k];
                sum += Math.abs(delta[k]) * terms * (size + Double.MIN_NORMAL);
            }
        }
        return sum;
    }

    /** |ℒ|, and what ℒ makes of the rounding of a⁽ᴸ⁾, where its rule looks at a at all. */
    private double lossRounding(NudgedPass.Run run, double[] z, double[] a) {
        double[] apart = a.clone();
        double[] larger = a.clone();
        double little = 0x1p-40;
        for (int k = 0; k < a.length; k++) {
            apart[k] += Math.signum(a[k] - passes.target()[k]) * little * Math.abs(a[k]);
            larger[k] += little * Math.abs(a[k]);
        }
        double[] y = passes.target();
        return Math.abs(run.loss())
                + Double.MIN_NORMAL
                + Math.abs(passes.rule().loss(z, apart, y) - run.loss()) / little
                + Math.abs(passes.rule().loss(z, larger, y) - run.loss()) / little;
    }
}
