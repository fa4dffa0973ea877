package backprop.flow;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A change that brings ρ = ‖δ⁽¹⁾‖/‖δ⁽ᴸ⁾‖ clearly nearer to 1, known since it was run on the same seed.
 *
 * @param change what is changed
 * @param title the change in two or three words: {@code linear output}
 * @param flow what the changed experiment gives
 */
public record Remedy(Change change, String title, Flow flow) {
    /** It must take this share off the distance to 1 at least, on a logarithmic scale. */
    private static final double CLEARLY = 0.2;

    /** What can be changed. */
    public enum Change {
        /** The activation of the output layer. */
        OUTPUT,
        /** How the weights are drawn. */
        INITIALISER,
        /** The activation of the hidden layers. */
        ACTIVATION,
        /** The number of layers. */
        DEPTH
    }

    /** The changed experiment. */
    public Experiment experiment() {
        return flow.experiment();
    }

    /** The new ρ. */
    public OptionalDouble ratio() {
        return flow.ratio();
    }

    /** The new verdict. */
    public Diagnosis.Kind kind() {
        return Diagnosis.kindOf(flow);
    }

    /** What would come of it: {@code linear output: layer 1 / layer 6 = 1.623e-01, healthy}. */
    public String text() {
        return title + ": " + DiagnosisText.ratio(flow) + ", " + kind().word();
    }

    /** What helps: first what revives a dead output, then by how near ρ comes to 1. */
    static List<Remedy> of(Flow flow) {
        double before = distance(flow.ratio());
        return Remedies.candidates(flow.experiment(), flow.seed()).stream()
                .filter(r -> distance(r.ratio()) < (1 - CLEARLY) * before)
                .sorted(Comparator.<Remedy>comparingInt(r -> flow.deadOutput() && r.change() == Change.OUTPUT ? 0 : 1)
                        .thenComparingDouble(r -> distance(r.ratio())))
                .toList();
    }

    /** |ln ρ|, infinite where ρ is 0 or undefined. */
    private static double distance(OptionalDouble ratio) {
        return ratio.isPresent() ? Math.abs(Math.log(ratio.getAsDouble())) : Double.POSITIVE_INFINITY;
    }
}
