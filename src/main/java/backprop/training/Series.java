package backprop.training;

/** One measure along a run, at evenly spaced steps from the start on; immutable. */
public final class Series {
    private final int stride;
    private final double[] values;

    /** Takes the values over. */
    Series(int stride, double[] values) {
        this.stride = stride;
        this.values = values;
    }

    /** How many steps lie between two values. */
    public int stride() {
        return stride;
    }

    /** All values; copied. */
    public double[] values() {
        return values.clone();
    }

    /** Value i, from 0: that of step i · stride. */
    public double value(int i) {
        return values[i];
    }

    /** The number of values. */
    public int size() {
        return values.length;
    }

    /** The step of value i. */
    public int step(int i) {
        return i * stride;
    }

    /** The value at a step, or at the last one before it that there is. */
    public double at(int step) {
        return values[Math.min(values.length - 1, step / stride)];
    }

    /** True if there is no value yet. */
    public boolean isEmpty() {
        return values.length == 0;
    }
}
