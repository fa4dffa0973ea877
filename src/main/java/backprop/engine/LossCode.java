package backprop.engine;

import java.util.List;

/**
 * ℒ and BP1 of a script of NumPy; {@code {z}}, {@code {a}} and {@code {delta}} stand for the variables of layer L.
 *
 * <p>Where the output is a sigmoid, a tanh, a softplus or a softmax, the cross-entropies are written through ln a and ln(1 −
 * a) as functions of z: a itself has rounded to 0 or 1 long before its logarithm stops being a plain number.
 *
 * @param loss ℒ as lines of Python over z, a and y
 * @param delta δ⁽ᴸ⁾ as lines of Python
 * @param needs what these lines call beside the functions of the activation
 */
public record LossCode(String loss, String delta, List<PythonFunction> needs) {
    public LossCode {
        needs = List.copyOf(needs);
    }

    /** The functions of several lists, in their order. */
    static List<PythonFunction> join(List<List<PythonFunction>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
