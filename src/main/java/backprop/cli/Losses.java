package backprop.cli;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/** The loss before each step. */
final class Losses implements DoubleConsumer {
    private double[] values = new double[1024];
    private int size;

    @Override
    public void accept(double loss) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = loss;
        size++;
    }

    int size() {
        return size;
    }

    double at(int step) {
        return values[step];
    }

    /** The latest; 0 if there is none. */
    double last() {
        return size == 0 ? 0 : values[size - 1];
    }
}
