package backprop;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Opens the window in a second Java that is told how to start.
 *
 * <p>What a Java may take of the memory, what it may do without a warning, and which classes it finds ready-made, it has to be
 * told before it starts, and neither a jar nor Maven can say all of it: hence a first Java that does nothing but start a
 * second. That costs some fifty milliseconds. The archive of classes that the build leaves beside the jar saves about ten
 * times as many, since a start needs some five thousand classes, and to read, check and link them takes longer than all the
 * rest. An archive belongs to one Java and one jar; without it the window opens later and is otherwise the same.
 *
 * <p>If somebody has options for this Java that are not to be had twice, such as a debugger, the window opens here.
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
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<String> command = command(System.getProperty("java.class.path", ""), options, main.getName(), args);
        return options.stream().allMatch(FastStart::canBeTwice)
                        && command.stream().allMatch(SecondJava::canBeSaid)
                ? run(command)
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

    /** How the second Java is started. An archive that does not fit is passed over in silence. */
    static List<String> command(String classPath, List<String> options, String main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SecondJava.OPTIONS);
        archive(classPath, Runtime.version().toString())
                .ifPresent(archive -> command.add("-XX:SharedArchiveFile=" + archive));
        command.addAll(options);
        command.addAll(List.of("-D" + SECOND + "=true", Words.handedOn(args), "-cp", classPath, main));
        return command;
    }

    private static OptionalInt run(List<String> command) {
        try {
            ProcessBuilder second = new ProcessBuilder(command).inheritIO();
            second.environment().putAll(SecondJava.environment());
            Process window = second.start();
            Runtime.getRuntime().addShutdownHook(new Thread(window::destroy, "end-second-java"));
            return OptionalInt.of(window.waitFor());
        } catch (IOException e) {
            return OptionalInt.empty(); // then in this Java
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(INTERRUPTED);
        }
    }

    /** Whoever ends the Java that was started means the window, even if nobody had the time to say so. */
    private static void endWithTheFirst() {
        Optional<ProcessHandle> first = ProcessHandle.current().parent();
        try {
            // Java looks only every five seconds for the end of a process that is no child,
            // and waits longer for one that nobody buries. But the orphan gets another parent
            // at once, so its parent is looked at: whoever starts the lab again meanwhile would
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
