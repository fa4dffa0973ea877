package backprop.engine;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Centred differences beside every gradient: (ℒ(w + h) − ℒ(w − h)) / 2h, which differs from ∂ℒ/∂w by a multiple of h².
 *
 * <p>Only what lies behind the nudged number is computed again. δ⁽ˡ⁾_i is checked by nudging b⁽ˡ⁾_i, since z⁽ˡ⁾_i moves
 * with it one to one. A difference is also disturbed by rounding, of the order of ε/h times the numbers that went into ℒ;
 * within that it is said to agree. Where a difference misses the gradient by more, the step is quartered and the two
 * differences are extrapolated, so that strong curvature is not taken for a fault; this goes on while rounding stays below
 * the relative tolerance, so that a finer step never excuses what a coarse one does not.
 *
 * <p>Sources: L. F. Richardson and J. A. Gaunt, <i>The Deferred Approach to the Limit</i> (1927), for the extrapolation;
 * N. J. Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2nd ed., SIAM 2002, chapter 3, for the rounding.
 */
public final class GradientCheck {
    /** The step at which truncation and rounding are about equally small for numbers near 1. */
    public static final double DEFAULT_STEP = 1e-5;

    /** What a difference may miss a gradient by, relative to the larger of the two. */
    private static final double RELATIVE = 1e-5;

    /** The rounding errors of a pass in units of its first-order bound; sums of many terms need more than 1. */
    private static final double ROUNDINGS = 8;

    private static final int REFINEMENTS = 12;

    /** The smallest step as a share of the nudged number: below it, w + h has too few digits of h. */
    static final double SMALLEST_SHARE = 0x1p-32;

    /** What a check comes to. */
    public enum Verdict {
        /** Gradient and difference are equal up to truncation and rounding. */
        AGREES,
        /** A unit with a kink changes sides between the two passes, so the difference says nothing. */
        KINK,
        /** They are not equal, or there is no difference since the loss is not finite. */
        DISAGREES
    }

    /**
     * One check.
     *
     * @param cell the address that was asked about
     * @param gradient the derivative that backpropagation gave
     * @param difference the centred difference; NaN if the loss is not finite
     * @param error |gradient − difference|; infinite if one of them is not finite
     * @param verdict what it comes to
     */
    public record Result(Cell cell, double gradient, double difference, double error, Verdict verdict) {
        /** The verdict as a few words. */
        public String reason() {
            if (verdict == Verdict.DISAGREES && !Double.isFinite(difference)) {
                return "the loss is not finite, so there is no difference";
            }
            return switch (verdict) {
                case AGREES -> "gradient and difference agree";
                case KINK -> "a unit changes sides at its kink, so the difference says nothing";
                case DISAGREES -> "gradient and difference disagree";
            };
        }
    }

    private final Trace trace;
    private final NudgedPass passes;
    private final double h;
    private final ToDoubleFunction<Cell> gradients;
    private final double rounding;

    private GradientCheck(Trace trace, double h, ToDoubleFunction<Cell> gradients) {
        if (!(h > 0 && h < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a step above 0, found " + h);
        }
        this.trace = trace;
        this.passes = new NudgedPass(trace);
        this.h = h;
        this.gradients = gradients;
        this.rounding = ROUNDINGS * Math.ulp(1.0) * NudgedPass.magnitude(trace);
    }

    /**
     * Checks of one network on one sample with step h.
     *
     * @throws IllegalArgumentException if the sample does not fit the network or h is not above 0
     */
    public static GradientCheck of(Network network, Sample sample, double h) {
        Trace trace = Trace.of(network, sample);
        return new GradientCheck(trace, h, trace::value);
    }

    /** Checks of gradients that come from somewhere else; tests plant a wrong one. */
    static GradientCheck of(Trace trace, double h, ToDoubleFunction<Cell> gradients) {
        return new GradientCheck(trace, h, gradients);
    }

    /** Every weight and bias gradient, in the order of {@link Network#parameterCells}. */
    public List<Result> all() {
        Network network = trace.network();
        List<Cell> cells = network.parameterCells();
        if (network.layers().stream().anyMatch(layer -> layer.activation().hasKink())) {
            return cells.stream().map(cell -> check(cell.gradient())).toList();
        }
        Sample sample = trace.sample();
        double[] all = Differences.of(network, h)
                .all(sample.input().toVector(), sample.target().toVector());
        return IntStream.range(0, all.length)
                .mapToObj(k -> check(cells.get(k).gradient(), cells.get(k), new NudgedPass.Difference(all[k], false)))
                .toList();
    }

    /**
     * The check of one number: W and ∂ℒ/∂W, b and ∂ℒ/∂b, or δ.
     *
     * @throws IllegalArgumentException if there is no such number or none of these kinds
     */
    public Result check(Cell cell) {
        Cell parameter = cell.quantity() == Quantity.DELTA ? cell.as(Quantity.BIAS) : cell.parameter();
        return check(cell, parameter, passes.difference(parameter, step(parameter)));
    }

    private double step(Cell parameter) {
        return Differences.step(h, trace.network().get(parameter));
    }

    private Result check(Cell cell, Cell parameter, NudgedPass.Difference first) {
        double gradient = gradients.applyAsDouble(cell.quantity() == Quantity.DELTA ? cell : parameter.gradient());
        double step = step(parameter);
        if (first.crossesKink()) {
            return result(cell, gradient, first.value(), Verdict.KINK);
        }
        if (!Double.isFinite(trace.loss()) || !Double.isFinite(gradient)) {
            return result(cell, gradient, first.value(), Verdict.DISAGREES);
        }
        return close(gradient, first.value(), rounding / step)
                ? result(cell, gradient, first.value(), Verdict.AGREES)
                : refine(cell, parameter, gradient, first.value(), step);
    }

    private Result refine(Cell cell, Cell parameter, double gradient, double first, double firstStep) {
        double coarse = first;
        double step = firstStep;
        for (int k = 0; k < REFINEMENTS; k++) {
            step /= 4;
            double fine = passes.difference(parameter, step).value();
            double scale = Math.max(Math.abs(gradient), Math.abs(fine));
            if (rounding / step > RELATIVE * scale) {
                break;
            }
            double extrapolated = fine + (fine - coarse) / 15;
            for (double difference : new double[] {extrapolated, fine}) {
                if (close(gradient, difference, rounding / step)) {
                    return result(cell, gradient, difference, Verdict.AGREES);
                }
            }
            coarse = fine;
        }
        return result(cell, gradient, Double.isFinite(first) ? first : coarse, Verdict.DISAGREES);
    }

    /** On absolute or relative error. False if one of them is NaN. */
    private static boolean close(double gradient, double difference, double absolute) {
        double scale = Math.max(Math.abs(gradient), Math.abs(difference));
        return Math.abs(gradient - difference) <= Math.max(absolute, RELATIVE * scale)
                && scale < Double.POSITIVE_INFINITY;
    }

    private static Result result(Cell cell, double gradient, double difference, Verdict verdict) {
        double error = Math.abs(gradient - difference);
        return new Result(cell, gradient, difference, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error, verdict);
    }
}
