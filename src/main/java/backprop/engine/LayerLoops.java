package backprop.engine;

/** The activations that sweeps and trainings run most, each a loop over a layer with the bits of one neuron's rule. */
final class LayerLoops {
    private LayerLoops() {}

    static void sigmoid(double[] z, double[] a) {
        for (int i = 0; i < z.length; i++) {
            a[i] = Function.sigmoid(z[i]);
        }
    }

    static void sigmoidError(double[] z, double[] g, double[] delta) {
        for (int i = 0; i < z.length; i++) {
            delta[i] = g[i] * Function.sigmoidSlope(z[i]);
        }
    }

    static void relu(double[] z, double[] a) {
        for (int i = 0; i < z.length; i++) {
            a[i] = z[i] > 0 ? z[i] : 0;
        }
    }

    static void reluError(double[] z, double[] g, double[] delta) {
        for (int i = 0; i < z.length; i++) {
            delta[i] = g[i] * (z[i] > 0 ? 1.0 : 0.0);
        }
    }
}
