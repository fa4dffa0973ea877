package backprop.bench;

import backprop.engine.Cell;
import backprop.session.Edit;
import backprop.session.Frame;
import backprop.session.Session;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One edit of a weight, up to the frame with every number and gradient of the pass. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EditBench {
    private static final Map<String, String> NAMES =
            Map.of("worked-example", "2-3-1", "deep-sigmoid", "10-20-20-20-20-20-1");
    private static final Map<String, Double> MOST = Map.of("worked-example", 30.0, "deep-sigmoid", 1000.0);

    /** The bundled network. */
    @Param({"worked-example", "deep-sigmoid"})
    public String network = "";

    private Session session = new Session(Networks.lab("worked-example"));
    private double value;

    /** A history of its own for each iteration. */
    @Setup(Level.Iteration)
    public void open() {
        session = new Session(Networks.lab(network));
        value = 0;
    }

    /** Sets a weight to a value that it never had. */
    @Benchmark
    public Frame edit() {
        value += 1e-6;
        session.apply(new Edit.SetNumber(Cell.weight(1, 1, 1), value));
        return session.frame();
    }

    /** Prints the medians. */
    public static void main(String[] args) throws RunnerException {
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(EditBench.class.getName())
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            String network = result.getParams().getParam("network");
            double median = result.getPrimaryResult().getStatistics().getPercentile(50);
            Figures.print(
                    "edit",
                    NAMES.get(network) + ", edit to frame, median",
                    median,
                    "µs",
                    MOST.getOrDefault(network, Double.NaN));
        }
    }
}
