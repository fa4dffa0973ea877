package backprop.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * −Σ y ln a, for targets in [0, 1] that sum to 1.
 *
 * <p>With a unit that stands for itself, δ_i = −y (ln a)', from a logarithm that stays finite where the function has rounded
 * to 0. With a softmax it comes to a_i Σ y − y_i, which is a − y since the target sums to 1.
 */
final class CrossEntropy extends LossFunction {
    private static final PythonFunction SOFTMAX_RESIDUAL = PythonFunction.of("""
        def softmax_residual(a, y):
            \"""a - y for targets whose sum is 1, from the other targets and outputs, which have the digits lost near 1.\"""
            others = 1 - np.eye(a.size)
            return a * (others @ y) - y * (others @ a)
        """);

    CrossEntropy() {
        super("cross-entropy", "cross-entropy", "−Σ y ln a", Loss.Targets.DISTRIBUTION);
    }

    @Override
    OutputRule with(ActivationFunction output, int outputs) {
        return output.isVectorValued() ? new SoftmaxRule(output) : new UnitRule(output);
    }

    @Override
    double term(double a, double y, int outputs) {
        return -times(y, Math.log(a));
    }

    @Override
    double gradient(double a, double y, int outputs) {
        return -y / a;
    }

    @Override
    boolean takes(Activation output, int outputs) {
        return output.isPositive();
    }

    @Override
    String latex() {
        return "-\\sum_i y_i \\ln {a}_i";
    }

    @Override
    String gradientLatex() {
        return "-\\frac{y}{{a}}";
    }

    @Override
    String code() {
        return "-np.sum(y[y > 0] * np.log({a}[y > 0]))";
    }

    @Override
    String gradientCode() {
        return "(-y / {a})";
    }

    @Override
    LossCode numPy(ActivationFunction output, int outputs, boolean rounded) {
        return output.isVectorValued() ? numPySoftmax(rounded) : numPyUnits(output);
    }

    private static LossCode numPySoftmax(boolean rounded) {
        return new LossCode(
                """
                # -sum(y ln a)
                loss = -np.sum(y * log_softmax({z}))
                """,
                """
                # For softmax with cross-entropy it comes to output minus target.
                {delta} = %s
                """.formatted(rounded ? "softmax_residual({a}, y)" : "{a} - y"),
                rounded ? List.of(SOFTMAX_RESIDUAL, Softmax.LN) : List.of(Softmax.LN));
    }

    private static LossCode numPyUnits(ActivationFunction output) {
        ActivationFunction.Logarithm ln = output.numPyLn();
        return new LossCode(
                "# -sum(y ln a)\nloss = -np.sum(times(y, " + ln.value() + "))\n",
                "# The slope of ln a by z, times -y.\n{delta} = -times(y, " + ln.slope() + ")\n",
                LossCode.join(List.of(List.of(TIMES), ln.needs())));
    }

    @Override
    String pyTorch(ActivationFunction output, int outputs) {
        return "# -sum(y ln a)\nloss = -torch.sum(y[y != 0] * " + output.pyTorchLn() + ")\n";
    }

    /** −Σ y ln a without the terms that are zero since y is, as a book writes it, and then as it is computed. */
    private static Expression lossFormula(ActivationFunction output, Terms t) {
        List<Expression> written = new ArrayList<>();
        List<Expression> computed = new ArrayList<>();
        for (int i = 1; i <= t.size(); i++) {
            if (t.target(i) != 0) {
                written.add(Expression.product(t.y(i), ln(t.a(i))));
                computed.add(Expression.product(t.y(i), output.lnValueFormula(t, i)));
            }
        }
        return new Expression.Identity(negativeSum(written), negativeSum(computed));
    }

    /** With units that stand each for itself. */
    private static final class UnitRule extends OutputRule {
        private final ActivationFunction output;

        UnitRule(ActivationFunction output) {
            this.output = output;
        }

        @Override
        double loss(double[] z, double[] a, double[] y) {
            double sum = 0;
            for (int i = 0; i < z.length; i++) {
                sum += times(y[i], output.lnValue(z[i], a[i]));
            }
            return 0 - sum;
        }

        @Override
        void delta(double[] z, double[] a, double[] y, double[] notes, double[] delta) {
            for (int i = 0; i < z.length; i++) {
                delta[i] = 0 - times(y[i], output.lnSlope(z[i], a[i]));
            }
        }

        @Override
        Expression lossFormula(Terms t) {
            return CrossEntropy.lossFormula(output, t);
        }

        @Override
        Expression deltaFormula(Terms t, int i) {
            Expression gradient = new Expression.Negative(new Expression.Quotient(t.y(i), t.a(i)));
            return new Expression.Identity(
                    Expression.product(gradient, output.slopeFormula(t, i)),
                    t.target(i) == 0
                            ? Expression.of(0)
                            : new Expression.Negative(Expression.product(t.y(i), output.lnSlopeFormula(t, i))));
        }
    }

    /** With a softmax, through its Jacobian. */
    private static final class SoftmaxRule extends OutputRule {
        private final ActivationFunction output;

        SoftmaxRule(ActivationFunction output) {
            this.output = output;
        }

        @Override
        boolean isShortcut() {
            return true;
        }

        @Override
        double loss(double[] z, double[] a, double[] y) {
            double sum = 0;
            for (int i = 0; i < z.length; i++) {
                sum += y[i] == 0 ? 0 : y[i] * Softmax.lnValue(z, i);
            }
            return 0 - sum;
        }

        @Override
        void delta(double[] z, double[] a, double[] y, double[] notes, double[] delta) {
            if (sumsToOne(y)) {
                output.residuals(z, a, y, delta);
            } else {
                scaled(a, y, delta);
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
                delta[i] = a[i] * Softmax.others(y, i) - y[i] * Softmax.others(a, i);
            }
        }

        @Override
        Expression lossFormula(Terms t) {
            return CrossEntropy.lossFormula(output, t);
        }

        @Override
        Expression deltaFormula(Terms t, int i) {
            return sumsToOne(t.y()) ? output.residualFormula(t, i) : scaledFormula(t, i);
        }

        private static Expression scaledFormula(Terms t, int i) {
            Expression all = Expression.sum(
                    IntStream.rangeClosed(1, t.size()).mapToObj(t::y).toList());
            Expression others =
                    Expression.sum(Softmax.others(t.size(), i).mapToObj(t::y).toList());
            return new Expression.Identity(
                    new Expression.Difference(Expression.product(t.a(i), all), t.y(i)),
                    new Expression.Difference(
                            Expression.product(t.a(i), others),
                            Expression.product(t.y(i), Softmax.othersFormula(t, i))));
        }
    }
}
