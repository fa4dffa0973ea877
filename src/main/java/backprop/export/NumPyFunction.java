package backprop.export;

import backprop.engine.Activation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions that a NumPy script may need, each in a form that neither overflows nor loses its digits where a unit
 * saturates. A script holds only those that it calls, and what they call.
 */
enum NumPyFunction {
    SIGMOID("""
            def sigmoid(z):
                \"""1 / (1 + exp(-z)), in a form in which exp never overflows.\"""
                e = np.exp(-np.abs(z))
                return np.where(z >= 0, 1, e) / (1 + e)
            """),
    SIGMOID_SLOPE("""
            def sigmoid_slope(z):
                \"""a (1 - a); 1 - sigmoid(z) is sigmoid(-z), which keeps its digits near a = 1.\"""
                return sigmoid(z) * sigmoid(-z)
            """, SIGMOID),
    TANH_SLOPE("""
            def tanh_slope(z):
                \"""1 - tanh(z)^2, in a form that keeps its digits near a = 1.\"""
                e = np.exp(-np.abs(z))
                return (2 * e / (1 + e * e)) ** 2
            """),
    RELU("""
            def relu(z):
                return np.maximum(z, 0)
            """),
    RELU_SLOPE("""
            def relu_slope(z):
                \"""1 above 0, else 0; at 0 it is 0 by convention.\"""
                return np.where(z > 0, 1.0, 0.0)
            """),
    LEAKY_RELU("""
            def leaky_relu(z):
                return np.where(z > 0, z, 0.01 * z)
            """),
    LEAKY_RELU_SLOPE("""
            def leaky_relu_slope(z):
                return np.where(z > 0, 1.0, 0.01)
            """),
    ELU("""
            def elu(z):
                return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))
            """),
    ELU_SLOPE("""
            def elu_slope(z):
                return np.exp(np.minimum(z, 0))
            """),
    NORMAL_CDF("""
            def normal_cdf(z):
                \"""Phi(z), the share of the standard normal distribution below z.\"""
                return 0.5 * np.vectorize(math.erfc)(-z / math.sqrt(2))
            """),
    GELU("""
            def gelu(z):
                return z * normal_cdf(z)
            """, NORMAL_CDF),
    GELU_SLOPE("""
            def gelu_slope(z):
                \"""Phi(z) + z phi(z), with the normal density phi.\"""
                return normal_cdf(z) + z * np.exp(-0.5 * z * z) / math.sqrt(2 * math.pi)
            """, NORMAL_CDF),
    SILU("""
            def silu(z):
                return z * sigmoid(z)
            """, SIGMOID),
    SILU_SLOPE("""
            def silu_slope(z):
                return sigmoid(z) * (1 + z * sigmoid(-z))
            """, SIGMOID),
    SOFTPLUS("""
            def softplus(z):
                \"""ln(1 + exp(z)), in a form in which exp never overflows.\"""
                return np.logaddexp(0, z)
            """),
    SOFTPLUS_SLOPE("""
            def softplus_slope(z):
                return sigmoid(z)
            """, SIGMOID),
    SOFTMAX("""
            def softmax(z):
                \"""exp(z_i) / sum_k exp(z_k); the largest z is taken off first, so that exp never overflows.\"""
                e = np.exp(z - z.max())
                return e / e.sum()
            """),
    SOFTMAX_BACK("""
            def through_softmax(a, g):
                \"""J.T @ g with the Jacobian J_ij = a_i (delta_ij - a_j) of softmax.

                Written as a_i sum_j a_j (g_i - g_j): the same product, but nothing cancels where one a is nearly 1.
                \"""
                return a * ((g[:, None] - g[None, :]) @ a)
            """),
    LOG_SOFTMAX("""
            def log_softmax(z):
                \"""ln softmax(z), also where softmax has rounded to 0 or 1.\"""
                top = z.argmax()
                e = np.exp(z - z[top])
                e[top] = 0
                return z - z[top] - np.log1p(e.sum())
            """),
    SIGMOID_RESIDUAL("""
            def sigmoid_residual(z, y):
                \"""sigmoid(z) - y; near 1 as (1 - y) - sigmoid(-z), which has the digits that sigmoid(z) has lost.\"""
                return np.where((z > 0) & (y >= 0.5), (1 - y) - sigmoid(-z), sigmoid(z) - y)
            """, SIGMOID),
    SOFTMAX_RESIDUAL("""
            def softmax_residual(a, y):
                \"""a - y for targets whose sum is 1, from the other targets and outputs, which have the digits lost near 1.\"""
                others = 1 - np.eye(a.size)
                return a * (others @ y) - y * (others @ a)
            """),
    OTHERS("""
            def others(z):
                \"""For each unit the largest z of all other units, and the sum of their exp(z_k) with that taken off.\"""
                rest = np.where(np.eye(z.size, dtype=bool), -np.inf, z)
                top = rest.max(axis=1)
                return top, np.exp(rest - top[:, None]).sum(axis=1)
            """),
    LOG_REST("""
            def log_rest(z):
                \"""ln(1 - softmax(z)), also where softmax has rounded to 1.\"""
                top, total = others(z)
                return -softplus(z - top - np.log(total))
            """, OTHERS, SOFTPLUS),
    SHARES("""
            def shares(z):
                \"""The matrix of a_i / (1 - a_j), the share of unit i among all but j, with zeros where i = j.\"""
                top, total = others(z)
                return np.exp(np.where(np.eye(z.size, dtype=bool), -np.inf, z[:, None] - top)) / total
            """, OTHERS),
    LOG_SOFTPLUS("""
            def log_softplus(z):
                \"""ln softplus(z), which far below 0 is z.\"""
                return np.where(z < -37, z, np.log(softplus(np.maximum(z, -37))))
            """, SOFTPLUS),
    LOG_SOFTPLUS_SLOPE("""
            def log_softplus_slope(z):
                \"""sigmoid(z) / softplus(z), which far below 0 is 1.\"""
                z = np.maximum(z, -37)
                return sigmoid(z) / softplus(z)
            """, SIGMOID, SOFTPLUS),
    TIMES("""
            def times(factor, value):
                \"""The product, and 0 where the factor is 0: in a cross-entropy, 0 ln 0 counts as 0.\"""
                return np.where(factor == 0, 0, factor * value)
            """);

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<NumPyFunction> calls;

    NumPyFunction(String code, NumPyFunction... calls) {
        this.code = code;
        this.calls = List.of(calls);
    }

    /** The definitions of these functions and of all that they call, each with two empty lines before it. */
    static String definitions(Collection<NumPyFunction> needed) {
        Set<NumPyFunction> all = new TreeSet<>();
        needed.forEach(function -> function.collect(all));
        StringBuilder code = new StringBuilder();
        all.forEach(function -> code.append("\n\n").append(function.code));
        return code.toString();
    }

    private void collect(Set<NumPyFunction> all) {
        all.add(this);
        calls.forEach(called -> called.collect(all));
    }

    /** The name under which a script calls the value of an activation. */
    static String value(Activation activation) {
        return activation == Activation.TANH ? "np.tanh" : pythonName(activation);
    }

    /** The name under which a script calls the derivative; not for identity and softmax, which have none of their own. */
    static String slope(Activation activation) {
        return pythonName(activation) + "_slope";
    }

    private static String pythonName(Activation activation) {
        return activation.fileName().replace('-', '_');
    }

    /** What a script needs for a layer of this activation. */
    static List<NumPyFunction> of(Activation activation) {
        return switch (activation) {
            case IDENTITY -> List.of();
            case TANH -> List.of(TANH_SLOPE);
            case SOFTMAX -> List.of(SOFTMAX, SOFTMAX_BACK);
            default -> List.of(valueOf(activation.name()), valueOf(activation.name() + "_SLOPE"));
        };
    }
}
