package backprop.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An output layer whose units stand each for itself: δ_i = ∂ℒ/∂a_i · σ'(z_i).
 *
 * <p>For the cross-entropies this is computed through the logarithms themselves, δ_i = −(y (ln a)' + (1 − y) (ln(1 −
 * a))'), since sigmoid, tanh and softplus have logarithms that stay finite where the functions have rounded to their
 * limits. A term whose factor is 0 is left out: 0 ln 0 = 0.
 */
final class ElementwiseRule extends OutputRule {
    private final Activation activation;

    ElementwiseRule(Activation activation, Loss loss) {
        super(loss);
        this.activation = activation;
    }

    @Override
    boolean isShortcut() {
        return activation == Activation.SIGMOID && loss == Loss.BINARY_CROSS_ENTROPY;
    }

    @Override
    double loss(double[] z, double[] a, double[] y) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += switch (loss) {
                case MSE -> square(activation.residual(z[i], a[i], y[i]));
                case CROSS_ENTROPY -> times(y[i], lnValue(z[i], a[i]));
                case BINARY_CROSS_ENTROPY ->
                    times(y[i], lnValue(z[i], a[i])) + times(1 - y[i], lnComplement(z[i], a[i]));
            };
        }
        return loss == Loss.MSE ? 0.5 * sum : 0 - sum;
    }

    @Override
    void delta(double[] z, double[] a, double[] y, double[] notes, double[] delta) {
        for (int i = 0; i < z.length; i++) {
            delta[i] = delta(z[i], a[i], y[i]);
        }
    }

    private double delta(double z, double a, double y) {
        if (loss == Loss.MSE) {
            return activation.residual(z, a, y) * activation.slope(z);
        } else if (isShortcut()) {
            return activation.residual(z, a, y);
        }
        double sum = times(y, lnSlope(z, a));
        if (loss == Loss.BINARY_CROSS_ENTROPY) {
            sum += times(1 - y, lnComplementSlope(z, a));
        }
        return 0 - sum;
    }

    /** Where tanh is far enough from 1 for its own logarithms. */
    private static boolean isSteep(double z) {
        return z < 0.5;
    }

    private static double times(double factor, double value) {
        return factor == 0 ? 0 : factor * value;
    }

    /** ln a. */
    private double lnValue(double z, double a) {
        return switch (activation) {
            case SIGMOID -> -Function.softplus(-z);
            case SOFTPLUS -> Function.LN_SOFTPLUS.apply(z);
            case TANH -> isSteep(z) ? Math.log(a) : Math.log1p(-2 * Function.sigmoid(-2 * z));
            default -> Math.log(a);
        };
    }

    /** (ln a)' = a'/a. */
    private double lnSlope(double z, double a) {
        return switch (activation) {
            case SIGMOID -> Function.sigmoid(-z);
            case SOFTPLUS -> Function.SOFTPLUS_RATIO.apply(z);
            default -> activation.slope(z) / a;
        };
    }

    /** ln(1 − a). */
    private double lnComplement(double z, double a) {
        return switch (activation) {
            case SIGMOID -> -Function.softplus(z);
            case TANH -> isSteep(z) ? Math.log1p(-a) : Math.log(2) - Function.softplus(2 * z);
            default -> Math.log1p(-a);
        };
    }

    /** (ln(1 − a))' = −a'/(1 − a). */
    private double lnComplementSlope(double z, double a) {
        return switch (activation) {
            case SIGMOID -> -Function.sigmoid(z);
            case TANH -> -(2 * Function.sigmoid(2 * z));
            default -> -(activation.slope(z) / (1 - a));
        };
    }

    @Override
    List<Expression> residuals(Terms t) {
        return IntStream.rangeClosed(1, t.size())
                .mapToObj(i -> activation.residualFormula(t, i))
                .toList();
    }

    @Override
    Expression deltaFormula(Terms t, int i) {
        Expression residual = activation.residualFormula(t, i);
        if (loss == Loss.MSE) {
            return Expression.product(residual, activation.slopeFormula(t, i));
        } else if (isShortcut()) {
            return residual;
        }
        return new Expression.Identity(
                Expression.product(gradientFormula(t, i), activation.slopeFormula(t, i)), logarithmicDelta(t, i));
    }

    /** ∂ℒ/∂a_i as a book writes it. */
    private Expression gradientFormula(Terms t, int i) {
        return loss == Loss.CROSS_ENTROPY
                ? new Expression.Negative(new Expression.Quotient(t.y(i), t.a(i)))
                : new Expression.Quotient(
                        new Expression.Difference(t.a(i), t.y(i)), Expression.product(t.a(i), oneMinus(t.a(i))));
    }

    private Expression logarithmicDelta(Terms t, int i) {
        List<Expression> terms = new ArrayList<>();
        if (t.target(i) != 0) {
            terms.add(Expression.product(t.y(i), lnSlopeFormula(t, i)));
        }
        if (loss == Loss.BINARY_CROSS_ENTROPY && t.target(i) != 1) {
            terms.add(Expression.product(oneMinus(t.y(i)), lnComplementSlopeFormula(t, i)));
        }
        return negativeSum(terms);
    }

    @Override
    Expression lnValueFormula(Terms t, int i) {
        return switch (activation) {
            case SIGMOID -> new Expression.Negative(call(Function.SOFTPLUS, new Expression.Negative(t.z(i))));
            case SOFTPLUS -> call(Function.LN_SOFTPLUS, t.z(i));
            case TANH ->
                isSteep(t.z()[i - 1])
                        ? ln(t.a(i))
                        : call(
                                Function.LN1P,
                                Expression.product(
                                        Expression.of(-2),
                                        call(Function.SIGMOID, Expression.product(Expression.of(-2), t.z(i)))));
            default -> ln(t.a(i));
        };
    }

    private Expression lnSlopeFormula(Terms t, int i) {
        return switch (activation) {
            case SIGMOID -> Activation.upper(t.z(i));
            case SOFTPLUS -> call(Function.SOFTPLUS_RATIO, t.z(i));
            default -> new Expression.Quotient(activation.slopeFormula(t, i), t.a(i));
        };
    }

    @Override
    Expression lnComplementFormula(Terms t, int i) {
        return switch (activation) {
            case SIGMOID -> new Expression.Negative(call(Function.SOFTPLUS, t.z(i)));
            case TANH ->
                isSteep(t.z()[i - 1])
                        ? ln1p(new Expression.Negative(t.a(i)))
                        : new Expression.Difference(Expression.of(Math.log(2)), call(Function.SOFTPLUS, twice(t.z(i))));
            default -> ln1p(new Expression.Negative(t.a(i)));
        };
    }

    private Expression lnComplementSlopeFormula(Terms t, int i) {
        return new Expression.Negative(
                switch (activation) {
                    case SIGMOID -> call(Function.SIGMOID, t.z(i));
                    case TANH -> Expression.product(Expression.of(2), call(Function.SIGMOID, twice(t.z(i))));
                    default -> new Expression.Quotient(activation.slopeFormula(t, i), oneMinus(t.a(i)));
                });
    }

    private static Expression twice(Expression e) {
        return Expression.product(Expression.of(2), e);
    }

    private static Expression ln1p(Expression e) {
        return call(Function.LN1P, e);
    }

    private static Expression call(Function f, Expression e) {
        return new Expression.Call(f, e);
    }
}
