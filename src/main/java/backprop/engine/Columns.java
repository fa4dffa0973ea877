package backprop.engine;

/** What {@link RowPass} does sample by sample, since softmax looks at all neurons of a layer at once. */
final class Columns {
    private static final int BUFFERS = 5;

    private final OutputRule rule;
    private final int count;
    private final double[][] buffers;

    Columns(Parameters parameters, int count) {
        this.rule = OutputRule.of(
                parameters.activation(parameters.depth()), parameters.loss(), parameters.size(parameters.depth()));
        this.count = count;
        this.buffers = new double[BUFFERS][0];
    }

    private double[] gather(int buffer, double[][] rows, int k) {
        double[] column = buffer(buffer, rows.length);
        for (int i = 0; i < column.length; i++) {
            column[i] = rows[i][k];
        }
        return column;
    }

    private double[] buffer(int buffer, int length) {
        if (buffers[buffer].length != length) {
            buffers[buffer] = new double[length];
        }
        return buffers[buffer];
    }

    private static void scatter(double[] column, double[][] rows, int k) {
        for (int i = 0; i < column.length; i++) {
            rows[i][k] = column[i];
        }
    }

    void values(Activation activation, double[][] z, double[][] a) {
        for (int k = 0; k < count; k++) {
            double[] values = buffer(1, z.length);
            activation.values(gather(0, z, k), values);
            scatter(values, a, k);
        }
    }

    double loss(double[][] z, double[][] a, double[][] y, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += rule.loss(gather(0, z, k), gather(1, a, k), gather(2, y, k));
        }
        return sum;
    }

    void outputDelta(double[][] z, double[][] a, double[][] y, double[][] delta) {
        for (int k = 0; k < count; k++) {
            double[] column = buffer(4, z.length);
            rule.delta(gather(0, z, k), gather(1, a, k), gather(2, y, k), buffer(3, z.length), column);
            scatter(column, delta, k);
        }
    }

    void pullBack(Activation activation, double[][] z, double[][] a, double[][] g, double[][] delta) {
        for (int k = 0; k < count; k++) {
            double[] column = buffer(4, z.length);
            activation.pullBack(gather(0, z, k), gather(1, a, k), gather(2, g, k), column);
            scatter(column, delta, k);
        }
    }
}
