package backprop.lesson;

import backprop.engine.Network;
import backprop.engine.Trace;

/** One pass in plain arrays, as a learner would program it: it takes the weights and the sample, and nothing computed. */
final class TinyPass {
    final double[][][] w;
    final double[][] z;
    final double[][] a;
    final double[] y;
    final double[][] delta;
    final int depth;
    private final String[] kinds;
    private final String loss;

    TinyPass(Trace trace) {
        Network network = trace.network();
        depth = network.depth();
        loss = network.loss().fileName();
        w = new double[depth + 1][][];
        z = new double[depth + 1][];
        a = new double[depth + 1][];
        delta = new double[depth + 1][];
        kinds = new String[depth + 1];
        y = trace.sample().target().toVector();
        a[0] = trace.sample().input().toVector();
        for (int l = 1; l <= depth; l++) {
            w[l] = network.layer(l).weights().toArray();
            kinds[l] = network.layer(l).activation().fileName();
            z[l] = network.layer(l).biases().toVector();
            for (int i = 0; i < z[l].length; i++) {
                for (int j = 0; j < a[l - 1].length; j++) {
                    z[l][i] += w[l][i][j] * a[l - 1][j];
                }
            }
            a[l] = activations(l);
        }
        backward();
    }

    private double[] activations(int l) {
        double[] values = new double[z[l].length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = kinds[l].equals("softmax") ? Math.exp(z[l][i]) : value(l, z[l][i]);
            sum += values[i];
        }
        for (int i = 0; kinds[l].equals("softmax") && i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }

    double value(int l, double at) {
        return kinds[l].equals("tanh") ? Math.tanh(at) : 1 / (1 + Math.exp(-at));
    }

    double slope(int l, double at) {
        double value = value(l, at);
        return kinds[l].equals("tanh") ? 1 - value * value : value * (1 - value);
    }

    double slope(int l, int i) {
        return slope(l, z[l][i]);
    }

    boolean isShortcut() {
        return !loss.equals("mse");
    }

    boolean isSigmoid(int l) {
        return kinds[l].equals("sigmoid");
    }

    /** ½‖a − y‖², or the cross-entropy of the last layer. */
    double loss() {
        double sum = 0;
        for (int k = 0; k < y.length; k++) {
            double out = a[depth][k];
            double other = kinds[depth].equals("softmax") ? 0 : (1 - y[k]) * Math.log(1 - out);
            sum += isShortcut() ? -(y[k] * Math.log(out) + other) : residual(k) * residual(k) / 2;
        }
        return sum;
    }

    double residual(int i) {
        return a[depth][i] - y[i];
    }

    double arriving(int l, int j) {
        double sum = 0;
        for (int i = 0; i < delta[l + 1].length; i++) {
            sum += w[l + 1][i][j] * delta[l + 1][i];
        }
        return sum;
    }

    private void backward() {
        delta[depth] = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            delta[depth][i] = residual(i) * (isShortcut() ? 1 : slope(depth, i));
        }
        for (int l = depth - 1; l >= 1; l--) {
            delta[l] = new double[z[l].length];
            for (int j = 0; j < z[l].length; j++) {
                delta[l][j] = arriving(l, j) * slope(l, j);
            }
        }
    }
}
