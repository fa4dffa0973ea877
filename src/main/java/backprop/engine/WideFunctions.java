package backprop.engine;

/**
 * The functions of formulas over {@link Wide} numbers: as {@link Function} has them where argument and value are plain
 * doubles, and by their tails where one of the two leaves that range.
 */
final class WideFunctions {
    /** Between these, a double has all its digits and leaves room for what it is multiplied with. */
    private static final int SMALLEST = -960;

    private static final int LARGEST = 1000;

    private static final Wide ROOT_OF_TWO_PI = Wide.of(Math.sqrt(2 * Math.PI));
    private static final Wide HALF = Wide.of(0.5);
    private static final Wide LEAK = Wide.of(0.01);

    private WideFunctions() {}

    static Wide apply(Function function, Wide x) {
        Wide value = Wide.of(function.apply(x.toDouble()));
        boolean plain = isPlain(x) && ((isPlain(value) && value.mantissa() != 0) || x.mantissa() == 0);
        return plain || Double.isNaN(x.mantissa()) ? value : beyond(function, x, value);
    }

    private static boolean isPlain(Wide x) {
        return x.mantissa() == 0 || (x.isBelow(LARGEST) && !x.isBelow(SMALLEST));
    }

    /** Where x is as large or as small as no double, or its value is. */
    private static Wide beyond(Function function, Wide x, Wide plain) {
        boolean positive = x.sign() > 0;
        // A number below 1 comes here because it, or half of it, is too small.
        boolean small = x.isBelow(0);
        return switch (function) {
            case EXP -> x.exp();
            case LN -> x.ln();
            case LN1P -> small ? x : positive ? x.ln() : plain;
            case SIGMOID -> positive || small ? plain : x.exp();
            case TANH -> small ? x : plain;
            case SECH_SQUARED ->
                small
                        ? plain
                        : Wide.of(4).times(twice(positive ? x.negative() : x).exp());
            case RELU -> positive ? x : Wide.ZERO;
            case RELU_SLOPE -> positive ? Wide.ONE : Wide.ZERO;
            case LEAKY_RELU -> positive ? x : LEAK.times(x);
            case LEAKY_RELU_SLOPE -> positive ? Wide.ONE : LEAK;
            case ELU -> positive || small ? x : plain;
            case ELU_SLOPE -> positive ? Wide.ONE : x.exp();
            case NORMAL_CDF ->
                positive || small ? plain : density(x).times(mills(x)).over(x.negative());
            case NORMAL_PDF -> density(x);
            case GELU ->
                small
                        ? HALF.times(x)
                        : positive ? x : density(x).times(mills(x)).negative();
            case GELU_SLOPE -> small ? HALF : positive ? Wide.ONE : density(x).times(x.minus(mills(x).over(x)));
            case SILU -> small ? HALF.times(x) : positive ? x : x.times(x.exp());
            case SILU_SLOPE ->
                small ? HALF : positive ? Wide.ONE : x.plus(Wide.ONE).times(x.exp());
            case SOFTPLUS -> small ? plain : positive ? x : x.exp();
            case LN_SOFTPLUS -> small ? plain : positive ? x.ln() : x;
            case SOFTPLUS_RATIO -> small ? plain : positive ? Wide.ONE.over(x) : Wide.ONE;
        };
    }

    private static Wide twice(Wide x) {
        return x.plus(x);
    }

    /** φ(x). */
    private static Wide density(Wide x) {
        return x.times(x).times(HALF).negative().exp().over(ROOT_OF_TWO_PI);
    }

    /** −x Φ(x)/φ(x) for x far below 0. */
    private static Wide mills(Wide x) {
        return Wide.of(Function.millsSeries(x.toDouble()));
    }
}
