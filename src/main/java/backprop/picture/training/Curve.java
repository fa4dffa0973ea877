package backprop.picture.training;

import backprop.picture.Ink;
import java.util.stream.DoubleStream;

/** Numbers along the steps, with a name and a colour; immutable. */
public final class Curve {
    private final String name;
    private final Ink ink;
    private final int stride;
    private final double[] values;

    /**
     * A curve.
     *
     * @param stride how many steps lie between two numbers
     * @param values the numbers from step 0 on; taken over, and never changed
     */
    public Curve(String name, Ink ink, int stride, double[] values) {
        this.name = name;
        this.ink = ink;
        this.stride = stride;
        this.values = values;
    }

    String name() {
        return name;
    }

    Ink ink() {
        return ink;
    }

    int stride() {
        return stride;
    }

    int size() {
        return values.length;
    }

    /** How many of the numbers are of steps up to one: while a run goes on there may be more than the picture is of. */
    int upTo(int step) {
        return Math.min(values.length, step / stride + 1);
    }

    double value(int i) {
        return values[i];
    }

    DoubleStream stream() {
        return DoubleStream.of(values);
    }
}
