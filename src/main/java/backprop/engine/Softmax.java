package backprop.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * a_i = exp(z_i)/Σ exp(z_k): every output depends on every z. J_ij = a_i (δ_ij − a_j).
 *
 * <p>All exponents are taken relative to the largest z. What stands for 1 − a_i is the sum of the others, and the
 * Jacobian product is written as Σ a_j (g_i − g_j), which does not cancel.
 */
final class Softmax extends ActivationFunction {
    private static final PythonFunction VALUE = PythonFunction.of("""
        def softmax(z):
            \"""exp(z_i) / sum_k exp(z_k); the largest z is taken off first, so that exp never overflows.\"""
            e = np.exp(z - z.max())
            return e / e.sum()
        """);
    private static final PythonFunction BACK = PythonFunction.of("""
        def through_softmax(a, g):
            \"""J.T @ g with the Jacobian J_ij = a_i (delta_ij - a_j) of softmax.

            Written as a_i sum_j a_j (g_i - g_j): the same product, but nothing cancels where one a is nearly 1.
            \"""
            return a * ((g[:, None] - g[None, :]) @ a)
        """);

    /** ln a for a script. */
    static final PythonFunction LN = PythonFunction.of("""
        def log_softmax(z):
            \"""ln softmax(z), also where softmax has rounded to 0 or 1.\"""
            top = z.argmax()
            e = np.exp(z - z[top])
            e[top] = 0
            return z - z[top] - np.log1p(e.sum())
        """);

    /** What all units but one come to, for a script. */
    static final PythonFunction OTHERS = PythonFunction.of("""
        def others(z):
            \"""For each unit the largest z of all other units, and the sum of their exp(z_k) with that taken off.\"""
            rest = np.where(np.eye(z.size, dtype=bool), -np.inf, z)
            top = rest.max(axis=1)
            return top, np.exp(rest - top[:, None]).sum(axis=1)
        """);

    /** ln(1 − a) for a script. */
    static final PythonFunction LN_OTHERS = PythonFunction.of("""
        def log_rest(z):
            \"""ln(1 - softmax(z)), also where softmax has rounded to 1.\"""
            top, total = others(z)
            return -softplus(z - top - np.log(total))
        """, OTHERS, Softplus.VALUE);

    Softmax() {
        super("softmax", "softmax", "softmax", "\\operatorname{softmax}");
    }

    @Override
    boolean isVectorValued() {
        return true;
    }

    @Override
    boolean isShare() {
        return true;
    }

    @Override
    double reach() {
        return 1;
    }

    @Override
    double value(double z) {
        throw vectorValued();
    }

    @Override
    double slope(double z) {
        throw vectorValued();
    }

    /** The largest a_i (1 − a_i). */
    @Override
    double steepest() {
        return 0.25;
    }

    private static IllegalStateException vectorValued() {
        return new IllegalStateException("softmax has no value of one neuron alone");
    }

    @Override
    void values(double[] z, double[] a) {
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

    /** As a_i Σ_j a_j (g_i − g_j). */
    @Override
    void pullBack(double[] z, double[] a, double[] g, double[] delta) {
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
    @Override
    double residual(double[] z, double[] a, double[] y, int i) {
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

    @Override
    Expression valueFormula(Terms t, int i) {
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

    @Override
    Expression slopeFormula(Terms t, int i) {
        throw vectorValued();
    }

    @Override
    Expression residualFormula(Terms t, int i) {
        Expression written = new Expression.Difference(t.a(i), t.y(i));
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
    @Override
    Expression pullBackFormula(Terms t, int i, IntFunction<Expression> g) {
        if (t.size() == 1) {
            return Expression.of(0);
        }
        List<Expression> written = new ArrayList<>();
        List<Expression> computed = new ArrayList<>();
        for (int j = 1; j <= t.size(); j++) {
            Expression gj = g.apply(j);
            if (j == i) {
                written.add(Expression.product(t.a(i), Expression.complement(t.a(i), othersFormula(t, i)), gj));
            } else {
                written.add(new Expression.Negative(Expression.product(t.a(j), t.a(i), gj)));
                computed.add(Expression.product(t.a(j), new Expression.Difference(g.apply(i), gj)));
            }
        }
        return new Expression.Identity(Expression.sum(written), Expression.product(t.a(i), Expression.sum(computed)));
    }

    /** a_i/(1 − a_j) for i ≠ j, computed as {@link #shareWithout} does. */
    static Expression shareFormula(Terms t, int i, int j) {
        int top = largestBut(t, j);
        Expression computed =
                new Expression.Quotient(exp(new Expression.Difference(t.z(i), t.z(top))), exponentials(t, j, top));
        Expression written = new Expression.Quotient(t.a(i), new Expression.Difference(Expression.of(1), t.a(j)));
        return new Expression.Identity(written, computed);
    }

    /** ln a_i = (z_i − z_top) − ln Σ e^(z_k − z_top), with the top's own 1 kept apart. */
    @Override
    Expression lnValueFormula(Terms t, int i) {
        int top = largest(t.z());
        return new Expression.Difference(
                new Expression.Difference(t.z(i), t.z(top)), call(Function.LN1P, exponentials(t, top, top)));
    }

    /** ln(1 − a_i), with the exponents taken relative to z_i so that none is lost. */
    @Override
    Expression lnComplementFormula(Terms t, int i) {
        int top = largestBut(t, i);
        Expression lead = new Expression.Difference(
                new Expression.Difference(t.z(i), t.z(top)), call(Function.LN, exponentials(t, i, top)));
        return new Expression.Negative(call(Function.SOFTPLUS, lead));
    }

    /** Σ_{k≠skip} e^(z_k − z_top). */
    private static Expression exponentials(Terms t, int skip, int top) {
        return Expression.sum(others(t.size(), skip)
                .mapToObj(k -> exp(new Expression.Difference(t.z(k), t.z(top))))
                .toList());
    }

    /** The number of the unit with the largest z but for one; that one itself if it is alone. */
    private static int largestBut(Terms t, int skip) {
        return others(t.size(), skip)
                .boxed()
                .max(Comparator.comparingDouble(k -> t.z()[k - 1]))
                .orElse(skip);
    }

    @Override
    String valueCode() {
        return "np.exp({z} - {z}.max()) / np.exp({z} - {z}.max()).sum()";
    }

    @Override
    String slopeCode() {
        return "(np.diag({a}) - np.outer({a}, {a}))";
    }

    @Override
    String numPyBack(String gradient, String factor) {
        return "through_softmax({a}, " + gradient + ")";
    }

    @Override
    List<PythonFunction> numPyFunctions() {
        return List.of(VALUE, BACK);
    }

    @Override
    String pyTorchValue() {
        return "torch.softmax({z}, dim=0)";
    }

    @Override
    String pyTorchLn() {
        return "torch.log_softmax({z}, dim=0)[y != 0]";
    }

    @Override
    String pyTorchLnComplement() {
        return "-" + Softplus.PYTORCH.formatted("{z} - others") + "[y != 1]";
    }

    @Override
    String pyTorchLead() {
        return """
            # ln(1 - a_i) = -softplus(z_i - ln of the sum of all other exp(z_k))
            same = torch.eye(len({z}), dtype=torch.bool)
            others = torch.logsumexp({z}.expand(len({z}), -1).masked_fill(same, float("-inf")), dim=1)
            """;
    }
}
