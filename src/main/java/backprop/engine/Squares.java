package backprop.engine;

import java.util.List;

/** ½ Σ (a − y)², so that ∂ℒ/∂a = a − y: the ½ meets the 2 of the square. */
final class Squares extends LossFunction {
    Squares() {
        super("mse", "mean squared error", "½‖a − y‖²", Loss.Targets.NUMBERS);
    }

    @Override
    OutputRule with(ActivationFunction output, int outputs) {
        return new Rule(output, squareFactor(outputs));
    }

    @Override
    double squareFactor(int outputs) {
        return 0.5;
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
        return "\\frac{1}{2}\\left\\|{a} - y\\right\\|^2";
    }

    @Override
    String gradientLatex() {
        return "({a} - y)";
    }

    @Override
    String code() {
        return "0.5 * np.sum(({a} - y) ** 2)";
    }

    @Override
    String gradientCode() {
        return "({a} - y)";
    }

    @Override
    LossCode numPy(ActivationFunction output, boolean rounded) {
        return new LossCode(
                "loss = " + code() + "\n", "{delta} = " + output.numPyBack("{a} - y", "({a} - y)") + "\n", List.of());
    }

    @Override
    String pyTorch(ActivationFunction output) {
        return "loss = 0.5 * torch.sum(({a} - y) ** 2)\n";
    }

    /** Together with an activation: δ = Jᵀ (a − y). */
    private static final class Rule extends OutputRule {
        private final ActivationFunction output;
        private final double factor;

        Rule(ActivationFunction output, double factor) {
            this.output = output;
            this.factor = factor;
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
            output.residuals(z, a, y, notes);
            output.pullBack(z, a, notes, delta);
        }

        @Override
        Expression lossFormula(Terms t) {
            return Expression.product(
                    Expression.of(factor),
                    Expression.sum(residuals(output, t).stream()
                            .<Expression>map(Expression.Square::new)
                            .toList()));
        }

        @Override
        Expression deltaFormula(Terms t, int i) {
            return output.pullBackFormula(t, i, j -> output.residualFormula(t, j));
        }
    }
}
