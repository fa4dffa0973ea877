package backprop.bench;

import backprop.ui.FirstFrame;
import backprop.ui.FlowBench;
import backprop.ui.MemoryBench;
import backprop.ui.PaintBench;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs the benchmarks that were asked for, each in a Java of its own, and prints their figures. */
public final class Bench {
    private static final int STARTS = 5;
    private static final String DRAWING = "software rendering, " + (hasDisplay() ? "a display" : "a screen in memory");

    private Bench() {}

    /** Names of benchmarks, separated by commas, and the minutes that the one of memory takes. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> wanted = List.of(args[0].split(","));
        Map<String, Work> all = Map.of(
                "edit", () -> run(EditBench.class),
                "paint", () -> run(PaintBench.class),
                "flow", () -> run(FlowBench.class),
                "start", Bench::starts,
                "memory", () -> run(MemoryBench.class, args[1]));
        Set<String> unknown = new TreeSet<>(wanted);
        unknown.removeAll(all.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no benchmark " + unknown + " among " + new TreeSet<>(all.keySet()));
        }
        System.out.println("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + DRAWING + ", load "
                + Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        for (String name : wanted) {
            Work work = all.get(name);
            if (work != null) {
                work.run();
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** A lab and a window that says hello, started in turn, so that both meet the same machine. */
    private static void starts() throws IOException, InterruptedException {
        List<double[]> lab = new ArrayList<>();
        List<double[]> hello = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            hello.add(answer(FirstFrame.class, "hello"));
            lab.add(answer(FirstFrame.class, "lab"));
        }
        compare("first frame", 0, lab, hello, 1.3);
        compare("frame with content", 1, lab, hello, 1.3);
        compare("processor time", 2, lab, hello, Double.NaN);
    }

    private static void compare(String what, int which, List<double[]> lab, List<double[]> hello, double most) {
        List<Double> ours = lab.stream().map(times -> times[which]).toList();
        List<Double> theirs = hello.stream().map(times -> times[which]).toList();
        double ratio = Figures.median(ours) / Figures.median(theirs);
        Figures.print("start", "hello window, " + what, Figures.median(theirs), "ms", Double.NaN);
        Figures.print("start", "lab, " + what, Figures.median(ours), "ms", Double.NaN);
        Figures.print("start", "lab / hello window, " + what, ratio, "", most);
    }

    private static void run(Class<?> main, String... args) throws IOException, InterruptedException {
        Path settings = Files.createTempDirectory("backprop-bench");
        int code = process(main, settings, args)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        remove(settings);
        if (code != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + code);
        }
    }

    private static double[] answer(Class<?> main, String... args) throws IOException, InterruptedException {
        Path settings = Files.createTempDirectory("backprop-bench");
        Process process = process(main, settings, args).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        remove(settings);
        return Stream.of(said.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** The lab under test never meets the settings of whoever runs it. */
    private static ProcessBuilder process(Class<?> main, Path settings, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dprism.order=sw",
                "-Dbackprop.config=" + settings));
        if (!hasDisplay()) {
            command.addAll(List.of(
                    "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dheadless.geometry=1600x1000-32"));
        }
        command.add(main.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || System.getenv("DISPLAY") != null;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
