package backprop.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an output activation and a loss make together: ℒ and BP1, each as numbers from z and as a formula.
 *
 * <p>Taken apart, a saturated unit gives 0/0 or ∞·0: the loss sees a = 0 where z says e⁻⁸⁰⁰. Taken together, ℒ and
 * δ⁽ᴸ⁾ are finite wherever their true values are, and the two shortcuts δ⁽ᴸ⁾ = a − y (sigmoid with binary cross-entropy,
 * softmax with cross-entropy) come out as identities.
 */
abstract class OutputRule {
    final Loss loss;

    OutputRule(Loss loss) {
        this.loss = loss;
    }

    /** The rule for a pair. */
    static OutputRule of(Activation activation, Loss loss) {
        return activation.isVectorValued() ? new SoftmaxRule(loss) : new ElementwiseRule(activation, loss);
    }

    /** ℒ. */
    abstract double loss(double[] z, double[] a, double[] y);

    /** δ⁽ᴸ⁾, into a row that is there; the row before it is for notes in between. */
    abstract void delta(double[] z, double[] a, double[] y, double[] notes, double[] delta);

    /** δ⁽ᴸ⁾. */
    final double[] delta(double[] z, double[] a, double[] y) {
        double[] delta = new double[z.length];
        delta(z, a, y, new double[z.length], delta);
        return delta;
    }

    /** a_i − y_i of every output, as it is said for this activation. */
    abstract List<Expression> residuals(Terms t);

    /** ln a_i, from z. */
    abstract Expression lnValueFormula(Terms t, int i);

    /** ln(1 − a_i), from z. */
    abstract Expression lnComplementFormula(Terms t, int i);

    /** The formula of ℒ: as it is defined, and then as it is computed. */
    final Expression lossFormula(Terms t) {
        return switch (loss) {
            case MSE -> halfOfSquares(residuals(t));
            case CROSS_ENTROPY -> new Expression.Identity(crossEntropy(t), logarithms(t));
            case BINARY_CROSS_ENTROPY -> new Expression.Identity(binaryCrossEntropy(t), logarithms(t));
        };
    }

    /** The sum of the logarithms from z, without the terms that are zero since y or 1 − y is. */
    private Expression logarithms(Terms t) {
        List<Expression> terms = new ArrayList<>();
        for (int i = 1; i <= t.size(); i++) {
            if (t.target(i) != 0) {
                terms.add(Expression.product(t.y(i), lnValueFormula(t, i)));
            }
            if (loss == Loss.BINARY_CROSS_ENTROPY && t.target(i) != 1) {
                terms.add(Expression.product(oneMinus(t.y(i)), lnComplementFormula(t, i)));
            }
        }
        return negativeSum(terms);
    }

    /** The formula of δ⁽ᴸ⁾_i. */
    abstract Expression deltaFormula(Terms t, int i);

    /** True where δ⁽ᴸ⁾ = a − y is what the pair comes to. */
    abstract boolean isShortcut();

    static double square(double x) {
        return x * x;
    }

    /** ½ Σ of squares. */
    static Expression halfOfSquares(List<Expression> residuals) {
        return Expression.product(
                Expression.of(0.5),
                Expression.sum(residuals.stream()
                        .<Expression>map(Expression.Square::new)
                        .toList()));
    }

    /** −Σ y ln a, without the terms that are zero since y is. */
    static Expression crossEntropy(Terms t) {
        return negativeSum(
                nonZero(t).mapToObj(i -> Expression.product(t.y(i), ln(t.a(i)))).toList());
    }

    /** −Σ (y ln a + (1 − y) ln(1 − a)). */
    static Expression binaryCrossEntropy(Terms t) {
        List<Expression> terms = new ArrayList<>();
        for (int i = 1; i <= t.size(); i++) {
            terms.add(Expression.product(t.y(i), ln(t.a(i))));
            terms.add(Expression.product(oneMinus(t.y(i)), ln(oneMinus(t.a(i)))));
        }
        return negativeSum(terms);
    }

    static Expression negativeSum(List<Expression> terms) {
        return terms.isEmpty() ? Expression.of(0) : new Expression.Negative(Expression.sum(terms));
    }

    static IntStream nonZero(Terms t) {
        return IntStream.rangeClosed(1, t.size()).filter(i -> t.target(i) != 0);
    }

    static Expression oneMinus(Expression e) {
        return new Expression.Difference(Expression.of(1), e);
    }

    static Expression ln(Expression e) {
        return new Expression.Call(Function.LN, e);
    }
}
