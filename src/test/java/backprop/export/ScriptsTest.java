package backprop.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the scripts where Python has what they need; each fails by itself if a number is not the lab's. */
class ScriptsTest {
    /** Runs one script after the other and names those that fail. */
    private static final String RUNNER = """
            import contextlib, io, runpy, sys, traceback
            failed = 0
            for name in sys.argv[1:]:
                try:
                    with contextlib.redirect_stdout(io.StringIO()) as out:
                        runpy.run_path(name)
                    assert out.getvalue().endswith("Every number is the lab's.\\n"), out.getvalue()
                except BaseException:
                    failed += 1
                    print(name)
                    traceback.print_exc(file=sys.stdout)
            sys.exit(1 if failed else 0)
            """;

    /** Which Python has a library; importing one to see takes seconds. */
    private static final Map<String, String> PYTHONS = new HashMap<>();

    private static final String LAST_CHECK = "check(\"db2\", db2, [0.1253944928569002])";

    @ParameterizedTest
    @ValueSource(strings = {"gradients.json", "extremes.json", "more-extremes.json"})
    void numPyComesToTheReferenceNumbers(String file, @TempDir Path folder) throws IOException, InterruptedException {
        assertRuns(ExportFormat.NUMPY, Samples.golden(file), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gradients.json", "extremes.json", "more-extremes.json"})
    void pyTorchComesToTheReferenceNumbers(String file, @TempDir Path folder) throws IOException, InterruptedException {
        assertRuns(ExportFormat.PYTORCH, Samples.golden(file), folder);
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMPY", "PYTORCH"})
    void bothRunOnEveryFileAndEveryPair(ExportFormat format, @TempDir Path folder)
            throws IOException, InterruptedException {
        List<ExportedPass> passes = Stream.of(Samples.files(), Samples.everyPair(), Samples.wide())
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

    private static void assertRuns(ExportFormat format, List<ExportedPass> passes, Path folder)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("run.py"), RUNNER);
        List<String> words = new ArrayList<>(List.of(python(format, folder), "run.py"));
        for (ExportedPass pass : passes) {
            String script = format.text(pass);
            assertThat(script.codePoints()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
            String file = words.size() - 1 + ".py";
            Files.writeString(folder.resolve(file), script, StandardCharsets.US_ASCII);
            words.add(file);
        }
        Programs.Ending ending = Programs.run(folder, words);
        assertThat(ending.code()).as(ending.text()).isZero();
    }

    /** A Python that has the library. */
    private static String python(ExportFormat format, Path folder) throws IOException, InterruptedException {
        String library = format == ExportFormat.NUMPY ? "numpy" : "torch";
        if (!PYTHONS.containsKey(library)) {
            PYTHONS.put(library, find(library, folder));
        }
        String python = PYTHONS.get(library);
        assumeTrue(!python.isEmpty(), "no Python with " + library + " here");
        return python;
    }

    private static String find(String library, Path folder) throws IOException, InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3", "python")) {
            if (Programs.run(folder, List.of(python, "-c", "import " + library)).code() == 0) {
                return python;
            }
        }
        return "";
    }
}
