package backprop.bench;

import backprop.engine.Activation;
import backprop.engine.BatchPass;
import backprop.engine.Cell;
import backprop.engine.Differences;
import backprop.engine.Layer;
import backprop.engine.Loss;
import backprop.engine.Matrix;
import backprop.engine.Network;
import backprop.training.Axis;
import backprop.training.LossLandscape;
import backprop.training.Optimiser;
import backprop.training.Samples;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Steps of descent by the lab on one thread, beside NumPy and TensorFlow Playground's nn.ts, which do the same arithmetic on
 * the same numbers; each is run in turn some times, and the ratios are of the medians. Every result must agree to 1e-9. What
 * counts is the processor time of the thread, since other work of the machine would else be measured with the longer rounds.
 *
 * <p>{@code src/bench/train.sh} sets the peers up: NumPy is used if {@code python3} has it, nn.ts with its types stripped if the
 * environment variable BENCH_NN names it, a program in C if BENCH_C does, and Encog from Maven Central. None is part of this
 * project.
 */
public final class TrainingBench {
    /**
     * A heap that has been touched: a page that the machine hands out for the first time can cost as much as a tenth of a
     * landscape, and the young generation grows through such pages for hundreds of them.
     */
    static final String[] MEMORY = {"-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"};

    private static final int ROUNDS = 5;
    private static final double RATE = 0.03;
    private static final int[] DEEP = {10, 20, 20, 20, 20, 20, 1};
    private static final Optimiser SGD = new Optimiser.Sgd();
    private static final double[][][] NOTHING = {};
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TrainingBench() {}

    /** Microseconds, and a number that must be that of the others. */
    private record Result(double micros, double check) {}

    private interface Work {
        double run();
    }

    /** Prints the medians, the ratios and how the cost grows. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, List<Result>> ours = new LinkedHashMap<>();
        Map<String, List<Result>> numPy = new LinkedHashMap<>();
        Map<String, List<Result>> playground = new LinkedHashMap<>();
        Map<String, List<Result>> encog = new LinkedHashMap<>();
        Map<String, List<Result>> c = new LinkedHashMap<>();
        String file = System.getenv("BENCH_NN");
        String program = System.getenv("BENCH_C");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        // The virtual machine is still compiling during the first round.
        lab(new LinkedHashMap<>());
        for (int round = 0; round < ROUNDS; round++) {
            lab(ours);
            peer(numPy, "python3", "src/bench/python/training.py");
            if (file != null) {
                peer(playground, "node", "src/bench/node/training.mjs", file);
            }
            if (program != null) {
                peer(c, program);
            }
            peer(encog, java, MEMORY[0], MEMORY[1], MEMORY[2], "-cp", path, EncogPeer.class.getName());
        }
        report(ours, "NumPy", numPy, Map.of("full", 3.0, "ten", 18.0, "one", 80.0, "landscape", 18.0, "differences", 80.0, "wide", 3.0));
        report(ours, "nn.ts", playground, Map.of("full", 18.0, "ten", 8.0, "one", 5.0, "landscape", 12.0, "deep", 11.0));
        report(ours, "Encog", encog, Map.of("full", 7.0));
        report(ours, "C", c, Map.of("deep", 0.8));
        growth();
    }

    private static void lab(Map<String, List<Result>> results) {
        Samples points = points(300, 2);
        add(results, "full", epochs(points, 300));
        add(results, "ten", epochs(points, 10));
        add(results, "one", epochs(points, 1));
        add(results, "landscape", landscape());
        add(results, "differences", differences());
        add(results, "deep", passes(network(DEEP), 1000));
        add(results, "wide", passes(network(512, 512, 512, 512, 512), 1));
    }

    private static void add(Map<String, List<Result>> results, String name, Result result) {
        results.computeIfAbsent(name, n -> new ArrayList<>()).add(result);
    }

    /** One epoch of 2-8-8-1, and the loss after a hundred of them. */
    private static Result epochs(Samples points, int batch) {
        BatchPass pass = BatchPass.of(network(2, 8, 8, 1));
        double[][] x = rows(points, true);
        double[][] y = rows(points, false);
        int[] order = IntStream.range(0, x.length).toArray();
        double[][][] rows = parameters(pass);
        pass.take(x, y, order, 0, x.length);
        for (int e = 0; e < 100; e++) {
            epoch(pass, rows, x, y, order, batch);
        }
        pass.take(x, y, order, 0, x.length);
        double loss = pass.loss();
        return new Result(
                time(20, 101, () -> {
                    epoch(pass, rows, x, y, order, batch);
                    return 0;
                }).micros(),
                loss);
    }

    /** A full batch has been taken once and for all, as in a run. */
    private static void epoch(BatchPass pass, double[][][] rows, double[][] x, double[][] y, int[] order, int batch) {
        for (int k = 0; k < x.length; k += batch) {
            if (batch < x.length) {
                pass.take(x, y, order, k, k + batch);
            }
            pass.gradient();
            SGD.update(rows[0], rows[1], NOTHING, RATE, 1);
        }
    }

    private static double[][][] parameters(BatchPass pass) {
        List<double[]> values = new ArrayList<>();
        List<double[]> gradients = new ArrayList<>();
        for (int l = 1; l <= pass.depth(); l++) {
            values.addAll(List.of(pass.weights(l)));
            values.add(pass.biases(l));
            gradients.addAll(List.of(pass.weightGradient(l)));
            gradients.add(pass.biasGradient(l));
        }
        return new double[][][] {values.toArray(double[][]::new), gradients.toArray(double[][]::new)};
    }

    /** The landscape, and the sum of its losses, which is not timed. */
    private static Result landscape() {
        Samples corners = Samples.of(
                new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{-0.9}, {0.9}, {0.9}, {-0.9}});
        Axis across = new Axis(Cell.weight(1, 1, 1), -3, 3, 64);
        Axis up = new Axis(Cell.weight(1, 1, 2), -3, 3, 64);
        LossLandscape[] made = new LossLandscape[1];
        Result result = time(4, 101, () -> {
            made[0] = LossLandscape.of(network(2, 4, 1), corners, across, up);
            return 0;
        });
        double sum = 0;
        for (int j = 0; j < 64; j++) {
            for (int i = 0; i < 64; i++) {
                sum += made[0].loss(i, j);
            }
        }
        return new Result(result.micros(), sum);
    }

    /** Centred differences of all parameters of 5-10-8-3. */
    private static Result differences() {
        Samples point = points(1, 5, 3);
        Differences differences = Differences.of(network(5, 10, 8, 3), 1e-5);
        double[] x = point.input(0);
        double[] y = point.target(0);
        return time(20, 101, () -> differences.all(x, y)[0]);
    }

    /** Forward and backward of one sample. */
    private static Result passes(Network network, int per) {
        BatchPass pass = BatchPass.of(network);
        Samples point = points(1, network.size(0), network.size(network.depth()));
        pass.take(rows(point, true), rows(point, false), new int[] {0}, 0, 1);
        pass.gradient();
        return new Result(time(per, 101, pass::gradient).micros(), pass.weightGradient(1)[0][0]);
    }

    /** The median over some rounds; the first third only warms up. */
    private static Result time(int per, int rounds, Work work) {
        List<Double> times = new ArrayList<>();
        double check = 0;
        for (int round = 0; round < rounds; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < per; i++) {
                check = work.run();
            }
            if (round > rounds / 3) {
                times.add((THREADS.getCurrentThreadCpuTime() - start) / 1000.0 / per);
            }
        }
        return new Result(Figures.median(times), check);
    }

    private static Network network(int... sizes) {
        List<Layer> layers = new ArrayList<>();
        int t = 0;
        for (int l = 1; l < sizes.length; l++) {
            double[][] weights = new double[sizes[l]][sizes[l - 1]];
            for (double[] row : weights) {
                for (int j = 0; j < row.length; j++) {
                    t++;
                    row[j] = 0.5 * Math.sin(t);
                }
            }
            layers.add(new Layer(Matrix.of(weights), Matrix.zero(sizes[l], 1), Activation.TANH));
        }
        return new Network(layers, Loss.MSE);
    }

    private static Samples points(int count, int inputs) {
        return points(count, inputs, 1);
    }

    private static Samples points(int count, int inputs, int outputs) {
        double[][] x = new double[count][inputs];
        double[][] y = new double[count][outputs];
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < inputs; j++) {
                x[k][j] = Math.sin(1 + 3 * k + 7 * j);
            }
            java.util.Arrays.fill(y[k], Math.sin(5 * k) > 0 ? 0.9 : -0.9);
        }
        return Samples.of(x, y);
    }

    private static double[][] rows(Samples samples, boolean inputs) {
        return IntStream.range(0, samples.size())
                .mapToObj(k -> inputs ? samples.input(k) : samples.target(k))
                .toArray(double[][]::new);
    }

    /** What a script prints, line by line. */
    private static void peer(Map<String, List<Result>> results, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        for (String line : said.lines().toList()) {
            String[] words = line.split(" ", 3);
            add(results, words[0], new Result(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
    }

    private static void report(
            Map<String, List<Result>> ours, String peer, Map<String, List<Result>> theirs, Map<String, Double> least) {
        for (String work : ours.keySet()) {
            if (!theirs.containsKey(work)) {
                continue;
            }
            double lab = median(ours.get(work));
            double other = median(theirs.get(work));
            Figures.print("train", work + ", lab", lab, "µs", Double.NaN);
            Figures.print("train", work + ", " + peer, other, "µs", Double.NaN);
            Figures.printAtLeast("train", work + ", " + peer + " / lab", other / lab, "", least.getOrDefault(work, Double.NaN));
            requireSame(work, ours.get(work).get(0).check(), theirs.get(work).get(0).check());
        }
    }

    private static double median(List<Result> results) {
        return Figures.median(results.stream().map(Result::micros).toList());
    }

    private static void requireSame(String work, double ours, double theirs) {
        if (!(Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs)))) {
            throw new IllegalStateException(work + ": " + ours + " here, " + theirs + " there");
        }
    }

    /** Nanoseconds for each multiply-add and sample, which stay the same where the cost is linear. */
    private static void growth() {
        for (int width : new int[] {8, 16, 32, 64, 128}) {
            Network network = network(width, width, width, width);
            BatchPass pass = BatchPass.of(network);
            Samples points = points(256, width, width);
            pass.take(rows(points, true), rows(points, false), IntStream.range(0, 256).toArray(), 0, 256);
            double micros = time(4, 100, pass::gradient).micros();
            double multiplyAdds = 3.0 * width * width * 256;
            Figures.print("train", width + " wide, per weight and sample", micros * 1000 / multiplyAdds, "ns", Double.NaN);
        }
        for (int count : new int[] {125, 250, 500, 1000, 2000}) {
            double micros = epochs(points(count, 2), count).micros();
            Figures.print("train", "2-8-8-1 on " + count + " points, per point", micros * 1000 / count, "ns", Double.NaN);
        }
    }
}
