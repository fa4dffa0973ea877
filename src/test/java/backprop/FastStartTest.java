package backprop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
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
            String[] words = Words.asTyped(args);
            FastStart.open(Twice.class, words).ifPresent(System::exit);
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .println((FastStart.isSecond() ? "second " : "first ") + System.getProperty("glass.platform") + " "
                            + String.join("+", words) + " " + Files.exists(Path.of(words[0])) + " "
                            + ProcessHandle.current().pid());
            if ("wait".equals(words[0])) {
                new CountDownLatch(1).await();
            }
            System.exit(7);
        }
    }

    private Process twice(List<String> options, String... args) throws IOException {
        return builder(options, args).start();
    }

    private ProcessBuilder builder(List<String> options, String... args) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-Dglass.platform=Any",
                "-cp",
                jar + File.pathSeparator + System.getProperty("java.class.path"),
                Twice.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true);
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
        Process first = twice(List.of(), "a file.json", "more", "", "&");
        assertThat(said(first)).matches("second Any a file.json\\+more\\+\\+& false \\d+\\R");
        assertThat(first.waitFor()).isEqualTo(7);
    }

    @Test
    void withoutAnArchiveTheSecondJavaIsToldAllElse() throws Exception {
        Process first = twice(List.of(), "file");
        assertThat(said(first)).startsWith("second Any file ");
        assertThat(first.waitFor()).isEqualTo(7);
    }

    /** A fresh server has none, and a Java there could not even be told the name. */
    @Test
    void withoutALocaleTheSecondJavaFindsAFileWhoseNameHasAnUmlaut() throws Exception {
        Path file = Files.writeString(folder.resolve("größe.json"), "");
        ProcessBuilder builder = builder(List.of(), file.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        assertThat(said(builder.start())).startsWith("second Any " + file + " true ");
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
    void whatTheUserSaysComesLastSoThatItWins() throws IOException {
        archiveThatDoesNotFit();
        List<String> command =
                FastStart.command(jar.toString(), List.of("-Dbackprop.config=here", "-Xmx1g"), "Main", "für.json");
        assertThat(command)
                .containsAll(SecondJava.OPTIONS)
                .endsWith(
                        "-XX:SharedArchiveFile=" + folder.resolve("lab-" + VERSION + ".jsa"),
                        "-Dbackprop.config=here",
                        "-Xmx1g",
                        "-Dbackprop.second=true",
                        "-Dbackprop.words=f%C3%BCr.json&",
                        "-cp",
                        jar.toString(),
                        "Main");
    }
}
