package backprop.bench;

import backprop.ui.FirstFrame;
import backprop.ui.FlowBench;
import backprop.ui.FlowScreenBench;
import backprop.ui.LessonsBench;
import backprop.ui.MemoryBench;
import backprop.ui.PaintBench;
import backprop.ui.ResidentBench;
import backprop.ui.TrainingFramesBench;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs the benchmarks that were asked for, each in a Java of its own, and prints their figures. */
public final class Bench {
    private static final int STARTS = 5;
    private static final String DRAWING = "software rendering, " + (hasDisplay() ? "a display" : "a screen in memory");

    private Bench() {}

    /** Names of benchmarks, separated by commas, and the minutes that those of memory take. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> wanted = List.of(args[0].split(","));
        Map<String, Work> all = new TreeMap<>();
        all.put("edit", () -> run(EditBench.class));
        all.put("paint", () -> run(PaintBench.class));
        all.put("flow", () -> run(FlowBench.class));
        all.put("flowscreen", () -> run(FlowScreenBench.class));
        all.put("lessons", () -> run(LessonsBench.class));
        all.put("sweep", () -> run(SweepBench.class));
        all.put("train", () -> run(List.of(TrainingBench.MEMORY), TrainingBench.class));
        all.put("trainframes", () -> run(TrainingFramesBench.class));
        all.put("start", Bench::starts);
        all.put("memory", () -> run(MemoryBench.class, args[1]));
        all.put("resident", () -> run(List.of("-Dbench.minutes=" + args[1]), ResidentBench.class));
        Set<String> unknown = new TreeSet<>(wanted);
        unknown.removeAll(all.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no benchmark " + unknown + " among " + all.keySet());
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

    /**
     * A window that says hello and the lab as its jar starts it, in turn, so that all meet the same machine; and, to tell
     * what the archive does, either of them in the other way.
     */
    private static void starts() throws IOException, InterruptedException {
        String jar = System.getProperty("bench.jar", "");
        String archive = jar.replaceFirst("\\.jar$", "-" + Runtime.version() + ".jsa");
        List<double[]> hello = new ArrayList<>();
        List<double[]> lab = new ArrayList<>();
        List<double[]> fastHello = new ArrayList<>();
        List<double[]> slowLab = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            hello.add(firstFrame(jar, "hello"));
            lab.add(firstFrame(jar, "lab"));
            fastHello.add(firstFrame(jar, "hello", "-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
            slowLab.add(firstFrame(jar, "lab", "-Xshare:auto"));
        }
        for (String[] figure : new String[][] {{"first frame", "0"}, {"frame with content", "1"}}) {
            int which = Integer.parseInt(figure[1]);
            compare(figure[0], which, lab, hello, 1.3);
            print("hello window with the archive, " + figure[0], which, fastHello);
            print("lab without the archive, " + figure[0], which, slowLab);
        }
        compare("processor time", 2, lab, hello, Double.NaN);
    }

    private static void print(String what, int which, List<double[]> starts) {
        double median =
                Figures.median(starts.stream().map(times -> times[which]).toList());
        Figures.print("start", what, median, "ms", Double.NaN);
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
        run(List.of(), main, args);
    }

    private static void run(List<String> options, Class<?> main, String... args)
            throws IOException, InterruptedException {
        Path settings = Files.createTempDirectory("backprop-bench");
        ProcessBuilder builder = process(main, settings, args);
        builder.command().addAll(1, options);
        int code =
                builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).start().waitFor();
        remove(settings);
        if (code != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + code);
        }
    }

    private static double[] firstFrame(String jar, String window, String... options)
            throws IOException, InterruptedException {
        Path settings = Files.createTempDirectory("backprop-bench");
        ProcessBuilder builder = process(FirstFrame.class, settings, window);
        List<String> command = builder.command();
        command.set(command.indexOf("-cp") + 1, jar + File.pathSeparator + System.getProperty("java.class.path"));
        command.addAll(1, List.of(options));
        command.add(1, "-Dbench.asked=" + System.currentTimeMillis());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        remove(settings);
        return Stream.of(said.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
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
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
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
