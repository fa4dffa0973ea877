package backprop.picture.step;

import backprop.engine.GradientCheck.Result;
import backprop.engine.GradientCheck.Slopes;
import backprop.engine.Numerals;
import backprop.picture.Ink;
import backprop.picture.Theme;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers of a step that are shown beside their differences.
 *
 * @param results one for each number that was checked, at least one
 * @param all how many numbers the step has
 * @param h the step of the plain differences
 */
public record StepCheck(List<Result> results, int all, double h) {
    public StepCheck {
        results = List.copyOf(results);
    }

    /** The colour of the verdict. */
    public Ink ink(Theme theme) {
        return switch (worst().verdict()) {
            case AGREES -> theme.good();
            case CANNOT_KNOW, KINK -> theme.text();
            case DISAGREES -> theme.backwardText();
        };
    }

    /** The worst of the results in a sentence. */
    public String verdict() {
        return words(worst()) + share(results.size(), all) + ".";
    }

    static String share(int checked, int all) {
        return checked < all ? " (" + checked + " of " + all + " checked)" : "";
    }

    static String agrees(String error) {
        return "✓ agrees with the centred difference, extrapolated, to " + error;
    }

    private Result worst() {
        return results.stream()
                .max(Comparator.comparing(Result::verdict).thenComparingDouble(Result::error))
                .orElseThrow();
    }

    private static String words(Result worst) {
        String cell = worst.cell().unicode() + ": ";
        String gradient = Numerals.shown(worst.gradient());
        return switch (worst.verdict()) {
            case AGREES -> agrees(Numerals.scientific(worst.error(), 1));
            case CANNOT_KNOW ->
                "? " + cell + worst.reason() + (Double.isFinite(worst.bound()) ? ", the gradient is " + gradient : "");
            case KINK ->
                "⚠ " + cell + worst.reason() + ": "
                        + worst.sides().map(StepCheck::words).orElse("") + "; the gradient takes " + gradient;
            case DISAGREES ->
                "✗ " + cell + worst.reason() + ", " + gradient + " beside " + Numerals.shown(worst.difference())
                        + ", which is known to " + Numerals.scientific(worst.bound(), 1);
        };
    }

    private static String words(Slopes sides) {
        return Numerals.shown(sides.left()) + " to the left, " + Numerals.shown(sides.right()) + " to the right";
    }

    /** What the plain difference of one step h comes to, as the end of a sentence that begins with "With h = …". */
    public String plain() {
        Result worst = results.stream()
                .max(Comparator.comparingDouble(Result::plainError))
                .orElseThrow();
        if (Double.isNaN(worst.plain())) {
            return "there is no difference.";
        }
        boolean kink = results.stream().anyMatch(Result::crossesKink);
        return misses(Numerals.scientific(worst.plainError(), 1)) + (kink ? "; a unit passes its kink." : ".");
    }

    private static String misses(String error) {
        return "alone it misses by " + error;
    }

    /** About what {@link #plain} will say, to keep room for it. */
    public static String likelyPlain() {
        return misses("0.0e-00") + ".";
    }
}
