package backprop.export;

import backprop.engine.Descend;
import backprop.engine.Matrix;
import backprop.engine.Step;
import backprop.engine.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code beside each step, line after line in NumPy, gives the numbers of the steps, for every activation and loss. */
class StepCodeTest {
    private static final double RATE = 0.25;

    private static final String HEAD = """
        import math
        import numpy as np

        eta = 0.25

        def check(name, found, lab):
            lab = np.array(lab, dtype=float)
            found = np.array(found, dtype=float)
            assert found.size == lab.size, f"{name} has the shape {found.shape}, the lab's is {lab.shape}"
            found = found.reshape(lab.shape)
            known = np.isfinite(lab)
            near = np.allclose(found[known], lab[known], rtol=1e-9, atol=1e-13)
            assert near, f"{name} is {found.tolist()}, the lab's is {lab.tolist()}"

        """;

    @Test
    void everyLineGivesTheNumbersOfItsStep(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> scripts = Stream.of(Samples.everyPair(), Samples.alone(), List.of(Samples.workedExample()))
                .flatMap(List::stream)
                .map(pass -> script(pass.trace()))
                .toList();
        Scripts.assertRun("numpy", scripts, folder);
    }

    private static String script(Trace given) {
        Trace trace = Trace.of(given.network(), given.sample(), RATE);
        StringBuilder script = new StringBuilder(HEAD).append(PythonData.given(trace, "np.array(", ")"));
        for (Step step : trace.steps()) {
            script.append(step.code()).append('\n');
            if (step instanceof Descend update) {
                updated(script, update, trace.network().depth());
            } else {
                String variable = step.code().substring(0, step.code().indexOf(" ="));
                check(script, variable, variable, step.result());
            }
        }
        return script.append("print(\"Every number is the lab's.\")\n").toString();
    }

    private static void updated(StringBuilder script, Descend update, int depth) {
        for (int l = 1; l <= depth; l++) {
            check(script, "new W" + l, "W" + l, update.after().layer(l).weights());
            if (update.after().layer(l).hasBiases()) {
                check(script, "new b" + l, "b" + l, update.after().layer(l).biases());
            }
        }
    }

    private static void check(StringBuilder script, String name, String code, Matrix lab) {
        script.append("check(\"").append(name).append("\", ").append(code).append(", ");
        script.append(PythonText.rows(lab, 0).replace("nan", "float('nan')").replace("inf", "float('inf')"));
        script.append(")\n");
    }
}
