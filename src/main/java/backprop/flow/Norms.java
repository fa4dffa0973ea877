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
            Optional<Quartiles> alive =
                    dead == seeds ? Optional.empty() : Optional.of(Quartiles.of(alive(l, seeds, seeds - dead)));
            layers.add(new LayerSummary(l, Quartiles.of(Arrays.copyOf(byLayer[l - 1], seeds)), alive));
        }
        return new Summary(experiment, seeds, dead, layers);
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
