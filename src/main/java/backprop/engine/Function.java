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
    /** 1/(1 + e to the power of −x): for x below 0 as e/(1 + e) with e = exp(x), so that nothing overflows. */
    SIGMOID("σ", "\\sigma", Function::sigmoid),
    /** The hyperbolic tangent. */
    TANH("tanh", "\\tanh", Math::tanh),
    /** 1 − tanh²(x) as (2 e/(1 + e²))² with e = exp(−|x|), which is right in the tail where tanh rounds to 1. */
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
    /** x Φ(x). */
    GELU("GELU", "\\operatorname{GELU}", Function::gelu),
    /** Φ(x) + x φ(x). */
    GELU_SLOPE("GELU′", "\\operatorname{GELU}'", Function::geluSlope),
    /** x σ(x). */
    SILU("SiLU", "\\operatorname{SiLU}", Function::silu),
    /** σ(x) (1 + x (1 − σ(x))). */
    SILU_SLOPE("SiLU′", "\\operatorname{SiLU}'", Function::siluSlope),
    /** ln(1 + e to the power of x) as max(x, 0) + ln(1 + exp(−|x|)). */
    SOFTPLUS("softplus", "\\operatorname{softplus}", Function::softplus),
    /** ln softplus(x), right where softplus itself underflows. */
    LN_SOFTPLUS("ln softplus", "\\ln\\operatorname{softplus}", Function::lnSoftplus),
    /** σ(x)/softplus(x), right where both underflow. */
    SOFTPLUS_RATIO("(ln softplus)′", "(\\ln\\operatorname{softplus})'", Function::softplusRatio);

    /** Below this, 1 + exp(x) rounds to 1, and a few terms of the series for the normal tail are exact in double precision. */
    private static final double TAIL = -37;

    /** Below this, exp(x) has lost digits to the smallest normal number before it meets a factor. */
    private static final double NEARLY_ZERO = -700;

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
        double e = Math.exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /** σ(x) σ(−x), with one exponential for both. */
    static double sigmoidSlope(double x) {
        double e = Math.exp(-Math.abs(x));
        return (1 / (1 + e)) * (e / (1 + e));
    }

    static double sechSquared(double x) {
        double e = Math.exp(-Math.abs(x));
        double sech = 2 * e / (1 + e * e);
        return sech * sech;
    }

    private static double gelu(double x) {
        return x < TAIL ? normalTail(x, -millsSeries(x)) : x * NORMAL_CDF.apply(x);
    }

    private static double geluSlope(double x) {
        return x < TAIL
                ? normalTail(x, x - millsSeries(x) / x)
                : x > -TAIL ? 1 : NORMAL_CDF.apply(x) + x * NORMAL_PDF.apply(x);
    }

    /** factor φ(x), with the square root of the exponential on both sides so that no digit is lost below it. */
    private static double normalTail(double x, double factor) {
        double root = Math.exp(-0.25 * x * x);
        return root == 0 ? 0 : factor / Math.sqrt(2 * Math.PI) * root * root;
    }

    /** −x Φ(x)/φ(x) for x far below 0: 1 − u (1 − 3 u (1 − 5 u (…))) with u = 1/x². */
    static double millsSeries(double x) {
        double u = 1 / (x * x);
        double series = 1;
        for (int odd = 11; odd >= 1; odd -= 2) {
            series = 1 - odd * u * series;
        }
        return series;
    }

    private static double silu(double x) {
        return x < NEARLY_ZERO ? exponentialTail(x, x) : x * sigmoid(x);
    }

    private static double siluSlope(double x) {
        return x < NEARLY_ZERO ? exponentialTail(x, 1 + x) : x > -NEARLY_ZERO ? 1 : sigmoid(x) * (1 + x * sigmoid(-x));
    }

    /** factor exp(x). */
    private static double exponentialTail(double x, double factor) {
        double root = Math.exp(0.5 * x);
        return root == 0 ? 0 : factor * root * root;
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
