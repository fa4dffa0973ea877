package backprop.bench;

import backprop.engine.Activation;
import backprop.flow.Experiment;
import backprop.flow.Summary;
import backprop.flow.Sweep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 1,000 seeds of the classic experiment with sigmoid and with ReLU, by the lab on one thread and by NumPy, if there is
 * one, in the same run; then 10,000 seeds on one thread and on two.
 *
 * <p>Two shortcuts make the lab faster than what a book would write: it draws once per seed for both networks, and where it
 * needs ‖∂ℒ/∂W‖ it takes ‖δ‖‖a‖. NumPy is measured without them and with them, and both ratios are printed.
 */
public final class SweepBench {
    private static final List<Experiment> BOTH =
            List.of(Experiment.classic(Activation.SIGMOID), Experiment.classic(Activation.RELU));
    private static final int ROUNDS = 20;
    private static final double LEAST_OVER_NUMPY = 20;
    private static final double LEAST_BY_TWO_THREADS = 1.7;

    private SweepBench() {}

    /** Prints the best times and the ratios. */
    public static void main(String[] args) throws IOException, InterruptedException {
        time(10_000, 1);
        double ours = time(1000, 1);
        Figures.print("sweep", "lab, 1,000 seeds × {sigmoid, ReLU}, one thread", ours, "ms", Double.NaN);
        Optional<double[]> answer = numPy();
        if (answer.isPresent()) {
            double[] theirs = answer.get();
            Figures.print("sweep", "NumPy, as a book has it", theirs[0], "ms", Double.NaN);
            Figures.print("sweep", "NumPy, one draw per seed and ‖δ‖‖a‖ as the lab", theirs[1], "ms", Double.NaN);
            Figures.printAtLeast("sweep", "NumPy / lab", theirs[0] / ours, "", LEAST_OVER_NUMPY);
            Figures.printAtLeast("sweep", "NumPy with the lab's shortcuts / lab", theirs[1] / ours, "", Double.NaN);
            requireSame(theirs);
        } else {
            System.out.println("sweep  no Python with NumPy here");
        }
        double one = Double.POSITIVE_INFINITY;
        double two = Double.POSITIVE_INFINITY;
        // In turn, so that both meet the same other work of the machine.
        for (int round = 0; round < ROUNDS; round++) {
            one = Math.min(one, once(10_000, 1));
            two = Math.min(two, once(10_000, 2));
        }
        Figures.print("sweep", "lab, 10,000 seeds, one thread", one, "ms", Double.NaN);
        Figures.print("sweep", "lab, 10,000 seeds, two threads", two, "ms", Double.NaN);
        Figures.printAtLeast("sweep", "one thread / two threads", one / two, "", LEAST_BY_TWO_THREADS);
    }

    /** The best of some rounds, here as in the script: whatever else the machine does only ever adds. */
    private static double time(int seeds, int threads) throws InterruptedException {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, once(seeds, threads));
        }
        return best;
    }

    /** Milliseconds. */
    private static double once(int seeds, int threads) throws InterruptedException {
        long start = System.nanoTime();
        run(seeds, threads);
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<Summary> run(int seeds, int threads) throws InterruptedException {
        return new Sweep(BOTH, 0, seeds)
                .run(threads, () -> false, soFar -> {})
                .orElseThrow();
    }

    /** What the script prints, or nothing if it cannot run. */
    private static Optional<double[]> numPy() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("python3", "src/bench/python/sweep.py");
        // One thread there as here; the matrices are far too small for more.
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return Optional.empty();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0
                ? Optional.of(Stream.of(said.strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                : Optional.empty();
    }

    /** A ratio of times means nothing if the two did not do the same. */
    private static void requireSame(double[] theirs) throws InterruptedException {
        List<Summary> ours = run(1000, 1);
        for (int k = 0; k < ours.size(); k++) {
            double median = ours.get(k).layer(1).all().median();
            if (!(Math.abs(median - theirs[2 + k]) <= 1e-9 * Math.abs(theirs[2 + k]))) {
                throw new IllegalStateException("median " + median + " here, " + theirs[2 + k] + " in NumPy");
            }
        }
    }
}
