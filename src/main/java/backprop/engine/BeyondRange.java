package backprop.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a pass comes to where a number on the way is larger than any double, although what is made of it may be a plain one
 * again: 10²⁰⁰ · 10²⁰⁰ times a slope of 10⁻³⁵⁰.
 *
 * <p>As long as all numbers are of ordinary size, and none that is not 0 has become 0, steps are taken as they were computed.
 * From the first one on of which that is not so, every number is worked out from its formula in {@link Wide} arithmetic. It
 * becomes a double only at the end, and what no double holds is kept for the steps behind: so a result is infinite or 0 only
 * if its true value is beyond the doubles, and a unit whose z is smaller than any double is still on its side of a kink.
 */
final class BeyondRange {
    /** No product of three numbers below this runs over, and hardly a sum. */
    private static final double ORDINARY = 1e100;

    /** Beside this, what a term of a sum loses below the smallest double is less than a rounding. */
    private static final double SMALL = Double.MIN_NORMAL * 0x1p60;

    private final ToDoubleFunction<Cell> doubles;
    private final Map<Cell, Wide> kept = new HashMap<>();
    private final boolean wanted;
    private boolean active;

    /**
     * @param doubles the numbers of the pass so far
     * @param wanted false for a pass that stays with doubles
     */
    BeyondRange(Network network, Sample sample, ToDoubleFunction<Cell> doubles, boolean wanted) {
        this.doubles = doubles;
        this.wanted = wanted;
        this.active = wanted && !(isOrdinary(sample.input()) && isOrdinary(sample.target()) && isOrdinary(network));
    }

    static boolean isOrdinary(Network network) {
        return network.layers().stream().allMatch(layer -> isOrdinary(layer.weights()) && isOrdinary(layer.biases()));
    }

    private static boolean isOrdinary(Matrix matrix) {
        return Arrays.stream(matrix.rowsRef()).allMatch(BeyondRange::isOrdinary);
    }

    /** True if every entry is of ordinary size; false if one is undefined. */
    static boolean isOrdinary(double[] row) {
        boolean ordinary = true;
        for (double entry : row) {
            ordinary &= isOrdinary(entry);
        }
        return ordinary;
    }

    static boolean isOrdinary(double value) {
        return Math.abs(value) < ORDINARY;
    }

    /** True if numbers of the pass are not of ordinary size. */
    boolean isActive() {
        return active;
    }

    /** The numbers of a step. */
    Matrix result(Step step) {
        Matrix result = step.result();
        active |= wanted && (!isOrdinary(result) || hasLost(step));
        return active ? worked(step) : result;
    }

    /** True if a number that the steps behind go on with has become 0 or lost digits, since it is smaller than doubles are. */
    private boolean hasLost(Step step) {
        if (step instanceof WeightedSum s) {
            return hasLostTerm(s);
        } else if (step instanceof HiddenError s) {
            return !s.nextDelta().equals(Matrix.zero(s.nextDelta().rows(), 1))
                    && hasLost(
                            s,
                            k -> s.activation() != Activation.RELU
                                    || s.preActivation().at(k) > 0);
        }
        return (step instanceof Activate || step instanceof OutputError) && hasLost(step, k -> true);
    }

    private boolean hasLost(Step step, IntPredicate asked) {
        for (int k = 1; k <= step.size(); k++) {
            boolean small = Math.abs(step.result().at(k)) < Double.MIN_NORMAL;
            if (small && asked.test(k) && value(step.explain(step.cell(k - 1))).sign() != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLostTerm(WeightedSum step) {
        for (int i = 1; i <= step.size(); i++) {
            if (Math.abs(step.result().at(i)) < SMALL
                    && hasLostTerm(step.weights().rowsRef()[i - 1], step.input())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLostTerm(double[] row, Matrix input) {
        for (int j = 0; j < row.length; j++) {
            double a = input.at(j + 1);
            if (row[j] != 0 && a != 0 && Math.abs(row[j] * a) < Double.MIN_NORMAL) {
                return true;
            }
        }
        return false;
    }

    private Matrix worked(Step step) {
        Step ordered = ordered(step);
        double[][] rows = step.result().toArray();
        int columns = rows[0].length;
        for (int k = 0; k < step.size(); k++) {
            Cell cell = step.cell(k);
            rows[k / columns][k % columns] = keep(cell, value(ordered.explain(cell)));
        }
        return Matrix.of(rows);
    }

    private double keep(Cell cell, Wide value) {
        double nearest = value.toDouble();
        if (Math.abs(nearest) < Double.MIN_NORMAL || Double.isInfinite(nearest)) {
            kept.put(cell, value);
        }
        return nearest;
    }

    /** The value of an expression over numbers of the pass, some of which may be no doubles. */
    Wide value(Expression expression) {
        return expression.fold(new WideAlgebra(this::wide));
    }

    /** A number of the pass. */
    Wide wide(Cell cell) {
        Wide beyond = kept.get(cell);
        return beyond == null ? Wide.of(doubles.applyAsDouble(cell)) : beyond;
    }

    /** A parameter after an update: w − η ∂ℒ/∂w. */
    double updated(double rate, Cell parameter, double plain) {
        return active
                ? wide(parameter)
                        .minus(Wide.of(rate).times(wide(parameter.gradient())))
                        .toDouble()
                : plain;
    }

    /**
     * The step with places in the order of z⁽ˡ⁾ instead of its values, if these decide by their order alone which form of
     * softmax is computed and two of them may be infinite; the formula refers to the numbers themselves.
     */
    Step ordered(Step step) {
        if (!active) {
            return step;
        } else if (step instanceof Activate s && s.activation().isVectorValued()) {
            return new Activate(s.layer(), s.activation(), places(s.layer(), s.preActivation()), s.result());
        } else if (step instanceof LossValue s && s.activation().isVectorValued()) {
            Matrix z = places(s.layer(), s.preActivation());
            return new LossValue(s.layer(), s.activation(), s.loss(), z, s.output(), s.target(), s.result());
        } else if (step instanceof OutputError s && s.activation().isVectorValued()) {
            Matrix z = places(s.layer(), s.preActivation());
            return new OutputError(s.layer(), s.activation(), s.loss(), z, s.output(), s.target(), s.result());
        }
        return step;
    }

    private Matrix places(int layer, Matrix z) {
        return Matrix.column(IntStream.rangeClosed(1, z.rows())
                .mapToDouble(i -> place(layer, i, z.rows()))
                .toArray());
    }

    /** How many z of a layer are smaller than z_i. */
    private double place(int layer, int i, int size) {
        Wide own = wide(Cell.preActivation(layer, i));
        return IntStream.rangeClosed(1, size)
                .filter(k -> own.minus(wide(Cell.preActivation(layer, k))).sign() > 0)
                .count();
    }
}
