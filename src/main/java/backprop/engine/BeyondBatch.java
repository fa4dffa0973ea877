package backprop.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The mean loss over some samples and its gradient where numbers on the way run over: one {@link Trace} after the other,
 * summed as {@link Wide} numbers.
 */
final class BeyondBatch {
    private final Parameters parameters;
    private final Trace[] traces;

    BeyondBatch(Parameters parameters, double[][] x, double[][] y, int[] samples) {
        this.parameters = parameters;
        Network network = parameters.network();
        this.traces = Arrays.stream(samples)
                .mapToObj(k -> Trace.of(network, new Sample(Matrix.column(x[k]), Matrix.column(y[k]))))
                .toArray(Trace[]::new);
    }

    /** Writes the gradients where they belong; the mean of ℒ. */
    double gradient() {
        for (int l = 1; l <= parameters.depth(); l++) {
            double[][] dW = parameters.weightGradient(l);
            for (int i = 0; i < dW.length; i++) {
                for (int j = 0; j < dW[i].length; j++) {
                    dW[i][j] = mean(Cell.weightGradient(l, i + 1, j + 1));
                }
                parameters.biasGradient(l)[i] = mean(Cell.delta(l, i + 1));
            }
        }
        return mean(Cell.loss());
    }

    private double mean(Cell cell) {
        return Arrays.stream(traces)
                .map(trace -> trace.wide(cell))
                .reduce(Wide.ZERO, Wide::plus)
                .over(Wide.of(traces.length))
                .toDouble();
    }

    /** √(mean of ‖δ⁽ˡ⁾‖²) for every l. */
    double[] deltaNorms() {
        return IntStream.rangeClosed(1, parameters.depth())
                .mapToDouble(l -> Kernels.norm(Arrays.stream(traces)
                                .flatMapToDouble(
                                        trace -> Arrays.stream(trace.delta(l).toVector()))
                                .toArray())
                        / Math.sqrt(traces.length))
                .toArray();
    }
}
