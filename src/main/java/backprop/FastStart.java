package backprop;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Opens the window in a second Java, which finds the classes of the lab ready-made in the archive that the build leaves
 * beside the jar.
 *
 * <p>A start needs some five thousand classes, and to read, check and link them takes longer than all the rest. Java keeps
 * them ready in an archive if it is told so when it starts, which a jar cannot do: hence a first Java that does nothing but
 * start a second. That costs some fifty milliseconds and saves about ten times as many.
 *
 * <p>An archive belongs to one Java and one jar. If there is none for this Java, or if somebody has options for this Java
 * that are not to be had twice, such as a debugger, the window opens here.
 */
public final class FastStart {
    private static final String SECOND = "backprop.second";
    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;
    private static final int GLANCE_MILLIS = 100;

    private FastStart() {}

    /**
     * Opens the window in a second Java and waits until it is closed.
     *
     * @param main the class to start there
     * @return its exit code; empty if the window is to be opened in this Java
     */
    public static OptionalInt open(Class<?> main, String... args) {
        if (isSecond()) {
            Thread watch = new Thread(FastStart::endWithTheFirst, "first-java");
            watch.setDaemon(true);
            watch.start();
            return OptionalInt.empty();
        }
        String classPath = System.getProperty("java.class.path", "");
        Optional<Path> archive = archive(classPath, Runtime.version().toString());
        if (archive.isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return options.stream().allMatch(FastStart::canBeTwice)
                        && Stream.of(args).allMatch(FastStart::canBeSaid)
                ? run(command(archive.get(), classPath, options, main.getName(), args))
                : OptionalInt.empty();
    }

    /** True in the Java that was started by {@link #open}. */
    public static boolean isSecond() {
        return Boolean.getBoolean(SECOND);
    }

    /** The archive for a version of Java beside the jar with which a class path begins, if it is there. */
    static Optional<Path> archive(String classPath, String version) {
        String first = classPath.split(java.io.File.pathSeparator, 2)[0];
        if (!first.endsWith(".jar")) {
            return Optional.empty();
        }
        String name = first.substring(0, first.length() - ".jar".length());
        try {
            return Optional.of(Path.of(name + "-" + version + ".jsa")).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Properties, sizes of memory and modules mean the same twice; a port, a file or a collector need not. */
    static boolean canBeTwice(String option) {
        boolean harmless = option.startsWith("-D") || option.startsWith("-Xm") || option.startsWith("--");
        return harmless && !option.startsWith("-Dcom.sun.management");
    }

    /** Under the locale C, Java can hand on ASCII only. */
    private static boolean canBeSaid(String word) {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode(word);
    }

    /**
     * How the second Java is started. An archive that does not fit is passed over in silence. The compiler that optimises
     * comes later than usual, since at a start it is busy with code that runs once; the first pause for the collector, which the number
     * of classes would cause, too.
     */
    static List<String> command(Path archive, String classPath, List<String> options, String main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:SharedArchiveFile=" + archive,
                "-Xshare:auto",
                "-Xlog:disable",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:MetaspaceSize=96m",
                "-XX:Tier4InvocationThreshold=200000",
                "-XX:Tier4MinInvocationThreshold=24000",
                "-XX:Tier4CompileThreshold=600000",
                "-XX:Tier4BackEdgeThreshold=1600000",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-D" + SECOND + "=true", "-cp", classPath, main));
        command.addAll(List.of(args));
        return command;
    }

    private static OptionalInt run(List<String> command) {
        try {
            Process window = new ProcessBuilder(command).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(window::destroy, "end-second-java"));
            return OptionalInt.of(window.waitFor());
        } catch (IOException e) {
            return OptionalInt.empty(); // then in this Java, only later
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(INTERRUPTED);
        }
    }

    /** Whoever ends the Java that was started means the window, even if nobody had the time to say so. */
    private static void endWithTheFirst() {
        Optional<ProcessHandle> first = ProcessHandle.current().parent();
        try {
            // To wait for the end of a process that is no child, Java looks every five seconds, and waits longer for
            // one
            // that nobody buries; but the orphan gets another parent at once. Whoever starts the lab again meanwhile
            // would
            // find the work of this window still locked.
            while (first.map(ProcessHandle::isAlive).orElse(false)
                    && ProcessHandle.current().parent().equals(first)) {
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(TERMINATED);
    }
}
