package backprop.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * The losses of one sample. Each is written in a file of its own, a {@link LossFunction}; here they are listed.
 *
 * <p>Sources: Goodfellow, Bengio and Courville, <i>Deep Learning</i> (2016), sections 5.5 and 6.2.
 */
public enum Loss {
    /** ½ Σ (a − y)², so that ∇ = a − y. */
    MSE(Squares.half()),
    /** Σ (a − y)², so that ∇ = 2 (a − y). */
    SQUARED_ERROR(Squares.whole()),
    /** Σ (a − y)²/n for n outputs, so that ∇ = 2 (a − y)/n. */
    MEAN_SQUARED_ERROR(Squares.mean()),
    /** −Σ (y ln a + (1 − y) ln(1 − a)), for targets in [0, 1]. */
    BINARY_CROSS_ENTROPY(new BinaryCrossEntropy()),
    /** −Σ y ln a, for targets in [0, 1] that sum to 1. */
    CROSS_ENTROPY(new CrossEntropy());

    /** Which targets a loss takes. */
    public enum Targets {
        /** Any numbers. */
        NUMBERS,
        /** Each from 0 to 1. */
        PROBABILITIES,
        /** Each from 0 to 1, and together 1. */
        DISTRIBUTION
    }

    /** How far from 1 the sum of a distribution may be. */
    private static final double SUM_TOLERANCE = 1e-6;

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final LossFunction function;

    Loss(LossFunction function) {
        this.function = function;
    }

    LossFunction function() {
        return function;
    }

    /** The name in network files and on the command line: {@code mse}. */
    public String fileName() {
        return function.fileName();
    }

    /** The loss of that name, exactly as written. */
    public static Optional<Loss> named(String fileName) {
        return Arrays.stream(values())
                .filter(l -> l.fileName().equals(fileName))
                .findFirst();
    }

    /** The name in words. */
    public String title() {
        return function.title();
    }

    /** The name in words and the formula in a few signs, which tells apart what is often mixed up. */
    public String label() {
        return function.title() + ", " + function.sign();
    }

    /** Which targets it takes. */
    public Targets targets() {
        return function.targets();
    }

    /** True if it takes any numbers as targets, so that a sample is near or far and not right or wrong. */
    public boolean isForNumbers() {
        return targets() == Targets.NUMBERS;
    }

    /** True if the values of an output activation are such that the loss has a value. */
    public boolean takes(Activation output, int outputs) {
        return function.takes(output, outputs);
    }

    /** The output activation that goes with the targets. */
    public Activation usualOutput() {
        return switch (targets()) {
            case NUMBERS -> Activation.IDENTITY;
            case PROBABILITIES -> Activation.SIGMOID;
            case DISTRIBUTION -> Activation.SOFTMAX;
        };
    }

    /** c if ℒ = c Σ (a − y)² over so many outputs, else NaN. */
    public double squareFactor(int outputs) {
        return function.squareFactor(outputs);
    }

    /** The term of one output as a book writes it; ℒ is the sum over the outputs. */
    public double term(double a, double y, int outputs) {
        return function.term(a, y, outputs);
    }

    /** ∂ℒ/∂a of one output as a book writes it. */
    public double gradient(double a, double y, int outputs) {
        return function.gradient(a, y, outputs);
    }

    /** The right side of ℒ = … in LaTeX for an output a⁽ᴸ⁾. */
    String latex(int depth) {
        return over(function.latex(), depth);
    }

    /** ∂ℒ/∂a in LaTeX for an output a⁽ᴸ⁾, in brackets where it is a sum. */
    String gradientLatex(int depth) {
        return over(function.gradientLatex(), depth);
    }

    private static String over(String latex, int depth) {
        return latex.replace("{a}_i", "a^{(" + depth + ")}_i")
                .replace("{a}", "a^{(" + depth + ")}")
                .replace("{L}", String.valueOf(depth));
    }

    /** ℒ as a textbook line of NumPy for an output of layer L. */
    String code(int depth) {
        return function.code().replace("{a}", Step.activationCode(depth));
    }

    /** ∂ℒ/∂a as a textbook line of NumPy, in brackets where it is a sum. */
    String gradientCode(int depth) {
        return function.gradientCode().replace("{a}", Step.activationCode(depth));
    }

    /**
     * ℒ and BP1 as a script of NumPy writes them.
     *
     * @param outputs n_L
     * @param rounded whether a − y has lost digits, since a has rounded to 1
     */
    public LossCode numPy(Activation output, int outputs, boolean rounded) {
        return function.numPy(output.function(), outputs, rounded);
    }

    /** ℒ as lines of PyTorch over {@code {z}} and {@code {a}} of layer L. */
    public String pyTorch(Activation output, int outputs) {
        return function.pyTorch(output.function(), outputs);
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
        if (isForNumbers()) {
            return Optional.empty();
        }
        double sum = 0;
        for (int i = 1; i <= target.rows(); i++) {
            double y = target.at(i);
            if (!(y >= 0 && y <= 1)) {
                return Optional.of(new Objection(i, "a number from 0 to 1 for " + title()));
            }
            sum += y;
        }
        return targets() == Targets.DISTRIBUTION && Math.abs(sum - 1) > SUM_TOLERANCE
                ? Optional.of(new Objection(0, "numbers whose sum is 1 for " + title()))
                : Optional.empty();
    }
}
