package backprop.training;

import backprop.engine.BatchPass;
import backprop.engine.Cell;
import backprop.engine.Network;
import backprop.engine.Quantity;

/** The loss over fixed samples with some parameters at other values. */
final class Probe {
    private final BatchPass pass;
    private final Samples samples;

    Probe(Network network, Samples samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("there is no loss without a sample");
        }
        this.pass = BatchPass.of(network);
        this.samples = samples;
        int[] all = new int[samples.size()];
        for (int k = 0; k < all.length; k++) {
            all[k] = k;
        }
        pass.take(samples.inputs(), samples.targets(), all, 0, all.length);
    }

    double loss() {
        return reduced(pass.loss());
    }

    private double reduced(double mean) {
        return samples.reduction().of(mean, samples.size());
    }

    /** Where a parameter stands: its row and its index there. */
    Place place(Cell parameter) {
        return place(pass, parameter);
    }

    static Place place(BatchPass pass, Cell parameter) {
        return parameter.quantity() == Quantity.WEIGHT
                ? new Place(pass.weights(parameter.layer())[parameter.row() - 1], parameter.column() - 1)
                : new Place(pass.biases(parameter.layer()), parameter.row() - 1);
    }

    /** ∂ℒ/∂w of a parameter. */
    double gradient(Cell parameter) {
        pass.gradient();
        return reduced(
                parameter.quantity() == Quantity.WEIGHT
                        ? pass.weightGradient(parameter.layer())[parameter.row() - 1][parameter.column() - 1]
                        : pass.biasGradient(parameter.layer())[parameter.row() - 1]);
    }

    /** One number of the pass that may be read and written. */
    static final class Place {
        private final double[] row;
        private final int index;

        private Place(double[] row, int index) {
            this.row = row;
            this.index = index;
        }

        double get() {
            return row[index];
        }

        void set(double value) {
            row[index] = value;
        }
    }
}
