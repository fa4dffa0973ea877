package backprop.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finite differences beside every gradient.
 *
 * <p>The centred difference (ℒ(w + h) − ℒ(w − h)) / 2h differs from ∂ℒ/∂w by a multiple of h², and by rounding, which grows
 * as 1/h. No one h suits all weights: behind an input of 1000, a step of 10⁻⁵ moves z by a hundredth. So the verdict rests
 * on a difference of its own: its steps are chosen by what they do to the sums behind ({@link Reach}), it is extrapolated
 * to h = 0 ({@link Extrapolation}), and it comes with what it may miss the truth by. A gradient disagrees where it misses the
 * difference by more than that; where that is too much for a gradient of this size, the verdict is that the difference cannot
 * know.
 *
 * <p>Only what lies behind the nudged number is computed again. δ⁽ˡ⁾_i is checked by nudging z⁽ˡ⁾_i itself. Where a unit sits
 * at its kink, there is a slope to the left and one to the right.
 *
 * <p>Sources: C. J. F. Ridders (see {@link Extrapolation}) for the error estimate; N. J. Higham, <i>Accuracy and Stability of
 * Numerical Algorithms</i>, 2nd ed., SIAM 2002, chapters 2 and 3, and N. J. Higham and T. Mary, A new approach to probabilistic
 * rounding error analysis, <i>SIAM Journal on Scientific Computing</i> 41 (2019) A2815–A2835, for the rounding.
 */
public final class GradientCheck {
    /** The step at which the truncation and the rounding of a plain difference are about equally small for numbers near 1. */
    public static final double DEFAULT_STEP = 1e-5;

    /** What a gradient may always miss a difference by, relative to the larger of the two: its own roundings. */
    static final double RELATIVE = 1e-6;

    /** A difference must be known to this share of the larger of the two, or it cannot know. */
    static final double KNOWN = 1e-5;

    /** A difference that is known to this share of the slopes near by says that a gradient is 0. */
    static final double ZERO = 1e-9;

    /** The rounding errors of a pass in units of its first-order bound. */
    static final double ROUNDINGS = 8;

    /** First a few steps that are small for the units behind, then more and larger ones if rounding leaves too little. */
    private static final int FEW_STEPS = 4;

    private static final double SMALL = 0.125;
    private static final int MORE_STEPS = 8;

    /** A difference of few steps that is known to this share of itself needs no more. */
    private static final double ENOUGH = 1e-8;

    /** What a check comes to, the worse the later. */
    public enum Verdict {
        /** Gradient and difference are equal up to what the difference may miss the truth by. */
        AGREES,
        /** The difference may miss the truth by too much to confirm or to deny a gradient of this size. */
        CANNOT_KNOW,
        /** A unit that moves is at its kink, where the slopes to the left and to the right differ. */
        KINK,
        /** They are not equal. */
        DISAGREES
    }

    /**
     * The slopes on both sides of a kink.
     *
     * @param left (ℒ(w) − ℒ(w − h)) / h, extrapolated to h = 0
     * @param right (ℒ(w + h) − ℒ(w)) / h, extrapolated to h = 0
     */
    public record Slopes(double left, double right) {}

    /**
     * One check.
     *
     * @param cell the address that was asked about
     * @param gradient the derivative that backpropagation gave
     * @param plain the centred difference with the step h that was asked for; NaN if the loss is not finite
     * @param crossesKink whether a unit changes sides at its kink within that step
     * @param difference the extrapolated difference; NaN if there is none
     * @param bound what the extrapolated difference may miss the truth by; infinite if nothing is known
     * @param verdict what it comes to
     * @param sides the slopes to the left and to the right where a unit is at its kink
     */
    public record Result(
            Cell cell,
            double gradient,
            double plain,
            boolean crossesKink,
            double difference,
            double bound,
            Verdict verdict,
            Optional<Slopes> sides) {
        /** |gradient − difference|; infinite if one of them is not finite. */
        public double error() {
            return distance(gradient, difference);
        }

        /** |gradient − plain difference|; infinite if one of them is not finite. */
        public double plainError() {
            return distance(gradient, plain);
        }

        private static double distance(double one, double other) {
            double distance = Math.abs(one - other);
            return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
        }

        /** The verdict as a few words. */
        public String reason() {
            return switch (verdict) {
                case AGREES -> "gradient and difference agree";
                case CANNOT_KNOW ->
                    !Double.isNaN(plain)
                            ? "the difference cannot know: it is uncertain by " + Numerals.scientific(bound, 1)
                            : "the loss is not finite, so there is no difference";
                case KINK -> "a unit is at its kink, so the slope to the left is not the one to the right";
                case DISAGREES -> "gradient and difference disagree";
            };
        }
    }

    /** What differences tell of a gradient. */
    private record Finding(Extrapolation known, Verdict verdict, Optional<Slopes> sides) {
        static final Finding NONE = new Finding(Extrapolation.NOTHING, Verdict.CANNOT_KNOW, Optional.empty());

        static Finding of(double gradient, Extrapolation known, double steepest) {
            return new Finding(
                    known, GradientCheck.verdict(gradient, known.value(), known.error(), steepest), Optional.empty());
        }
    }

    private final Trace trace;
    private final NudgedPass passes;
    private final double h;
    private final ToDoubleFunction<Cell> gradients;
    private final @Nullable Reach[][] reaches;

    private GradientCheck(Trace trace, double h, ToDoubleFunction<Cell> gradients) {
        if (!(h > 0 && h < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a step above 0, found " + h);
        }
        this.trace = trace;
        this.passes = new NudgedPass(trace);
        this.h = h;
        this.gradients = gradients;
        this.reaches = new @Nullable Reach[trace.network().depth()][];
        for (int l = 1; l <= reaches.length; l++) {
            reaches[l - 1] = new @Nullable Reach[trace.network().size(l)];
        }
    }

    /**
     * Checks of one network on one sample.
     *
     * @param h the step of the plain differences; the verdicts do not depend on it
     * @throws IllegalArgumentException if the sample does not fit the network or h is not above 0
     */
    public static GradientCheck of(Network network, Sample sample, double h) {
        return of(Trace.of(network, sample), h);
    }

    /** Checks of a pass. */
    public static GradientCheck of(Trace trace, double h) {
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
            return cells.stream().map(this::check).toList();
        }
        Sample sample = trace.sample();
        double[] plain = Differences.of(network, h)
                .all(sample.input().toVector(), sample.target().toVector());
        return IntStream.range(0, plain.length)
                .mapToObj(k ->
                        check(cells.get(k), passes.moved(cells.get(k)), new NudgedPass.Difference(plain[k], false)))
                .toList();
    }

    /**
     * The check of one number: W and ∂ℒ/∂W, b and ∂ℒ/∂b, or δ.
     *
     * @throws IllegalArgumentException if there is no such number or none of these kinds
     */
    public Result check(Cell cell) {
        NudgedPass.Moved moved = passes.moved(nudged(cell));
        return check(cell, moved, passes.difference(moved, Differences.step(h, moved.at())));
    }

    /** What is moved for the check of a number. */
    private static Cell nudged(Cell cell) {
        return cell.quantity() == Quantity.DELTA ? cell : cell.parameter();
    }

    private Result check(Cell cell, NudgedPass.Moved moved, NudgedPass.Difference plain) {
        Cell nudged = nudged(cell);
        double gradient = gradients.applyAsDouble(nudged.quantity() == Quantity.DELTA ? nudged : nudged.gradient());
        Finding finding = Double.isFinite(trace.loss()) ? find(moved, gradient) : Finding.NONE;
        return new Result(
                cell,
                gradient,
                plain.value(),
                plain.crossesKink(),
                finding.known().value(),
                finding.known().error(),
                finding.verdict(),
                finding.sides());
    }

    private Reach reach(NudgedPass.Moved moved) {
        @Nullable Reach[] layer = reaches[moved.layer() - 1];
        Reach known = layer[moved.row() - 1];
        Reach reach = known == null ? Reach.of(passes, moved.layer(), moved.row()) : known;
        layer[moved.row() - 1] = reach;
        return reach;
    }

    private Finding find(NudgedPass.Moved moved, double gradient) {
        Reach reach = reach(moved);
        if (!reach.hasLoss()) {
            return Finding.NONE;
        }
        if (reach.isStill() || moved.factor() == 0) {
            double lost = reach.lost() * Math.max(Math.abs(moved.factor()), Double.MIN_NORMAL);
            return gradient != 0 && Math.abs(gradient) <= lost
                    ? new Finding(new Extrapolation(0, lost), Verdict.CANNOT_KNOW, Optional.empty())
                    : Finding.of(gradient, new Extrapolation(0, 0), 0);
        }
        return reach.isAtSeam()
                ? atSeam(moved, reach, gradient)
                : Finding.of(gradient, smooth(moved, reach), steepest(moved, reach));
    }

    private Extrapolation smooth(NudgedPass.Moved moved, Reach reach) {
        DoubleUnaryOperator loss = value -> passes.run(moved, value).loss();
        double largest = largest(moved, reach);
        Extrapolation few = Extrapolation.centred(loss, moved.at(), SMALL * largest, FEW_STEPS, noise(reach));
        if (few.error() <= ENOUGH * Math.abs(few.value())) {
            return few;
        }
        Extrapolation more = Extrapolation.centred(loss, moved.at(), largest, MORE_STEPS, noise(reach));
        return more.error() < few.error() ? more : few;
    }

    /** The largest step, a power of 2 so that w + h and w − h are exact. */
    private static double largest(NudgedPass.Moved moved, Reach reach) {
        double step = Math.min(reach.step() / Math.abs(moved.factor()), 0x1p1000);
        return step < Double.MIN_NORMAL
                ? Math.scalb(
                        1.0, Math.getExponent(step * 0x1p100) - 100) // the exponent of a number below is not its own
                : Math.scalb(1.0, Math.getExponent(step));
    }

    private static double steepest(NudgedPass.Moved moved, Reach reach) {
        return reach.steepest() * Math.abs(moved.factor());
    }

    private static double noise(Reach reach) {
        return ROUNDINGS * Math.ulp(1.0) * reach.rounding();
    }

    private Finding atSeam(NudgedPass.Moved moved, Reach reach, double gradient) {
        DoubleUnaryOperator loss = value -> passes.run(moved, value).loss();
        double largest = largest(moved, reach);
        Extrapolation right = Extrapolation.oneSided(loss, moved.at(), largest, MORE_STEPS, noise(reach));
        Extrapolation left = Extrapolation.oneSided(loss, moved.at(), -largest, MORE_STEPS, noise(reach));
        Extrapolation middle =
                new Extrapolation((left.value() + right.value()) / 2, (left.error() + right.error()) / 2);
        Finding finding = Finding.of(gradient, middle, steepest(moved, reach));
        boolean same = isWithin(left.value(), right.value(), left.error() + right.error());
        boolean excused = reach.isAtKink() && finding.verdict() == Verdict.DISAGREES;
        return same && !excused
                ? finding
                : new Finding(
                        middle,
                        reach.isAtKink() ? Verdict.KINK : Verdict.CANNOT_KNOW,
                        Optional.of(new Slopes(left.value(), right.value())));
    }

    /**
     * What two numbers come to.
     *
     * @param steepest the largest slope near by, beside which both may be 0
     */
    static Verdict verdict(double gradient, double difference, double bound, double steepest) {
        if (!Double.isFinite(difference) || !Double.isFinite(bound)) {
            return Verdict.CANNOT_KNOW;
        }
        double scale = Math.max(Math.abs(gradient), Math.abs(difference));
        if (!isWithin(gradient, difference, bound)) {
            // The next number in which a loss can differ may be further off than both.
            return scale < Double.MIN_NORMAL ? Verdict.CANNOT_KNOW : Verdict.DISAGREES;
        }
        boolean zero = scale <= bound && bound <= ZERO * steepest;
        return zero || bound <= KNOWN * scale ? Verdict.AGREES : Verdict.CANNOT_KNOW;
    }

    /** Whether two numbers are equal up to a bound and the roundings of their own. False if one of them is no number. */
    private static boolean isWithin(double one, double other, double bound) {
        double scale = Math.max(Math.abs(one), Math.abs(other));
        return scale < Double.POSITIVE_INFINITY && Math.abs(one - other) <= Math.max(bound, RELATIVE * scale);
    }
}
