package backprop.engine;

import java.util.stream.IntStream;

/** The weights and biases of a network in rows that may be written, and rows for their gradients. */
final class Parameters {
    private final Workspace workspace;
    private final Loss loss;
    private final double[][][] weightGradients;
    private final double[][] biasGradients;
    private final double[][][] turned;

    Parameters(Network network) {
        this.workspace = Workspace.of(network);
        this.loss = network.loss();
        int depth = network.depth();
        this.weightGradients = new double[depth][][];
        this.biasGradients = new double[depth][];
        this.turned = new double[depth][][];
        for (int l = 1; l <= depth; l++) {
            weightGradients[l - 1] = new double[network.size(l)][network.size(l - 1)];
            biasGradients[l - 1] = new double[network.size(l)];
            turned[l - 1] = new double[network.size(l - 1)][network.size(l)];
        }
    }

    int depth() {
        return weightGradients.length;
    }

    /** n_l, l from 0. */
    int size(int l) {
        return workspace.activation(l).length;
    }

    Loss loss() {
        return loss;
    }

    Activation activation(int l) {
        return workspace.function(l);
    }

    /** True if an activation looks at all neurons of its layer. */
    boolean hasSoftmax() {
        return IntStream.rangeClosed(1, depth()).anyMatch(l -> activation(l).isVectorValued());
    }

    Bias bias(int l) {
        return workspace.bias(l);
    }

    double[][] weights(int l) {
        return workspace.weights(l);
    }

    double[] biases(int l) {
        return workspace.biases(l);
    }

    /** Gives a weight or bias a value. */
    void set(Cell parameter, double value) {
        if (parameter.quantity() == Quantity.WEIGHT) {
            weights(parameter.layer())[parameter.row() - 1][parameter.column() - 1] = value;
        } else {
            biases(parameter.layer())[parameter.row() - 1] = value;
        }
    }

    double[][] weightGradient(int l) {
        return weightGradients[l - 1];
    }

    double[] biasGradient(int l) {
        return biasGradients[l - 1];
    }

    /** The rows of W⁽ˡ⁾ᵀ as the weights are now. */
    double[][] turned(int l) {
        double[][] w = weights(l);
        double[][] rows = turned[l - 1];
        for (int j = 0; j < rows.length; j++) {
            for (int i = 0; i < w.length; i++) {
                rows[j][i] = w[i][j];
            }
        }
        return rows;
    }

    Network network() {
        return workspace.network();
    }
}
