package backprop.training.data;

import backprop.engine.Matrix;
import backprop.engine.Sample;
import java.util.List;

/**
 * Samples with the names of what they hold.
 *
 * @param name what a choice calls it: {@code spiral}
 * @param inputs the names of x_1 … x_n
 * @param classes the names of the classes, at least two; empty where the target is a number
 * @param samples x and y; y is one number, of two classes 0 or 1, of more a column with a 1 in the place of the class
 */
public record DataSet(String name, List<String> inputs, List<String> classes, List<Sample> samples) {
    /** @throws IllegalArgumentException if there is no sample or one has another shape than the names say */
    public DataSet {
        inputs = List.copyOf(inputs);
        classes = List.copyOf(classes);
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException(name + " has no samples");
        }
        int outputs = classes.size() > 2 ? classes.size() : 1;
        for (Sample sample : samples) {
            if (sample.input().rows() != inputs.size() || sample.target().rows() != outputs) {
                throw new IllegalArgumentException("expected samples " + inputs.size() + " → " + outputs
                        + ", found one " + sample.input().rows() + " → "
                        + sample.target().rows());
            }
        }
    }

    /** y of one class of so many: 0 or 1 of two, else a column with one 1. */
    static Matrix oneOf(int index, int classes) {
        double[] target = new double[classes > 2 ? classes : 1];
        if (classes > 2) {
            target[index] = 1;
        } else {
            target[0] = index;
        }
        return Matrix.column(target);
    }

    /** The length of y. */
    public int outputs() {
        return samples.get(0).target().rows();
    }

    /** True if the target is a number and not a class. */
    public boolean isRegression() {
        return classes.isEmpty();
    }

    /** The class of a sample, from 0: the place of the largest number, of two classes whether y is above ½. */
    public int classOf(Sample sample) {
        return classOf(sample.target().toVector());
    }

    /** The class that an output stands for. */
    public static int classOf(double[] output) {
        if (output.length == 1) {
            return output[0] > 0.5 ? 1 : 0;
        }
        int best = 0;
        for (int i = 1; i < output.length; i++) {
            best = output[i] > output[best] ? i : best;
        }
        return best;
    }
}
