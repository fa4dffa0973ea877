package backprop.engine;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;

/**
 * The functions of one number that formulas call, each computed so that it keeps its digits and stays finite wherever
 * its true value is.
 *
 * <p>For the accuracy of these forms see N. J. Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2nd ed.,
 * SIAM 2002, chapter 1.
 */
public enum Function {
    /** e to the power of x. */
    EXP("exp", "\\exp", Math::exp),
    /** The natural logarithm. */
    LN("ln", "\\ln", Math::log),
    /** ln(1 + x), accurate near 0. */
    LN1P("ln1p", "\\operatorname{ln1p}", Math::log1p),
    /** 1/(1 + e to the power of −x): for x below 0 as e/(1 + e), so that nothing overflows. */
    SIGMOID("σ", "\\sigma", Function::sigmoid),
    /** The hyperbolic tangent. */
    TANH("tanh", "\\tanh", Math::tanh),
    /** 1 − tanh²(x) as 4 e/(1 + e)² with e = exp(−2|x|), which is right in the tail where tanh rounds to 1. */
    SECH_SQUARED("sech²", "\\operatorname{sech}^2", Function::sechSquared),
    /** max(0, x). */
    RELU("ReLU", "\\operatorname{ReLU}", x -> x > 0 ? x : 0),
    /** 1 for x above 0, else 0: the slope of ReLU with the convention that it is 0 at 0. */
    RELU_SLOPE("ReLU′", "\\operatorname{ReLU}'", x -> x > 0 ? 1 : 0),
    /** x for x above 0, else 0.01 x. */
    LEAKY_RELU("LReLU", "\\operatorname{LReLU}", x -> x > 0 ? x : 0.01 * x),
    /** 1 for x above 0, else 0.01. */
    LEAKY_RELU_SLOPE("LReLU′", "\\operatorname{LReLU}'", x -> x > 0 ? 1 : 0.01),
    /** x for x above 0, else e to the power of x, minus 1. */
    ELU("ELU", "\\operatorname{ELU}", x -> x > 0 ? x : Math.expm1(x)),
    /** 1 for x above 0, else e to the power of x. */
    ELU_SLOPE("ELU′", "\\operatorname{ELU}'", x -> x > 0 ? 1 : Math.exp(x)),
    /** The normal distribution function Φ(x) as erfc(−x/√2)/2, which keeps its digits in the left tail. */
    NORMAL_CDF("Φ", "\\Phi", x -> 0.5 * Erf.erfc(-x / Math.sqrt(2))),
    /** The normal density φ(x). */
    NORMAL_PDF("φ", "\\varphi", x -> Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)),
    /** ln(1 + e to the power of x) as max(x, 0) + ln(1 + exp(−|x|)). */
    SOFTPLUS("softplus", "\\operatorname{softplus}", Function::softplus),
    /** ln softplus(x), right where softplus itself underflows. */
    LN_SOFTPLUS("ln softplus", "\\ln\\operatorname{softplus}", Function::lnSoftplus),
    /** σ(x)/softplus(x), right where both underflow. */
    SOFTPLUS_RATIO("(ln softplus)′", "(\\ln\\operatorname{softplus})'", Function::softplusRatio);

    /** Below this, 1 + exp(x) rounds to 1 and the first terms of the series are exact in double precision. */
    private static final double TAIL = -37;

    private final String symbol;
    private final String latex;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas and method references without state
    private final DoubleUnaryOperator rule;

    Function(String symbol, String latex, DoubleUnaryOperator rule) {
        this.symbol = symbol;
        this.latex = latex;
        this.rule = rule;
    }

    /** The value at x. */
    public double apply(double x) {
        return rule.applyAsDouble(x);
    }

    /** The name in print, such as σ. */
    public String symbol() {
        return symbol;
    }

    /** The name in LaTeX. */
    public String latex() {
        return latex;
    }

    static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    static double sechSquared(double x) {
        double e = Math.exp(-2 * Math.abs(x));
        double half = 1 + e;
        return 4 * e / (half * half);
    }

    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double lnSoftplus(double x) {
        return x < TAIL ? x : Math.log(softplus(x));
    }

    private static double softplusRatio(double x) {
        return x < TAIL ? 1 : sigmoid(x) / softplus(x);
    }
}
