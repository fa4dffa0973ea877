package backprop.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Softmax, a_i = exp(z_i)/Σ exp(z_k), with everything that loses no digits when one unit wins.
 *
 * <p>All exponents are taken relative to the largest z. What stands for 1 − a_i is the sum of the others, and the
 * Jacobian product is written as Σ a_j (g_i − g_j), which does not cancel.
 */
final class Softmax {
    private Softmax() {}

    /** a = softmax(z). */
    static void values(double[] z, double[] a) {
        double max = z[largest(z) - 1];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            a[i] = Math.exp(z[i] - max);
            sum += a[i];
        }
        for (int i = 0; i < a.length; i++) {
            a[i] /= sum;
        }
    }

    /** δ = Jᵀ g with J_ij = a_i (δ_ij − a_j), as a_i Σ_j a_j (g_i − g_j). */
    static void pullBack(double[] a, double[] g, double[] delta) {
        for (int i = 0; i < a.length; i++) {
            double sum = 0;
            for (int j = 0; j < a.length; j++) {
                if (j != i) {
                    sum += a[j] * (g[i] - g[j]);
                }
            }
            delta[i] = a[i] * sum;
        }
    }

    /** a_i − y_i; where both are near 1, as (1 − y_i) minus the sum of the others. */
    static double residual(double[] a, double[] y, int i) {
        return isNearOne(a[i], y[i]) ? (1 - y[i]) - others(a, i) : a[i] - y[i];
    }

    private static boolean isNearOne(double a, double y) {
        return a >= 0.5 && y >= 0.5;
    }

    /** 1 − a_i as the sum of the others. */
    static double others(double[] a, int i) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            if (j != i) {
                sum += a[j];
            }
        }
        return sum;
    }

    /** ln a_i = (z_i − max z) − ln(1 + the sum of the other exponentials). */
    static double lnValue(double[] z, int i) {
        int top = largest(z) - 1;
        return (z[i] - z[top]) - Math.log1p(sumWithout(z, top, z[top]));
    }

    /** ln(1 − a_i) = −ln(1 + e^(z_i − ln of the sum of the other exponentials)). */
    static double lnOthers(double[] z, int i) {
        double top = largestWithout(z, i);
        return -Function.softplus((z[i] - top) - Math.log(sumWithout(z, i, top)));
    }

    /** a_i/(1 − a_j): the share of i among all but j. */
    static double shareWithout(double[] z, int i, int j) {
        double top = largestWithout(z, j);
        return Math.exp(z[i] - top) / sumWithout(z, j, top);
    }

    private static double largestWithout(double[] z, int skip) {
        double max = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < z.length; k++) {
            max = k == skip ? max : Math.max(max, z[k]);
        }
        return max;
    }

    /** Σ_{k≠skip} exp(z_k − top). */
    private static double sumWithout(double[] z, int skip, double top) {
        double sum = 0;
        for (int k = 0; k < z.length; k++) {
            sum += k == skip ? 0 : Math.exp(z[k] - top);
        }
        return sum;
    }

    /** The number, from 1, of the largest entry. */
    static int largest(double[] z) {
        int top = 0;
        for (int i = 1; i < z.length; i++) {
            if (z[i] > z[top]) {
                top = i;
            }
        }
        return top + 1;
    }

    static Expression valueFormula(Terms t, int i) {
        Expression top = t.z(largest(t.z()));
        List<Expression> written = new ArrayList<>();
        List<Expression> computed = new ArrayList<>();
        for (int k = 1; k <= t.size(); k++) {
            written.add(exp(t.z(k)));
            computed.add(exp(new Expression.Difference(t.z(k), top)));
        }
        return new Expression.Identity(
                new Expression.Quotient(written.get(i - 1), Expression.sum(written)),
                new Expression.Quotient(computed.get(i - 1), Expression.sum(computed)));
    }

    static Expression residualFormula(Terms t, int i, Expression written) {
        return isNearOne(t.a()[i - 1], t.target(i))
                ? new Expression.Identity(
                        written,
                        new Expression.Difference(
                                new Expression.Difference(Expression.of(1), t.y(i)), othersFormula(t, i)))
                : written;
    }

    static Expression othersFormula(Terms t, int i) {
        return Expression.sum(others(t.size(), i).mapToObj(t::a).toList());
    }

    /** The numbers from 1 to n without i. */
    static IntStream others(int n, int i) {
        return IntStream.rangeClosed(1, n).filter(k -> k != i);
    }

    /** a_i (1 − a_i) g_i − Σ_{j≠i} a_j a_i g_j as a book writes it, computed as {@link #pullBack} does. */
    static Expression pullBackFormula(Terms t, int i, List<Expression> g) {
        if (t.size() == 1) {
            return Expression.of(0);
        }
        List<Expression> written = new ArrayList<>();
        List<Expression> computed = new ArrayList<>();
        for (int j = 1; j <= t.size(); j++) {
            Expression gj = g.get(j - 1);
            if (j == i) {
                written.add(Expression.product(t.a(i), Expression.complement(t.a(i), othersFormula(t, i)), gj));
            } else {
                written.add(new Expression.Negative(Expression.product(t.a(j), t.a(i), gj)));
                computed.add(Expression.product(t.a(j), new Expression.Difference(g.get(i - 1), gj)));
            }
        }
        return new Expression.Identity(Expression.sum(written), Expression.product(t.a(i), Expression.sum(computed)));
    }

    /** a_i/(1 − a_j) for i ≠ j, computed as {@link #shareWithout} does. */
    static Expression shareFormula(Terms t, int i, int j) {
        int top = others(t.size(), j)
                .boxed()
                .max(java.util.Comparator.comparingDouble(k -> t.z()[k - 1]))
                .orElse(i);
        Expression computed = new Expression.Quotient(
                exp(new Expression.Difference(t.z(i), t.z(top))),
                Expression.sum(others(t.size(), j)
                        .mapToObj(k -> exp(new Expression.Difference(t.z(k), t.z(top))))
                        .toList()));
        Expression written = new Expression.Quotient(t.a(i), new Expression.Difference(Expression.of(1), t.a(j)));
        return new Expression.Identity(written, computed);
    }

    private static Expression exp(Expression e) {
        return new Expression.Call(Function.EXP, e);
    }
}
