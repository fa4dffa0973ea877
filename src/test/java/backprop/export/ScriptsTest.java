package backprop.export;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.engine.Bias;
import backprop.engine.Network;
import backprop.engine.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the scripts where Python has what they need; each fails by itself if a number is not the lab's. */
class ScriptsTest {
    private static final String LAST_CHECK = "check(\"db2\", db2, [0.1253944928569002])";

    @ParameterizedTest
    @ValueSource(strings = {"gradients.json", "extremes.json", "more-extremes.json", "beyond-range.json"})
    void numPyComesToTheReferenceNumbers(String file, @TempDir Path folder) throws IOException, InterruptedException {
        assertRuns(ExportFormat.NUMPY, Samples.golden(file), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gradients.json", "extremes.json", "more-extremes.json", "beyond-range.json"})
    void pyTorchComesToTheReferenceNumbers(String file, @TempDir Path folder) throws IOException, InterruptedException {
        assertRuns(ExportFormat.PYTORCH, Samples.golden(file), folder);
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMPY", "PYTORCH"})
    void bothRunOnEveryFileAndEveryPair(ExportFormat format, @TempDir Path folder)
            throws IOException, InterruptedException {
        List<ExportedPass> passes = Stream.of(Samples.files(), Samples.everyPair(), Samples.alone(), Samples.wide())
                .flatMap(List::stream)
                .toList();
        assertRuns(format, passes, folder);
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMPY", "PYTORCH"})
    void noNameBreaksAScript(ExportFormat format, @TempDir Path folder) throws IOException, InterruptedException {
        assertRuns(
                format,
                Stream.of(
                                "",
                                "\"\"\"\nimport os\n",
                                "\\",
                                "\\\"\"\"",
                                "a\nb\rc\u2028d",
                                "\uD83D\uDE00",
                                "\\N{x}\\u12",
                                "%s{}\0")
                        .map(Samples::named)
                        .toList(),
                folder);
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMPY", "PYTORCH"})
    void aWrongNumberIsNoticed(ExportFormat format, @TempDir Path folder) throws IOException, InterruptedException {
        String script = format.text(Samples.workedExample());
        assertThat(script).contains(LAST_CHECK);
        Path file = folder.resolve("wrong.py");
        Files.writeString(file, script.replace(LAST_CHECK, "check(\"db2\", db2, [0.1253944928])"));

        Programs.Ending ending = Programs.run(folder, List.of(python(format, folder), "wrong.py"));

        assertThat(ending.code()).as(ending.text()).isEqualTo(1);
        assertThat(ending.text()).contains("AssertionError").contains("db2");
    }

    @Test
    void readsLikeTheChapter() {
        assertThat(ExportFormat.NUMPY.text(Samples.workedExample()))
                .contains("""
                    # BP2: the error comes back through the same weights, transposed, times the slope.
                    delta1 = (W2.T @ delta2) * sigmoid_slope(z1)
                    """, """
                    dW1 = np.outer(delta1, x)
                    dW2 = np.outer(delta2, a1)
                    """, "W2 = np.array([[0.4, 0.45, 0.5]])\n");
    }

    @Test
    void onlyWhatLearnsAsksForAGradient() {
        ExportedPass free = Samples.workedExample();
        Trace pass = free.trace();
        Network held = pass.network()
                .with(1, pass.network().layer(1).with(Bias.HELD))
                .with(2, pass.network().layer(2).with(Bias.NONE));
        String script = ExportFormat.PYTORCH.text(
                new ExportedPass(free.name(), Trace.of(held, pass.sample()), free.number(), free.samples()));
        assertThat(script)
                .contains("W1.requires_grad_()", "W2.requires_grad_()", "check(\"db1\", db1, ")
                .contains("db1 = delta1  # b1 is held")
                .doesNotContain("b1.requires_grad_", "b1.grad", "b2");
        assertThat(ExportFormat.PYTORCH.text(free)).contains("b1.requires_grad_()", "db1 = b1.grad");
    }

    private static void assertRuns(ExportFormat format, List<ExportedPass> passes, Path folder)
            throws IOException, InterruptedException {
        Scripts.assertRun(library(format), passes.stream().map(format::text).toList(), folder);
    }

    private static String python(ExportFormat format, Path folder) throws IOException, InterruptedException {
        return Scripts.python(library(format), folder);
    }

    private static String library(ExportFormat format) {
        return format == ExportFormat.NUMPY ? "numpy" : "torch";
    }
}
