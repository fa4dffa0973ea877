package backprop.picture.step;

import static backprop.picture.step.MatrixText.fence;
import static backprop.picture.step.MatrixText.row;
import static backprop.picture.step.MatrixText.tex;

import backprop.engine.Activate;
import backprop.engine.BiasGradient;
import backprop.engine.HiddenError;
import backprop.engine.Loss;
import backprop.engine.LossValue;
import backprop.engine.Matrix;
import backprop.engine.OutputError;
import backprop.engine.Quantity;
import backprop.engine.Step;
import backprop.engine.WeightGradient;
import backprop.engine.WeightedSum;
import backprop.picture.formula.Formula;
import java.util.Arrays;
import java.util.List;

/** The equation of one step with a matrix of numbers for each of its symbols, and the matrix that it comes to. */
record MatrixEquation(MatrixText text, Step step) {
    private static final Formula PLUS = tex("{}+{}");
    private static final Formula MINUS = tex("{}-{}");
    private static final Formula TIMES = tex("{}\\odot{}");
    private static final Formula EQUALS = tex("{}={}");

    Formula formula() {
        Formula result =
                step instanceof LossValue ? text.number(step.cell(0)) : text.all(step.quantity(), step.layer());
        return step instanceof BiasGradient
                ? row(name(), EQUALS, right())
                : row(name(), EQUALS, right(), EQUALS, result);
    }

    private Formula name() {
        return step instanceof WeightGradient || step instanceof BiasGradient
                ? tex(step.symbol().replace("\\partial", "\\partial\\mathcal{L}/\\partial"))
                : tex(step.symbol());
    }

    private Formula right() {
        int l = step.layer();
        if (step instanceof WeightedSum sum) {
            Formula product = row(text.all(Quantity.WEIGHT, l), text.all(Quantity.ACTIVATION, l - 1));
            return sum.hasBiases() ? row(product, PLUS, text.all(Quantity.BIAS, l)) : product;
        } else if (step instanceof Activate a) {
            return row(tex(a.activation().latex()), fence("(", text.all(Quantity.PRE_ACTIVATION, l), ")"));
        } else if (step instanceof LossValue loss) {
            return loss(loss);
        } else if (step instanceof OutputError error) {
            return error(error);
        } else if (step instanceof HiddenError error) {
            Formula arriving = row(text.transposed(Quantity.WEIGHT, l + 1), text.all(Quantity.DELTA, l + 1));
            return error.activation().isVectorValued()
                    ? row(text.worked(error.derivative()), fence("(", arriving, ")"))
                    : row(fence("(", arriving, ")"), TIMES, text.worked(error.derivative()));
        } else if (step instanceof WeightGradient) {
            return row(text.all(Quantity.DELTA, l), text.transposed(Quantity.ACTIVATION, l - 1));
        }
        return text.all(Quantity.DELTA, l);
    }

    private Formula residual() {
        return row(text.all(Quantity.ACTIVATION, step.layer()), MINUS, text.all(Quantity.TARGET, step.layer()));
    }

    /** The sums of a cross-entropy are products of a row with a column. */
    private Formula loss(LossValue loss) {
        if (loss.loss().isForNumbers()) {
            Formula square = new Formula.Scripts(fence("∥", residual(), "∥"), null, tex("2"));
            double factor = loss.loss().squareFactor(loss.output().rows());
            return factor == 1 ? square : row(fraction(1, Math.round(1 / factor)), square);
        }
        Formula outputs = row(text.transposed(Quantity.TARGET, loss.layer()), text.worked(loss.logarithms()));
        if (loss.loss().targets() == Loss.Targets.DISTRIBUTION) {
            return row(MINUS, outputs);
        }
        Matrix rest = loss.target().map(y -> 1 - y).transpose();
        return row(MINUS, outputs, MINUS, text.exact(rest), text.worked(loss.complementLogarithms()));
    }

    private Formula error(OutputError error) {
        if (error.isResidual()) {
            return residual();
        }
        boolean softmax = error.activation().isVectorValued();
        Matrix gradient = error.gradient();
        if (!isFinite(gradient)) {
            return softmax ? row(text.worked(error.shares()), fence("(", residual(), ")")) : logarithms(error);
        }
        Formula derivative = text.worked(error.derivative());
        Formula loss = error.loss().isForNumbers() ? fence("(", residual(), ")") : text.worked(gradient);
        Formula product = softmax ? row(derivative, loss) : row(loss, TIMES, derivative);
        double factor = 2 * error.loss().squareFactor(error.output().rows());
        if (Double.isNaN(factor) || factor == 1) {
            return product;
        }
        return row(factor == 2 ? tex("2") : fraction(2, error.output().rows()), tex("{}\\cdot{}"), product);
    }

    private static Formula fraction(long above, long below) {
        return tex("\\frac{" + above + "}{" + below + "}");
    }

    /** δ = −y (ln a)' − (1 − y)(ln(1 − a))', where a has rounded to 0 or 1 and must not divide. */
    private Formula logarithms(OutputError error) {
        List<Matrix> terms = error.logarithmicSlopes();
        return row(MINUS, text.worked(terms.get(0)), MINUS, text.worked(terms.get(1)));
    }

    private static boolean isFinite(Matrix matrix) {
        return Arrays.stream(matrix.toVector()).allMatch(Double::isFinite);
    }
}
