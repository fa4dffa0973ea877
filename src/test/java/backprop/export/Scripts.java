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

/** Scripts of Python that check themselves, run where there is a Python with their library. */
final class Scripts {
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

    private Scripts() {}

    /** Runs every script; the test is skipped if no Python has the library. */
    static void assertRun(String library, List<String> scripts, Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("run.py"), RUNNER);
        List<String> words = new ArrayList<>(List.of(python(library, folder), "run.py"));
        for (String script : scripts) {
            assertThat(script.codePoints()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
            String file = words.size() - 1 + ".py";
            Files.writeString(folder.resolve(file), script, StandardCharsets.US_ASCII);
            words.add(file);
        }
        Programs.Ending ending = Programs.run(folder, words);
        assertThat(ending.code()).as(ending.text()).isZero();
    }

    /** A Python that has the library; without one the test is skipped. */
    static String python(String library, Path folder) throws IOException, InterruptedException {
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
