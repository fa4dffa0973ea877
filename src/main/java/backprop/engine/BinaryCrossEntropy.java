package backprop.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * −Σ (y ln a + (1 − y) ln(1 − a)), for targets in [0, 1].
 *
 * <p>With a unit that stands for itself, δ_i = −(y (ln a)' + (1 − y) (ln(1 − a))'), from logarithms that stay finite where
 * the functions have rounded to their limits; with a sigmoid it comes to a − y. With a softmax it comes to (a_i − y_i) −
 * Σ_{j≠i} (a_j − y_j) a_i/(1 − a_j), whose last quotient is the share of i among all units but j and stays finite when j
 * wins. A softmax of one unit is always 1, so that its δ is 0 whatever the target is.
 */
final class BinaryCrossEntropy extends LossFunction {
    private static final PythonFunction SHARES = PythonFunction.of("""
        def shares(z):
            \"""The matrix of a_i / (1 - a_j), the share of unit i among all but j, with zeros where i = j.\"""
            top, total = others(z)
            return np.exp(np.where(np.eye(z.size, dtype=bool), -np.inf, z[:, None] - top)) / total
        """, Softmax.OTHERS);

    /** What a softmax of one unit comes to. */
    private static final String ALWAYS_ONE =
            "# The share of one unit is always 1: ln a = 0, ln(1 - a) = -inf, and nothing changes with z.\n";

    private static final String COMMENT = "# -sum(y ln a + (1 - y) ln(1 - a))\n";

    BinaryCrossEntropy() {
        super(
                "binary-cross-entropy",
                "binary cross-entropy",
                "−Σ y ln a + (1 − y) ln(1 − a)",
                Loss.Targets.PROBABILITIES);
    }

    @Override
    OutputRule with(ActivationFunction output, int outputs) {
        return output.isVectorValued() ? new SoftmaxRule(output) : new UnitRule(output);
    }

    @Override
    double term(double a, double y, int outputs) {
        return -times(y, Math.log(a)) - times(1 - y, Math.log(1 - a));
    }

    @Override
    double gradient(double a, double y, int outputs) {
        return (a - y) / (a * (1 - a));
    }

    /** A softmax of one unit is always 1, where ln(1 − a) is infinite. */
    @Override
    boolean takes(Activation output, int outputs) {
        return output.isShare() && !(output.isVectorValued() && outputs == 1);
    }

    @Override
    String latex() {
        return "-\\sum_i \\left(y_i \\ln {a}_i + (1 - y_i) \\ln (1 - {a}_i)\\right)";
    }

    @Override
    String gradientLatex() {
        return "\\frac{{a} - y}{{a} (1 - {a})}";
    }

    @Override
    String code() {
        return "-np.sum(y[y > 0] * np.log({a}[y > 0])) - np.sum((1 - y[y < 1]) * np.log(1 - {a}[y < 1]))";
    }

    @Override
    String gradientCode() {
        return "({a} - y) / ({a} * (1 - {a}))";
    }

    @Override
    LossCode numPy(ActivationFunction output, int outputs, boolean rounded) {
        if (output.isVectorValued() && outputs == 1) {
            return new LossCode(
                    ALWAYS_ONE + "loss = np.sum(times(1 - y, np.inf))\n", "{delta} = np.zeros(1)\n", List.of(TIMES));
        }
        if (output.isVectorValued()) {
            return new LossCode(
                    COMMENT + "loss = -np.sum(times(y, log_softmax({z})) + times(1 - y, log_rest({z})))\n",
                    """
                    # Through the Jacobian of softmax: (a_i - y_i) - sum over j other than i of (a_j - y_j) a_i / (1 - a_j).
                    {delta} = ({a} - y) - shares({z}) @ ({a} - y)
                    """,
                    List.of(Softmax.LN, Softmax.LN_OTHERS, SHARES, TIMES));
        }
        return new UnitRule(output).isShortcut() ? numPySigmoid(rounded) : numPyUnits(output);
    }

    private static LossCode numPySigmoid(boolean rounded) {
        return new LossCode(
                """
                # -sum(y ln a + (1 - y) ln(1 - a)), where ln a = -softplus(-z) and ln(1 - a) = -softplus(z).
                loss = np.sum(y * softplus(-{z}) + (1 - y) * softplus({z}))
                """,
                """
                # For a sigmoid with binary cross-entropy it comes to output minus target.
                {delta} = %s
                """.formatted(rounded ? "sigmoid_residual({z}, y)" : "{a} - y"),
                List.of(rounded ? Sigmoid.RESIDUAL : Sigmoid.VALUE, Softplus.VALUE));
    }

    private static LossCode numPyUnits(ActivationFunction output) {
        ActivationFunction.Logarithm ln = output.numPyLn();
        ActivationFunction.Logarithm rest = output.numPyLnComplement();
        return new LossCode(
                COMMENT + "loss = -np.sum(times(y, " + ln.value() + ") + times(1 - y, " + rest.value() + "))\n",
                "# The slopes of ln a and of ln(1 - a) by z, times -y and -(1 - y).\n{delta} = -(times(y, " + ln.slope()
                        + ") + times(1 - y, " + rest.slope() + "))\n",
                LossCode.join(List.of(List.of(TIMES), ln.needs(), rest.needs())));
    }

    @Override
    String pyTorch(ActivationFunction output, int outputs) {
        if (new UnitRule(output).isShortcut()) {
            return COMMENT + "loss = F.binary_cross_entropy_with_logits({z}, y, reduction=\"sum\")\n";
        }
        if (output.isVectorValued() && outputs == 1) {
            return ALWAYS_ONE + "loss = torch.sum(0 * {z}) + torch.sum((1 - y)[y != 1] * float(\"inf\"))\n";
        }
        return output.pyTorchLead() + COMMENT + "loss = -torch.sum(y[y != 0] * " + output.pyTorchLn()
                + ")\nloss = loss - torch.sum((1 - y)[y != 1] * " + output.pyTorchLnComplement() + ")\n";
    }

    /** −Σ (y ln a + (1 − y) ln(1 − a)) as a book writes it, and then as it is computed. */
    private static Expression lossFormula(ActivationFunction output, Terms t) {
        List<Expression> written = new ArrayList<>();
        List<Expression> computed = new ArrayList<>();
        for (int i = 1; i <= t.size(); i++) {
            written.add(Expression.product(t.y(i), ln(t.a(i))));
            written.add(Expression.product(oneMinus(t.y(i)), ln(oneMinus(t.a(i)))));
            if (t.target(i) != 0) {
                computed.add(Expression.product(t.y(i), output.lnValueFormula(t, i)));
            }
            if (t.target(i) != 1) {
                computed.add(Expression.product(oneMinus(t.y(i)), output.lnComplementFormula(t, i)));
            }
        }
        return new Expression.Identity(negativeSum(written), negativeSum(computed));
    }

    /** ∂ℒ/∂a_i as a book writes it. */
    private static Expression gradientFormula(Terms t, int i) {
        return new Expression.Quotient(
                new Expression.Difference(t.a(i), t.y(i)), Expression.product(t.a(i), oneMinus(t.a(i))));
    }

    /** With units that stand each for itself. */
    private static final class UnitRule extends OutputRule {
        private final ActivationFunction output;

        UnitRule(ActivationFunction output) {
            this.output = output;
        }

        @Override
        boolean isShortcut() {
            return output instanceof Sigmoid;
        }

        @Override
        double loss(double[] z, double[] a, double[] y) {
            double sum = 0;
            for (int i = 0; i < z.length; i++) {
                sum += times(y[i], output.lnValue(z[i], a[i])) + times(1 - y[i], output.lnComplement(z[i], a[i]));
            }
            return 0 - sum;
        }

        @Override
        void delta(double[] z, double[] a, double[] y, double[] notes, double[] delta) {
            if (isShortcut()) {
                output.residuals(z, a, y, delta);
                return;
            }
            for (int i = 0; i < z.length; i++) {
                delta[i] = 0
                        - (times(y[i], output.lnSlope(z[i], a[i]))
                                + times(1 - y[i], output.lnComplementSlope(z[i], a[i])));
            }
        }

        @Override
        Expression lossFormula(Terms t) {
            return BinaryCrossEntropy.lossFormula(output, t);
        }

        @Override
        Expression deltaFormula(Terms t, int i) {
            if (isShortcut()) {
                return output.residualFormula(t, i);
            }
            List<Expression> computed = new ArrayList<>();
            if (t.target(i) != 0) {
                computed.add(Expression.product(t.y(i), output.lnSlopeFormula(t, i)));
            }
            if (t.target(i) != 1) {
                computed.add(Expression.product(oneMinus(t.y(i)), output.lnComplementSlopeFormula(t, i)));
            }
            return new Expression.Identity(
                    Expression.product(gradientFormula(t, i), output.slopeFormula(t, i)), negativeSum(computed));
        }
    }

    /** With a softmax, through its Jacobian. */
    private static final class SoftmaxRule extends OutputRule {
        private final ActivationFunction output;

        SoftmaxRule(ActivationFunction output) {
            this.output = output;
        }

        @Override
        double loss(double[] z, double[] a, double[] y) {
            double sum = 0;
            for (int i = 0; i < z.length; i++) {
                sum += y[i] == 0 ? 0 : y[i] * Softmax.lnValue(z, i);
                sum += y[i] == 1 ? 0 : (1 - y[i]) * Softmax.lnOthers(z, i);
            }
            return 0 - sum;
        }

        @Override
        void delta(double[] z, double[] a, double[] y, double[] notes, double[] delta) {
            if (z.length == 1) {
                delta[0] = 0;
                return;
            }
            output.residuals(z, a, y, notes);
            for (int i = 0; i < z.length; i++) {
                delta[i] = notes[i];
                for (int j = 0; j < z.length; j++) {
                    if (j != i) {
                        delta[i] -= notes[j] * Softmax.shareWithout(z, i, j);
                    }
                }
            }
        }

        @Override
        Expression lossFormula(Terms t) {
            return BinaryCrossEntropy.lossFormula(output, t);
        }

        @Override
        Expression deltaFormula(Terms t, int i) {
            if (t.size() == 1) {
                return Expression.of(0);
            }
            List<Expression> residuals = residuals(output, t);
            List<Expression> computed = new ArrayList<>();
            computed.add(residuals.get(i - 1));
            Softmax.others(t.size(), i)
                    .forEach(j -> computed.add(new Expression.Negative(
                            Expression.product(residuals.get(j - 1), Softmax.shareFormula(t, i, j)))));
            return new Expression.Identity(
                    output.pullBackFormula(t, i, j -> gradientFormula(t, j)), Expression.sum(computed));
        }
    }
}
