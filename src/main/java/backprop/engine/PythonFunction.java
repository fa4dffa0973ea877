package backprop.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A function that a script of NumPy may need, in a form that neither overflows nor loses its digits where a unit saturates.
 * A script holds only those that it calls, and what they call.
 *
 * @param code its definition
 * @param calls what it calls
 */
public record PythonFunction(String code, List<PythonFunction> calls) {
    public PythonFunction {
        calls = List.copyOf(calls);
    }

    static PythonFunction of(String code, PythonFunction... calls) {
        return new PythonFunction(code, List.of(calls));
    }

    /** The definitions of these functions and of all that they call, which come first, each with two empty lines before it. */
    public static String definitions(Collection<PythonFunction> needed) {
        Set<PythonFunction> all = new LinkedHashSet<>();
        needed.forEach(function -> function.collect(all));
        StringBuilder code = new StringBuilder();
        all.forEach(function -> code.append("\n\n").append(function.code));
        return code.toString();
    }

    private void collect(Set<PythonFunction> all) {
        calls.forEach(called -> called.collect(all));
        all.add(this);
    }
}
