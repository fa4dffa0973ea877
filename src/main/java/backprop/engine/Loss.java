package backprop.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * The losses of one sample. How each goes together with an output activation is in {@link OutputRule}.
 *
 * <p>Sources: Goodfellow, Bengio and Courville, <i>Deep Learning</i> (2016), sections 5.5 and 6.2.
 */
public enum Loss {
    /** ½ Σ (a − y)², so that ∇ = a − y. */
    MSE("mse", "mean squared error", "\\frac{1}{2}\\left\\|{a} - y\\right\\|^2", "{a} - y"),
    /** −Σ (y ln a + (1 − y) ln(1 − a)), for targets in [0, 1]. */
    BINARY_CROSS_ENTROPY(
            "binary-cross-entropy",
            "binary cross-entropy",
            "-\\sum_i \\left(y_i \\ln {a}_i + (1 - y_i) \\ln (1 - {a}_i)\\right)",
            "\\frac{{a} - y}{{a} (1 - {a})}"),
    /** −Σ y ln a, for targets in [0, 1] that sum to 1. */
    CROSS_ENTROPY("cross-entropy", "cross-entropy", "-\\sum_i y_i \\ln {a}_i", "-\\frac{y}{{a}}");

    /** How far from 1 the sum of a distribution may be. */
    private static final double SUM_TOLERANCE = 1e-6;

    private final String fileName;
    private final String title;
    private final String latex;
    private final String gradientLatex;

    Loss(String fileName, String title, String latex, String gradientLatex) {
        this.fileName = fileName;
        this.title = title;
        this.latex = latex;
        this.gradientLatex = gradientLatex;
    }

    /** The name in network files and on the command line: {@code mse}. */
    public String fileName() {
        return fileName;
    }

    /** The loss of that name, exactly as written. */
    public static Optional<Loss> named(String fileName) {
        return Arrays.stream(values()).filter(l -> l.fileName.equals(fileName)).findFirst();
    }

    /** The name in words. */
    public String title() {
        return title;
    }

    /** The right side of ℒ = … in LaTeX for an output a⁽ᴸ⁾. */
    String latex(int depth) {
        return latex.replace("{a}_i", "a^{(" + depth + ")}_i").replace("{a}", "a^{(" + depth + ")}");
    }

    /** ∇_a ℒ in LaTeX for an output a⁽ᴸ⁾. */
    String gradientLatex(int depth) {
        return gradientLatex.replace("{a}", "a^{(" + depth + ")}");
    }

    /**
     * An objection to a target.
     *
     * @param row the entry from 1, or 0 if it is the target as a whole
     * @param expected what was expected
     */
    public record Objection(int row, String expected) {}

    /** What is wrong with a target for this loss, if anything. */
    public Optional<Objection> objectionTo(Matrix target) {
        if (this == MSE) {
            return Optional.empty();
        }
        double sum = 0;
        for (int i = 1; i <= target.rows(); i++) {
            double y = target.at(i);
            if (!(y >= 0 && y <= 1)) {
                return Optional.of(new Objection(i, "a number from 0 to 1 for " + title));
            }
            sum += y;
        }
        return this == CROSS_ENTROPY && Math.abs(sum - 1) > SUM_TOLERANCE
                ? Optional.of(new Objection(0, "numbers whose sum is 1 for " + title))
                : Optional.empty();
    }
}
