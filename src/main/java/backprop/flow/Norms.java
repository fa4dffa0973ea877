package backprop.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** ‖δ⁽ˡ⁾‖ of each seed of one experiment, each in its own place, so that threads need not wait for one another. */
final class Norms {
    private final Experiment experiment;
    private final double[][] byLayer;

    Norms(Experiment experiment, int count) {
        this.experiment = experiment;
        this.byLayer = new double[experiment.depth()][count];
    }

    /** Writes the norms of seed number k, from 0. */
    void put(int k, double[] norms) {
        for (int l = 0; l < norms.length; l++) {
            byLayer[l][k] = norms[l];
        }
    }

    /** The summary of the first seeds. */
    Summary summary(int seeds) {
        int dead = (int)
                Arrays.stream(byLayer[0], 0, seeds).filter(norm -> norm == 0).count();
        List<LayerSummary> layers = new ArrayList<>();
        for (int l = 1; l <= byLayer.length; l++) {
            layers.add(summary(l, seeds, dead));
        }
        return new Summary(experiment, seeds, dead, layers);
    }

    private LayerSummary summary(int l, int seeds, int dead) {
        double[] sorted = Arrays.copyOf(byLayer[l - 1], seeds);
        Arrays.sort(sorted);
        Quartiles all = Quartiles.ofSorted(sorted);
        if (dead == 0 || dead == seeds) {
            return new LayerSummary(l, all, dead == 0 ? Optional.of(all) : Optional.empty());
        }
        // A run that dies between layer l and layer 1 is among the numbers above 0 of layer l.
        boolean deadAreTheZeros = sorted[dead - 1] == 0 && sorted[dead] > 0;
        double[] alive = deadAreTheZeros ? Arrays.copyOfRange(sorted, dead, seeds) : alive(l, seeds, seeds - dead);
        return new LayerSummary(l, all, Optional.of(deadAreTheZeros ? Quartiles.ofSorted(alive) : Quartiles.of(alive)));
    }

    private double[] alive(int l, int seeds, int count) {
        double[] alive = new double[count];
        int next = 0;
        for (int k = 0; k < seeds; k++) {
            if (byLayer[0][k] != 0) {
                alive[next] = byLayer[l - 1][k];
                next++;
            }
        }
        return alive;
    }
}
