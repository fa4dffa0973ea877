package backprop.engine;

import java.util.List;

/**
 * c Σ (a − y)², of which books take three: c = ½, so that the 2 of the square meets the ½ and ∂ℒ/∂a = a − y; c = 1; and c =
 * 1/n_L, the mean over the outputs.
 */
final class Squares extends LossFunction {
    private final Scale scale;

    /** What stands before Σ (a − y)², with its formulas and code and those of 2c, which stands before a − y. */
    private enum Scale {
        HALF("\\frac{1}{2}", "", "0.5 * np.sum(%s)", "%s", "0.5 * torch.sum(%s)"),
        ONE("", "2 ", "np.sum(%s)", "2 * %s", "torch.sum(%s)"),
        MEAN("\\frac{1}{n_{{L}}}", "\\frac{2}{n_{{L}}} ", "np.mean(%s)", "2 * %s / y.size", "torch.mean(%s)");

        private final String latex;
        private final String gradientLatex;
        private final String code;
        private final String gradientCode;
        private final String pyTorch;

        Scale(String latex, String gradientLatex, String code, String gradientCode, String pyTorch) {
            this.latex = latex;
            this.gradientLatex = gradientLatex;
            this.code = code;
            this.gradientCode = gradientCode;
            this.pyTorch = pyTorch;
        }

        /** c. */
        double factor(int outputs) {
            return switch (this) {
                case HALF -> 0.5;
                case ONE -> 1;
                case MEAN -> 1.0 / outputs;
            };
        }
    }

    private Squares(String fileName, String title, String sign, Scale scale) {
        super(fileName, title, sign, Loss.Targets.NUMBERS);
        this.scale = scale;
    }

    static Squares half() {
        return new Squares("mse", "half squared error", "½‖a − y‖²", Scale.HALF);
    }

    static Squares whole() {
        return new Squares("squared-error", "squared error", "‖a − y‖²", Scale.ONE);
    }

    static Squares mean() {
        return new Squares("mean-squared-error", "mean squared error", "‖a − y‖²/n", Scale.MEAN);
    }

    @Override
    OutputRule with(ActivationFunction output, int outputs) {
        return new Rule(output, scale, outputs);
    }

    @Override
    double squareFactor(int outputs) {
        return scale.factor(outputs);
    }

    @Override
    double term(double a, double y, int outputs) {
        return squareFactor(outputs) * square(a - y);
    }

    @Override
    double gradient(double a, double y, int outputs) {
        return 2 * squareFactor(outputs) * (a - y);
    }

    @Override
    boolean takes(Activation output, int outputs) {
        return true;
    }

    @Override
    String latex() {
        return scale.latex + "\\left\\|{a} - y\\right\\|^2";
    }

    @Override
    String gradientLatex() {
        return scale.gradientLatex + "({a} - y)";
    }

    @Override
    String code() {
        return scale.code.formatted("({a} - y) ** 2");
    }

    @Override
    String gradientCode() {
        return scale.gradientCode.formatted("({a} - y)");
    }

    @Override
    LossCode numPy(ActivationFunction output, int outputs, boolean rounded) {
        String alone = scale.gradientCode.formatted(scale == Scale.HALF ? "{a} - y" : "({a} - y)");
        return new LossCode(
                "loss = " + code() + "\n", "{delta} = " + output.numPyBack(alone, gradientCode()) + "\n", List.of());
    }

    @Override
    String pyTorch(ActivationFunction output, int outputs) {
        return "loss = " + scale.pyTorch.formatted("({a} - y) ** 2") + "\n";
    }

    /** Together with an activation: δ = Jᵀ 2c (a − y). */
    private static final class Rule extends OutputRule {
        private final ActivationFunction output;
        private final Scale scale;
        private final double factor;

        Rule(ActivationFunction output, Scale scale, int outputs) {
            this.output = output;
            this.scale = scale;
            this.factor = scale.factor(outputs);
        }

        @Override
        double loss(double[] z, double[] a, double[] y) {
            double sum = 0;
            for (int i = 0; i < z.length; i++) {
                sum += square(output.residual(z, a, y, i));
            }
            return factor * sum;
        }

        @Override
        void delta(double[] z, double[] a, double[] y, double[] notes, double[] delta) {
            for (int i = 0; i < z.length; i++) {
                notes[i] = 2 * factor * output.residual(z, a, y, i);
            }
            output.pullBack(z, a, notes, delta);
        }

        @Override
        Expression lossFormula(Terms t) {
            Expression sum = Expression.sum(residuals(output, t).stream()
                    .<Expression>map(Expression.Square::new)
                    .toList());
            return switch (scale) {
                case HALF -> Expression.product(Expression.of(factor), sum);
                case ONE -> sum;
                case MEAN -> overOutputs(t, sum, Expression.product(Expression.of(factor), sum));
            };
        }

        @Override
        Expression deltaFormula(Terms t, int i) {
            return output.pullBackFormula(t, i, j -> gradientFormula(t, output.residualFormula(t, j)));
        }

        private Expression gradientFormula(Terms t, Expression residual) {
            return switch (scale) {
                case HALF -> residual;
                case ONE -> Expression.product(Expression.of(2), residual);
                case MEAN ->
                    overOutputs(
                            t,
                            Expression.product(Expression.of(2), residual),
                            Expression.product(Expression.of(2 * factor), residual));
            };
        }

        /** Divided by the number of outputs, computed with c, so that every pass rounds alike. */
        private static Expression overOutputs(Terms t, Expression written, Expression computed) {
            return new Expression.Identity(new Expression.Quotient(written, Expression.of(t.size())), computed);
        }
    }
}
