package backprop.flow;

import backprop.engine.Activation;
import backprop.engine.Initialiser;
import backprop.engine.Loss;
import backprop.engine.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Experiments on one seed after another, without allocation for all initialisers but the orthogonal one. Experiments that
 * draw the same numbers draw them once: they share weights, biases and x, and differ in their functions.
 */
final class SeedRun {
    private final RandomState random = new RandomState(0);
    // Arrays, since going through a list makes an iterator each time.
    private final Drawn[] drawn;
    private final Pass[] passes;

    SeedRun(List<Experiment> experiments) {
        Map<Object, Drawn> bySource = new LinkedHashMap<>();
        passes = experiments.stream()
                .map(e -> new Pass(
                        e,
                        bySource.computeIfAbsent(List.of(e.sizes(), e.initialiser(), e.bias()), key -> new Drawn(e))))
                .toArray(Pass[]::new);
        drawn = bySource.values().toArray(Drawn[]::new);
    }

    /** Runs a seed; what it gave is in {@link #norms} until the next one. */
    void run(long seed) {
        for (Drawn numbers : drawn) {
            random.seed(seed);
            numbers.draw(random);
        }
        for (Pass pass : passes) {
            pass.run();
        }
    }

    /** ‖δ⁽¹⁾‖ to ‖δ⁽ᴸ⁾‖ of experiment {@code e}, from 0. */
    double[] norms(int e) {
        return passes[e].deltaNorms;
    }

    /** The numbers of a seed, in the order that {@link Experiment} promises. */
    private static final class Drawn {
        private final Initialiser initialiser;
        private final boolean bias;
        private final Workspace workspace;
        private final double[] input;
        private final double[] target;

        Drawn(Experiment e) {
            initialiser = e.initialiser();
            bias = e.bias();
            workspace = Workspace.of(e.sizes(), e.activations(), e.loss());
            input = new double[e.sizes().get(0)];
            target = new double[e.sizes().get(e.depth())];
        }

        void draw(RandomState random) {
            for (int l = 1; l <= workspace.depth(); l++) {
                initialiser.draw(workspace.weights(l), random);
            }
            random.gaussians(input, 1);
            random.gaussians(target, 1);
            for (int l = 1; bias && l <= workspace.depth(); l++) {
                random.gaussians(
                        workspace.biases(l), Experiment.biasDeviation(workspace.weights(l)[0].length));
            }
        }
    }

    /** One experiment on the numbers drawn. */
    private static final class Pass {
        private final Drawn drawn;
        private final Workspace workspace;
        private final Loss loss;
        private final double[] target;
        private final double[] deltaNorms;

        Pass(Experiment e, Drawn drawn) {
            this.drawn = drawn;
            List<Activation> activations = e.activations();
            workspace = drawn.workspace.sharing(activations, e.loss());
            loss = e.loss();
            target = new double[drawn.target.length];
            deltaNorms = new double[e.depth()];
        }

        void run() {
            System.arraycopy(drawn.target, 0, target, 0, target.length);
            Targets.fit(loss, target);
            workspace.forward(drawn.input);
            workspace.backward(target);
            for (int l = 1; l <= deltaNorms.length; l++) {
                deltaNorms[l - 1] = workspace.deltaNorm(l);
            }
        }
    }
}
