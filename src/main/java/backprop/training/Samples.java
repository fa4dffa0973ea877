package backprop.training;

import backprop.engine.Matrix;
import backprop.engine.Sample;
import java.util.List;
import java.util.stream.IntStream;

/** Samples as rows of numbers, in the form in which a run reads them; immutable. */
public final class Samples {
    /** No samples. */
    public static final Samples NONE = of(List.of());

    private final double[][] inputs;
    private final double[][] targets;
    private final Reduction reduction;

    private Samples(double[][] inputs, double[][] targets, Reduction reduction) {
        this.inputs = inputs;
        this.targets = targets;
        this.reduction = reduction;
    }

    /** The rows of some samples, whose ℒ is their mean. */
    public static Samples of(List<Sample> samples) {
        return new Samples(
                samples.stream().map(s -> s.input().toVector()).toArray(double[][]::new),
                samples.stream().map(s -> s.target().toVector()).toArray(double[][]::new),
                Reduction.MEAN);
    }

    /**
     * Row k of the inputs goes with row k of the targets; both are copied.
     *
     * @throws IllegalArgumentException if one has more rows than the other
     */
    public static Samples of(double[][] inputs, double[][] targets) {
        if (inputs.length != targets.length) {
            throw new IllegalArgumentException(inputs.length + " inputs, but " + targets.length + " targets");
        }
        return new Samples(copy(inputs), copy(targets), Reduction.MEAN);
    }

    private static double[][] copy(double[][] rows) {
        return IntStream.range(0, rows.length).mapToObj(k -> rows[k].clone()).toArray(double[][]::new);
    }

    /** The same samples with another ℒ over all of them. */
    public Samples with(Reduction other) {
        return other == reduction ? this : new Samples(inputs, targets, other);
    }

    /** What ℒ over all of them is. */
    public Reduction reduction() {
        return reduction;
    }

    /** The number of samples. */
    public int size() {
        return inputs.length;
    }

    /** True if there is none. */
    public boolean isEmpty() {
        return inputs.length == 0;
    }

    /** Sample k, from 0. */
    public Sample get(int k) {
        return new Sample(Matrix.column(inputs[k]), Matrix.column(targets[k]));
    }

    /** All of them. */
    public List<Sample> list() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }

    /** x of sample k, from 0; copied. */
    public double[] input(int k) {
        return inputs[k].clone();
    }

    /** y of sample k, from 0; copied. */
    public double[] target(int k) {
        return targets[k].clone();
    }

    /** The rows themselves, for readers of this room. */
    double[][] inputs() {
        return inputs;
    }

    /** The rows themselves, for readers of this room. */
    double[][] targets() {
        return targets;
    }
}
