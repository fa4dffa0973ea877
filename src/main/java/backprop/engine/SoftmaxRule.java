package backprop.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A softmax output, where BP1 takes the Jacobian: δ = Jᵀ ∇_a ℒ.
 *
 * <p>With cross-entropy this comes to a_i Σ y − y_i, which is a − y since the target sums to 1. With binary cross-entropy
 * it comes to (a_i − y_i) − Σ_{j≠i} (a_j − y_j) a_i/(1 − a_j), whose last quotient is the share of i among all units but
 * j and stays finite when j wins.
 */
final class SoftmaxRule extends OutputRule {
    SoftmaxRule(Loss loss) {
        super(loss);
    }

    @Override
    boolean isShortcut() {
        return loss == Loss.CROSS_ENTROPY;
    }

    @Override
    double loss(double[] z, double[] a, double[] y) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            switch (loss) {
                case MSE -> sum += square(Softmax.residual(a, y, i));
                case CROSS_ENTROPY -> sum += y[i] == 0 ? 0 : y[i] * Softmax.lnValue(z, i);
                case BINARY_CROSS_ENTROPY -> {
                    sum += y[i] == 0 ? 0 : y[i] * Softmax.lnValue(z, i);
                    sum += y[i] == 1 ? 0 : (1 - y[i]) * Softmax.lnOthers(z, i);
                }
            }
        }
        return loss == Loss.MSE ? 0.5 * sum : 0 - sum;
    }

    @Override
    void delta(double[] z, double[] a, double[] y, double[] notes, double[] delta) {
        switch (loss) {
            case MSE -> {
                residuals(a, y, notes);
                Softmax.pullBack(a, notes, delta);
            }
            case CROSS_ENTROPY -> {
                if (sumsToOne(y)) {
                    residuals(a, y, delta);
                } else {
                    scaled(a, y, delta);
                }
            }
            case BINARY_CROSS_ENTROPY -> {
                residuals(a, y, notes);
                binary(z, notes, delta);
            }
        }
    }

    private static void residuals(double[] a, double[] y, double[] residuals) {
        for (int i = 0; i < a.length; i++) {
            residuals[i] = Softmax.residual(a, y, i);
        }
    }

    /** Whether the target sums to 1 up to rounding. A target may be off by 1e-6, which the true gradient shows. */
    private static boolean sumsToOne(double[] y) {
        double sum = 0;
        for (double v : y) {
            sum += v;
        }
        return Math.abs(sum - 1) <= y.length * Math.ulp(1.0);
    }

    private static void scaled(double[] a, double[] y, double[] delta) {
        for (int i = 0; i < a.length; i++) {
            double others = 0;
            for (int j = 0; j < a.length; j++) {
                others += j == i ? 0 : y[j];
            }
            delta[i] = a[i] * others - y[i] * Softmax.others(a, i);
        }
    }

    private static void binary(double[] z, double[] residuals, double[] delta) {
        for (int i = 0; i < z.length; i++) {
            delta[i] = residuals[i];
            for (int j = 0; j < z.length; j++) {
                if (j != i) {
                    delta[i] -= residuals[j] * Softmax.shareWithout(z, i, j);
                }
            }
        }
    }

    /** ln a_i = (z_i − z_top) − ln Σ e^(z_k − z_top), with the top's own 1 kept apart. */
    @Override
    Expression lnValueFormula(Terms t, int i) {
        int top = Softmax.largest(t.z());
        return new Expression.Difference(
                new Expression.Difference(t.z(i), t.z(top)), call(Function.LN1P, exponentials(t, top, top)));
    }

    /** ln(1 − a_i), with the exponents taken relative to z_i so that none is lost. */
    @Override
    Expression lnComplementFormula(Terms t, int i) {
        int top = Softmax.others(t.size(), i)
                .boxed()
                .max(java.util.Comparator.comparingDouble(k -> t.z()[k - 1]))
                .orElse(i);
        Expression lead =
                new Expression.Difference(new Expression.Difference(t.z(i), t.z(top)), ln(exponentials(t, i, top)));
        return new Expression.Negative(call(Function.SOFTPLUS, lead));
    }

    /** Σ_{k≠skip} e^(z_k − z_top). */
    private static Expression exponentials(Terms t, int skip, int top) {
        List<Expression> terms = Softmax.others(t.size(), skip)
                .<Expression>mapToObj(k -> call(Function.EXP, new Expression.Difference(t.z(k), t.z(top))))
                .toList();
        return terms.isEmpty() ? Expression.of(0) : Expression.sum(terms);
    }

    @Override
    Expression deltaFormula(Terms t, int i) {
        return switch (loss) {
            case MSE -> Softmax.pullBackFormula(t, i, residuals(t));
            case CROSS_ENTROPY -> sumsToOne(t.y()) ? residuals(t).get(i - 1) : scaledFormula(t, i);
            case BINARY_CROSS_ENTROPY ->
                new Expression.Identity(Softmax.pullBackFormula(t, i, gradients(t)), binaryFormula(t, i));
        };
    }

    @Override
    List<Expression> residuals(Terms t) {
        return IntStream.rangeClosed(1, t.size())
                .mapToObj(i -> Activation.SOFTMAX.residualFormula(t, i))
                .toList();
    }

    private static List<Expression> gradients(Terms t) {
        return IntStream.rangeClosed(1, t.size())
                .<Expression>mapToObj(i -> new Expression.Quotient(
                        new Expression.Difference(t.a(i), t.y(i)), Expression.product(t.a(i), oneMinus(t.a(i)))))
                .toList();
    }

    private static Expression scaledFormula(Terms t, int i) {
        Expression all =
                Expression.sum(IntStream.rangeClosed(1, t.size()).mapToObj(t::y).toList());
        Expression others =
                Expression.sum(Softmax.others(t.size(), i).mapToObj(t::y).toList());
        return new Expression.Identity(
                new Expression.Difference(Expression.product(t.a(i), all), t.y(i)),
                new Expression.Difference(
                        Expression.product(t.a(i), others), Expression.product(t.y(i), Softmax.othersFormula(t, i))));
    }

    private Expression binaryFormula(Terms t, int i) {
        List<Expression> terms = new ArrayList<>();
        List<Expression> residuals = residuals(t);
        terms.add(residuals.get(i - 1));
        Softmax.others(t.size(), i)
                .forEach(j -> terms.add(new Expression.Negative(
                        Expression.product(residuals.get(j - 1), Softmax.shareFormula(t, i, j)))));
        return Expression.sum(terms);
    }

    private static Expression call(Function f, Expression e) {
        return new Expression.Call(f, e);
    }
}
