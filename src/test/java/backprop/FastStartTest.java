package backprop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastStartTest {
    private static final String VERSION = Runtime.version().toString();

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = folder.resolve("lab.jar");
        new JarOutputStream(Files.newOutputStream(jar)).close();
    }

    /** Stands for the lab: says in which Java it is, and ends with a code of its own. */
    public static final class Twice {
        private Twice() {}

        /** {@code wait} stays until it is ended. */
        public static void main(String[] args) throws InterruptedException {
            FastStart.open(Twice.class, args).ifPresent(System::exit);
            System.out.println((FastStart.isSecond() ? "second " : "first ") + System.getProperty("glass.platform")
                    + " " + String.join("+", args) + " "
                    + ProcessHandle.current().pid());
            if ("wait".equals(args[0])) {
                new CountDownLatch(1).await();
            }
            System.exit(7);
        }
    }

    private Process twice(List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-Dglass.platform=Any",
                "-cp",
                jar + File.pathSeparator + System.getProperty("java.class.path"),
                Twice.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void archiveThatDoesNotFit() throws IOException {
        Files.writeString(folder.resolve("lab-" + VERSION + ".jsa"), "no archive at all");
    }

    @Test
    void theSecondJavaHasTheWordsThePropertiesAndTheStreamsOfTheFirst() throws Exception {
        archiveThatDoesNotFit();
        Process first = twice(List.of(), "a file.json", "more");
        assertThat(said(first)).matches("second Any a file.json\\+more \\d+\\R");
        assertThat(first.waitFor()).isEqualTo(7);
    }

    @Test
    void withoutAnArchiveThereIsOneJava() throws Exception {
        Process first = twice(List.of(), "file");
        assertThat(said(first)).isEqualTo("first Any file " + first.pid() + System.lineSeparator());
        assertThat(first.waitFor()).isEqualTo(7);
    }

    @Test
    void optionsThatAreNotToBeHadTwiceKeepTheWindowInTheFirstJava() throws Exception {
        archiveThatDoesNotFit();
        Process first = twice(List.of("-XX:+UseSerialGC"), "file");
        assertThat(said(first)).startsWith("first ");
    }

    @Test
    void whoeverEndsTheFirstJavaEndsTheSecond() throws Exception {
        archiveThatDoesNotFit();
        Process first = twice(List.of(), "wait");
        String line = first.inputReader().readLine();
        ProcessHandle second = ProcessHandle.of(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .orElseThrow();
        assertThat(second.pid()).isNotEqualTo(first.pid());
        first.destroyForcibly();
        assertThat(second.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void anArchiveBelongsToOneJavaAndOneJar() throws IOException {
        archiveThatDoesNotFit();
        String classPath = jar + File.pathSeparator + "other.jar";
        assertThat(FastStart.archive(classPath, VERSION)).contains(folder.resolve("lab-" + VERSION + ".jsa"));
        assertThat(FastStart.archive(classPath, "1.8")).isEmpty();
        assertThat(FastStart.archive("other.jar" + File.pathSeparator + jar, VERSION))
                .isEmpty();
        assertThat(FastStart.archive(folder.toString(), VERSION)).isEmpty();
        assertThat(FastStart.archive("", VERSION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dprism.order=sw", "-Xmx2g", "--add-opens=java.base/java.lang=ALL-UNNAMED"})
    void canBeTwice(String option) {
        assertThat(FastStart.canBeTwice(option)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,address=5005",
                "-javaagent:agent.jar",
                "-Dcom.sun.management.jmxremote.port=9010",
                "-XX:SharedArchiveFile=other.jsa",
                "-Xlog:gc:file=gc.log",
                "-Xshare:off"
            })
    void cannotBeTwice(String option) {
        assertThat(FastStart.canBeTwice(option)).isFalse();
    }

    @Test
    void whatTheUserSaysComesLastSoThatItWins() {
        List<String> command = FastStart.command(
                Path.of("lab.jsa"), "lab.jar", List.of("-Dbackprop.config=here", "-Xmx1g"), "Main", "file");
        assertThat(command)
                .containsSubsequence("-XX:SharedArchiveFile=lab.jsa", "-Xmx1g", "-cp", "lab.jar", "Main", "file");
    }
}
