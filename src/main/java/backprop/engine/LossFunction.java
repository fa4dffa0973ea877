package backprop.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a loss decides: names, which targets it takes, what it makes together with an output activation, formulas and code,
 * all in one file. An entry in {@link Loss} makes it known everywhere.
 */
abstract class LossFunction {
    private static final String TIMES_CODE = """
        def times(factor, value):
            \"""The product, and 0 where the factor is 0: in a cross-entropy, 0 ln 0 counts as 0.\"""
            return np.where(factor == 0, 0, factor * value)
        """;

    /** A product in a script that is 0 where the factor is. */
    static final PythonFunction TIMES = PythonFunction.of(TIMES_CODE);

    private final String fileName;
    private final String title;
    private final String sign;
    private final Loss.Targets targets;

    /**
     * @param fileName the name in files and on the command line
     * @param title the name in words
     * @param sign the formula in a few signs, such as ½‖a − y‖²
     * @param targets which targets it takes
     */
    LossFunction(String fileName, String title, String sign, Loss.Targets targets) {
        this.fileName = fileName;
        this.title = title;
        this.sign = sign;
        this.targets = targets;
    }

    final String fileName() {
        return fileName;
    }

    final String title() {
        return title;
    }

    final String sign() {
        return sign;
    }

    final Loss.Targets targets() {
        return targets;
    }

    /** What it makes together with an output activation on so many outputs. */
    abstract OutputRule with(ActivationFunction output, int outputs);

    /** c if ℒ = c Σ (a − y)², else NaN. */
    double squareFactor(int outputs) {
        return Double.NaN;
    }

    /** The term of one output as a book writes it; ℒ is the sum over the outputs. */
    abstract double term(double a, double y, int outputs);

    /** ∂ℒ/∂a of one output as a book writes it. */
    abstract double gradient(double a, double y, int outputs);

    /** True if the values of an output activation are such that the loss has a value. */
    abstract boolean takes(Activation output, int outputs);

    /** The right side of ℒ = … in LaTeX over {@code {a}}, {@code {a}_i} and {@code {L}}. */
    abstract String latex();

    /** ∂ℒ/∂a in LaTeX, in brackets where it is a sum. */
    abstract String gradientLatex();

    /** ℒ as a textbook line of NumPy over {@code {a}} and y. */
    abstract String code();

    /** ∂ℒ/∂a as a textbook line of NumPy, in brackets where it is a sum. */
    abstract String gradientCode();

    /**
     * ℒ and BP1 of a script of NumPy.
     *
     * @param outputs n_L
     * @param rounded whether a − y has lost digits, since a has rounded to 1
     */
    abstract LossCode numPy(ActivationFunction output, int outputs, boolean rounded);

    /** ℒ as lines of PyTorch. */
    abstract String pyTorch(ActivationFunction output, int outputs);

    static double square(double x) {
        return x * x;
    }

    /** A product that is 0 where the factor is: 0 ln 0 counts as 0. */
    static double times(double factor, double value) {
        return factor == 0 ? 0 : factor * value;
    }

    /** a_i − y_i of every output. */
    static List<Expression> residuals(ActivationFunction output, Terms t) {
        return IntStream.rangeClosed(1, t.size())
                .mapToObj(i -> output.residualFormula(t, i))
                .toList();
    }

    static Expression negativeSum(List<Expression> terms) {
        return terms.isEmpty() ? Expression.of(0) : new Expression.Negative(Expression.sum(terms));
    }

    static Expression oneMinus(Expression e) {
        return new Expression.Difference(Expression.of(1), e);
    }

    static Expression ln(Expression e) {
        return new Expression.Call(Function.LN, e);
    }
}
