package backprop.flow;

import backprop.engine.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What happened to the error on its way back, told from its numbers.
 *
 * <p>With ρ = ‖δ⁽¹⁾‖/‖δ⁽ᴸ⁾‖: dead if δ⁽¹⁾ is exactly 0, vanishing if ρ is below 1/100, exploding if it is above 100 or
 * beyond what a double holds, else healthy.
 *
 * @param flow what is judged
 * @param kind the verdict
 * @param factor the factor per layer, the geometric mean of ‖δ⁽ˡ⁾‖/‖δ⁽ˡ⁺¹⁾‖; empty where it is undefined or L is 1
 * @param culprit the factor that did most towards the verdict; empty if L is 1 and nothing is dead
 * @param remedies what would bring ρ nearer to 1, the best first; none for a healthy flow
 */
public record Diagnosis(Flow flow, Kind kind, OptionalDouble factor, Optional<Culprit> culprit, List<Remedy> remedies) {
    /** Below this, ρ is vanishing. */
    public static final double VANISHING_BELOW = 0.01;
    /** Above this, ρ is exploding. */
    public static final double EXPLODING_ABOVE = 100;

    /** The verdicts. */
    public enum Kind {
        /** The first layers get next to nothing. */
        VANISHING("vanishing"),
        /** The first layers get far more than the last. */
        EXPLODING("exploding"),
        /** The first layer gets exactly nothing. */
        DEAD("dead"),
        /** All layers get errors of comparable size. */
        HEALTHY("healthy");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The verdict as a word in a sentence. */
        public String word() {
            return word;
        }
    }

    /** Judges a flow and runs what might help, on the same seed. */
    public static Diagnosis of(Flow flow) {
        Kind kind = kindOf(flow);
        return new Diagnosis(
                flow, kind, factorOf(flow), culpritOf(flow, kind), kind == Kind.HEALTHY ? List.of() : Remedy.of(flow));
    }

    /** The verdict alone. */
    public static Kind kindOf(Flow flow) {
        if (flow.dead()) {
            return Kind.DEAD;
        }
        double ratio = flow.ratio().orElse(Double.POSITIVE_INFINITY);
        return ratio < VANISHING_BELOW ? Kind.VANISHING : ratio > EXPLODING_ABOVE ? Kind.EXPLODING : Kind.HEALTHY;
    }

    private static OptionalDouble factorOf(Flow flow) {
        return flow.depth() == 1 || flow.ratio().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.pow(flow.ratio().getAsDouble(), 1.0 / (flow.depth() - 1)));
    }

    private static Optional<Culprit> culpritOf(Flow flow, Kind kind) {
        LayerFlow output = flow.layer(flow.depth());
        if (output.deltaNorm() == 0) {
            Culprit.Cause cause = flow.deadOutput() ? Culprit.Cause.SLOPE : Culprit.Cause.LOSS;
            return Optional.of(new Culprit(output.layer(), cause, 0));
        }
        // Receipts go from layer 1 up; a zero below a zero has no factor, so there is one at most.
        Comparator<Culprit> bySize = Comparator.comparingDouble(Culprit::factor);
        return switch (kind) {
            case DEAD, VANISHING -> factors(flow).stream().min(bySize);
            case EXPLODING -> factors(flow).stream().max(bySize);
            case HEALTHY -> factors(flow).stream().max(Comparator.comparingDouble(c -> Math.abs(Math.log(c.factor()))));
        };
    }

    private static List<Culprit> factors(Flow flow) {
        List<Culprit> factors = new ArrayList<>();
        for (Receipt receipt : flow.receipts()) {
            receipt.byWeights().ifPresent(f -> factors.add(new Culprit(receipt.layer(), Culprit.Cause.WEIGHTS, f)));
            receipt.bySlope().ifPresent(f -> factors.add(new Culprit(receipt.layer(), Culprit.Cause.SLOPE, f)));
        }
        return factors;
    }

    /** ρ. */
    public OptionalDouble ratio() {
        return flow.ratio();
    }

    /** The way into layers 1 to L − 1. */
    public List<Receipt> receipts() {
        return flow.receipts();
    }

    /** The verdict in two or three sentences. */
    public String text() {
        return new DiagnosisText(this).all();
    }

    /** What an exact zero is marked with: {@code exactly 0: dead output unit}; empty if the flow is not dead. */
    public String zeroNote() {
        return culprit.filter(c -> kind == Kind.DEAD)
                .map(c -> "exactly 0: " + new DiagnosisText(this).zero(c))
                .orElse("");
    }

    /** ρ as it is shown: {@code 8.110576e-04}, or {@code undefined} for 0/0. */
    public String ratioText() {
        return ratioText(flow);
    }

    /** ρ of a flow as it is shown. */
    public static String ratioText(Flow flow) {
        return flow.ratio().stream()
                .mapToObj(r -> Numerals.scientific(r, Numerals.DIGITS))
                .findFirst()
                .orElse("undefined");
    }
}
