package backprop.training;

/**
 * How a gradient becomes a step, in the conventions of PyTorch: w is what is learned, g its gradient, η the rate, t the
 * number of the step from 1.
 */
public sealed interface Optimiser {
    /** The numbers that it remembers for each parameter: 0, 1 or 2. */
    int memory();

    /** The name on the command line. */
    String word();

    /**
     * One step of all parameters, which stand in rows; gradients and memory have rows of the same lengths.
     *
     * @param w the parameters, changed
     * @param g their gradients
     * @param memory as many times the rows of numbers that are remembered as {@link #memory} says, changed
     */
    void update(double[][] w, double[][] g, double[][][] memory, double rate, int t);

    /** w ← w − η g. */
    record Sgd() implements Optimiser {
        private static final int BLOCK = 4;

        @Override
        public int memory() {
            return 0;
        }

        @Override
        public String word() {
            return "sgd";
        }

        @Override
        public void update(double[][] w, double[][] g, double[][][] memory, double rate, int t) {
            for (int i = 0; i < w.length; i++) {
                descend(w[i], g[i], rate);
            }
        }

        /** By fours: most rows are too short for vectors. */
        private static void descend(double[] w, double[] g, double rate) {
            int j = 0;
            for (; j + BLOCK <= w.length; j += BLOCK) {
                w[j] -= rate * g[j];
                w[j + 1] -= rate * g[j + 1];
                w[j + 2] -= rate * g[j + 2];
                w[j + 3] -= rate * g[j + 3];
            }
            for (; j < w.length; j++) {
                w[j] -= rate * g[j];
            }
        }
    }

    /**
     * v ← μ v + g, w ← w − η v, where v starts at 0.
     *
     * <p>Source: B. T. Polyak, <i>Some methods of speeding up the convergence of iteration methods</i> (1964), in the form
     * of Sutskever et al. (2013) without η in v.
     *
     * @param momentum μ, from 0 to below 1
     */
    record Momentum(double momentum) implements Optimiser {
        /** μ = 0.9. */
        public static final Momentum USUAL = new Momentum(0.9);

        /** @throws IllegalArgumentException if μ is not from 0 to below 1 */
        public Momentum {
            Share.require("momentum", momentum);
        }

        @Override
        public int memory() {
            return 1;
        }

        @Override
        public String word() {
            return "momentum";
        }

        @Override
        public void update(double[][] w, double[][] g, double[][][] memory, double rate, int t) {
            for (int i = 0; i < w.length; i++) {
                descend(w[i], g[i], memory[0][i], rate);
            }
        }

        private void descend(double[] w, double[] g, double[] v, double rate) {
            for (int j = 0; j < w.length; j++) {
                v[j] = momentum * v[j] + g[j];
                w[j] -= rate * v[j];
            }
        }
    }

    /**
     * v ← α v + (1 − α) g², w ← w − η g/(√v + ε).
     *
     * <p>Source: T. Tieleman and G. Hinton, <i>Lecture 6.5</i>, Coursera (2012).
     *
     * @param decay α, from 0 to below 1
     * @param epsilon ε, above 0
     */
    record RmsProp(double decay, double epsilon) implements Optimiser {
        /** α = 0.99, ε = 10⁻⁸. */
        public static final RmsProp USUAL = new RmsProp(0.99, 1e-8);

        /** @throws IllegalArgumentException if α is not from 0 to below 1 or ε not above 0 */
        public RmsProp {
            Share.require("decay", decay);
            Share.requirePositive("epsilon", epsilon);
        }

        @Override
        public int memory() {
            return 1;
        }

        @Override
        public String word() {
            return "rmsprop";
        }

        @Override
        public void update(double[][] w, double[][] g, double[][][] memory, double rate, int t) {
            for (int i = 0; i < w.length; i++) {
                descend(w[i], g[i], memory[0][i], rate);
            }
        }

        private void descend(double[] w, double[] g, double[] v, double rate) {
            for (int j = 0; j < w.length; j++) {
                v[j] = decay * v[j] + (1 - decay) * g[j] * g[j];
                w[j] -= rate * (g[j] / (Math.sqrt(v[j]) + epsilon));
            }
        }
    }

    /**
     * m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − η m̂/(√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ).
     *
     * <p>Source: D. P. Kingma and J. Ba, <i>Adam: A Method for Stochastic Optimization</i> (2015).
     *
     * @param beta1 β₁, from 0 to below 1
     * @param beta2 β₂, from 0 to below 1
     * @param epsilon ε, above 0
     */
    record Adam(double beta1, double beta2, double epsilon) implements Optimiser {
        /** β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸. */
        public static final Adam USUAL = new Adam(0.9, 0.999, 1e-8);

        /** @throws IllegalArgumentException if a β is not from 0 to below 1 or ε not above 0 */
        public Adam {
            Share.require("beta1", beta1);
            Share.require("beta2", beta2);
            Share.requirePositive("epsilon", epsilon);
        }

        @Override
        public int memory() {
            return 2;
        }

        @Override
        public String word() {
            return "adam";
        }

        @Override
        public void update(double[][] w, double[][] g, double[][][] memory, double rate, int t) {
            double stride = rate / (1 - Math.pow(beta1, t));
            double root = Math.sqrt(1 - Math.pow(beta2, t));
            for (int i = 0; i < w.length; i++) {
                descend(w[i], g[i], memory[0][i], memory[1][i], stride, root);
            }
        }

        private void descend(double[] w, double[] g, double[] m, double[] v, double stride, double root) {
            for (int j = 0; j < w.length; j++) {
                m[j] = beta1 * m[j] + (1 - beta1) * g[j];
                v[j] = beta2 * v[j] + (1 - beta2) * g[j] * g[j];
                w[j] -= stride * (m[j] / (Math.sqrt(v[j]) / root + epsilon));
            }
        }
    }
}
